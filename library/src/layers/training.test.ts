// The guide's experiments, small and with fixed seeds: what each layer can learn, and what it cannot.
import { describe, expect, test } from 'vitest';
import { add, meanSquaredError, multiply, subtract, sum } from '../grad/arithmetic.ts';
import { averagePool, channelShuffle } from '../grad/arrange.ts';
import { conv2d } from '../grad/convolution.ts';
import type { Variable } from '../grad/variable.ts';
import { normalFrom, randomFrom } from '../tensor/random.ts';
import { sizeOf, type Shape } from '../tensor/shape.ts';
import { tensor, zeros, type Tensor } from '../tensor/tensor.ts';
import {
  Conv,
  ConvTranspose,
  DepthwiseSeparable,
  Flattened,
  Sgd,
  ShuffledGrouped,
  SpatiallySeparable,
} from './index.ts';
import type { Layer } from './layer.ts';

const gauss = (shape: Shape, seed: number): Tensor => {
  const next = normalFrom(randomFrom(seed));
  return tensor(shape, Float64Array.from({ length: sizeOf(shape) }, next));
};

/** Trains a layer to imitate numbers, and returns the mean squared error that is left. */
function train(layer: Layer, x: Tensor, target: Tensor, steps: number, rate: number): number {
  const sgd = new Sgd(layer.parameters, { rate, momentum: 0.9 });
  for (let step = 0; step < steps; step++) sgd.step(meanSquaredError(layer.forward(x), target));
  return meanSquaredError(layer.forward(x), target).data[0]!;
}

const rounded = (numbers: ArrayLike<number>): number[] => Array.from(numbers, (value) => Number(value.toFixed(3)) + 0);
const bare = { bias: false, dtype: 'float64' } as const;

/** A picture with one sample in the middle: its valid correlation with a window is that window, read backwards. */
const impulse = (size: number): Tensor => {
  const x = zeros([1, 1, size, size], 'float64');
  x.data[(size * size - 1) / 2] = 1;
  return x;
};

test('Conv learns the flipped window of a true convolution, and its bias (claim C2)', () => {
  const x = gauss([1, 1, 12, 12], 3);
  const window = tensor([1, 1, 3, 3], [1, 2, 0, 0, -1, 3, 0.5, 0, -2], 'float64');
  const target = conv2d(x, window, { flip: true, bias: tensor([1], [5], 'float64') });
  const layer = new Conv({ inChannels: 1, outChannels: 1, taps: [3, 3], dtype: 'float64', seed: 2 });
  train(layer, x, target, 300, 0.05);
  expect(rounded(layer.weights.data)).toEqual([-2, 0, 0.5, 3, -1, 0, 0, 2, 1]);
  expect(rounded(layer.bias!.data)).toEqual([5]);
});

test('a constant picture teaches only the sum of the weights', () => {
  const x = tensor([1, 1, 8, 8], new Float64Array(64).fill(1));
  const target = conv2d(x, tensor([1, 1, 3, 3], [1, 2, 0, 0, -1, 3, 0.5, 0, -2], 'float64'));
  const layer = new Conv({ inChannels: 1, outChannels: 1, taps: [3, 3], ...bare });
  const before = [...layer.weights.data];
  expect(train(layer, x, target, 300, 0.01)).toBeLessThan(1e-9);
  const moved = layer.weights.data.map((value, k) => value - before[k]!);
  expect(sum(layer.weights).data[0]).toBeCloseTo(3.5, 4);
  // All nine gradients were the same.
  expect(Math.max(...moved) - Math.min(...moved)).toBeLessThan(1e-12);
});

test('ConvTranspose learns to enlarge linearly from examples', () => {
  const x = gauss([2, 1, 16], 5);
  const linear = new ConvTranspose({
    inChannels: 1,
    outChannels: 1,
    taps: [4],
    stride: 2,
    padding: 1,
    weights: 'bilinear',
    ...bare,
  });
  const layer = new ConvTranspose({ inChannels: 1, outChannels: 1, taps: [4], stride: 2, padding: 1, ...bare });
  train(layer, x, linear.forward(x), 200, 0.1);
  expect(rounded(layer.weights.data)).toEqual([0.25, 0.75, 0.75, 0.25]);
});

describe('SpatiallySeparable', () => {
  const trained = (window: number[]): number => {
    const x = impulse(5);
    const target = conv2d(x, tensor([1, 1, 3, 3], window, 'float64'));
    const layer = new SpatiallySeparable({ inChannels: 1, outChannels: 1, taps: [3, 3], seed: 4, ...bare });
    // Nine numbers in the output, so nine times the mean is the sum of squares over the window's entries.
    return 9 * train(layer, x, target, 400, 0.1);
  };

  test("a window u vᵀ on a target of rank 2 leaves exactly the second singular value: σ₂² = 6 of the guide's window", () => {
    // K Kᵀ = [[5, 2, 5], [2, 8, 2], [5, 2, 5]] has eigenvalues 12, 6 and 0.
    expect(trained([0, 1, 2, 2, 2, 0, 0, 1, 2])).toBeCloseTo(6, 10);
  });

  test('a target of rank 1 is learned completely', () => {
    expect(trained([-1, 0, 1, -2, 0, 2, -1, 0, 1])).toBeLessThan(1e-10);
  });
});

test('DepthwiseSeparable learns what another one computes, but no window of its own for every pair of channels', () => {
  const x = gauss([1, 3, 10, 10], 7);
  const sizes = { inChannels: 3, outChannels: 4, taps: [3, 3], padding: 1 };
  const teacher = new DepthwiseSeparable({ ...sizes, seed: 11, ...bare });
  const layer = new DepthwiseSeparable({ ...sizes, seed: 12, ...bare });
  expect(train(layer, x, teacher.forward(x), 500, 0.1)).toBeLessThan(1e-6);
  const free = new Conv({ ...sizes, seed: 13, ...bare }).forward(x);
  expect(train(new DepthwiseSeparable({ ...sizes, seed: 12, ...bare }), x, free, 500, 0.1)).toBeGreaterThan(0.1);
});

describe('Flattened', () => {
  const sizes = { inChannels: 3, outChannels: 1, taps: [3, 3] };
  const [alpha, beta, gamma] = [
    [1, -2, 3],
    [2, 0, -1],
    [1, 1, -3],
  ] as const;
  const outer = (a: readonly number[], b: readonly number[], c: readonly number[]): number[] =>
    a.flatMap((u) => b.flatMap((v) => c.map((w) => u * v * w)));
  const windows = (numbers: readonly number[]): Tensor => tensor([1, 3, 3, 3], numbers, 'float64');
  const rankOne = outer(alpha, beta, gamma);
  const rankTwo = rankOne.map((value, at) => value + outer([2, 1, 0], [0, 2, 1], [3, 1, 0])[at]!);

  test("the guide's example of rank 1 is learned completely", () => {
    const x = gauss([1, 3, 9, 9], 8);
    const target = conv2d(x, windows(rankOne));
    expect(train(new Flattened({ ...sizes, seed: 3, ...bare }), x, target, 500, 0.001)).toBeLessThan(1e-10);
  });

  test('one cannot match a target of rank 2, the sum of two can', () => {
    const x = gauss([1, 3, 9, 9], 8);
    const target = conv2d(x, windows(rankTwo));
    const one = new Flattened({ ...sizes, seed: 3, ...bare });
    expect(train(one, x, target, 500, 0.001)).toBeGreaterThan(100);
    const [a, b] = [3, 5].map((seed) => new Flattened({ ...sizes, seed, ...bare }));
    const both: Layer = {
      parameters: [...a!.parameters, ...b!.parameters],
      forward: (input) => add(a!.forward(input), b!.forward(input)),
    };
    expect(train(both, x, target, 500, 0.001)).toBeLessThan(1e-10);
  });

  test('trained from the start it loses less than a trained window that is flattened afterwards', () => {
    // Neighbours of a smooth picture are alike, so what matters to the outputs is not what is large in the window.
    const x = averagePool(gauss([1, 3, 12, 12], 8), 3, { stride: 1 });
    const target = conv2d(x, windows(rankTwo));
    const start = new Flattened({ ...sizes, seed: 3, ...bare });
    // On one impulse for each channel the outputs are the window itself, so this is its nearest window of rank 1.
    const impulses = zeros([3, 3, 5, 5], 'float64');
    for (let c = 0; c < 3; c++) impulses.data[(c * 3 + c) * 25 + 12] = 1;
    const flattened = new Flattened({ ...sizes, seed: 3, ...bare });
    train(flattened, impulses, conv2d(impulses, windows(rankTwo)), 1500, 0.005);
    const loss = (layer: Layer): number => meanSquaredError(layer.forward(x), target).data[0]!;
    train(start, x, target, 1500, 0.001);
    expect(loss(start)).toBeLessThan(0.9 * loss(flattened));
  });
});

describe('grouped', () => {
  const sizes = { inChannels: 4, outChannels: 4, taps: [3, 3] };
  const grouped = (seed: number): Conv => new Conv({ ...sizes, groups: 2, seed, ...bare });

  test('on channel groups that are independent half of the weights learn everything, on mixed ones they cannot', () => {
    const x = gauss([1, 4, 10, 10], 9);
    expect(train(grouped(2), x, grouped(1).forward(x), 300, 0.2)).toBeLessThan(1e-10);
    const mixed = new Conv({ ...sizes, seed: 1, ...bare }).forward(x);
    expect(train(grouped(2), x, mixed, 300, 0.2)).toBeGreaterThan(0.1);
    expect(train(new Conv({ ...sizes, seed: 2, ...bare }), x, mixed, 300, 0.2)).toBeLessThan(1e-10);
  });

  test('ShuffledGrouped learns weights that a shuffle hides', () => {
    const x = gauss([1, 4, 10, 10], 9);
    const teacher = grouped(1);
    const layer = new ShuffledGrouped({ ...sizes, groups: 2, seed: 2, ...bare });
    train(layer, x, channelShuffle(teacher.forward(x), 2), 300, 0.2);
    expect(rounded(layer.grouped.data)).toEqual(rounded(teacher.weights.data));
  });

  test('behind a shuffle a grouped layer reaches what two grouped layers alone cannot', () => {
    const x = gauss([4, 4, 3, 3], 10);
    const pointwise = { inChannels: 4, outChannels: 4, taps: [1, 1], groups: 2, ...bare };
    // Each output asks for one channel of the other group.
    const target = channelShuffle(x, 2);
    const chain = (first: Layer): Layer => {
      const second = new Conv({ ...pointwise, seed: 4 });
      const forward = (input: Tensor): Variable => second.forward(first.forward(input));
      return { parameters: [...first.parameters, ...second.parameters], forward };
    };
    expect(train(chain(new ShuffledGrouped({ ...pointwise, seed: 3 })), x, target, 400, 0.2)).toBeLessThan(1e-6);
    expect(train(chain(new Conv({ ...pointwise, seed: 3 })), x, target, 400, 0.2)).toBeGreaterThan(0.3);
  });
});

test('momentum gets further than plain descent in as many steps', () => {
  const x = gauss([1, 1, 12, 12], 3);
  const target = conv2d(x, gauss([1, 1, 3, 3], 4));
  const left = (momentum: number): number => {
    const layer = new Conv({ inChannels: 1, outChannels: 1, taps: [3, 3], ...bare });
    const sgd = new Sgd(layer.parameters, { rate: 0.02, momentum });
    for (let step = 0; step < 40; step++) sgd.step(meanSquaredError(layer.forward(x), target));
    const difference = subtract(layer.forward(x), target);
    return sum(multiply(difference, difference)).data[0]!;
  };
  expect(left(0.8)).toBeLessThan(left(0) / 10);
});
