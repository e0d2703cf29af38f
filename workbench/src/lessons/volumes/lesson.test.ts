import { describe, expect, test } from 'vitest';
import { volumeSamples } from '../../build/sample-volume.ts';
import { outcomeOf, randomOf } from '../../figure/claim.ts';
import { hundredths } from '../../figure/decimal.ts';
import { productsOf } from '../../figure/passes.ts';
import { volume } from '../../samples/volume.ts';
import { judgeItem, type NumberItem } from '../item.ts';
import { grades, model as build, shapeOf, taskNames } from './build/tasks.ts';
import { claims } from './claims.ts';
import { sceneOf as costOf } from './cost/model.ts';
import { items } from './items.ts';
import { model, outputSlices, short, side, slices, stepCount, taps, type VolumeState } from './model.ts';
import { reachedBy } from './reach/model.ts';
import { filtered, kernels, readBy } from './scan/filters.ts';
import { sceneOf } from './scene.ts';

const random = randomOf(5);
const table = (rows: number, columns: number, most: number) =>
  Array.from({ length: rows }, () => random.numbers(columns, -100 * most, 100 * most).map((number) => number / 100));
const randomVolume = (): VolumeState =>
  model.settle({
    x: table(slices * side, side, 9),
    w: table(slices * taps, taps, 9),
    depth: random.whole(1, slices),
    stride: random.whole(1, 3),
    step: random.whole(1, 36),
    point: random.pick([
      null,
      { role: random.pick(['input', 'weight', 'output'] as const), row: random.whole(0, 15), column: 1 },
    ]),
  });

test('in 100 random volumes each output is the sum over the block its window covers', () => {
  for (let run = 0; run < 100; run++) {
    const state = randomVolume();
    const { pass } = sceneOf(state);
    expect(pass.y).toHaveLength(stepCount(state));
    for (let t = 0; t < outputSlices(state); t++) {
      for (let i = 0; i < short; i++) {
        for (let j = 0; j < short; j++) {
          let sum = 0;
          for (let a = 0; a < state.depth; a++)
            for (let u = 0; u < taps; u++)
              for (let v = 0; v < taps; v++)
                sum +=
                  hundredths(state.x[(t * state.stride + a) * side + i + u]![j + v]!) *
                  hundredths(state.w[a * taps + u]![v]!);
          const at = (t * short + i) * short + j;
          expect(pass.y[at]! + 0).toBe(sum + 0);
          expect(productsOf(pass, at).at(-1)!.sum + 0).toBe(sum + 0);
        }
      }
    }
  }
});

describe('predictions', () => {
  const expected = { column: -4, size: 8, products: 5400, clip: 5184 } as const;
  test.each(Object.entries(items))('the item "%s" has its answer, and tells three wrong rules apart', (name, any) => {
    const item = any as NumberItem<unknown>;
    const right = expected[name as keyof typeof expected];
    expect(item.right(item.subject)).toBe(right);
    expect(judgeItem(item, right)).toBe('right');
    const answers = item.wrong.map((rule) => rule.answer(item.subject));
    expect(new Set(answers.filter((answer) => answer !== right)).size).toBe(item.wrong.length);
    for (const rule of item.wrong) expect(judgeItem(item, rule.answer(item.subject)!)).toBe(rule);
    for (const sentence of Object.values(item.because)) expect(sentence).toContain(String(right).replace('-', '−'));
  });
});

test.each(Object.values(claims))('the claim "$name" holds on 200 seeds, and its fault shows', (claim) => {
  let shown = 0;
  for (let seed = 1; seed <= 200; seed++) {
    expect(outcomeOf(claim.run(randomOf(seed), false))).toMatchObject({ holds: true, difference: 0 });
    if (!outcomeOf(claim.run(randomOf(seed), true)).holds) shown++;
  }
  expect(shown).toBeGreaterThan(50);
});

test('a voxel reaches its own slice, three slices, or one slice of channels', () => {
  // The middle of slice 2: all 9 places of a slice read it.
  const sizes = (row: number, column: number) => {
    const { each, volume, flat } = reachedBy({ changed: { role: 'input', row, column } });
    return [each.size, volume.size, flat.size];
  };
  expect(sizes(4, 1)).toEqual([9, 27, 9]);
  expect(sizes(0, 0)).toEqual([4, 8, 4]); // the corner of the first slice
  // The same place in the other channel reaches the same outputs: channels are added up.
  expect(reachedBy({ changed: { role: 'input', row: 16, column: 1 } })).toEqual(
    reachedBy({ changed: { role: 'input', row: 4, column: 1 } }),
  );
});

test('the first layer of C3D, and what it would be with frames as channels', () => {
  expect(costOf({ frames: 16, depth: 3 })).toEqual({ flat: 27_648, volume: 5184 });
  expect(costOf({ frames: 32, depth: 3 })).toEqual({ flat: 55_296, volume: 5184 });
});

test('the scan has the size it says, and its kernels give what their weights add up to', async () => {
  const samples = await volumeSamples();
  const { rows, columns } = volume;
  const at = (slice: number, row: number, column: number) => samples[(slice * rows + row) * columns + column]!;
  expect(samples).toHaveLength(volume.slices * rows * columns);
  expect(at(8, 0, 0)).toBeLessThan(20); // air around the head
  expect(at(8, 52, 48)).toBeGreaterThan(60); // the middle of the brain
  const along = filtered(samples, 'along');
  for (const [slice, row, column] of [
    [5, 40, 40],
    [8, 52, 48],
    [13, 20, 60],
  ] as const) {
    const difference = Math.abs(at(slice + 1, row, column) - at(slice - 1, row, column));
    expect(along[(slice * rows + row) * columns + column]).toBe(difference);
  }
  const all = filtered(samples, 'all');
  expect(all).toHaveLength(rows * columns);
  let sum = 0;
  for (let slice = 0; slice < volume.slices; slice++) sum += at(slice, 52, 48);
  expect(Math.abs(all[52 * columns + 48]! - sum / volume.slices)).toBeLessThanOrEqual(0.5);
  expect(readBy('along', 1)).toEqual([0, 1]);
  expect(readBy('box', 8)).toEqual([6, 7, 8]);
  expect(readBy('all', 1)).toHaveLength(volume.slices);
  const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
  for (const { weights, signed, size } of Object.values(kernels)) {
    expect(total(weights) === 0).toBe(signed);
    expect(weights).toHaveLength(size.reduce((product, taps) => product * taps, 1));
  }
});

test('the tasks are graded by computing', () => {
  const { start } = build;
  expect(taskNames.map((task) => grades[task](start).done)).toEqual([false, false, false]);
  expect(grades.edge({ ...start, edge: [[-1, 0, 1]] }).done).toBe(true);
  // Right for the numbers shown, but not for every volume.
  expect(grades.edge({ ...start, edge: [[-1, 0, 0.5]] }).done).toBe(false);
  const deep = (depth: number, stride: number) => grades.depth({ ...start, depth, stride }).done;
  expect([deep(3, 3), deep(5, 2), deep(7, 1), deep(1, 3), deep(1, 4)]).toEqual([true, false, false, false, false]);
  const right = { ...start, outputs: 4, inputs: 3, kernelDepth: 3, kernelSide: 3 };
  expect(shapeOf(right)).toEqual([1, 4, 6, 16, 16]);
  expect(grades.shape(right).done).toBe(true);
  expect(grades.shape({ ...right, inputs: 24 }).say.en).toMatch(/24/);
  expect(grades.shape({ ...right, kernelSide: 5 }).done).toBe(false);
});
