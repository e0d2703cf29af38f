import { describe, expect, test } from 'vitest';
import { outcomeOf, randomOf } from '../../figure/claim.ts';
import { judgeItem, type NumberItem } from '../item.ts';
import { grades, model as build } from './build/tasks.ts';
import { claims } from './claims.ts';
import { amountsOf } from './count/model.ts';
import { model as depth, sceneOf as depthScene } from './depth/model.ts';
import { items } from './items.ts';
import { model, stepAt, stepCount, stepOf } from './model.ts';
import { mapsOf, numbersAt } from './picture/maps.ts';
import { litBy, madeBy, makingOf, productsOf, sceneOf } from './scene.ts';

const expected = { sum: 10, places: 9, weights: 112, kernels: 8192 } as const;

test.each(Object.entries(items))(
  'the item "%s" has its answer, says it, and tells wrong rules apart',
  (name, found) => {
    const item = found as unknown as NumberItem<unknown>;
    const right = expected[name as keyof typeof expected];
    expect(item.right(item.subject)).toBe(right);
    for (const sentence of Object.values(item.because)) expect(sentence).toMatch(new RegExp(`(^|= )${right}[^0-9]`));
    const answers = item.wrong.map((rule) => rule.answer(item.subject));
    expect(answers).not.toContain(right);
    expect(new Set(answers).size).toBe(item.wrong.length);
    for (const [at, answer] of answers.entries()) expect(judgeItem(item, answer!)).toBe(item.wrong[at]);
    expect(judgeItem(item, 12_345)).toBeUndefined();
  },
);

describe('the mixer', () => {
  test('its first map is the output of the lesson on one channel', () => {
    const whole = Array.from(sceneOf(model.start).maps.subarray(0, 9), (value) => value / 10_000);
    expect(whole).toEqual([12, 12, 17, 10, 17, 19, 9, 6, 14]);
  });

  test('every map is the sum of its products, every output the sum of its maps and its bias', () => {
    const random = randomOf(22);
    const cells = (rows: number, columns: number) =>
      Array.from({ length: rows }, () => random.numbers(columns, -999, 999).map((value) => value / 100));
    for (let n = 0; n < 10; n++) {
      const scene = sceneOf({ x: cells(15, 5), w: cells(18, 3), b: cells(1, 2) });
      scene.maps.forEach((value, map) => {
        const products = productsOf(scene, map);
        expect(products).toHaveLength(9);
        expect(products.reduce((sum, { x, w }) => sum + x * w, 0)).toBe(value);
      });
      Array.from(scene.y).forEach((value, y) => {
        const [filter, cell] = [Math.floor(y / 9), y % 9];
        const parts = [0, 1, 2].map((channel) => scene.maps[(3 * filter + channel) * 9 + cell]!);
        expect(parts.reduce((sum, part) => sum + part, scene.b[filter]! * 100)).toBe(value);
      });
    }
  });

  test('every step makes one number, and numbers know the step that makes them', () => {
    for (let step = 1; step <= stepCount; step++) {
      expect(stepOf(stepAt(step))).toBe(step);
      expect(makingOf(madeBy(step))).toBe(step);
    }
  });

  test('what lights up for a number is what changes when it changes', () => {
    // All weights differ from 0, so that none hides a change.
    const state = { ...model.start, w: model.start.w.map((row, r) => row.map((_, c) => r + c + 1)) };
    const before = sceneOf(state);
    for (let at = 0; at < 75; at++) {
      const x = state.x.map((row, r) => row.map((value, c) => (5 * r + c === at ? value + 1 : value)));
      const after = sceneOf({ ...state, x });
      const { cells } = litBy({ role: 'input', at });
      const changed = (old: ArrayLike<number>, now: ArrayLike<number>) =>
        Array.from(old).flatMap((value, n) => (value === now[n] ? [] : [n]));
      expect([...cells.map].toSorted((a, b) => a - b)).toEqual(changed(before.maps, after.maps));
      expect([...cells.output].toSorted((a, b) => a - b)).toEqual(changed(before.y, after.y));
    }
  });
});

test('the counts of the guide', () => {
  const one = { inputs: 3, outputs: 1, taps: 3, size: 5, bias: false };
  expect(amountsOf(one)).toMatchObject({ kernels: 3, weights: 27, biases: 0, places: 3, products: 243 });
  expect(amountsOf({ ...one, size: 7 }).places).toBe(5);
});

test('a filter as deep as the input gives the same over channels and over depth; a shallower one only over depth', () => {
  const { start } = depth;
  expect(Array.from(depthScene(start).channels!)).toEqual(Array.from(depthScene(start).volume));
  expect(depthScene({ ...start, depth: 2 })).toMatchObject({
    channels: undefined,
    refusal: { code: 'channel-mismatch' },
  });
  expect(depthScene({ ...start, depth: 2 }).volume).toHaveLength(8);
});

test('the output of a picture is the sum of its maps at every pixel', () => {
  const random = randomOf(3);
  const pixels = { width: 6, height: 5, data: Uint8ClampedArray.from(random.numbers(120, 0, 255)) };
  for (const kernel of ['identity', 'sobel-x', 'laplacian-4'] as const) {
    const maps = mapsOf(pixels, { kernel, mix: [[9.99, -0.59, -9.99]] });
    for (let at = 0; at < 30; at++) {
      const { parts, total } = numbersAt(maps, Math.floor(at / 6), at % 6);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
    }
  }
});

describe.each(Object.entries(claims))('the claim "%s"', (_, claim) => {
  test('holds on a hundred runs, and its fault breaks it', () => {
    let broken = 0;
    for (let seed = 1; seed <= 100; seed++) {
      expect(outcomeOf(claim.run(randomOf(seed), false)).holds).toBe(true);
      if (!outcomeOf(claim.run(randomOf(seed), true)).holds) broken++;
    }
    expect(broken).toBeGreaterThan(90);
  });
});

test('the construction: nothing is done at the start, and each task can be passed', () => {
  const { start } = build;
  for (const grade of Object.values(grades)) expect(grade(start).done).toBe(false);
  const reach = start.reach.map((row, r) => row.map((_, c) => (r === 1 && c === 0 ? 1 : r === 7 && c === 2 ? -1 : 0)));
  expect(grades.reach({ ...start, reach }).done).toBe(true);
  // Right for the window shown, by chance: 7 − 3 is also 2·2.
  const chance = start.reach.map((row, r) => row.map((_, c) => (r === 0 && c === 1 ? 2 : 0)));
  expect(grades.reach({ ...start, reach: chance }).done).toBe(false);
  const mix = [
    [1, 1, 1],
    [1, 0, -1],
  ];
  expect(grades.mix({ ...start, mix }).done).toBe(true);
  const ways = [1, 2, 3, 4, 5, 6, 7].flatMap((taps) =>
    Array.from({ length: 32 }, (_, n) => n + 1).flatMap((outputs) =>
      grades.budget({ ...start, outputs, taps }).done ? [[outputs, taps]] : [],
    ),
  );
  expect(ways).toEqual([[16, 3]]);
});
