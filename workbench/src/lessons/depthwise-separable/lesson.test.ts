import { describe, expect, test } from 'vitest';
import { outcomeOf, randomOf } from '../../figure/claim.ts';
import { countsAt, productsOf } from '../../figure/passes.ts';
import { judgeItem, type NumberItem } from '../item.ts';
import { banks } from './bank/model.ts';
import { splitOf } from './bank/split.ts';
import { grades, model as build } from './build/tasks.ts';
import { claims } from './claims.ts';
import { amountsOf } from './counting.ts';
import { costItem, limitItem, mapItem, weightsItem } from './items.ts';
import { model, stepCount } from './model.ts';
import { sceneOf } from './scene.ts';

const named = <Subject>(item: NumberItem<Subject>, answer: number) =>
  (judgeItem(item, answer) as { id: string } | undefined)?.id;

describe('predictions', () => {
  test('right answers, worked out by hand', () => {
    expect(judgeItem(costItem, 10_275)).toBe('right');
    expect(judgeItem(weightsItem, 411)).toBe('right');
    expect(judgeItem(mapItem, -10)).toBe('right');
    expect(judgeItem(limitItem, 25)).toBe('right');
  });

  test('wrong ones, by name', () => {
    expect([86_400, 3875, 675, 9600, 96_000, 411].map((answer) => named(costItem, answer))).toEqual([
      'dws-standard',
      'dws-summed-channels',
      'dws-only-depthwise',
      'dws-only-pointwise',
      'dws-windows-for-each-filter',
      'dws-weights-for-products',
    ]);
    expect([3456, 393, 155, 27, 384, 10_368].map((answer) => named(weightsItem, answer))).toEqual([
      'dws-weights-standard',
      'dws-weights-one-window',
      'dws-weights-summed',
      'dws-weights-depthwise',
      'dws-weights-pointwise',
      'dws-weights-multiplied',
    ]);
    expect([-7, 30, 3, 10].map((answer) => named(mapItem, answer))).toEqual([
      'dw-summed-channels',
      'dw-one-window',
      'dw-other-channel',
      'dw-turned',
    ]);
    expect([5, 10, 2.5, 9].map((answer) => named(limitItem, answer))).toEqual([
      'limit-side',
      'limit-both-sides',
      'limit-spatial',
      'limit-of-three',
    ]);
    expect(judgeItem(costItem, 12_345)).toBeUndefined();
  });
});

test('both stages give what the standard convolution gives, and every number is the sum of its products', () => {
  const { start } = model;
  const decimals = {
    ...start,
    k: start.k.map((row) => row.map((value) => value + 0.25)),
    p: [
      [0.5, -1.5, 2],
      [0, 0.01, 3],
    ],
  };
  for (const state of [start, decimals]) {
    const scene = sceneOf(state);
    expect(Array.from(scene.whole)).toEqual(Array.from(scene.passes[1]!.y));
    for (const [pass, count] of [9, 3].entries()) {
      Array.from(scene.passes[pass]!.y).forEach((value, at) => {
        const products = productsOf(scene.passes[pass]!, at);
        expect(products).toHaveLength(count);
        expect(products.at(-1)!.sum).toBe(value);
      });
    }
    expect([countsAt(stepCount, scene.passes), scene.wholeCount]).toEqual([[108, 24], 216]);
  }
});

test('the costs of the guide, and which banks split', () => {
  const { standard, depthwise, pointwise } = amountsOf({ depth: 3, filters: 128, size: 7, taps: 3 });
  expect([standard, depthwise, pointwise].map(({ products }) => products)).toEqual([86_400, 675, 9600]);
  expect(amountsOf({ depth: 3, filters: 256, size: 12, taps: 5 }).both.products).toBe(53_952);
  const splits = Object.entries(banks).map(([name, w]) => [name, splitOf({ w }).split.separable]);
  expect(splits).toEqual([
    ['colours', true],
    ['windows', true],
    ['two-directions', false],
    ['directions', false],
  ]);
  expect(splitOf({ w: banks.windows }).missing).toBe(0);
  expect(splitOf({ w: banks.directions }).missing).toBeGreaterThan(0.5);
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
  const mix = [
    [1, 0, -1],
    [0, 2, 1],
  ];
  expect(grades.mix({ ...start, mix }).done).toBe(true);
  const shared = start.bank.map((row, at) => (at === 2 ? [-2, -4, 2] : row));
  expect(grades.share({ ...start, bank: shared }).done).toBe(true);
  expect(grades.budget({ ...start, filters: 72 }).done).toBe(true);
});
