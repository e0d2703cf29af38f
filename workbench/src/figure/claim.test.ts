import { expect, test } from 'vitest';
import { outcomeOf, randomOf } from './claim.ts';

const trial = (left: number[], right: number[]) => ({ tried: [], left, right });

test('the same seed gives the same whole numbers, within bounds', () => {
  const numbers = randomOf(7).numbers(200, -2, 2);
  expect(randomOf(7).numbers(200, -2, 2)).toEqual(numbers);
  expect(randomOf(8).numbers(200, -2, 2)).not.toEqual(numbers);
  expect(new Set(numbers)).toEqual(new Set([-2, -1, 0, 1, 2]));
});

test('equal sides hold with a difference of exactly 0', () => {
  expect(outcomeOf(trial([1, -2], [1, -2]))).toEqual({ holds: true, difference: 0, first: undefined });
});

test('the first difference and the largest are found', () => {
  expect(outcomeOf(trial([1, 2, 9], [1, 3, 4]))).toEqual({ holds: false, difference: 5, first: 1 });
});

test('sides of unequal length, and what is not a number, do not hold', () => {
  expect(outcomeOf(trial([1, 2], [1]))).toMatchObject({ holds: false, difference: undefined, first: 1 });
  expect(outcomeOf(trial([NaN], [NaN]))).toMatchObject({ holds: false, difference: undefined, first: 0 });
});
