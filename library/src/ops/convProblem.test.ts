// The option forms users know, and every refusal of a problem with its code.
import { expect, test } from 'vitest';
import { convolve, convolveTransposed } from '../engine/convolve.ts';
import { ShapeError, type ShapeCode } from '../tensor/errors.ts';
import type { Shape } from '../tensor/shape.ts';
import { tensor, zeros } from '../tensor/tensor.ts';
import { convProblem, convTransposeProblem } from './convProblem.ts';
import { pytorchConv, pytorchConvTranspose } from './adapters/pytorch.ts';
import { shuffleProblem } from './channelShuffle.ts';
import type { ConvOptions, ConvTransposeOptions } from './options.ts';
import { convShapes, type ConvAxis } from './problem.ts';

const refusalOf = (call: () => unknown): ShapeError => {
  try {
    call();
  } catch (error) {
    if (error instanceof ShapeError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

const x: Shape = [2, 4, 9, 8];
const w: Shape = [6, 4, 3, 2];
const each = <K extends keyof ConvAxis>(options: ConvOptions, key: K) =>
  convProblem(x, w, options).axes.map((axis) => axis[key]);
const sides = (options: ConvOptions) => convProblem(x, w, options).axes.map(({ before, after }) => [before, after]);
const sizeOf = (options: ConvTransposeOptions) =>
  convTransposeProblem(x, [4, 6, 3, 2], options).axes.map((axis) => axis.output);

test('a number stands for all axes, a list for one each', () => {
  expect(each({ stride: 2 }, 'stride')).toEqual([2, 2]);
  expect(each({ stride: [2, 3] }, 'stride')).toEqual([2, 3]);
  expect(each({ dilation: [1, 4] }, 'dilation')).toEqual([1, 4]);
  expect(each({ boundary: ['reflect', 'zeros'] }, 'boundary')).toEqual(['reflect', 'zeros']);
  expect(each({ boundary: 'circular' }, 'boundary')).toEqual(['circular', 'circular']);
  expect(each({}, 'stride')).toEqual([1, 1]);
});

test('padding is a number, one for each axis, pairs, a word, or any of them by axis', () => {
  expect(sides({ padding: 2 })).toEqual([
    [2, 2],
    [2, 2],
  ]);
  expect(sides({ padding: [1, 2] })).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(
    sides({
      padding: [
        [1, 2],
        [0, 3],
      ],
    }),
  ).toEqual([
    [1, 2],
    [0, 3],
  ]);
  expect(sides({ padding: [[-1, 2], -2] })).toEqual([
    [-1, 2],
    [-2, -2],
  ]);
  expect(sides({ padding: ['same', [4, 0]] })).toEqual([
    [1, 1],
    [4, 0],
  ]);
  expect(sides({ padding: 'valid' })).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test('same puts the odd cell behind, sameLower in front, causal pads the first axis only', () => {
  expect(sides({ padding: 'same' })).toEqual([
    [1, 1],
    [0, 1],
  ]);
  expect(sides({ padding: 'sameLower' })).toEqual([
    [1, 1],
    [1, 0],
  ]);
  expect(sides({ padding: 'causal', dilation: 3 })).toEqual([
    [6, 0],
    [0, 0],
  ]);
  // Enough for ⌈9 / 4⌉ and ⌈8 / 4⌉ outputs; a stride past the window needs nothing.
  expect(sides({ padding: 'same', stride: 4 })).toEqual([
    [1, 1],
    [0, 0],
  ]);
  expect(each({ padding: 'same', stride: 4 }, 'output')).toEqual([3, 2]);
});

test("same follows TensorFlow's worked values", () => {
  const pads = (input: number, taps: number, stride: number) => {
    const [axis] = convProblem([1, 1, input], [1, 1, taps], { padding: 'same', stride }).axes;
    return [axis!.before, axis!.after];
  };
  expect([pads(5, 2, 1), pads(5, 4, 1), pads(6, 3, 2), pads(224, 7, 2)]).toEqual([
    [0, 1],
    [1, 2],
    [0, 1],
    [2, 3],
  ]);
});

test('an output size is reached by output padding', () => {
  expect(sizeOf({ stride: 3 })).toEqual([27, 23]);
  expect(sizeOf({ stride: 3, outputPadding: [2, 1] })).toEqual([29, 24]);
  expect(sizeOf({ stride: 3, outputSize: [29, 24] })).toEqual([29, 24]);
  expect(convTransposeProblem(x, [4, 6, 3, 2], { stride: 3, outputSize: [29, 24] }).axes[0]!.outputPadding).toBe(2);
  expect(sizeOf({ stride: 3, padding: 'same' })).toEqual([27, 24]);
  expect(
    sizeOf({
      padding: [
        [-2, 0],
        [3, 1],
      ],
    }),
  ).toEqual([13, 5]);
});

test('an input may lack its batch, or have none in it', () => {
  expect(convShapes(convProblem([4, 9, 8], w)).y).toEqual([1, 6, 7, 7]);
  expect(convShapes(convProblem([0, 4, 9, 8], w)).y).toEqual([0, 6, 7, 7]);
  expect(convShapes(convTransposeProblem([0, 4, 9, 8], [4, 3, 3, 2], { groups: 2 })).y).toEqual([0, 6, 11, 9]);
});

test('problems are frozen, with their axes', () => {
  const problem = convProblem(x, w);
  expect(Object.isFrozen(problem) && Object.isFrozen(problem.axes) && problem.axes.every(Object.isFrozen)).toBe(true);
});

// What calls take and give back; the numbers of the sample: each window sums three neighbours.
const ones = tensor([1, 1, 3], [1, 1, 1]);
const values = [1, 2, 3, 4, 5];
const called = async (input: Parameters<typeof convolve>[1], options: Parameters<typeof convolve>[3] = {}) => {
  const y = convolve(1, input, ones, options);
  return { shape: [...y.shape], data: [...(await y.data())], dtype: y.dtype };
};

test('inputs are anything shaped like a tensor', async () => {
  const wanted = { shape: [1, 1, 3], data: [6, 9, 12], dtype: 'float32' };
  expect(await called(tensor([1, 1, 5], values))).toEqual(wanted);
  expect(await called({ data: values, shape: [1, 1, 5] })).toEqual(wanted);
  expect(await called({ data: Float32Array.from(values), dims: [1, 1, 5] })).toEqual(wanted);
  // onnxruntime's Tensor is an object of a class, with more in it.
  class Tensor {
    readonly type = 'float32';
    readonly location = 'cpu';
    readonly size = 5;
    readonly data = Float32Array.from(values);
    get dims() {
      return [1, 1, 5];
    }
  }
  expect(await called(new Tensor())).toEqual(wanted);
});

test('strided views are read in their order: of every second number, backwards', async () => {
  const data = Float32Array.from([0, 5, 0, 4, 0, 3, 0, 2, 0, 1]);
  expect(await called({ data, shape: [1, 1, 5], stride: [0, 0, -2], offset: 9 })).toMatchObject({ data: [6, 9, 12] });
  expect(
    await called({ data: Float32Array.from(values), shape: [1, 1, 5], stride: [5, 5, 1], offset: 0 }),
  ).toMatchObject({ data: [6, 9, 12] });
});

test('an output has the rank and the layout of its input', async () => {
  expect(await called({ data: values, shape: [1, 5] })).toMatchObject({ shape: [1, 3], data: [6, 9, 12] });
  expect(await called({ data: values, shape: [5, 1] }, { layout: 'nhwc' })).toMatchObject({
    shape: [3, 1],
    data: [6, 9, 12],
  });
  expect(await called({ data: [], shape: [0, 1, 5] })).toMatchObject({ shape: [0, 1, 3], data: [] });
  const two = convolve(
    2,
    tensor([1, 2, 2, 2], [1, 10, 2, 20, 3, 30, 4, 40]),
    tensor([1, 2, 2, 2], [1, 1, 1, 1, 0, 0, 0, 0]),
    { layout: 'nhwc' },
  );
  expect([two.shape, [...(await two.data())]]).toEqual([[1, 1, 1, 1], [10]]);
  const grown = convolveTransposed(1, tensor([2, 1], [1, 10]), ones, { layout: 'nhwc', stride: 2 });
  expect([grown.shape, [...(await grown.data())]]).toEqual([
    [5, 1],
    [1, 1, 11, 10, 10],
  ]);
});

test('a bias is added to every position, and float64 stays float64', async () => {
  expect(await called(tensor([1, 1, 5], values), { bias: tensor([1], [0.5]) })).toMatchObject({
    data: [6.5, 9.5, 12.5],
  });
  const y = convolve(1, tensor([1, 1, 1], [0.1], 'float64'), tensor([1, 1, 1], [1], 'float64'));
  expect([y.dtype, [...(await y.data())]]).toEqual(['float64', [0.1]]);
});

// The calls that semantics refuse, each with its code.
const conv =
  (input: Shape, weights: Shape, options: object = {}, bias?: Shape) =>
  () =>
    convProblem(input, weights, options, bias);
const turn =
  (input: Shape, weights: Shape, options: object = {}, bias?: Shape) =>
  () =>
    convTransposeProblem(input, weights, options, bias);
const call =
  (input: unknown, options: object = {}) =>
  () =>
    convolve(1, input as never, ones, options);
const torch =
  (attributes: object, input: Shape = x, weights: Shape = w) =>
  () =>
    pytorchConv(2, { ...attributes }, { input, weights });
const torchTurn = (attributes: object) => () =>
  pytorchConvTranspose(2, { ...attributes }, { input: x, weights: [4, 6, 3, 2] });

const refusals: [rule: string, call: () => unknown, code: ShapeCode][] = [
  ['channels that the weights do not expect', conv([1, 4, 8, 8], [6, 4, 3, 3], { groups: 2 }), 'channel-mismatch'],
  ['outputs that groups do not divide', conv([1, 8, 8, 8], [5, 4, 3, 3], { groups: 2 }), 'groups-divide'],
  [
    'inputs of a transposed one that groups do not divide',
    turn([1, 5, 8, 8], [5, 2, 3, 3], { groups: 2 }),
    'groups-divide',
  ],
  ['transposed channels that the weights do not expect', turn([1, 4, 8, 8], [6, 3, 3, 3]), 'channel-mismatch'],
  ['an input of too few axes', conv([4, 8], [6, 4, 3, 3]), 'input-rank'],
  ['an input of too many axes', conv([1, 1, 4, 8, 8], [6, 4, 3, 3]), 'input-rank'],
  ['weights without taps', conv([1, 4], [6, 4]), 'weights-rank'],
  ['a scalar as weights', conv([1, 4], []), 'weights-rank'],
  ['weights for other axes than the call', () => convolve(2, zeros([1, 1, 5]), ones), 'weights-rank'],
  ['a kernel of size 0', conv([1, 4, 8, 8], [6, 4, 0, 3]), 'weights-empty'],
  ['no input channels', conv([1, 0, 8, 8], [6, 0, 3, 3]), 'weights-empty'],
  ['no output channels', conv([1, 4, 8, 8], [0, 4, 3, 3]), 'weights-empty'],
  ['a window larger than the padded input', conv([1, 1, 2, 2], [1, 1, 3, 3]), 'window-too-large'],
  ['a dilated window larger than the input', conv([1, 1, 5], [1, 1, 3], { dilation: 3 }), 'window-too-large'],
  ['an empty axis', conv([1, 1, 0], [1, 1, 1]), 'window-too-large'],
  ['stride 0', conv(x, w, { stride: 0 }), 'stride-invalid'],
  ['a negative stride on one axis', conv(x, w, { stride: [1, -1] }), 'stride-invalid'],
  ['dilation 0', conv(x, w, { dilation: [0, 1] }), 'dilation-invalid'],
  ['groups 0', conv(x, w, { groups: 0 }), 'groups-invalid'],
  ['groups that are not whole', conv(x, w, { groups: 1.5 }), 'groups-invalid'],
  ['groups that are not a number', conv(x, w, { groups: '2' }), 'groups-invalid'],
  ['a bias of another length', conv(x, w, {}, [5]), 'bias-shape'],
  ['a bias of two axes', conv(x, w, {}, [6, 1]), 'bias-shape'],
  ['a transposed bias of another length', turn(x, [4, 3, 3, 2], { groups: 2 }, [3]), 'bias-shape'],
  ['a padding word that is not ours', conv(x, w, { padding: 'SAME' }), 'padding-word'],
  ['three paddings for two axes', conv(x, w, { padding: [1, 1, 1] }), 'values-per-axis'],
  ['one stride for two axes', conv(x, w, { stride: [1] }), 'values-per-axis'],
  ['padding of three sides', conv(x, w, { padding: [[1, 2, 3], 1] }), 'option-invalid'],
  ['half a cell of padding', conv(x, w, { padding: 0.5 }), 'option-invalid'],
  ['NaN as padding', conv(x, w, { padding: Number.NaN }), 'option-invalid'],
  ['an infinite stride', conv(x, w, { stride: Infinity }), 'option-invalid'],
  ['a stride beyond exact positions', conv(x, w, { stride: 1e300 }), 'option-invalid'],
  ['a stride in words', conv(x, w, { stride: 'two' }), 'option-invalid'],
  ['flip that is not a switch', conv(x, w, { flip: 1 }), 'option-invalid'],
  ['a layout that is not ours', call(zeros([1, 1, 5]), { layout: 'NHWC' }), 'option-invalid'],
  ['an option of another name', conv(x, w, { strides: 2 }), 'option-unknown'],
  ['an option of the transposed', conv(x, w, { outputPadding: 1 }), 'option-unknown'],
  ['a boundary that is not ours', conv(x, w, { boundary: 'mirror' }), 'boundary-unknown'],
  ['reflect as wide as the input', conv([1, 1, 8], [1, 1, 3], { padding: 8, boundary: 'reflect' }), 'padding-too-wide'],
  [
    'circular more than once around',
    conv([1, 1, 8], [1, 1, 3], { padding: 9, boundary: 'circular' }),
    'padding-too-wide',
  ],
  [
    'symmetric wider than the input',
    conv([1, 1, 8], [1, 1, 3], { padding: [[0, 9]], boundary: 'symmetric' }),
    'padding-too-wide',
  ],
  ['replicate of nothing', conv([1, 1, 0], [1, 1, 1], { padding: 1, boundary: 'replicate' }), 'padding-too-wide'],
  ['a crop of more than there is', conv([1, 1, 5], [1, 1, 1], { padding: [[-6, 9]] }), 'crop-too-large'],
  ['a crop to less than a window', conv([1, 1, 5], [1, 1, 3], { padding: -2 }), 'window-too-large'],
  [
    'output padding of stride and dilation',
    turn(x, [4, 6, 3, 2], { stride: 2, outputPadding: 2 }),
    'output-padding-too-large',
  ],
  ['negative output padding', turn(x, [4, 6, 3, 2], { outputPadding: -1 }), 'output-padding-invalid'],
  [
    'output padding beside an output size',
    turn(x, [4, 6, 3, 2], { outputPadding: 0, outputSize: 11 }),
    'output-padding-and-size',
  ],
  [
    'an output size out of reach',
    turn([1, 1, 8, 8], [1, 1, 3, 3], { stride: 2, outputSize: [20, 20] }),
    'output-size-impossible',
  ],
  ['a transposed output of no samples', turn([1, 1, 1, 1], [1, 1, 3, 3], { padding: 2 }), 'output-too-small'],
  ['a transposed output of exactly 0', turn([1, 1, 1], [1, 1, 2], { padding: 1 }), 'output-too-small'],
  ['a shape that is not whole', conv([1, 4, 8.5, 8], w), 'shape-invalid'],
  ['a negative length', conv([1, 4, -8, 8], w), 'shape-invalid'],
  ['NaN as a length', conv([1, 4, 8, 8], [6, 4, Number.NaN, 3]), 'shape-invalid'],
  ['an output of 2^31 cells', conv([1, 1, 8], [1, 1, 1], { padding: 2 ** 31 - 1 }), 'tensor-too-large'],
  ['an input of 2^31 cells', conv([2, 1, 2 ** 30], [1, 1, 1]), 'tensor-too-large'],
  ['a length of 2^31 without a batch', conv([0, 1, 2 ** 31], [1, 1, 1]), 'tensor-too-large'],
  ['channels that a shuffle cannot divide', () => shuffleProblem([1, 8, 4, 4], 3), 'channels-divide'],
  ["PyTorch's same with a stride", torch({ padding: 'same', stride: 2 }), 'same-with-stride'],
  ["PyTorch's SAME", torch({ padding: 'SAME' }), 'padding-word'],
  ["PyTorch's negative padding", torch({ padding: [0, -1] }), 'negative-padding'],
  ["PyTorch's mirror", torch({ padding_mode: 'mirror' }), 'attribute-invalid'],
  ["PyTorch's transposed reflect", torchTurn({ padding_mode: 'reflect' }), 'transposed-boundary'],
  ['nothing at all', call(undefined), 'not-a-tensor'],
  ['a number', call(7), 'not-a-tensor'],
  ['an array', call([1, 2, 3]), 'not-a-tensor'],
  ['numbers without a shape', call({ data: values }), 'not-a-tensor'],
  ['a view past its numbers', call({ data: values, shape: [1, 1, 5], stride: [5, 5, 2] }), 'not-a-tensor'],
  ['a view before its numbers', call({ data: values, shape: [1, 1, 5], stride: [5, 5, -1] }), 'not-a-tensor'],
  ['a view with too few strides', call({ data: values, shape: [1, 1, 5], stride: [1] }), 'not-a-tensor'],
  ['fewer numbers than cells', call({ data: [1, 2], shape: [1, 1, 5] }), 'data-length'],
  ['bytes', call({ data: new Uint8Array(5), shape: [1, 1, 5] }), 'dtype-unsupported'],
  ['whole numbers of 64 bits', call({ data: new BigInt64Array(5), shape: [1, 1, 5] }), 'dtype-unsupported'],
  ['text among the numbers', call({ data: [1, 2, '3', 4, 5], shape: [1, 1, 5] }), 'dtype-unsupported'],
  ['a hole among the numbers', () => tensor([2], [1, undefined] as never), 'dtype-unsupported'],
  ['two number types', call(tensor([1, 1, 5], values, 'float64')), 'dtype-mismatch'],
  ['a bias of another type', call(tensor([1, 1, 5], values), { bias: tensor([1], [1], 'float64') }), 'dtype-mismatch'],
];

for (const [rule, refused, code] of refusals) {
  test(`refused: ${rule} (${code})`, () => {
    const error = refusalOf(refused);
    expect(error.code).toBe(code);
    expect(error.message).not.toMatch(/undefined|\[object/);
  });
}

test('what is just allowed is allowed', () => {
  expect(convProblem([1, 1, 8], [1, 1, 3], { padding: 8, boundary: 'circular' }).axes[0]!.output).toBe(22);
  expect(convProblem([1, 1, 8], [1, 1, 3], { padding: 8, boundary: 'symmetric' }).axes[0]!.output).toBe(22);
  expect(convProblem([1, 1, 8], [1, 1, 3], { padding: 7, boundary: 'reflect' }).axes[0]!.output).toBe(20);
  expect(convProblem([1, 1, 1], [1, 1, 3], { padding: 9, boundary: 'replicate' }).axes[0]!.output).toBe(17);
  expect(convProblem([1, 1, 5], [1, 1, 1], { padding: [[-5, 9]] }).axes[0]!.output).toBe(9);
  // Output padding below the dilation alone, as PyTorch has it.
  expect(convTransposeProblem([1, 1, 4], [1, 1, 2], { dilation: 3, outputPadding: 2 }).axes[0]!.output).toBe(9);
  expect(convProblem(x, w, { stride: undefined, padding: undefined } as never).axes[0]!.stride).toBe(1);
});
