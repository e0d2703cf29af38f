import { describe, expect, test } from 'vitest';
import { outcomeOf, randomOf } from '../../figure/claim.ts';
import { judgeItem, type NumberItem } from '../item.ts';
import { grades, model as build } from './build/tasks.ts';
import { claims } from './claims.ts';
import { countsOf } from './counting.ts';
import { countingItems, rankItem, rankOf } from './items.ts';
import { model } from './model.ts';
import { windows } from './rank/model.ts';
import { splitOf } from './rank/split.ts';
import { countsAt, focusOf, productsOf, sceneOf } from './scene.ts';

const named = <Subject>(item: NumberItem<Subject>, answer: number) =>
  (judgeItem(item, answer) as { id: string } | undefined)?.id;

describe('predictions', () => {
  test('right answers, worked out by hand', () => {
    expect(judgeItem(countingItems.passes, 72)).toBe('right');
    expect(judgeItem(countingItems.smallest, 12)).toBe('right');
    expect(judgeItem(countingItems.large, 8400)).toBe('right');
    expect(judgeItem(rankItem, 2)).toBe('right');
  });

  test('wrong ones, by name', () => {
    expect([81, 54, 150, 45, 6, 1215].map((answer) => named(countingItems.passes, answer))).toEqual([
      'split-no-saving',
      'split-forgot-between',
      'split-no-shrinking',
      'split-only-first',
      'split-weights',
      'split-passes-multiplied',
    ]);
    expect(named(countingItems.large, 9300)).toBe('split-always-two-less');
    expect([1, 3, 6].map((answer) => named(rankItem, answer))).toEqual([
      'rank-determinant',
      'rank-rows',
      'rank-weights',
    ]);
    expect(judgeItem(rankItem, 12_345)).toBeUndefined();
  });
});

test('Sobel in two passes on the input of 2.1', () => {
  const scene = sceneOf(model.start);
  expect(Array.from(scene.output, (value) => value / 1e6)).toEqual([0, 5, -1, -3, 7, 4, -7, 5, 6]);
  expect(Array.from(scene.whole)).toEqual(Array.from(scene.output));
  expect([countsAt(24, scene), scene.wholeCount]).toEqual([{ first: 45, second: 27 }, 81]);
});

test('the products of every number add up to it, in both orders', () => {
  for (const order of ['column', 'row'] as const) {
    const state = { ...model.start, order, column: [[0.25], [-1.5], [3]], row: [[2, -0.75, 0.1]] };
    const scene = sceneOf(state);
    for (const role of ['middle', 'output'] as const) {
      Array.from(scene[role]).forEach((value, at) => {
        const products = productsOf(scene, { role, at });
        expect(products).toHaveLength(3);
        expect(products.at(-1)!.sum).toBe(value);
      });
    }
    expect(Array.from(scene.whole)).toEqual(Array.from(scene.output));
    const point = { role: 'input', row: 2, column: 2 } as const;
    expect(focusOf({ ...state, point }, scene, null).lit.middle.size).toBe(3);
  }
});

test('ranks of the gallery, and sum and missing part that add up', () => {
  const ranks = Object.values(windows).map((w) => rankOf(w));
  expect(ranks).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3]);
  for (const w of Object.values(windows)) {
    for (let used = 1; used <= w.length; used++) {
      const split = splitOf({ w, rank: used, side: 8 });
      w.forEach((numbers, r) =>
        numbers.forEach((value, c) =>
          expect(Math.round(100 * split.shownSum[r]![c]!) + Math.round(100 * split.missing[r]![c]!)).toBe(100 * value),
        ),
      );
      // As many pairs as the rank leave nothing, fewer leave something.
      expect(split.missing.flat().some((value) => value !== 0)).toBe(used < split.rank);
    }
  }
});

test('splitting pays from 5x5 on', () => {
  expect([3, 4, 5].map((size) => countsOf({ size, taps: 3 })).map(({ whole, both }) => both - whole)).toEqual([
    3, 0, -9,
  ]);
});

describe.each(Object.entries(claims))('the claim "%s"', (_, claim) => {
  test('holds on a hundred runs, and its fault breaks it', () => {
    let broken = 0;
    for (let seed = 1; seed <= 100; seed++) {
      expect(outcomeOf(claim.run(randomOf(seed), false)).holds).toBe(true);
      if (!outcomeOf(claim.run(randomOf(seed), true)).holds) broken++;
    }
    expect(broken).toBeGreaterThan(80);
  });
});

test('the construction: nothing is done at the start, and each task can be passed', () => {
  const { start } = build;
  for (const grade of Object.values(grades)) expect(grade(start).done).toBe(false);
  expect(grades.factors({ ...start, column: [[3], [1], [2]], row: [[1, -2, 0]] }).done).toBe(true);
  expect(grades.factors({ ...start, column: [[1], [-2], [0]], row: [[3, 1, 2]] }).say.en).toContain('exchanged');
  const mended = start.broken.map((row, r) => (r === 2 ? [-2, -1, -3] : row));
  expect(grades.mend({ ...start, broken: mended }).done).toBe(true);
  expect(grades.budget({ ...start, size: 12 }).done).toBe(true);
  expect(grades.budget({ ...start, size: 20 }).say.en).toContain('smaller');
});
