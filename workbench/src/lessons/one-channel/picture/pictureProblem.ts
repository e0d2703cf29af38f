// Pictures as numbers, and the problem of a window over one: each colour by itself.
import { convProblem, type Boundary, type ConvProblem } from 'faltung/ops';

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

/** Colours of a pixel; its fourth number is transparency. */
export const colourCount = 3;

/** Three pictures of one channel: the colours do not mix, so they stand where a batch stands. */
export const pictureProblem = (
  width: number,
  height: number,
  rows: number,
  columns: number,
  boundary: Boundary,
): ConvProblem => convProblem([colourCount, 1, height, width], [1, 1, rows, columns], { padding: 'same', boundary });

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
