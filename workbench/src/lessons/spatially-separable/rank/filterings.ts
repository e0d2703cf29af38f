// The three windows that a picture is seen through: the whole one, the pairs used, and what is missing.
import type { Filtering } from '../../one-channel/picture/pixels.ts';
import { modeFor } from '../../one-channel/picture/pixels.ts';
import { columnsOf, rowsOf } from '../../../figure/matrix.ts';
import type { RankState } from './model.ts';
import type { Split } from './split.ts';

/** What is lost is often faint. */
const brighter = 4;

export interface Filterings {
  readonly full: Filtering;
  readonly approximate: Filtering;
  readonly lost: Filtering;
}

/** Weights that add up to more than 0 are divided by their sum, so that a picture keeps its brightness. */
export function filteringsOf({ w }: Pick<RankState, 'w'>, { sum }: Pick<Split, 'sum'>): Filterings {
  const weights = w.flat();
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const divisor = total > 0 ? total : 1;
  const full = Float32Array.from(weights, (weight) => weight / divisor);
  const values = modeFor(full);
  const through = (weights: Float32Array, mode: Filtering['values']): Filtering => ({
    rows: rowsOf(w),
    columns: columnsOf(w),
    weights,
    boundary: 'reflect',
    values: mode,
  });
  return {
    full: through(full, values),
    approximate: through(
      Float32Array.from(sum, (weight) => weight / divisor),
      values,
    ),
    // A convolution is linear: what is lost of the picture is what the missing part makes of it.
    lost: through(
      Float32Array.from(weights, (weight, at) => (brighter * (weight - sum[at]!)) / divisor),
      'absolute',
    ),
  };
}
