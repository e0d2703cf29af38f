import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { randomOf } from '../figure/claim.ts';
import { decode, mergeQuery } from '../figure/state.ts';
import { lessons } from '../lessons/index.ts';
import { identities } from './index.ts';
import { largest, model, mostStops } from './model.ts';
import { draw } from './numbers.ts';
import { outcomeOfSides, resultOf, sceneOf } from './scene.ts';

test('there are at least twelve identities, each with a name of its own, a file of its own, and a lesson', () => {
  expect(identities.length).toBeGreaterThanOrEqual(12);
  expect(new Set(identities.map(({ name }) => name)).size).toBe(identities.length);
  for (const { name, lesson, statement, why } of identities) {
    expect(existsSync(new URL(`identities/${name}.ts`, import.meta.url)), name).toBe(true);
    expect(lessons.map((one) => one.name)).toContain(lesson);
    for (const said of [statement, why]) {
      expect(said.ko, name).toMatch(/[가-힣].*\.$/);
      expect(said.en, name).toMatch(/[a-z].*\.$/);
    }
  }
});

describe.each(identities)('the identity "$name"', ({ stops }) => {
  test('holds exactly on 100 random cases at each stop, and its one setting breaks every one of them', () => {
    const random = randomOf(17);
    for (const { counts, run } of stops)
      for (let n = 0; n < 100; n++) {
        const given = { x: draw(random, counts.x, 'x'), w: draw(random, counts.w, 'w') };
        expect(outcomeOfSides(run({ ...given, broken: false }))).toEqual({
          holds: true,
          difference: 0,
          first: undefined,
        });
        expect(outcomeOfSides(run({ ...given, broken: true })).difference).toBeGreaterThan(0);
      }
  });

  test('holds for zeros and for numbers of any size alike', () => {
    const random = randomOf(5);
    for (const { counts, run } of stops)
      for (let n = 0; n < 20; n++) {
        const [x, w] = [random.numbers(counts.x, -largest, largest), random.numbers(counts.w, 0, 1)];
        expect(outcomeOfSides(run({ x, w, broken: false })).holds).toBe(true);
      }
  });

  test('shows all of its numbers, so that each can be edited', () => {
    for (const { counts, run } of stops) {
      const random = randomOf(1);
      const given = { x: draw(random, counts.x, 'x'), w: draw(random, counts.w, 'w'), broken: false };
      const { left, right } = run(given);
      const shown = { x: new Set<number>(), w: new Set<number>() };
      for (const { cells, shows } of [...left, ...right])
        for (const [row, numbers] of cells.entries())
          for (const [column, number] of numbers.entries()) {
            const at = shows?.at(row, column);
            if (at === undefined) continue;
            shown[shows!.of].add(at);
            if (given[shows!.of][at] !== number) throw new Error(`Cell ${row},${column} shows another number.`);
          }
      expect([shown.x.size, shown.w.size]).toEqual([counts.x, counts.w]);
    }
  });
});

test('in 1,000 random states the address comes back, and the difference is left minus right', () => {
  const random = randomOf(8);
  for (let run = 0; run < 1000; run++) {
    const identity = random.pick(identities);
    const step = random.whole(1, identity.stops.length);
    const { counts } = identity.stops[step - 1]!;
    const own = (count: number) => (count > 0 && random.whole(0, 1) ? [random.numbers(count, -9, 9)] : [[]]);
    const state = model.settle({
      identity: identity.name,
      step,
      broken: random.pick([true, false]),
      seed: random.whole(1, 999_999),
      x: own(counts.x),
      w: own(counts.w),
      sample: random.pick(['mandrill', 'coast'] as const),
      point: random.pick([null, { role: 'x', row: 0, column: random.whole(0, counts.x - 1) } as const]),
    });
    expect(decode(model, new URLSearchParams(mergeQuery(model, state, '')))).toEqual(state);
    const { sides, difference } = sceneOf(state);
    const [left, right] = [resultOf(sides.left).flat(), resultOf(sides.right).flat()];
    expect(difference.flat().map((number, at) => number + right[at]!)).toEqual(left.map((number) => number + 0));
  }
});

test('hostile addresses give a state that can be shown', () => {
  for (const text of [
    'identity=constructor',
    'step=99',
    'x=1,2',
    'x=0.5',
    'w=',
    `x=${'1,'.repeat(999)}`,
    'point=x,2,1',
  ]) {
    const state = decode(model, new URLSearchParams(text));
    expect(state.step).toBeLessThanOrEqual(mostStops);
    expect(sceneOf(state).outcome.holds).toBe(true);
  }
});
