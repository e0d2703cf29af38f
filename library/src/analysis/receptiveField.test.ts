import { expect, test } from 'vitest';
import { shuffleProblem } from '../ops/channelShuffle.ts';
import { convProblem, convTransposeProblem } from '../ops/convProblem.ts';
import { maxPoolProblem } from '../ops/poolProblem.ts';
import type { Stage } from '../ops/stages.ts';
import { outputShapeOf } from '../ops/stageShapes.ts';
import { dilationRule } from './dilationRule.ts';
import { gridding } from './gridding.ts';
import { inputsOf } from './inputsOf.ts';
import { receptiveField } from './receptiveField.ts';

const dilated = (rates: readonly number[]): Stage[] =>
  rates.map((dilation) => convProblem([1, 1, 80, 80], [1, 1, 3, 3], { dilation, padding: 'same' }));

test('dilations 1, 2, 4, 8 reach 3, 7, 15, 31 samples', () => {
  expect(receptiveField(dilated([1, 2, 4, 8])).stages.map(([axis]) => axis!.size)).toEqual([3, 7, 15, 31]);
});

test('the start of the field of ResNet-50 lies in the padding, and its size is 483', () => {
  const stages: Stage[] = [];
  let shape: readonly number[] = [1, 1, 224];
  const add = (stage: Stage) => {
    stages.push(stage);
    shape = outputShapeOf(stage);
  };
  const window = (stride: number) => add(convProblem(shape, [1, 1, 3], { stride, padding: 1 }));
  add(convProblem(shape, [1, 1, 7], { stride: 2, padding: 3 }));
  add(maxPoolProblem(shape, 3, { stride: 2, padding: 1 }));
  // ResNet v1 strides in the last unit of a block, as the authors' code does: that gives 483.
  for (const [units, stride] of [
    [3, 2],
    [4, 2],
    [6, 2],
    [3, 1],
  ] as const) {
    for (let unit = 1; unit <= units; unit++) window(unit === units ? stride : 1);
  }
  const [axis] = receptiveField(stages).axes;
  expect(axis).toMatchObject({ size: 483, jump: 32 });
  expect(axis!.start).toBeLessThan(0);
  expect(axis!.centre).toBe(axis!.start + 241);
});

test('an inner output reads from its first to its last sample', () => {
  const stages = [
    convProblem([1, 2, 60], [4, 2, 5], { stride: 2, padding: 2 }),
    shuffleProblem([1, 4, 30], 2),
    maxPoolProblem([1, 4, 30], 3, { stride: 2, padding: 1 }),
    convProblem([1, 4, 15], [2, 4, 2], { dilation: 3, padding: [[1, 2]] }),
  ];
  const [field] = receptiveField(stages).axes;
  const [read] = inputsOf(stages, { position: [6] }).axes;
  expect(read![0]).toBe(field!.start + 6 * field!.jump);
  expect(read!.at(-1)).toBe(field!.start + 6 * field!.jump + field!.size - 1);
});

test('a transposed stage has no single field, only exact inputs', () => {
  const stages = [convProblem([1, 1, 9], [1, 1, 3]), convTransposeProblem([1, 1, 7], [1, 1, 3], { stride: 2 })];
  expect(() => receptiveField(stages)).toThrow(/Stage 2, convTranspose1d/);
  expect(inputsOf(stages, { position: [3] }).axes).toEqual([[1, 2, 3]]);
});

test('a shortcut widens the field to both ways', () => {
  const stages = [convProblem([1, 1, 9], [1, 1, 5], { padding: 2 })];
  expect(receptiveField({ stages, shortcut: { stages: [], join: 'add' } }).axes).toEqual([
    { size: 5, jump: 1, start: -2, centre: 0 },
  ]);
});

// Rates, samples used, samples of the field, in a window of 3x3 a stage.
test.each([
  [[2, 2, 2], 49, 169],
  [[2, 4, 8], 225, 841],
  [[1, 2, 4], 225, 225],
  [[1, 2, 3], 169, 169],
  [[1, 2, 5], 289, 289],
  [[1, 2, 9], 441, 625],
])('dilations %j use %i of %i positions', (rates, used, total) => {
  expect(gridding(dilated(rates))).toMatchObject({ used, total });
  // The same counted from the exact inputs of an output far from the borders.
  expect(inputsOf(dilated(rates), { position: [40, 40] }).cells).toBe(used);
});

test('ways are the coefficients of (1 + z + z²)(1 + z² + z⁴)(1 + z³ + z⁶)', () => {
  const [axis] = gridding(dilated([1, 2, 3])).axes;
  expect(axis!.ways).toEqual([1, 1, 2, 2, 3, 3, 3, 3, 3, 2, 2, 1, 1]);
  expect(axis!.start).toBe(-6);
});

test('the published rule passes 1, 2, 5 and 2, 2, 2, refuses 1, 2, 9', () => {
  expect(dilationRule([1, 2, 5], 3)).toEqual({ gaps: [1, 2, 5], commonFactor: 1, published: true, holds: true });
  expect(dilationRule([1, 2, 9], 3)).toMatchObject({ gaps: [3, 5, 9], published: false, holds: false });
  expect(dilationRule([2, 2, 2], 3)).toMatchObject({ gaps: [2, 2, 2], commonFactor: 2, published: true, holds: false });
});
