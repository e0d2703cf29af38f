import { describe, expect, test } from 'vitest';
import { outcomeOf, randomOf } from '../../figure/claim.ts';
import { judgeItem, type NumberItem } from '../item.ts';
import { grades, model as build } from './build/tasks.ts';
import { claims } from './claims.ts';
import { cureNames, rippleOf as curedRipple, type CureName, type Recipe } from './cures/cures.ts';
import { focusOf } from './focus.ts';
import { items } from './items.ts';
import { ones } from './model.ts';
import { rippleOf } from './ripple/model.ts';
import { productsAt, sceneOf } from './scene.ts';

const expected = { count: 2, plane: 9, sums: 7, period: 9 } as const;

describe.each(Object.entries(items))('the item "%s"', (name, given) => {
  const item = given as unknown as NumberItem<unknown>;
  const right = expected[name as keyof typeof expected];

  test('has the answer worked out by hand, and says it', () => {
    expect(item.right(item.subject)).toBe(right);
    for (const sentence of Object.values(item.because)) expect(sentence).toMatch(new RegExp(`(^|= )${right}[^0-9]`));
  });

  test('tells at least three wrong rules apart, each by its own name', () => {
    expect(item.wrong.length).toBeGreaterThanOrEqual(3);
    for (const rule of item.wrong) expect(judgeItem(item, rule.answer(item.subject)!)).toBe(rule);
    expect(judgeItem(item, 12_345)).toBeUndefined();
  });
});

test.each(Object.values(claims))('the claim "$name" holds, and its fault breaks it', ({ run }) => {
  const held = (planted: boolean) =>
    Array.from({ length: 60 }, (_, seed) => outcomeOf(run(randomOf(seed), planted))).filter(({ holds }) => holds);
  expect(held(false)).toHaveLength(60);
  expect(held(true).length).toBeLessThan(30);
});

test.each([
  [[1, 1, 1], 2, '1 1 2 1 2 1 2 1 2 1 1'],
  [[1, 1, 1, 1], 2, '1 1 2 2 2 2 2 2 2 2 1 1'],
  [[1, 1, 1, 1, 1], 2, '1 1 2 2 3 2 3 2 3 2 2 1 1'],
  [[1, 1, 1, 1], 3, '1 1 1 2 1 1 2 1 1 2 1 1 2 1 1 1'],
  [[1, 2, 3, 5], 2, '1 1 2 2 2 2 2 2 2 2 1 1'],
])('the kernel %j at stride %i overlaps as %s', (w, stride, counts) => {
  expect(sceneOf({ x: ones(5), w: [w], stride }).counts.join(' ')).toBe(counts);
});

test('the article’s rule decides about counts, the phase sums about outputs', () => {
  const interpolating = sceneOf({ x: ones(5), w: [[0.5, 1, 0.5]], stride: 2 });
  expect([interpolating.even, interpolating.flat]).toEqual([false, true]);
  const rippling = sceneOf({ x: ones(5), w: [[1, 2, 3, 5]], stride: 2 });
  expect([rippling.even, rippling.flat]).toEqual([true, false]);
  expect(Array.from(rippling.y, (value) => value / 10_000).slice(2, 10)).toEqual([4, 7, 4, 7, 4, 7, 4, 7]);
});

test('the products of every output add up to it, and are as many as counted', () => {
  const x = [[0.25, -1, 3, 0, 99.99]];
  for (const [w, stride] of [
    [[[0.01, -2, 7]], 2],
    [[[1, 2, 3, 4.5, -5, 6]], 4],
    [[[3]], 3],
  ] as const) {
    const scene = sceneOf({ x, w, stride });
    Array.from(scene.y).forEach((value, at) => {
      const products = productsAt(scene, at);
      expect(products).toHaveLength(scene.counts[at]!);
      expect(products.reduce((sum, { x, w }) => sum + x * w, 0)).toBe(value);
    });
  }
});

test('what lights up for an input or a weight is what changes when it changes', () => {
  for (const role of ['input', 'weight'] as const) {
    const settings = { x: [[1, 2, 3, 4, 5]], w: [[2, 1, 4]], stride: 2 };
    const scene = sceneOf(settings);
    const name = role === 'input' ? 'x' : 'w';
    settings[name][0]!.forEach((_, column) => {
      const changed = settings[name][0]!.map((value, at) => (at === column ? value + 1 : value));
      const { y } = sceneOf({ ...settings, [name]: [changed] });
      const differing = Array.from(y).flatMap((value, at) => (value === scene.y[at] ? [] : [at]));
      const { y: lit } = focusOf({ step: 1, point: { role, row: 0, column } }, scene, null);
      expect([...lit].toSorted((a, b) => a - b)).toEqual(differing);
    });
  }
});

test('layers multiply the period, and the spectrum has its peaks there', () => {
  const two = rippleOf({ w: ones(3), stride: 2, layers: 2 });
  expect([two.period, two.signal.length]).toEqual([4, 48]);
  expect(two.strengths[12]).toBeGreaterThan(0.01); // four samples
  expect(two.strengths[24]).toBeGreaterThan(0.01); // two samples
  const others = [...two.strengths].filter((_, at) => ![0, 12, 24].includes(at));
  // A sum of 48 rounded products of numbers up to 4·10⁴, with sines that are rounded too.
  expect(Math.max(...others)).toBeLessThan(4e4 * 48 * 2 ** -51);
  expect(rippleOf({ w: [[0.5, 1, 0.5]], stride: 2, layers: 3 }).peak).toBeUndefined();
  expect(rippleOf({ w: ones(5), stride: 4, layers: 3 }).period).toBe(64);
});

const flatWith = (recipe: Recipe): readonly CureName[] =>
  // Each number is a sum of at most 16 rounded products of one size, and of four of those.
  cureNames.filter((name) => curedRipple(name, recipe) < 64 * 2 ** -52 * 16);

test('which cures are flat, weights by weights', () => {
  for (let seed = 1; seed <= 30; seed++) {
    expect(flatWith({ weights: 'random', seed })).toEqual(['balanced', 'blurred', 'resized', 'alike']);
  }
  expect(flatWith({ weights: 'linear', seed: 1 })).toEqual(cureNames);
  expect(flatWith({ weights: 'ones', seed: 1 })).toEqual(cureNames.filter((name) => name !== 'three'));
});

test('the tasks can be done, and not by what they begin with', () => {
  for (const grade of Object.values(grades)) expect(grade(build.start).done).toBe(false);
  const ways = Array.from({ length: 32 }, (_, n) => ({ taps: 1 + (n % 8), stride: 1 + Math.floor(n / 8) }));
  expect(ways.filter((way) => grades.even({ ...build.start, ...way }).done)).toEqual([{ taps: 6, stride: 3 }]);
  expect(grades.flat({ ...build.start, flat: [[1, 2, 1]] }).done).toBe(true);
  expect(grades.flat({ ...build.start, flat: [[0, 2, 2]] }).done).toBe(false);
  expect(grades.ripple({ ...build.start, ripple: [[0.5, 2, 0.5, 3]] }).done).toBe(true);
  expect(grades.ripple({ ...build.start, ripple: [[2, 0.5, 3, 0.5]] }).done).toBe(false);
});
