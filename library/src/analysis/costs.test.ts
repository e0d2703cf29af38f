import { describe, expect, test } from 'vitest';
import { depthwiseSeparable, flattened, spatiallySeparable } from '../ops/composites.ts';
import { conv } from '../ops/conv.ts';
import { convCases } from '../ops/convCases.ts';
import { convProblem, convTransposeProblem } from '../ops/convProblem.ts';
import type { ConvProblem } from '../ops/problem.ts';
import { conventions, forEachConvention } from './conventions.ts';
import { costs } from './costs.ts';
import { productsDone } from './products.ts';

const countsIn = (problem: ConvProblem) => {
  const { counts } = costs(problem).total;
  return conventions.map((name) => counts[name].count);
};

// fvcore, thop, netscope, torchinfo, FlopCounterMode, really done: layers with a bias, as their owners make them.
const layers: [name: string, problem: ConvProblem, counts: number[]][] = [
  [
    'Conv2d(3, 16, 3, p1) on 32x32',
    convProblem([1, 3, 32, 32], [16, 3, 3, 3], { padding: 1 }, [16]),
    [442_368, 442_368, 442_368, 458_752, 884_736, 424_128],
  ],
  [
    'depthwise 64, 3x3 p1, 56x56',
    convProblem([1, 64, 56, 56], [64, 1, 3, 3], { padding: 1, groups: 64 }, [64]),
    [1_806_336, 1_806_336, 1_806_336, 2_007_040, 3_612_672, 1_763_584],
  ],
  [
    'dilated d12 p12, 64 to 64, 33x33',
    convProblem([1, 64, 33, 33], [64, 64, 3, 3], { padding: 12, dilation: 12 }, [64]),
    [40_144_896, 40_144_896, 40_144_896, 40_214_592, 80_289_792, 23_040_000],
  ],
  [
    'ConvTranspose2d(3, 1, 2, s2) on 2x2',
    convTransposeProblem([1, 3, 2, 2], [3, 1, 2, 2], { stride: 2 }, [1]),
    [48, 48, 48, 208, 96, 48],
  ],
  [
    'ConvTranspose2d(64, 32, 4, s2, p1) on 16x16',
    convTransposeProblem([1, 64, 16, 16], [64, 32, 4, 4], { stride: 2, padding: 1 }, [32]),
    [8_388_608, 8_388_608, 8_388_608, 33_587_200, 16_777_216, 7_872_512],
  ],
];

test.each(layers)('%s costs what each counter says', (_, problem, counts) => {
  expect(countsIn(problem)).toEqual(counts);
});

describe('products really done are the terms of the definition, counted', () => {
  test.each(Object.entries(convCases()))('%s', (_, problem) => {
    let terms = 0;
    for (const _ of conv.terms(problem)) terms++;
    expect(productsDone(problem)).toBe(terms);
  });
});

test.each(Object.entries(convCases()))('the reasons explain every difference: %s', (_, problem) => {
  const { counts } = costs(problem).total;
  for (const name of conventions) {
    const explained = counts[name].reasons.reduce((sum, { amount }) => sum + amount, counts.done.count);
    expect(explained).toBe(counts[name].count);
  }
});

test('a transposed convolution counted at its outputs says so', () => {
  const problem = convTransposeProblem([1, 64, 16, 16], [64, 32, 4, 4], { stride: 2, padding: 1 }, [32]);
  expect(costs(problem).total.counts.torchinfo.reasons).toEqual([
    { code: 'crop', amount: 8_388_608 - 7_872_512 },
    { code: 'output-positions', amount: 33_554_432 - 8_388_608 },
    { code: 'bias', amount: 32 * 32 * 32 },
  ]);
});

describe('composite kinds cost the sum of their stages', () => {
  test('spatially separable: 45 + 27 against 81', () => {
    const { stages, total, standard, ratio } = costs(spatiallySeparable(convProblem([1, 1, 5, 5], [1, 1, 3, 3])));
    expect(stages.map(({ counts }) => counts.done.count)).toEqual([45, 27]);
    expect(standard!.counts.done.count).toBe(81);
    expect(total.weights).toBe(6);
    expect(ratio).toEqual({ weights: 6 / 9, counts: forEachConvention(() => 72 / 81) });
  });

  test('depthwise separable: 675 + 9,600 against 86,400', () => {
    const { stages, total, ratio } = costs(depthwiseSeparable(convProblem([1, 3, 7, 7], [128, 3, 3, 3])));
    expect(stages.map(({ counts }) => counts.done.count)).toEqual([675, 9_600]);
    expect([total.weights, total.counts.done.count]).toEqual([411, 10_275]);
    // 1/128 + 1/9, for weights and products alike.
    expect(ratio!.weights).toBe(411 / 3_456);
    expect(ratio!.counts.done).toBe(10_275 / 86_400);
  });

  test('flattened: 18,816 + 13,440 + 9,600', () => {
    const { stages, total } = costs(flattened(convProblem([1, 3, 7, 7], [128, 3, 3, 3])));
    expect(stages.map(({ counts }) => counts.done.count)).toEqual([18_816, 13_440, 9_600]);
    expect([total.weights, total.counts.done.count]).toEqual([1_152, 41_856]);
  });
});

test('a batch of nothing costs nothing, and is all of it', () => {
  const { total, ratio } = costs(convProblem([0, 4, 5, 5], [4, 1, 3, 3], { groups: 4 }));
  expect(total.counts.fvcore.count).toBe(0);
  expect(ratio).toMatchObject({ weights: 1 / 4, counts: { done: 1 } });
});

test('memory is counted in bytes, tensor by tensor', () => {
  const problem = convProblem([2, 3, 4, 4], [5, 3, 1, 1], {}, [5]);
  expect(costs(problem).total.bytes).toEqual({ x: 4 * 96, w: 4 * 15, b: 4 * 5, y: 4 * 160 });
  expect(costs(problem, 8).total.bytes.x).toBe(8 * 96);
});

test('a stage that does not fit the next is refused', () => {
  const stages = [convProblem([1, 3, 8, 8], [4, 3, 3, 3]), convProblem([1, 4, 8, 8], [4, 4, 3, 3])];
  expect(() => costs(stages)).toThrow(expect.objectContaining({ code: 'stage-mismatch' }));
});
