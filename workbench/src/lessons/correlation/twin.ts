// Both operations on the same rows, and how their outputs are related.
import type { Sliding } from './model.ts';
import { valuesOf } from './scene.ts';

export interface Twin {
  /** At the same places of the window, in whole ten-thousandths. */
  readonly corr: Float64Array;
  readonly conv: Float64Array;
}

export const twinOf = ({ f, g }: Pick<Sliding, 'f' | 'g'>): Twin => ({
  corr: valuesOf({ f, g, flip: false }),
  conv: valuesOf({ f, g, flip: true }),
});

export type Relation = 'equal' | 'opposite' | 'mirrored' | 'none';

export function relationOf({ corr, conv }: Twin): Relation {
  const last = corr.length - 1;
  if (corr.every((value, at) => value === conv[at])) return 'equal';
  if (corr.every((value, at) => value === 0 - conv[at]!)) return 'opposite';
  return corr.every((value, at) => value === conv[last - at]) ? 'mirrored' : 'none';
}
