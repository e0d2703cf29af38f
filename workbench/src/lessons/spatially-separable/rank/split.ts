// A window as a sum of pairs, and what it costs. Singular values are hardly ever short decimals: pairs are rounded to
// hundredths to be shown, and what is missing is the window less the sum that is shown, so that both add up exactly.
import { tensor, type Tensor } from 'faltung';
import { numericalRank, outerFactors, rankSplit, singularValues } from 'faltung/analysis';
import { conv, convProblem, isConv, spatiallySeparable } from 'faltung/ops';
import { columnsOf, rowsOf, type Matrix } from '../../../figure/matrix.ts';
import type { RankState } from './model.ts';

export interface ShownPair {
  readonly column: Matrix;
  readonly row: Matrix;
}

export interface Split {
  readonly sigma: readonly number[];
  /** How many of them count as more than 0. */
  readonly rank: number;
  readonly pairs: readonly ShownPair[];
  /** Whether the pairs are the exact factors and not rounded. */
  readonly exact: boolean;
  /** The sum of the pairs, unrounded, row by row. */
  readonly sum: Float64Array;
  readonly shownSum: Matrix;
  readonly missing: Matrix;
  /** The largest singular value left out, and what is missing relative to the window. */
  readonly residual: number;
  readonly relativeError: number;
  readonly onePass: number;
  readonly first: number;
  readonly second: number;
}

const hundredths = (value: number): number => Math.round(value * 100) / 100 + 0;
export const windowTensor = (w: Matrix): Tensor => tensor([rowsOf(w), columnsOf(w)], w.flat(), 'float64');

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** The factors of a window of rank 1, as small whole numbers where there are some. */
function factorsOf(w: Matrix): ShownPair | undefined {
  const [column, row] = outerFactors(windowTensor(w)) ?? [];
  if (!column || !row) return undefined;
  const whole = column.every(Number.isInteger) ? Math.abs(column.reduce(divisor, 0)) : 0;
  const scale = whole || 1;
  const sign = column.reduce((sum, value) => sum + value, 0) < 0 ? -1 : 1;
  const pair = {
    column: column.map((value) => [(sign * value) / scale + 0]),
    row: [row.map((value) => sign * value * scale + 0)],
  };
  const short = [...pair.column.flat(), ...pair.row.flat()].every((value) => hundredths(value) === value);
  return short ? pair : undefined;
}

function counted(w: Matrix, side: number) {
  const count = (problem: ReturnType<typeof convProblem>) => {
    let terms = 0;
    for (const _ of conv.terms(problem)) terms++;
    return terms;
  };
  const standard = convProblem([1, 1, side, side], [1, 1, rowsOf(w), columnsOf(w)]);
  const [first, second] = spatiallySeparable(standard).stages.filter(isConv).map(count) as [number, number];
  return { onePass: count(standard), first, second };
}

export function splitOf({ w, rank, side }: Pick<RankState, 'w' | 'rank' | 'side'>): Split {
  const window = windowTensor(w);
  const used = numericalRank(window);
  const { pairs, residual, relativeError } = rankSplit(window, rank);
  const factors = used === 1 ? factorsOf(w) : undefined;
  const columns = columnsOf(w);
  const sum = Float64Array.from(window.data, (_, at) =>
    pairs.reduce((total, { column, row }) => total + column[Math.floor(at / columns)]! * row[at % columns]!, 0),
  );
  const shownSum = w.map((numbers, r) => numbers.map((_, c) => hundredths(sum[r * columns + c]!)));
  const shown = pairs.slice(0, Math.max(1, used)).map(({ column, row }): ShownPair => {
    // Both signs may be turned together; the larger part of the column is shown as positive.
    const sign = column.reduce((sum, value) => sum + value, 0) < 0 ? -1 : 1;
    return { column: column.map((value) => [hundredths(sign * value)]), row: [row.map((v) => hundredths(sign * v))] };
  });
  return {
    sigma: singularValues(window).map((value, at) => (at < used ? value : 0)),
    rank: used,
    pairs: factors ? [factors] : shown,
    exact: factors !== undefined,
    sum,
    shownSum,
    missing: w.map((numbers, r) => numbers.map((value, c) => hundredths(value - shownSum[r]![c]!))),
    residual: rank >= used ? 0 : residual,
    relativeError: rank >= used ? 0 : relativeError,
    ...counted(w, side),
  };
}
