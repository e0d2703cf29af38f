// A window over a picture: each colour by itself, transparency carried along, numbers turned into pixels.
import type { ConvProblem } from 'faltung/ops';
import { conv, convProblem, type Boundary } from 'faltung/ops';
import { compute } from 'faltung/engine';

/** How numbers become pixels, as on the command line; `auto` takes what suits the weights. */
export const valueModes = ['auto', 'clip', 'absolute', 'offset', 'normalise'] as const;
export type ValueMode = (typeof valueModes)[number];

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha, row by row. */
  readonly data: Uint8ClampedArray;
}

export interface Filtering {
  readonly rows: number;
  readonly columns: number;
  readonly weights: Float32Array;
  readonly boundary: Boundary;
  readonly values: ValueMode;
}

const colours = 3;

/** Three pictures of one channel: the colours do not mix, so they stand where a batch stands. */
export const pictureProblem = (
  width: number,
  height: number,
  rows: number,
  columns: number,
  boundary: Boundary,
): ConvProblem => convProblem([colours, 1, height, width], [1, 1, rows, columns], { padding: 'same', boundary });

/**
 * Weights that cancel each other look for differences, which have a sign: those are shown without it. Others keep the
 * brightness, so their results are shown as they are.
 */
export function modeFor(weights: Float32Array): Exclude<ValueMode, 'auto'> {
  let [sum, size] = [0, 0];
  for (const weight of weights) {
    sum += weight;
    size += Math.abs(weight);
  }
  // Rounding of float32 weights such as 1/9 leaves a little: 2^-24 of each.
  return Math.abs(sum) <= size * 2 ** -20 ? 'absolute' : 'clip';
}

/** The maps from a number of the convolution to a pixel, before rounding and cutting. */
const pixelMaps: Readonly<
  Record<Exclude<ValueMode, 'auto'>, (numbers: ArrayLike<number>) => (value: number) => number>
> = {
  clip: () => (value) => value,
  absolute: () => Math.abs,
  offset: () => (value) => value + 128,
  normalise(numbers) {
    let [least, most] = [Infinity, -Infinity];
    for (let at = 0; at < numbers.length; at++) {
      least = Math.min(least, numbers[at]!);
      most = Math.max(most, numbers[at]!);
    }
    const scale = most > least ? 255 / (most - least) : 0;
    return (value) => (value - least) * scale;
  },
};

export function filterPixels(
  { width, height, data }: Pixels,
  { rows, columns, weights, boundary, values }: Filtering,
): Pixels {
  const area = width * height;
  const planes = new Float32Array(colours * area);
  for (let at = 0; at < area; at++) {
    for (let colour = 0; colour < colours; colour++) planes[colour * area + at] = data[4 * at + colour]!;
  }
  const problem = pictureProblem(width, height, rows, columns, boundary);
  const x = { shape: [colours, 1, height, width], data: planes };
  const y = compute(conv.y, problem, { x, w: { shape: [1, 1, rows, columns], data: weights } }).data;
  const map = pixelMaps[values === 'auto' ? modeFor(weights) : values](y);
  const out = new Uint8ClampedArray(data.length); // rounds and cuts by itself
  for (let at = 0; at < area; at++) {
    for (let colour = 0; colour < colours; colour++) out[4 * at + colour] = map(y[colour * area + at]!);
    out[4 * at + 3] = data[4 * at + 3]!;
  }
  return { width, height, data: out };
}
