// A composite kind is exact: with the weights its formula names, it equals the standard convolution it stands for.
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../tensor/random.ts';
import { indices, offsetOf, sizeOf, type Shape } from '../tensor/shape.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { allStages, chainShapes, parameterShapes } from './chain.ts';
import { composites } from './composites.ts';
import { conv } from './conv.ts';
import { convProblem, convTransposeProblem } from './convProblem.ts';
import { convShapes, type ConvProblem } from './problem.ts';
import { operatorOf } from './stageOperators.ts';
import type { Stages } from './stages.ts';

const standards: Record<string, ConvProblem> = {
  plain: convProblem([2, 3, 6, 7], [4, 3, 3, 2]),
  'with bias': convProblem([1, 3, 6, 7], [4, 3, 3, 3], { padding: 1 }, [4]),
  'strided by axis': convProblem([1, 2, 9, 8], [4, 2, 3, 2], { stride: [2, 3], padding: [1, 0] }),
  'dilated and flipped': convProblem([1, 2, 9, 8], [3, 2, 3, 2], { dilation: [2, 3], padding: 1, flip: true }),
  grouped: convProblem([1, 4, 6, 6], [6, 2, 3, 3], { groups: 2, padding: 1 }, [6]),
  reflect: convProblem([1, 2, 6, 5], [2, 2, 3, 3], {
    padding: [
      [2, 1],
      [1, 3],
    ],
    boundary: 'reflect',
    stride: 2,
  }),
  'boundary by axis': convProblem([1, 2, 6, 5], [2, 2, 3, 3], { padding: 2, boundary: ['circular', 'symmetric'] }),
  cropped: convProblem([1, 2, 8, 7], [2, 2, 3, 2], {
    padding: [
      [-1, 2],
      [0, -2],
    ],
  }),
  '1-D': convProblem([2, 2, 9], [4, 2, 3], { padding: 1 }, [4]),
  '3-D': convProblem([1, 2, 4, 5, 4], [4, 2, 2, 3, 2], { padding: [0, 1, 1], stride: [1, 2, 1] }, [4]),
};

const random = randomFrom(7);
const whole = (shape: Shape): Tensor<Float64Array> => ({
  shape,
  data: Float64Array.from({ length: sizeOf(shape) }, () => Math.floor(random() * 9) - 4),
});

/** The stages one after another, by their definitions. */
function follow(stages: Stages, x: Tensor, parameters: readonly Record<string, Tensor>[]): Tensor {
  let at = 0;
  return stages.stages.reduce((value, stage) => {
    const learned = stage.op === 'conv' ? parameters[at++] : {};
    return operatorOf(stage).reference(stage, { x: value, ...learned });
  }, x);
}

const parametersOf = (stages: Stages): Record<string, Tensor>[] =>
  parameterShapes(stages).map(({ w, b }) => ({ w: whole(w!), ...(b && { b: whole(b) }) }));

/** The standard weights that stage weights multiply to: every stage has taps along its own axes, or one tap. */
function multiplied(
  standard: ConvProblem,
  parameters: readonly Record<string, Tensor>[],
  channelOf: ChannelOf,
): Tensor {
  const { w } = convShapes(standard);
  const data = new Float64Array(sizeOf(w));
  for (const [o, c, ...k] of indices(w)) {
    const factors = parameters.map(({ w: part }, stage) => {
      const taps = k.map((tap, d) => (part!.shape[2 + d] === 1 ? 0 : tap));
      return part!.data[offsetOf(part!.shape, [...channelOf(stage, o!, c!), ...taps])]!;
    });
    data[offsetOf(w, [o!, c!, ...k])] = factors.reduce((product, factor) => product * factor, 1);
  }
  return { shape: w, data };
}

/** Which output and input channel of a stage belong to channels o and c of the standard weights. */
type ChannelOf = (stage: number, o: number, c: number) => readonly [number, number];

const rules: Record<'depthwiseSeparable' | 'spatiallySeparable' | 'flattened', (standard: ConvProblem) => ChannelOf> = {
  depthwiseSeparable(standard) {
    const [inputs, outputs] = [standard.inChannels / standard.groups, standard.outChannels / standard.groups];
    return (stage, o, c) => (stage === 0 ? [Math.floor(o / outputs) * inputs + c, 0] : [o, c]);
  },
  spatiallySeparable: () => (stage, o, c) => (stage === 0 ? [o, c] : [o, 0]),
  flattened: () => (stage, o, c) => (stage === 0 ? [o, c] : [o, 0]),
};

for (const [kind, rule] of Object.entries(rules)) {
  describe(`${kind} and the standard convolution`, () => {
    test.each(Object.entries(standards))('%s: the same numbers', (_, standard) => {
      const stages = composites[kind as keyof typeof rules](standard);
      const parameters = parametersOf(stages);
      const x = whole(convShapes(standard).x);
      const w = multiplied(standard, parameters, rule(standard));
      const b = parameters.at(-1)!['b'];
      const expected = conv.y.reference(standard, { x, w, ...(b && { b }) });
      expect(follow(stages, x, parameters)).toEqual(expected);
      expect(chainShapes(stages)).toEqual({ x: x.shape, y: expected.shape });
    });
  });
}

test('shuffledGrouped is the grouped convolution with its channels shuffled', () => {
  const standard = convProblem([1, 6, 4, 4], [12, 2, 3, 3], { groups: 3, padding: 1 });
  const stages = composites.shuffledGrouped(standard);
  const parameters = parametersOf(stages);
  const x = whole([1, 6, 4, 4]);
  const grouped = conv.y.reference(standard, { x, w: parameters[0]!['w']! });
  const from = [0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11];
  const expected = from.flatMap((c) => [...grouped.data.subarray(c * 16, c * 16 + 16)]);
  expect([...follow(stages, x, parameters).data]).toEqual(expected);
});

test('composite kinds refuse a transposed convolution', () => {
  const standard = convTransposeProblem([1, 4, 4, 4], [4, 4, 3, 3]);
  for (const composite of Object.values(composites)) {
    expect(() => composite(standard)).toThrow(expect.objectContaining({ code: 'composite-transposed' }));
  }
});

describe('shuffleNetUnit', () => {
  const plain = convProblem([1, 240, 28, 28], [240, 80, 3, 3], { groups: 3, padding: 1 });

  test('at stride 1 it has 10,140 products a pixel and gives the shape it takes', () => {
    const unit = composites.shuffleNetUnit(plain);
    const perPixel = parameterShapes(unit).reduce((sum, { w }) => sum + sizeOf(w!), 0);
    expect(perPixel).toBe(10_140);
    expect(chainShapes(unit)).toEqual({ x: [1, 240, 28, 28], y: [1, 240, 28, 28] });
    expect(unit.shortcut).toEqual({ stages: [], join: 'add' });
  });

  test('at stride 2 the averaged input is concatenated, so the stages give only the channels it lacks', () => {
    const unit = composites.shuffleNetUnit(
      convProblem([1, 24, 56, 56], [240, 8, 3, 3], { groups: 3, padding: 1, stride: 2 }),
    );
    expect(unit.shortcut!.join).toBe('concat');
    expect(chainShapes(unit).y).toEqual([1, 240, 28, 28]);
    expect(parameterShapes(unit).map(({ w }) => w)).toEqual([
      [60, 8, 1, 1],
      [60, 1, 3, 3],
      [216, 20, 1, 1],
    ]);
  });

  test('the first unit may leave its first pointwise stage without groups', () => {
    const standard = convProblem([1, 24, 56, 56], [240, 8, 3, 3], { groups: 3, padding: 1, stride: 2 });
    const [squeeze] = parameterShapes(composites.shuffleNetUnit(standard, { firstGrouped: false }));
    expect(squeeze!.w).toEqual([60, 24, 1, 1]);
  });

  // Table 1 of the paper, recounted: products in millions for each number of groups and its width of stage 2.
  test.each([
    [1, 144, 143.079],
    [2, 200, 140.837],
    [3, 240, 137.461],
    [4, 272, 134.34],
    [8, 384, 138.366],
  ])('the network of %i groups, %i channels wide, makes %f million products', (groups, width, millions) => {
    const macs = (problem: ConvProblem) => {
      const { w, y } = convShapes(problem);
      return sizeOf(y) * sizeOf(w.slice(1));
    };
    const unit = (channels: number, outputs: number, size: number, stride: number, firstGrouped: boolean) => {
      const standard = convProblem([1, channels, size, size], [outputs, channels / groups, 3, 3], {
        groups,
        stride,
        padding: 1,
      });
      const stages = allStages(composites.shuffleNetUnit(standard, { firstGrouped }));
      return stages.reduce((sum, stage) => sum + (stage.op === 'conv' ? macs(stage) : 0), 0);
    };
    let total = macs(convProblem([1, 3, 224, 224], [24, 3, 3, 3], { stride: 2, padding: 1 })) + 4 * width * 1000;
    let [channels, size] = [24, 56];
    for (const [stage, repeats] of [3, 7, 3].entries()) {
      const outputs = width * 2 ** stage;
      total += unit(channels, outputs, size, 2, stage > 0);
      [channels, size] = [outputs, size / 2];
      total += repeats * unit(channels, channels, size, 1, true);
    }
    expect(total / 1e6).toBeCloseTo(millions, 3);
  });

  test.each([
    ['composite-size', convProblem([1, 24, 8, 8], [24, 8, 3, 3], { groups: 3 })],
    ['composite-channels', convProblem([1, 12, 8, 8], [24, 4, 3, 3], { groups: 3, padding: 1 })],
    ['composite-channels', convProblem([1, 24, 8, 8], [24, 8, 3, 3], { groups: 3, padding: 1, stride: 2 })],
    ['channels-divide', convProblem([1, 6, 8, 8], [6, 2, 3, 3], { groups: 3, padding: 1 })],
    ['channels-divide', convProblem([1, 8, 8, 8], [8, 1, 3, 3], { groups: 8, padding: 1 })],
  ])('%s', (code, standard) => {
    expect(() => composites.shuffleNetUnit(standard)).toThrow(expect.objectContaining({ code }));
  });
});
