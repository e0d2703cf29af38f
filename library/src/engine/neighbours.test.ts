// What the everyday calls add to the operators: layouts, lists of tensors, weights in the caller's shapes.
import { describe, expect, test } from 'vitest';
import * as faltung from '../index.ts';
import { tensor, type Tensor } from '../tensor/tensor.ts';

const numbers = async (result: faltung.Result): Promise<number[]> => [...(await result.data())];
const whole = (shape: number[], step = 1): Tensor => {
  const size = shape.reduce((product, length) => product * length, 1);
  return tensor(
    shape,
    Array.from({ length: size }, (_, at) => ((at * 7 * step) % 11) - 5),
  );
};

describe('layout nhwc is the same with the channels behind', () => {
  const first = whole([1, 4, 3, 3]);
  const last = tensor(
    [1, 3, 3, 4],
    Array.from({ length: 36 }, (_, at) => first.data[(at % 4) * 9 + Math.floor(at / 4)]!),
  );
  const nhwc = { layout: 'nhwc' } as const;
  const calls: Record<string, (x: Tensor, layout: faltung.LayoutOption) => faltung.Result> = {
    channelShuffle: (x, layout) => faltung.channelShuffle(x, 2, layout),
    averagePool: (x, layout) => faltung.averagePool(x, 2, { stride: 1, ...layout }),
    maxPool: (x, layout) => faltung.maxPool(x, [2, 3], { stride: 1, ...layout }),
    resize: (x, layout) => faltung.resize(x, { size: [2, 5], ...layout }),
    pixelShuffle: (x, layout) => faltung.pixelShuffle(x, 2, layout),
    pixelUnshuffle: (x, layout) => faltung.pixelUnshuffle(x, 3, layout),
    concat: (x, layout) => faltung.concat([x, x, x], layout),
    shuffledGrouped: (x, layout) => faltung.shuffledGrouped(x, whole([4, 2, 2, 2]), { groups: 2, ...layout }),
  };
  test.each(Object.entries(calls))('%s', async (_, call) => {
    const [expected, actual] = [call(first, {}), call(last, nhwc)];
    const [, channels, ...sizes] = expected.shape as [number, number, ...number[]];
    expect(actual.shape).toEqual([1, ...sizes, channels]);
    const positions = sizes.reduce((product, length) => product * length, 1);
    const [wanted, got] = [await numbers(expected), await numbers(actual)];
    const moved = wanted.map((__, at) => wanted[(at % channels) * positions + Math.floor(at / channels)]!);
    expect(got).toEqual(moved);
  });

  test('a layout with another name is refused', () => {
    const wrong = { layout: 'nwhc' as 'nhwc' };
    const refusal = expect.objectContaining({ code: 'option-invalid' });
    expect(() => faltung.maxPool(first, 2, wrong)).toThrow(refusal);
    expect(() => faltung.concat([first], wrong)).toThrow(refusal);
  });
});

describe('composite kinds by their weights', () => {
  const x = whole([1, 2, 5, 6]);

  test('a depthwise multiplier: outputs c·M + m, then mixed', async () => {
    const [depthwise, pointwise] = [whole([6, 1, 3, 2]), whole([3, 6, 1, 1], 3)];
    const options = { stride: 2, padding: 1, bias: tensor([3], [1, 2, 3]) };
    const made = faltung.depthwiseSeparable(x, depthwise, pointwise, options);
    const { bias, ...spatial } = options;
    const middle = await faltung.conv2d(x, depthwise, { ...spatial, groups: 2 }).tensor();
    expect(await numbers(made)).toEqual(await numbers(faltung.conv2d(middle, pointwise, { bias })));
  });

  test('separable weights may leave out the axes of one tap', async () => {
    const [down, across] = [whole([3, 2, 3]), whole([3, 1, 2], 5)];
    const full = [tensor([3, 2, 3, 1], down.data), tensor([3, 1, 1, 2], across.data)];
    const options = { padding: 1, boundary: 'reflect', bias: tensor([3], [1, 2, 3]) } as const;
    const made = faltung.spatiallySeparable(x, [down, across], options);
    expect(made.shape).toEqual([1, 3, 5, 7]);
    expect(await numbers(made)).toEqual(await numbers(faltung.spatiallySeparable(x, full, options)));
  });

  test('an input without its batch gives an output without one', async () => {
    const weights = [whole([3, 2, 1]), whole([3, 1, 3]), whole([3, 1, 2])];
    const alone = faltung.flattened(tensor([2, 5, 6], x.data), weights);
    expect(alone.shape).toEqual([3, 3, 5]);
    expect(await numbers(alone)).toEqual(await numbers(faltung.flattened(x, weights)));
  });

  test('weights of another size are refused', () => {
    const mismatch = expect.objectContaining({ code: 'shape-mismatch' });
    expect(() => faltung.spatiallySeparable(x, [whole([3, 2, 3]), whole([2, 1, 3])])).toThrow(mismatch);
    expect(() => faltung.flattened(x, [whole([3, 2, 2]), whole([3, 1, 3]), whole([3, 1, 3])])).toThrow(mismatch);
    expect(() => faltung.flattened(x, [whole([3, 2, 1])])).toThrow(expect.objectContaining({ code: 'not-a-tensor' }));
  });
});
