import { describe, expect, test } from 'vitest';
import { outcomeOf, randomOf } from '../../figure/claim.ts';
import { decode, mergeQuery } from '../../figure/state.ts';
import { judgeItem, type NumberItem } from '../item.ts';
import { affordable, groupCounts } from './budget/budget.ts';
import { model as budget } from './budget/model.ts';
import { grades, model as build } from './build/tasks.ts';
import { claims } from './claims.ts';
import { items } from './items.ts';
import { countsOf, sum } from './layers.ts';
import { model, most, picture } from './model.ts';
import { model as network } from './network/model.ts';
import { shuffleNet, totalOf, widths, type Groups } from './network/shuffleNet.ts';
import { model as product, pathsOf, read, sceneOf as productOf, sizes } from './product/model.ts';
import { cellsOf, productsOf, sceneOf } from './scene.ts';
import { model as cost } from './cost/model.ts';
import { model as unit, sceneOf as unitScene } from './unit/model.ts';

const expected = { weights: 4800, middle: 540, widest: 200, halving: 240 } as const;

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
    expect(answers.length).toBeGreaterThanOrEqual(3);
    for (const [at, answer] of answers.entries()) expect(judgeItem(item, answer!)).toBe(item.wrong[at]);
    expect(judgeItem(item, 12_345)).toBeUndefined();
  },
);

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

test('the bottlenecks cost what the paper’s formulas say', () => {
  const small = { channels: 240, middle: 60, groups: 3 };
  const totals = (['resnet', 'resnext', 'shufflenet'] as const).map((name) => sum(countsOf(name, small)));
  expect(totals).toEqual([61_200, 39_600, 10_140]);
  expect(countsOf('resnext', { channels: 256, middle: 128, groups: 32 })).toEqual([32_768, 4608, 32_768]);
});

test('10,700 products a pixel afford just the widths of the paper’s table, and the networks cost what it says', () => {
  const afforded = groupCounts.map((groups) => affordable(10_700, groups).channels);
  expect(afforded).toEqual(Object.values(widths));
  const totals = (Object.keys(widths) as Groups[]).map((groups) => Math.round(totalOf(shuffleNet(groups)) / 1000));
  expect(totals).toEqual([143_079, 140_837, 137_461, 134_340, 138_366]);
  expect(affordable(1, 1)).toEqual({ groups: 1, channels: 0, products: 0 });
});

test('an entry of the product of two layers is the sum of its paths, and is empty where there are none', () => {
  for (const size of sizes)
    for (const shuffle of [false, true]) {
      const scene = productOf({ size, shuffle });
      const [channels, groups] = read(size);
      const side = Array.from({ length: channels }, (_, n) => n);
      for (const row of side)
        for (const column of side) {
          const paths = pathsOf(scene, row, column);
          expect(paths.length > 0).toBe(scene.both.has(row, column));
          expect(paths.at(-1)?.sum ?? 0).toBe(scene.both.numbers[row]![column]);
        }
      // A group of the second layer holds C / g channels: with a shuffle from as many groups as it can, else from one.
      const met = shuffle ? Math.min(groups, channels / groups) : 1;
      expect(scene.missing).toBe(channels * (channels - (met * channels) / groups));
    }
});

test('the unit mixes everything with a shuffle only, and with four groups not even then', () => {
  const full = (groups: '1' | '2' | '4', shuffle: boolean) => unitScene({ groups, shuffle, step: 1 }).full;
  expect([full('1', false), full('2', false), full('2', true), full('4', true)]).toEqual([true, false, true, false]);
  const { rows, total } = unitScene(unit.start);
  expect(rows.map(({ products }) => products)).toEqual([32, 0, 36, 32, 0]);
  expect(total).toBe(100);
});

test('the construction: nothing is done at the start, and each task has the answers it should have', () => {
  const { start } = build;
  for (const grade of Object.values(grades)) expect(grade(start).done).toBe(false);
  const ways = (name: 'share' | 'mix', most: number) =>
    Array.from({ length: most }, (_, n) => n + 1).filter(
      (groups) => grades[name]({ ...start, [`${name}Groups`]: groups }).done,
    );
  expect(ways('share', 64)).toEqual([32]);
  expect(ways('mix', 12)).toEqual([3]);
  expect(grades.wide({ ...start, wideChannels: 96, wideGroups: 8 }).done).toBe(true);
  expect(grades.wide({ ...start, wideChannels: 75, wideGroups: 3 }).done).toBe(false);
});

test('in 1,000 random states the address comes back, and the shown products add up to each output', () => {
  const random = randomOf(12);
  for (let run = 0; run < 1000; run++) {
    const [inputs, outputs] = [random.whole(1, most), random.whole(1, most)];
    const state = model.settle({
      inputs,
      outputs,
      groups: random.whole(1, 4),
      x: Array.from({ length: inputs }, () => random.numbers(picture.pixels, -99, 99)),
      w: Array.from({ length: outputs }, () => random.numbers(inputs, -99, 99)),
      step: random.whole(1, 32),
      point: random.pick([null, { role: 'weight', row: random.whole(0, 7), column: random.whole(0, 7) } as const]),
    });
    const others = [
      [model, state],
      [product, product.settle({ size: random.pick(sizes), shuffle: random.pick([true, false]), point: null })],
      [unit, { groups: random.pick(['1', '2', '4']), shuffle: random.pick([true, false]), step: random.whole(1, 5) }],
      [cost, { channels: random.pick(['48', '384']), middle: random.pick(['12', '128']), groups: '8' }],
      [budget, { hundreds: random.whole(10, 300) }],
      [network, { groups: random.pick(['1', '8']) }],
      [build, { ...build.start, wideChannels: random.whole(1, 100), mixGroups: random.whole(1, 12) }],
    ] as const;
    for (const [one, given] of others)
      expect(decode(one as never, new URLSearchParams(mergeQuery(one as never, given as never, '')))).toEqual(given);
    const scene = sceneOf(state);
    if (scene.refusal) continue;
    const [row, column] = [random.whole(0, outputs - 1), random.whole(0, picture.pixels - 1)];
    const products = productsOf(scene, state, cellsOf(scene, { role: 'output', row, column }));
    expect(products).toHaveLength(inputs / state.groups);
    expect(products.at(-1)!.sum).toBe(scene.y[row * picture.pixels + column]! + 0);
  }
});
