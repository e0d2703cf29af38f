// Windows of three and more axes as a sum of outer products: no exact method exists for the best one, so this is a fit.
import { Matrix, pseudoInverse } from 'ml-matrix';
import { normalFrom, randomFrom } from '../tensor/random.ts';
import { indices, type Shape } from '../tensor/shape.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { ShapeError } from '../tensor/errors.ts';
import { checkWindow } from './window.ts';

export interface FitOptions {
  /** Of the random numbers that the fits start from. Default 1. */
  readonly seed?: number;
  /** Fits from different starts, of which the closest is kept. Default 3. */
  readonly starts?: number;
  /** Rounds over all axes for each start, at most. Default 200. */
  readonly sweeps?: number;
}

export interface ApproximateSplit {
  readonly approximate: true;
  /** `window ≈ Σ terms`, each the outer product of its factors, one factor an axis. */
  readonly terms: readonly (readonly (readonly number[])[])[];
  /** `‖window − Σ‖ / ‖window‖`; another start might come closer. */
  readonly relativeError: number;
}

/**
 * A window of any number of axes as a sum of `rank` outer products, approximately: alternating least squares (the CP
 * decomposition), which solves for the factors of one axis while those of the others stand still.
 *
 * @throws {ShapeError} `window-axes`, `weights-empty`, `not-finite`; `rank-range` unless it is from 1 to the cells
 *
 * @example An outer product is found again
 * approximateSplit(tensor([2, 2, 2], [1, 2, 2, 4, 3, 6, 6, 12]), 1).relativeError < 1e-12; // true
 */
export function approximateSplit(window: Tensor, rank: number, options: FitOptions = {}): ApproximateSplit {
  checkWindow(window, 2, Infinity);
  const { data, shape } = window;
  if (!Number.isInteger(rank) || rank < 1 || rank > data.length)
    throw new ShapeError('rank-range', { rank, most: data.length });
  const { seed = 1, starts = 3, sweeps = 200 } = options;
  const random = normalFrom(randomFrom(seed));
  let best: { factors: Factor[]; error: number } | undefined;
  for (let start = 0; start < starts; start++) {
    const factors = shape.map((length) => Array.from({ length }, () => Float64Array.from({ length: rank }, random)));
    const error = fit(window, factors, sweeps);
    if (!best || error < best.error) best = { factors, error };
  }
  const { factors, error } = best!;
  const terms = Array.from({ length: rank }, (_, r) =>
    balanced(factors.map((rows) => rows.map((values) => values[r]!))),
  );
  return { approximate: true, terms, relativeError: error };
}

/** The factors of one axis: for each position, one number a term. */
type Factor = Float64Array[];

/** Improves the factors in place until a round gains next to nothing, and returns the relative error. */
function fit(window: Tensor, factors: Factor[], sweeps: number): number {
  let error = Infinity;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let d = 0; d < factors.length; d++) factors[d] = solveFor(window, factors, d);
    const next = errorOf(window, factors);
    const gain = error - next;
    error = next;
    if (gain < 1e-8 * error || error < 1e-14) break;
  }
  return error;
}

/**
 * The factors of one axis that minimise the squared error: `A = M · G⁺`, M the window times the others, G their inner
 * products.
 */
function solveFor(window: Tensor, factors: readonly Factor[], axis: number): Factor {
  const rank = factors[0]![0]!.length;
  const sums = Array.from({ length: window.shape[axis]! }, () => new Float64Array(rank));
  eachCell(window, (index, value) => {
    const row = sums[index[axis]!]!;
    for (let r = 0; r < rank; r++) {
      let product = value;
      for (let d = 0; d < index.length; d++) if (d !== axis) product *= factors[d]![index[d]!]![r]!;
      row[r]! += product;
    }
  });
  const inner = Matrix.ones(rank, rank);
  for (const [d, factor] of factors.entries()) {
    if (d === axis) continue;
    const matrix = new Matrix(factor);
    inner.mul(matrix.transpose().mmul(matrix));
  }
  return new Matrix(sums)
    .mmul(pseudoInverse(inner))
    .to2DArray()
    .map((row) => Float64Array.from(row));
}

function errorOf(window: Tensor, factors: readonly Factor[]): number {
  const rank = factors[0]![0]!.length;
  let [missed, all] = [0, 0];
  eachCell(window, (index, value) => {
    let rest = value;
    for (let r = 0; r < rank; r++) {
      let product = 1;
      for (let d = 0; d < index.length; d++) product *= factors[d]![index[d]!]![r]!;
      rest -= product;
    }
    missed += rest ** 2;
    all += value ** 2;
  });
  return all === 0 ? Math.sqrt(missed) : Math.sqrt(missed / all);
}

function eachCell({ shape, data }: Tensor, visit: (index: Shape, value: number) => void): void {
  let at = 0;
  for (const index of indices(shape)) visit(index, data[at++]!);
}

/** The factors of one term with equal norms. */
function balanced(factors: readonly number[][]): number[][] {
  const norms = factors.map((factor) => Math.hypot(...factor));
  const common = norms.reduce((product, norm) => product * norm, 1) ** (1 / norms.length);
  return factors.map((factor, d) => factor.map((value) => (common === 0 ? 0 : (value * common) / norms[d]!)));
}
