import { expect, test } from 'vitest';
import { filterNames, filterWeights, gallery, type Filter } from './gallery.ts';

const filters = filterNames.map((name) => [name, gallery[name]] as const);
const sumOf = ({ rows }: Filter) => rows.flat().reduce((sum, value) => sum + value, 0);

/** The rank of a window of at most 3 different rows, by exact elimination without division. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < rows[0]!.length; column++) {
    const pivot = left.findIndex((row, at) => at >= rank && row[column] !== 0);
    if (pivot < 0) continue;
    [left[rank], left[pivot]] = [left[pivot]!, left[rank]!];
    for (let at = rank + 1; at < left.length; at++) {
      const [a, b] = [left[rank]![column]!, left[at]![column]!];
      left[at] = left[at]!.map((value, i) => value * a - left[rank]![i]! * b);
    }
    rank++;
  }
  return rank;
}

test.each(filters)('%s is a full window whose rank is the one it tells', (_, filter) => {
  expect(new Set(filter.rows.map((row) => row.length)).size).toBe(1);
  expect(rankOf(filter.rows)).toBe(filter.rank);
});

test.each(filters)('%s sums to 0 when it looks for edges, and keeps the brightness otherwise', (_, filter) => {
  expect(sumOf(filter) / filter.divisor).toBe(filter.effect.endsWith('edges') ? 0 : 1);
});

const ramps = {
  rightwards: (_: number, column: number) => column,
  downwards: (row: number) => row,
};

test.each([
  ...(['sobel-x', 'prewitt-x', 'scharr-x', 'diagonal-down', 'diagonal-up'] as const).map((name) => [
    name,
    'rightwards',
  ]),
  ...(['sobel-y', 'prewitt-y', 'scharr-y', 'diagonal-up', 'roberts-1', 'roberts-2'] as const).map((name) => [
    name,
    'downwards',
  ]),
] as [keyof typeof gallery, keyof typeof ramps][])('%s is positive where it gets brighter %s', (name, direction) => {
  const products = gallery[name].rows.flatMap((row, i) => row.map((value, j) => value * ramps[direction](i, j)));
  expect(products.reduce((sum, value) => sum + value, 0)).toBeGreaterThan(0);
});

test('weights are one window for one channel, divided already', () => {
  const { shape, data } = filterWeights('gaussian-5');
  expect(shape).toEqual([1, 1, 5, 5]);
  expect(data[12]).toBe(36 / 256);
});
