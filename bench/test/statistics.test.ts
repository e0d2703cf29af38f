import { expect, test } from 'vitest';
import { geometricMean, median, quantile } from '../src/statistics.ts';

test('the median of an even number of times lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
});

test('quartiles divide the sorted times by proportion', () => {
  expect([0.25, 0.75].map((share) => quantile([5, 1, 4, 2, 3], share))).toEqual([2, 4]);
});

test('twice as fast and half as fast are as fast in the geometric mean', () => {
  expect(geometricMean([2, 0.5])).toBeCloseTo(1, 15);
});
