import { describe, expect, test } from 'vitest';
import { outcomeOf, randomOf } from '../../figure/claim.ts';
import { litBy, productsOf, spotOf } from '../../figure/passes.ts';
import { decode, mergeQuery } from '../../figure/state.ts';
import { judgeItem, type NumberItem } from '../item.ts';
import { grades, largest, model as build, taskNames, weightsWith } from './build/tasks.ts';
import { claims } from './claims.ts';
import { model as cost } from './cost/model.ts';
import { items } from './items.ts';
import { cubeNames, cubes, model as loss } from './loss/model.ts';
import { splitOf } from './loss/split.ts';
import { model, roles, sizes, stepCount } from './model.ts';
import { model as picture, triples } from './picture/model.ts';
import { passesOf } from './picture/passes.ts';
import { sceneOf } from './scene.ts';
import { model as training, mostRounds, outcomeOf as trainingOf } from './training/model.ts';

describe('predictions', () => {
  test('right answers, worked out by hand', () => {
    expect(judgeItem(items.weights, 4 + 3 + 3)).toBe('right');
    expect(judgeItem(items.cube, -2 * 2 * -3)).toBe('right');
    expect(judgeItem(items.products, 3 * 49 + 3 * 35 + 3 * 25)).toBe('right');
    expect(judgeItem(items.series, 5)).toBe('right');
  });

  test('wrong ones, by name: no rule hides behind another', () => {
    for (const item of Object.values(items) as unknown as NumberItem<unknown>[]) {
      for (const rule of item.wrong) expect(judgeItem(item, rule.answer(item.subject)!)).toBe(rule);
    }
    expect(judgeItem(items.cube, 12_345)).toBeUndefined();
  });
});

test('three passes are the one pass of their product, with decimals, and the products add up', () => {
  const random = randomOf(3);
  for (let n = 0; n < 20; n++) {
    const cells = (rows: number, columns: number) =>
      Array.from({ length: rows }, () => random.numbers(columns, -999, 999).map((value) => value / 100));
    const state = { x: cells(12, 4), alpha: cells(3, 1), beta: cells(3, 1), gamma: cells(1, 3) };
    const { passes, whole, wholeCount } = sceneOf(state);
    expect(Array.from(passes.at(-1)!.y)).toEqual(Array.from(whole));
    for (const pass of passes) {
      for (let at = 0; at < pass.y.length; at++) expect(productsOf(pass, at).at(-1)!.sum).toBe(pass.y[at]);
    }
    expect([passes.map(({ terms }) => terms.length), wholeCount]).toEqual([[48, 24, 12], 108]);
  }
});

test('what lights up for an input is what changes with it, in every pass', () => {
  // No weight is 0, so that every connection shows.
  const state = { ...model.start, beta: [[2], [5], [-1]] };
  const before = sceneOf(state).passes;
  for (let at = 0; at < 48; at++) {
    const x = state.x.map((row, r) => row.map((value, c) => (4 * r + c === at ? value + 1 : value)));
    const after = sceneOf({ ...state, x }).passes;
    const { numbers } = litBy({ kind: 'number', level: 0, at }, before);
    for (const [pass, { y }] of before.entries()) {
      const changed = Array.from(y, (_, n) => n).filter((n) => y[n] !== after[pass]!.y[n]);
      expect([...numbers[pass + 1]!].toSorted((a, b) => a - b)).toEqual(changed);
    }
  }
  expect(spotOf(stepCount, before)).toEqual({ kind: 'number', level: 3, at: 3 });
});

test('the gallery needs 1, 2 and 2 products, and the last filter more than four', () => {
  const missing = (terms: number) => cubeNames.map((name) => splitOf({ cube: cubes[name], terms }).relativeError > 0);
  expect(missing(1)).toEqual([false, true, true, true]);
  expect(missing(2)).toEqual([false, false, false, true]);
  expect(missing(4)).toEqual([false, false, false, true]);
  // Two filters of equal size in two colours: the best single product has one of them, and √½ is missing.
  expect(Math.abs(splitOf({ cube: cubes.colours, terms: 1 }).relativeError - Math.SQRT1_2)).toBeLessThan(1e-6);
});

test('sum and missing part add up to the filter, as they are shown', () => {
  for (const name of cubeNames) {
    for (let terms = 1; terms <= 5; terms++) {
      const { shown, missing } = splitOf({ cube: cubes[name], terms });
      cubes[name].forEach((row, r) =>
        row.forEach((weight, c) =>
          expect(Math.round(100 * shown[r]![c]!) + Math.round(100 * missing[r]![c]!)).toBe(100 * weight),
        ),
      );
    }
  }
});

test('flattening afterwards always loses, and looking for flattened filters nearly always arrives', () => {
  const outcomes = Array.from({ length: 20 }, (_, at) => trainingOf({ seed: at + 1 }));
  for (const { flattened, trained } of outcomes) {
    expect(flattened).toBeGreaterThan(0.5);
    expect(trained).toHaveLength(mostRounds);
    // Alternating least squares never gets worse, but for rounding.
    for (const [round, error] of trained.entries())
      expect(error).toBeLessThanOrEqual((trained[round - 1] ?? 1) + Number.EPSILON);
  }
  expect(outcomes.filter(({ trained }) => trained.at(-1)! < 1e-3)).toHaveLength(17);
});

test('red alone goes through the passes unchanged, and edges are grey where a picture is even', () => {
  const random = randomOf(5);
  const data = Uint8ClampedArray.from({ length: 4 * 20 }, () => random.whole(0, 255));
  const noise = { width: 5, height: 4, data };
  for (const { data: shown } of passesOf(noise, triples.red)) {
    for (let at = 0; at < 20; at++) expect(shown[4 * at]).toBe(data[4 * at]);
  }
  const even = { width: 5, height: 4, data: new Uint8ClampedArray(80).fill(90) };
  const [mixed, lowered, output] = passesOf(even, triples.upright);
  expect(new Set([mixed!.data[0], lowered!.data[0]])).toEqual(new Set([90]));
  expect(new Set(output!.data)).toEqual(new Set([128, 255]));
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
  for (const name of taskNames) expect(grades[name](start).done).toBe(false);
  const factors = { alpha: [[1], [-2]], beta: [[2], [1]], gamma: [[1, -3]] };
  expect(grades.factors({ ...start, ...factors }).done).toBe(true);
  const mended = start.broken.map((row, r) => (r === 3 ? [4, 8] : row));
  expect(grades.mend({ ...start, broken: mended }).done).toBe(true);
  // The number that mends it is one that readers may type.
  expect(Math.max(...mended.flat())).toBeLessThanOrEqual(largest);
  const twice = mended.map((row, r) => (r === 0 ? [1, 4] : row));
  expect(grades.mend({ ...start, broken: twice }).say.en).toContain('2 cells');
  const counts = Array.from({ length: 24 }, (_, at) => at + 1);
  expect(counts.filter((channels) => grades.budget({ ...start, channels }).done)).toEqual([8]);
  expect(weightsWith(8)).toEqual({ whole: 16 * 8 * 9, split: 16 * (8 + 3 + 3) });
});

test('1,000 random states come back from their address', () => {
  const random = randomOf(7);
  const cells = (rows: number, columns: number) => Array.from({ length: rows }, () => random.numbers(columns, -9, 9));
  const lists = (length: number) => ({ alpha: cells(length, 1), beta: cells(length, 1), gamma: cells(1, length) });
  for (let n = 0; n < 1000; n++) {
    const role = random.pick(roles);
    const point = { role, row: random.whole(0, sizes[role][0] - 1), column: random.whole(0, sizes[role][1] - 1) };
    const sample = random.pick(['mandrill', 'relief', 'coast', 'night']);
    const states = [
      [model, { x: cells(12, 4), ...lists(3), step: random.whole(1, stepCount), point: n % 3 ? point : null }],
      [picture, { ...lists(3), sample }],
      [loss, { cube: cells(9, 3), terms: random.whole(1, 5), sample }],
      [training, { step: random.whole(1, mostRounds), seed: random.whole(1, 20) }],
      [
        cost,
        {
          channels: random.whole(1, 256),
          filters: random.whole(1, 256),
          side: random.whole(5, 56),
          taps: random.whole(1, 5),
        },
      ],
      [build, { task: random.pick(taskNames), ...lists(2), broken: cells(4, 2), channels: random.whole(1, 24) }],
    ] as const;
    for (const [one, state] of states)
      expect(decode(one as never, new URLSearchParams(mergeQuery(one as never, state as never, '')))).toEqual(state);
  }
});
