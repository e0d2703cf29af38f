// How wide a unit of ShuffleNet may be for a number of products: the library's counts, tried from narrow to wide.
import { costs } from 'faltung/analysis';
import { unitOf } from '../unit/model.ts';

/** The groups in the table of the paper (arXiv:1707.01083, table 1). */
export const groupCounts = [1, 2, 3, 4, 8] as const;
export const widest = 1024;

/** Products a pixel in a unit of so many channels, whose middle is a quarter as wide. */
export const productsOf = (channels: number, groups: number): number =>
  costs(unitOf(channels, groups)).total.counts.fvcore.count;

/** The narrowest unit whose quarter can be split: the step from one width to the next. */
export const stepOf = (groups: number): number => 4 * groups;

export interface Affordable {
  readonly groups: number;
  readonly channels: number;
  readonly products: number;
}

const tables = new Map<number, readonly number[]>();

/** The products of every width there is, counted once. */
function tableOf(groups: number): readonly number[] {
  const known = tables.get(groups);
  if (known) return known;
  const table = Array.from({ length: Math.floor(widest / stepOf(groups)) }, (_, n) =>
    productsOf((n + 1) * stepOf(groups), groups),
  );
  tables.set(groups, table);
  return table;
}

/** The widest unit within a budget, or 0 channels where even the narrowest costs more. */
export function affordable(budget: number, groups: number): Affordable {
  const table = tableOf(groups);
  const at = table.findLastIndex((products) => products <= budget);
  return { groups, channels: (at + 1) * stepOf(groups), products: table[at] ?? 0 };
}
