// The gallery of filters as a table for the help of `apply`.
import { filterNames, gallery, type Filter } from 'faltung/ops';
import { table } from '../table.ts';
import type { Text } from '../text/index.ts';

export function galleryTable({ weights }: Text): string[] {
  return table(
    filterNames.map((name) => {
      const { rows, divisor, effect }: Filter = gallery[name];
      // Larger ones would not fit on a line; all of them are products of a row of Pascal's triangle or of ones.
      const numbers = rows.length > 3 ? `${rows.length}x${rows.length}` : rows.map((row) => row.join(' ')).join('; ');
      return [`  ${name}`, weights.effects[effect], divisor === 1 ? numbers : `(${numbers}) / ${divisor}`];
    }),
  );
}
