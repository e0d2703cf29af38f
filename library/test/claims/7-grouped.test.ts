// Claims of sections 10 to 12: groups and shuffles.
import { expect, test } from 'vitest';
import { at, channels, correlate, numbers, sum, tensorBy, wholes } from './numbers.ts';
import { compute } from '../../src/engine/compute.ts';
import { channelShuffle, shuffleProblem } from '../../src/ops/channelShuffle.ts';
import { ShapeError } from '../../src/tensor/errors.ts';
import type { Tensor } from '../../src/tensor/tensor.ts';

/** Grouped weights written out as the dense ones they stand for: zeros off the blocks. */
const blockDiagonal = (w: Tensor, inChannels: number, groups: number): Tensor =>
  tensorBy([w.shape[0]!, inChannels, ...w.shape.slice(2)], (o, c, ...k) => {
    const first = Math.floor((o * groups) / w.shape[0]!) * w.shape[1]!;
    const inside = c >= first && c < first + w.shape[1]!;
    return inside ? at(w, o, c - first, ...k) : 0;
  });

const concat = (parts: readonly Tensor[]): Tensor => {
  const width = parts[0]!.shape[1]!;
  const shape = [parts[0]!.shape[0]!, width * parts.length, ...parts[0]!.shape.slice(2)];
  return tensorBy(shape, (n, c, ...p) => at(parts[Math.floor(c / width)]!, n, c % width, ...p));
};

test('C24 grouped is dense with block-diagonal weights, and split, convolve, concatenate', () => {
  for (const [inChannels, outChannels, groups] of [
    [6, 4, 2],
    [6, 9, 3],
    [4, 4, 4],
    [3, 6, 3],
    [4, 2, 1],
  ] as const) {
    const [x, w] = [wholes([2, inChannels, 5, 6]), wholes([outChannels, inChannels / groups, 3, 3], 2)];
    const options = { stride: 2, padding: 1 };
    const grouped = correlate(x, w, { ...options, groups });
    expect(numbers(grouped)).toEqual(numbers(correlate(x, blockDiagonal(w, inChannels, groups), options)));
    const parts = Array.from({ length: groups }, (_, g) => {
      const [i, o] = [inChannels / groups, outChannels / groups];
      const own = tensorBy([o, i, 3, 3], (f, ...rest) => at(w, g * o + f, ...rest));
      return correlate(channels(x, g * i, (g + 1) * i), own, options);
    });
    expect(numbers(concat(parts))).toEqual(numbers(grouped));
  }
});

test('C24 groups that do not divide the channels are refused', () => {
  expect(() => correlate(wholes([1, 3, 7, 7]), wholes([128, 1, 3, 3]), { groups: 2 })).toThrow(ShapeError);
});

test('C25 the three forms of a ResNeXt block are one function, with 70,144 weights', () => {
  const paths = 4;
  const [x, squeeze, middle, expand] = [
    wholes([1, 16, 5, 5]),
    wholes([8, 16, 1, 1], 2),
    wholes([8, 2, 3, 3], 3),
    wholes([16, 8, 1, 1], 4),
  ];
  const part = (w: Tensor, p: number) => tensorBy([2, ...w.shape.slice(1)], (o, ...rest) => at(w, 2 * p + o, ...rest));
  const branch = (p: number) => correlate(correlate(x, part(squeeze, p)), part(middle, p), { padding: 1 });
  const all = Array.from({ length: paths }, (_, p) => p);
  const a = all
    .map((p) =>
      correlate(
        branch(p),
        tensorBy([16, 2, 1, 1], (o, c) => at(expand, o, 2 * p + c, 0, 0)),
      ),
    )
    .reduce(sum);
  const b = correlate(concat(all.map(branch)), expand);
  const c = correlate(correlate(correlate(x, squeeze), middle, { padding: 1, groups: paths }), expand);
  expect(numbers(a)).toEqual(numbers(b));
  expect(numbers(b)).toEqual(numbers(c));

  const weights = (...shape: number[]) => shape.reduce((product, n) => product * n, 1);
  const separate = 32 * (weights(4, 256) + weights(4, 4, 3, 3) + weights(256, 4));
  const grouped = weights(128, 256) + weights(128, 4, 3, 3) + weights(256, 128);
  expect([separate, grouped]).toEqual([70_144, 70_144]);
  expect(weights(64, 256) + weights(64, 64, 3, 3) + weights(256, 64)).toBe(69_632);
});

const named = (count: number): Tensor => tensorBy([1, count, 2], (_, c, p) => 100 * c + p);
const order = (groups: number, count: number): number[] =>
  numbers(compute(channelShuffle.y, shuffleProblem([1, count, 2], groups), { x: named(count) }))
    .filter((_, i) => i % 2 === 0)
    .map((value) => value / 100);
const count = (length: number): number[] => Array.from({ length }, (_, i) => i);

test('C26 the lists of the guide', () => {
  expect(order(3, 9)).toEqual([0, 3, 6, 1, 4, 7, 2, 5, 8]);
  expect(order(3, 12)).toEqual([0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11]);
  expect(order(2, 8)).toEqual([0, 4, 1, 5, 2, 6, 3, 7]);
});

test('C26 a shuffle is one fixed permutation, and n groups undo what g groups did, for all g and n up to 12', () => {
  for (let g = 1; g <= 12; g++)
    for (let n = 1; n <= 12; n++) {
      const channels = g * n;
      const [forth, back] = [order(g, channels), order(n, channels)];
      // Channels written as g rows of n and read column by column.
      const table = Array.from({ length: g }, (_, r) => count(n).map((c) => r * n + c));
      expect(forth).toEqual(count(n).flatMap((c) => table.map((row) => row[c]!)));
      expect(forth).toEqual(count(channels).map((j) => (j % g) * n + Math.floor(j / g)));
      expect(back.map((j) => forth[j])).toEqual(count(channels));
      // One group, or groups of one channel, change nothing; every other shuffle does.
      expect(forth.every((from, j) => from === j)).toBe(g === 1 || n === 1);
    }
});

test('C26 it is a 1x1 convolution with a permutation matrix, and leaves positions alone', () => {
  for (const [g, channels] of [
    [3, 12],
    [2, 6],
    [4, 4],
  ] as const) {
    const x = wholes([2, channels, 3, 2]);
    const from = order(g, channels);
    const permutation = tensorBy([channels, channels, 1, 1], (o, c) => (from[o] === c ? 1 : 0));
    const shuffled = compute(channelShuffle.y, shuffleProblem(x.shape, g), { x });
    expect(numbers(shuffled)).toEqual(numbers(correlate(x, permutation)));
  }
});
