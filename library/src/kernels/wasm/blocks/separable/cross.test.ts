import { expect, test } from 'vitest';
import { normalFrom, randomFrom } from '../../../../tensor/random.ts';
import { crossApproximation } from './cross.ts';

const outer = (column: readonly number[], row: readonly number[]): number[] =>
  column.flatMap((a) => row.map((b) => a * b));
const plus = (a: readonly number[], b: readonly number[]): number[] => a.map((value, at) => value + b[at]!);
const asFloats = (window: readonly number[]): Float64Array => Float64Array.from(Float32Array.from(window));
const gaussian = (taps: number, deviation: number): number[] => {
  const bell = Array.from({ length: taps }, (_, i) => Math.exp(-((i - (taps - 1) / 2) ** 2) / (2 * deviation ** 2)));
  const sum = bell.reduce((all, value) => all + value, 0);
  return bell.map((value) => value / sum);
};
const difference = plus(
  outer(gaussian(15, 2), gaussian(15, 2)),
  outer(
    gaussian(15, 4).map((value) => -value),
    gaussian(15, 4),
  ),
);

test.each([
  ['Sobel', outer([1, 2, 1], [-1, 0, 1]), 3, 1],
  ['a Gaussian whose numbers were rounded to float32', outer(gaussian(31, 5), gaussian(31, 5)), 31, 1],
  ['a box', outer(Array(9).fill(1 / 9), Array(9).fill(1 / 9)), 9, 1],
  ['the difference of two Gaussians', difference, 15, 2],
  ['the Laplacian', [0, 1, 0, 1, -4, 1, 0, 1, 0], 3, 2],
] as [string, number[], number, number][])('%s has its rank', (_, window, columns, rank) => {
  const size = [window.length / columns, columns] as const;
  const floats = asFloats(window);
  const pairs = crossApproximation(floats.slice(), size, Infinity)!;
  expect(pairs).toHaveLength(rank);
  expect(crossApproximation(floats.slice(), size, rank)).toHaveLength(rank);
  expect(crossApproximation(floats.slice(), size, rank - 1)).toBeUndefined();
  const sum = pairs.map(({ column, row }) => outer([...column], [...row])).reduce(plus, Array(window.length).fill(0));
  const off = Math.hypot(...sum.map((value, at) => value - floats[at]!));
  expect(off).toBeLessThanOrEqual(2 ** -21 * Math.hypot(...floats));
});

test('zeros are a sum of nothing', () => {
  expect(crossApproximation(new Float64Array(25), [5, 5], 0)).toEqual([]);
});

test('whole numbers are split into numbers whose products are exact', () => {
  const [pair] = crossApproximation(asFloats(outer([1, 2, 1], [-1, 0, 1])), [3, 3], 1)!;
  expect(outer([...pair!.column], [...pair!.row])).toEqual(outer([1, 2, 1], [-1, 0, 1]));
});

test('random windows have full rank, and what is not finite has none', () => {
  const random = normalFrom(randomFrom(5));
  const window = Float64Array.from({ length: 35 }, random);
  expect(crossApproximation(window.slice(), [5, 7], Infinity)).toHaveLength(5);
  expect(crossApproximation(window.slice(), [5, 7], 4)).toBeUndefined();
  window[7] = Number.NaN;
  expect(crossApproximation(window.slice(), [5, 7], Infinity)).toBeUndefined();
});
