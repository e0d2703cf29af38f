import { expect, test } from 'vitest';
import { conv } from '../ops/conv.ts';
import { convCases } from '../ops/convCases.ts';
import { convProblem, convTransposeProblem } from '../ops/convProblem.ts';
import { convShapes, largeRole } from '../ops/problem.ts';
import { tensor } from '../tensor/tensor.ts';
import { overlap } from './overlap.ts';
import { phaseSums } from './phases.ts';
import { peakPeriod, spectrum } from './spectrum.ts';

const upsampled = (taps: number, stride: number, input = 8) =>
  overlap(convTransposeProblem([1, 1, input], [1, 1, taps], { stride }));

// Eight inputs, all weights 1, as the guide draws them.
test.each([
  [2, 1, '1 2 2 2 2 2 2 2 1'],
  [3, 1, '1 2 3 3 3 3 3 3 2 1'],
  [2, 2, '1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1'],
  [4, 2, '1 1 2 2 2 2 2 2 2 2 2 2 2 2 2 2 1 1'],
  [3, 2, '1 1 2 1 2 1 2 1 2 1 2 1 2 1 2 1 1'],
  [5, 2, '1 1 2 2 3 2 3 2 3 2 3 2 3 2 3 2 2 1 1'],
])('%i taps at stride %i overlap as %s', (taps, stride, counts) => {
  expect(upsampled(taps, stride).axes[0]!.join(' ')).toBe(counts);
});

test('C13 the overlap is even exactly when the stride divides the taps', () => {
  for (let taps = 1; taps <= 9; taps++) {
    for (let stride = 1; stride <= 5; stride++) {
      const { even, axes } = upsampled(taps, stride, 40);
      expect(even).toBe(taps % stride === 0);
      // Far enough from the ends that every phase occurs: there the counts show the same.
      const middle = new Set(axes[0]!.slice(2 * taps, 2 * taps + stride));
      expect(middle.size === 1).toBe(even);
    }
  }
});

test('in two axes the patterns multiply', () => {
  const { shape, counts } = overlap(convTransposeProblem([1, 1, 3, 3], [1, 1, 3, 3], { stride: 2 }));
  expect(shape).toEqual([7, 7]);
  expect(Array.from(counts.subarray(0, 7))).toEqual([1, 1, 2, 1, 2, 1, 1]);
  expect(Array.from(counts.subarray(14, 21))).toEqual([2, 2, 4, 2, 4, 2, 2]);
});

test.each(Object.entries(convCases()))('counts are the terms that meet: %s', (_, problem) => {
  const role = largeRole(problem);
  const [batch, channels, ...sizes] = convShapes(problem)[role];
  const { counts, shape } = overlap(problem);
  expect(shape).toEqual(sizes);
  const met = new Float64Array(counts.length);
  for (const term of conv.terms(problem)) met[term[role] % met.length]!++;
  // Every image and large channel meets its group's small channels.
  const small = (role === 'x' ? problem.outChannels : problem.inChannels) / problem.groups;
  expect([...met]).toEqual(Array.from(counts, (count) => count * batch! * channels! * small));
});

test('the gradient of a strided convolution has the same pattern as a transposed one', () => {
  expect(overlap(convProblem([1, 1, 9], [1, 1, 3], { stride: 2 })).axes[0]).toEqual([1, 1, 2, 1, 2, 1, 2, 1, 1]);
});

test('C14 phase sums decide whether a constant stays constant, the count of overlaps does not', () => {
  const flat = phaseSums(tensor([3], [0.5, 1, 0.5]), 2);
  expect([flat.flat, upsampled(3, 2).even]).toEqual([true, false]);
  const uneven = phaseSums(tensor([4], [1, 2, 3, 5]), 2);
  expect([...uneven.sums]).toEqual([4, 7]);
  expect([uneven.flat, upsampled(4, 2).even]).toEqual([false, true]);
});

test('phase sums are the inner outputs of a constant input, on every axis and with dilation', () => {
  const window = tensor([4, 3], [1, -2, 3, 5, 0, 2, -1, 4, 6, 2, 2, -3], 'float64');
  const problem = convTransposeProblem([1, 1, 8, 8], [1, 1, 4, 3], {
    stride: [2, 3],
    dilation: [3, 2],
    padding: [2, 1],
  });
  const x = tensor([1, 1, 8, 8], new Float64Array(64).fill(1));
  const { shape, data } = conv.y.reference(problem, { x, w: { ...window, shape: [1, 1, 4, 3] } });
  const { sums } = phaseSums(window, [2, 3], [3, 2]);
  for (let i = 9; i < shape[2]! - 9; i++) {
    for (let j = 9; j < shape[3]! - 9; j++) {
      expect(data[i * shape[3]! + j]).toBe(sums[((i + 2) % 2) * 3 + ((j + 1) % 3)]);
    }
  }
});

test('weights that interpolate are flat although their decimals are rounded', () => {
  const thirds = [1 / 3, 2 / 3, 1, 2 / 3, 1 / 3];
  expect(phaseSums(tensor([5], thirds, 'float32'), 3).flat).toBe(true);
  expect(phaseSums(tensor([5], thirds, 'float64'), 3).flat).toBe(true);
  expect(phaseSums(tensor([5], [...thirds.slice(0, 4), 0.334], 'float32'), 3).flat).toBe(false);
});

test('the pattern has its peak at the period of the stride', () => {
  for (const [taps, stride] of [
    [3, 2],
    [4, 3],
    [7, 5],
    [5, 4],
  ] as const) {
    const { axes, interior } = upsampled(taps, stride);
    expect(peakPeriod(interior[0]!)).toBe(stride);
    expect(peakPeriod(axes[0]!.slice(taps, taps + 3 * stride))).toBe(stride);
  }
  expect(peakPeriod([4, 4, 4])).toBeUndefined();
  expect(peakPeriod([])).toBeUndefined();
});

test('a spectrum keeps the energy of its signal', () => {
  const signal = [3, -1, 4, 1, -5, 9, 2];
  const [mean, ...others] = spectrum(signal);
  const energy = mean! ** 2 + 2 * others.reduce((sum, value) => sum + value ** 2, 0);
  const direct = signal.reduce((sum, value) => sum + value ** 2, 0) / signal.length;
  // Seven rounded products for each of seven frequencies, squared.
  expect(Math.abs(energy - direct)).toBeLessThan(7 * 8 * 2 ** -52 * direct);
});
