import { expect, test } from 'vitest';
import { distance, model, runOf, stepsShown, sumOf } from './model.ts';

test('on a varied picture the layer learns the flipped kernel', () => {
  const { weights, losses, flipped } = runOf(model.start);
  expect(flipped[0]).toEqual([-2, 0, 0.5]);
  expect(weights).toHaveLength(stepsShown);
  expect(weights[0]!.flat().every((weight) => weight === 0)).toBe(true);
  expect(distance(weights.at(-1)!, flipped)).toBeLessThan(1e-2);
  expect(distance(weights.at(-1)!, model.start.g)).toBeGreaterThan(1);
  for (let at = 1; at < losses.length; at++) expect(losses[at]).toBeLessThan(losses[at - 1]!);
});

test('a flat picture teaches the sum of the weights, and nothing else', () => {
  const { weights, losses, flipped } = runOf({ ...model.start, picture: 'flat' });
  const last = weights.at(-1)!;
  expect(losses.at(-1)).toBeLessThan(1e-6);
  expect(sumOf(last)).toBeCloseTo(sumOf(flipped), 3);
  expect(Math.max(...last.flat()) - Math.min(...last.flat())).toBeLessThan(1e-9);
});
