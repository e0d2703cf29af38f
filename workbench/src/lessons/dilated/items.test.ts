import { describe, expect, test } from 'vitest';
import { randomOf, outcomeOf } from '../../figure/claim.ts';
import { judgeItem, type NumberItem } from '../item.ts';
import { grades, model } from './build/tasks.ts';
import { claims } from './claims.ts';
import { items } from './items.ts';
import { stackScene } from './stack.ts';

const expected = { reading: 20, span: 9, field: 15, weights: 27, holes: 7 } as const;

describe.each(Object.entries(items))('the item "%s"', (name, given) => {
  const item = given as NumberItem<unknown>;
  const right = expected[name as keyof typeof expected];

  test('has the answer worked out by hand, and says it', () => {
    expect(item.right(item.subject)).toBe(right);
    for (const sentence of Object.values(item.because)) expect(sentence).toMatch(new RegExp(`= ${right}[^0-9]`));
  });

  test('tells at least three wrong rules apart, each by its own name', () => {
    expect(item.wrong.length).toBeGreaterThanOrEqual(3);
    for (const rule of item.wrong) expect(judgeItem(item, rule.answer(item.subject)!)).toBe(rule);
  });
});

test.each(Object.values(claims))('the claim "$name" holds, and its fault breaks it', ({ run }) => {
  const held = (planted: boolean) =>
    Array.from({ length: 60 }, (_, seed) => outcomeOf(run(randomOf(seed), planted))).filter(({ holds }) => holds);
  expect(held(false)).toHaveLength(60);
  expect(held(true).length).toBeLessThan(20);
});

test.each([
  [[2, 2, 2], 49, 169],
  [[2, 4, 8], 225, 841],
  [[1, 2, 4], 225, 225],
  [[1, 2, 3], 169, 169],
  [[1, 2, 5], 289, 289],
  [[1, 2, 9], 441, 625],
])('dilations %j use %i of %i cells', (rates, used, total) => {
  const scene = stackScene(rates);
  expect([scene.used, scene.total]).toEqual([used, total]);
  expect(scene.ways.filter((ways) => ways > 0).length ** 2).toBe(used);
  expect(scene.levels.at(-1)!.reached).toHaveLength(Math.sqrt(used));
});

test('the tasks can be done, and not by the rates they begin with', () => {
  for (const grade of Object.values(grades)) expect(grade(model.start).done).toBe(false);
  expect(grades.wide({ ...model.start, wide: [[1, 2, 4]] }).done).toBe(true);
  expect(grades.mend({ ...model.start, mend: [[1, 2, 5]] }).done).toBe(true);
  expect(grades.same({ ...model.start, padding: 6 }).done).toBe(true);
});
