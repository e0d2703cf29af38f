// A filter as a sum of outer products, and what is missing. For three directions there is no exact method: the products
// are fitted, so the numbers shown are rounded to hundredths, and what is missing is the filter less what is shown.
import { approximateSplit, outerFactors } from 'faltung/analysis';
import type { Matrix } from '../../../figure/matrix.ts';
import { colours, taps, type Loss } from './model.ts';

export interface Split {
  /** The sum of the outer products, unrounded, and as it is shown. */
  readonly sum: Float64Array;
  readonly shown: Matrix;
  readonly missing: Matrix;
  readonly relativeError: number;
  /** Whether the filter is a single outer product. */
  readonly splits: boolean;
  readonly weights: { readonly whole: number; readonly split: number };
}

const hundredths = (value: number): number => Math.round(value * 100) / 100 + 0;
/** Fits are never better than their last rounding: what is below this share of the filter counts as none. */
const negligible = 1e-6;

export function splitOf({ cube, terms }: Pick<Loss, 'cube' | 'terms'>): Split {
  const data = Float64Array.from(cube.flat());
  const window = { shape: [colours, taps, taps], data };
  const zero = data.every((weight) => weight === 0);
  const fitted = zero ? undefined : approximateSplit(window, terms, { starts: 6 });
  const sum = Float64Array.from(data, (_, at) => {
    const place = [Math.floor(at / taps ** 2), Math.floor(at / taps) % taps, at % taps];
    return (fitted?.terms ?? []).reduce(
      (total, factors) => total + factors.reduce((product, list, d) => product * list[place[d]!]!, 1),
      0,
    );
  });
  const rows = (value: (at: number) => number): Matrix =>
    cube.map((numbers, row) => numbers.map((_, column) => hundredths(value(row * taps + column))));
  const shown = rows((at) => sum[at]!);
  const error = fitted?.relativeError ?? 0;
  return {
    sum,
    shown,
    missing: rows((at) => data[at]! - shown[Math.floor(at / taps)]![at % taps]!),
    relativeError: error < negligible ? 0 : error,
    splits: outerFactors(window) !== undefined,
    weights: { whole: data.length, split: terms * (colours + 2 * taps) },
  };
}
