import type { Tensor } from 'faltung';

/** A window of numbers and the short name it goes by in the names of results. */
export interface NamedWindow {
  readonly name: string;
  /** As many numbers in every row. */
  readonly rows: readonly (readonly number[])[];
}

/** A wider window than any that makes sense on a picture; it keeps a wrong file from running for hours. */
export const mostTaps = 511;

/** The window once for every channel, each by itself: `[channels, 1, height, width]`. */
export function windowFor(channels: number, rows: NamedWindow['rows']): Tensor<Float32Array> {
  const [height, width] = [rows.length, rows[0]!.length];
  const data = new Float32Array(channels * height * width);
  for (let channel = 0; channel < channels; channel++) data.set(rows.flat(), channel * height * width);
  return { shape: [channels, 1, height, width], data };
}

/** The places where files have axes of length 1 in front of height and width, as weights of one channel have. */
export function squeezed(shape: readonly number[]): readonly number[] {
  const first = shape.findIndex((length) => length !== 1);
  const outer = Math.min(first < 0 ? shape.length : first, Math.max(0, shape.length - 2));
  return shape.slice(outer);
}
