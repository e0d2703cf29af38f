import { expect, test } from 'vitest';
import { grades, model, target } from './tasks.ts';

const { start } = model;

test('nothing is done at the start', () => {
  for (const grade of Object.values(grades)) expect(grade(start).done).toBe(false);
});

test('the flipped kernel passes, the unflipped one is told by name', () => {
  expect(target).toEqual([[1 * 3 + 2 * 1, 1 * 5 + 2 * 3, 1 * 4 + 2 * 5]]);
  expect(grades.port({ ...start, port: [[0, 2, 1]] }).done).toBe(true);
  expect(grades.port({ ...start, port: [[1, 2, 0]] }).say.en).toContain('as it stood');
  expect(grades.port({ ...start, port: [[0, 2, 0]] }).done).toBe(false);
});

test('symmetric and antisymmetric kernels pass their tasks only', () => {
  expect(grades.same({ ...start, same: [[1, 2, 1]] }).done).toBe(true);
  expect(grades.same({ ...start, same: [[1, 1, 1]] }).done).toBe(false);
  expect(grades.same({ ...start, same: [[1, 2, 3]] }).done).toBe(false);
  expect(grades.opposite({ ...start, opposite: [[-1, 0, 1]] }).done).toBe(true);
  expect(grades.opposite({ ...start, opposite: [[-1, 1, 1]] }).done).toBe(false);
  expect(grades.opposite({ ...start, opposite: [[1, 2, 1]] }).say.en).toContain('the same');
});
