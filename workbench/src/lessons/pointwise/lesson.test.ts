import { expect, test } from 'vitest';
import { outcomeOf, randomOf } from '../../figure/claim.ts';
import { grades, model as build } from './build/tasks.ts';
import { model as chain, sceneOf as chainOf } from './chain/model.ts';
import { claims } from './claims.ts';
import { mixedPictures, principalRow } from './colour/mixing.ts';
import { tables } from './colour/model.ts';
import { sceneOf as costOf } from './cost/model.ts';
import { determinant, product } from './rows.ts';

test.each(Object.values(claims))('the claim "$name" holds on 200 seeds, and its fault shows', (claim) => {
  let shown = 0;
  for (let seed = 1; seed <= 200; seed++) {
    expect(outcomeOf(claim.run(randomOf(seed), false))).toMatchObject({ holds: true, difference: 0 });
    if (!outcomeOf(claim.run(randomOf(seed), true)).holds) shown++;
  }
  expect(shown).toBeGreaterThan(50);
});

test('matrices by their definition', () => {
  expect(product([[1, 2]], [[3], [4]])).toEqual([[11]]);
  expect(
    determinant([
      [2, 0, 1],
      [1, 3, 2],
      [0, 1, 4],
    ]),
  ).toBe(21);
});

test('two layers fold into one until a ReLU meets a negative number', () => {
  const { start } = chain;
  expect(chainOf(start)).toMatchObject({ apart: 0 });
  expect(chainOf(start).twoLayers).toEqual(chainOf(start).oneLayer);
  // H is [[1, −1], [−1, 4]]: without its negative numbers W₂·H is [[1, 8], [0, 4], [−1, 4]].
  expect(chainOf({ ...start, relu: true }).twoLayers).toEqual([
    [1_000_000, 8_000_000],
    [0, 4_000_000],
    [-1_000_000, 4_000_000],
  ]);
  expect(
    chainOf({
      ...start,
      x: [
        [3, 2],
        [4, 3],
        [1, 2],
      ],
      relu: true,
    }).apart,
  ).toBe(0);
});

test('the bottleneck of Inception, as textbooks count it', () => {
  expect(costOf({ middle: 16 })).toEqual({
    direct: 120_422_400,
    narrowing: 2_408_448,
    window: 10_035_200,
    both: 12_443_648,
  });
});

test('colours are mixed as the table says, and the first principal component is found', () => {
  const pixel = (r: number, g: number, b: number) => [r, g, b, 255];
  const picture = {
    width: 2,
    height: 2,
    data: Uint8ClampedArray.from([pixel(10, 20, 30), pixel(20, 40, 60), pixel(0, 0, 0), pixel(30, 60, 90)].flat()),
  };
  expect([0, 4, 8, 12].map((at) => mixedPictures(picture, tables.swap)[0]!.data[at])).toEqual([30, 60, 0, 90]);
  // 0.3·10 + 0.59·20 + 0.11·30 = 18.1
  expect(mixedPictures(picture, tables.grey)[0]!.data[0]).toBe(18);
  // A grey pixel has no colour: both differences are 0, drawn as 128.
  const grey = { width: 1, height: 1, data: Uint8ClampedArray.from(pixel(77, 77, 77)) };
  expect(mixedPictures(grey, tables.yuv).map(({ data }) => data[0])).toEqual([77, 128, 128]);
  // Every pixel is a multiple of (1, 2, 3), so that is the direction: 1/6, 2/6 and 3/6 to two decimals.
  expect(principalRow(picture)).toEqual([0.17, 0.33, 0.5]);
});

test('the tasks are graded by computing', () => {
  const { start } = build;
  expect(grades.sum(start).done).toBe(false);
  expect(
    grades.sum({
      ...start,
      sum: [
        [1, 1, 1],
        [-1, 0, 1],
      ],
    }).done,
  ).toBe(true);
  expect(
    grades.undo({
      ...start,
      undo: [
        [1, -1],
        [-1, 2],
      ],
    }).done,
  ).toBe(true);
  expect(
    grades.undo({
      ...start,
      undo: [
        [2, 1],
        [1, 1],
      ],
    }).done,
  ).toBe(false);
  expect([50, 51, 52].map((middle) => grades.budget({ ...start, middle }).done)).toEqual([false, true, false]);
});
