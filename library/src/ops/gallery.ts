// The classical filters, made by hand before networks learned theirs. Sources: Sobel and Feldman 1968 (talk), Prewitt
// 1970, Scharr 2000 (dissertation, Heidelberg), Roberts 1963; the others are common property of textbooks (Gonzalez and
// Woods, Digital Image Processing, chapter 3).
import type { Tensor } from '../tensor/tensor.ts';

/** What a filter answers to. Sentences about it are chosen by this word. */
export type FilterEffect =
  | 'vertical-edges'
  | 'horizontal-edges'
  | 'falling-edges'
  | 'rising-edges'
  | 'all-edges'
  | 'smooth'
  | 'sharpen'
  | 'relief'
  | 'same'
  | 'shift';

/** A window of whole numbers over a common divisor, to be slid without turning it round (correlation). */
export interface Filter {
  readonly rows: readonly (readonly number[])[];
  /** What the whole numbers are divided by, so that smoothing keeps the brightness. */
  readonly divisor: number;
  /**
   * Edges are named by the way their line runs. Windows for vertical and diagonal edges are positive where it gets
   * brighter to the right; those for horizontal edges and both of Roberts' where it gets brighter downwards.
   */
  readonly effect: FilterEffect;
  /** The rank of the window as a matrix: 1 can be done as a column and then a row. */
  readonly rank: number;
}

const filter = (effect: FilterEffect, rank: number, rows: readonly (readonly number[])[], divisor = 1): Filter => ({
  rows,
  divisor,
  effect,
  rank,
});

/** A window of rank 1 from its column and its row. */
const outer = (effect: FilterEffect, column: readonly number[], row: readonly number[], divisor = 1): Filter =>
  filter(
    effect,
    1,
    column.map((a) => row.map((b) => a * b)),
    divisor,
  );

/** Rows of Pascal's triangle: whole numbers that come near a Gaussian of variance (taps − 1) / 4. */
const binomial = { 3: [1, 2, 1], 5: [1, 4, 6, 4, 1], 7: [1, 6, 15, 20, 15, 6, 1] } as const;
const ones = (taps: number): number[] => new Array<number>(taps).fill(1);

/**
 * The gallery of classical filters by name.
 *
 * @example
 * gallery['sobel-x'].rows[1]; // -2, 0, 2
 */
export const gallery = {
  identity: filter('same', 1, [
    [0, 0, 0],
    [0, 1, 0],
    [0, 0, 0],
  ]),
  // Reads the left neighbour, so the picture moves one sample to the right.
  shift: filter('shift', 1, [
    [0, 0, 0],
    [1, 0, 0],
    [0, 0, 0],
  ]),
  'sobel-x': outer('vertical-edges', [1, 2, 1], [-1, 0, 1]),
  'sobel-y': outer('horizontal-edges', [-1, 0, 1], [1, 2, 1]),
  'prewitt-x': outer('vertical-edges', [1, 1, 1], [-1, 0, 1]),
  'prewitt-y': outer('horizontal-edges', [-1, 0, 1], [1, 1, 1]),
  // 3 : 10 : 3 turns with the edge more evenly than Sobel's 1 : 2 : 1.
  'scharr-x': outer('vertical-edges', [3, 10, 3], [-1, 0, 1]),
  'scharr-y': outer('horizontal-edges', [-1, 0, 1], [3, 10, 3]),
  // Differences along the two diagonals of a 2x2 square; an even window stands half a sample off its output.
  'roberts-1': filter('rising-edges', 2, [
    [-1, 0],
    [0, 1],
  ]),
  'roberts-2': filter('falling-edges', 2, [
    [0, -1],
    [1, 0],
  ]),
  // Second differences along both axes, and along the diagonals as well.
  'laplacian-4': filter('all-edges', 2, [
    [0, 1, 0],
    [1, -4, 1],
    [0, 1, 0],
  ]),
  'laplacian-8': filter('all-edges', 2, [
    [1, 1, 1],
    [1, -8, 1],
    [1, 1, 1],
  ]),
  // Prewitt's compass windows towards the corners.
  'diagonal-down': filter('falling-edges', 2, [
    [0, 1, 1],
    [-1, 0, 1],
    [-1, -1, 0],
  ]),
  'diagonal-up': filter('rising-edges', 2, [
    [-1, -1, 0],
    [-1, 0, 1],
    [0, 1, 1],
  ]),
  'gaussian-3': outer('smooth', binomial[3], binomial[3], 16),
  'gaussian-5': outer('smooth', binomial[5], binomial[5], 256),
  'gaussian-7': outer('smooth', binomial[7], binomial[7], 4096),
  'box-3': outer('smooth', ones(3), ones(3), 9),
  'box-5': outer('smooth', ones(5), ones(5), 25),
  // The picture minus its Laplacian.
  sharpen: filter('sharpen', 2, [
    [0, -1, 0],
    [-1, 5, -1],
    [0, -1, 0],
  ]),
  // Lit from the upper left; the 1 in the middle keeps the brightness of flat places.
  emboss: filter('relief', 3, [
    [-2, -1, 0],
    [-1, 1, 1],
    [0, 1, 2],
  ]),
} as const satisfies Record<string, Filter>;

export type FilterName = keyof typeof gallery;

/** The names of the gallery, in its order. */
export const filterNames = Object.keys(gallery) as readonly FilterName[];

/**
 * A filter of the gallery as weights `[1, 1, height, width]` in float32, its divisor already applied.
 *
 * @example
 * filterWeights('box-3').data[4] === Math.fround(1 / 9); // true
 */
export function filterWeights(name: FilterName): Tensor<Float32Array> {
  const { rows, divisor }: Filter = gallery[name];
  return {
    shape: [1, 1, rows.length, rows[0]!.length],
    data: Float32Array.from(rows.flat(), (number) => number / divisor),
  };
}
