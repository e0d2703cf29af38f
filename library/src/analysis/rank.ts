// Windows of two axes: a window of rank 1 is a column times a row, one of rank r a sum of r such pairs.
import { Matrix, SVD } from 'ml-matrix';
import { ShapeError } from '../tensor/errors.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { checkWindow, epsilonOf } from './window.ts';

/** A window that is the outer product of a column and a row: two passes of one axis each. */
export interface Pair {
  readonly column: readonly number[];
  readonly row: readonly number[];
}

export interface RankSplit {
  /** `window ≈ Σ column · row`, largest part first; each factor carries the root of its singular value. */
  readonly pairs: readonly Pair[];
  /** All singular values, largest first. */
  readonly sigma: readonly number[];
  /**
   * The largest singular value left out, 0 if none is: by Eckart and Young no other r pairs come closer in the
   * spectral norm.
   */
  readonly residual: number;
  /** `√(Σ of the squares left out / Σ of all squares)`: how far the pairs are from the window, relative to it. */
  readonly relativeError: number;
}

/**
 * The singular values of a window of two axes, largest first.
 *
 * @throws {ShapeError} `window-axes`, `not-finite`
 *
 * @example
 * singularValues(tensor([2, 2], [3, 0, 0, -4], 'float64')); // 4, 3
 */
export const singularValues = (window: Tensor): number[] => decompose(window).diagonal;

/**
 * The numerical rank: singular values above `max(m, n) · ε · σ₁`, with ε of the window's own number type (2⁻²³ or
 * 2⁻⁵²). A window is separable when it is 1.
 *
 * @throws {ShapeError} `window-axes`, `not-finite`
 *
 * @example Sobel is separable, the Laplacian is not
 * numericalRank(tensor([3, 3], [-1, 0, 1, -2, 0, 2, -1, 0, 1])); // 1
 * numericalRank(tensor([3, 3], [0, 1, 0, 1, -4, 1, 0, 1, 0])); // 2
 */
export function numericalRank(window: Tensor): number {
  return rankOf(window, singularValues(window));
}

/** The same from singular values that are known. */
export function rankOf(window: Tensor, sigma: readonly number[]): number {
  const tolerance = Math.max(...window.shape) * epsilonOf(window) * sigma[0]!;
  return sigma.filter((value) => value > tolerance).length;
}

/**
 * The r pairs of one-axis filters whose sum comes closest to a window, from its singular value decomposition. With r
 * the rank, the sum is the window up to rounding.
 *
 * @throws {ShapeError} `window-axes`, `not-finite`; `rank-range` unless r is from 1 to the shorter side
 *
 * @example One pair leaves the second singular value of the window
 * rankSplit(tensor([2, 2], [3, 0, 0, 2], 'float64'), 1).residual; // 2
 */
export function rankSplit(window: Tensor, rank: number): RankSplit {
  const { diagonal: sigma, left, right } = decompose(window);
  if (!Number.isInteger(rank) || rank < 1 || rank > sigma.length)
    throw new ShapeError('rank-range', { rank, most: sigma.length });
  const pairs = sigma.slice(0, rank).map((value, at): Pair => {
    const root = Math.sqrt(value);
    return { column: left.getColumn(at).map((u) => u * root), row: right.getColumn(at).map((v) => v * root) };
  });
  const all = Math.hypot(...sigma);
  return {
    pairs,
    sigma,
    residual: sigma[rank] ?? 0,
    relativeError: all === 0 ? 0 : Math.hypot(...sigma.slice(rank)) / all,
  };
}

function decompose(window: Tensor): { diagonal: number[]; left: Matrix; right: Matrix } {
  checkWindow(window, 2, 2);
  const [rows, columns] = window.shape as [number, number];
  const matrix = Matrix.from1DArray(rows, columns, [...window.data]);
  const { diagonal, leftSingularVectors: left, rightSingularVectors: right } = new SVD(matrix, { autoTranspose: true });
  return { diagonal: diagonal.slice(0, Math.min(rows, columns)), left, right };
}
