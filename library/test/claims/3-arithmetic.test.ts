// Claim of section 5: every size formula against counting placements.
import { expect, test } from 'vitest';
import { convProblem, convTransposeProblem } from '../../src/ops/convProblem.ts';
import type { AxisPadding, PaddingWord } from '../../src/ops/options.ts';
import { ShapeError } from '../../src/tensor/errors.ts';
import { correlate, numbers } from './numbers.ts';
import { tensor } from '../../src/tensor/tensor.ts';

/** How many times a window can be placed, counted one by one. */
function placements(input: number, taps: number, stride: number, padding: number, dilation: number): number {
  let count = 0;
  for (let start = -padding; start + (taps - 1) * dilation < input + padding; start += stride) count++;
  return count;
}

const axisOf = (input: number, taps: number, options: object) =>
  convProblem([1, 1, input], [1, 1, taps], options).axes[0]!;
/** The length that the library gives, or 0 where it refuses. */
const outputOf = (input: number, taps: number, options: object): number => {
  try {
    return axisOf(input, taps, options).output;
  } catch (error) {
    expect(error).toBeInstanceOf(ShapeError);
    return 0;
  }
};
const sizeBack = (input: number, taps: number, options: object) =>
  convTransposeProblem([1, 1, input], [1, 1, taps], options).axes[0]!.output;

test('C8 relations 1 to 7 and 15: the formula counts placements, and refuses where there is none', () => {
  let checked = 0;
  for (let input = 1; input <= 9; input++)
    for (let taps = 1; taps <= 5; taps++)
      for (let stride = 1; stride <= 4; stride++)
        for (let padding = 0; padding <= 4; padding++)
          for (let dilation = 1; dilation <= 3; dilation++) {
            const counted = placements(input, taps, stride, padding, dilation);
            const options = { stride, padding, dilation };
            checked++;
            expect(outputOf(input, taps, options), JSON.stringify({ input, taps, ...options })).toBe(counted);
          }
  expect(checked).toBe(9 * 5 * 4 * 5 * 3);
});

test('C8 half, full and valid padding: i, i + k - 1, i - k + 1', () => {
  for (let input = 5; input <= 9; input++) {
    for (const taps of [1, 3, 5]) {
      expect(axisOf(input, taps, { padding: (taps - 1) / 2 }).output).toBe(input);
      expect(axisOf(input, taps, { padding: taps - 1 }).output).toBe(input + taps - 1);
      expect(axisOf(input, taps, {}).output).toBe(input - taps + 1);
    }
  }
});

test('C8 relations 8 to 14: a transposed convolution goes back to every size that led there', () => {
  for (let input = 3; input <= 9; input++)
    for (let taps = 1; taps <= Math.min(4, input); taps++)
      for (let stride = 1; stride <= 3; stride++)
        for (let padding = 0; padding <= 3; padding++) {
          const output = axisOf(input, taps, { stride, padding }).output;
          const rest = (input + 2 * padding - taps) % stride;
          expect(sizeBack(output, taps, { stride, padding, outputPadding: rest })).toBe(input);
          expect(sizeBack(output, taps, { stride, padding, outputSize: input })).toBe(input);
        }
});

test("C8 Dumoulin's figures", () => {
  const sizes: [input: number, taps: number, options: object, output: number][] = [
    [4, 3, {}, 2],
    [5, 4, { padding: 2 }, 6],
    [5, 3, { padding: 1 }, 5],
    [5, 3, { padding: 2 }, 7],
    [5, 3, { stride: 2 }, 2],
    [5, 3, { stride: 2, padding: 1 }, 3],
    [6, 3, { stride: 2, padding: 1 }, 3],
    [7, 3, { dilation: 2 }, 3],
  ];
  for (const [input, taps, options, output] of sizes) expect(axisOf(input, taps, options).output).toBe(output);
});

test('C8 SAME of TensorFlow puts the odd cell behind, SAME_LOWER in front, and other numbers than symmetric padding', () => {
  const cells = (input: number, taps: number, stride: number, padding: PaddingWord) => {
    const { before, after, output } = axisOf(input, taps, { stride, padding });
    return [before, after, output];
  };
  expect(cells(5, 2, 1, 'same')).toEqual([0, 1, 5]);
  expect(cells(5, 4, 1, 'same')).toEqual([1, 2, 5]);
  expect(cells(6, 3, 2, 'same')).toEqual([0, 1, 3]);
  expect(cells(224, 7, 2, 'same')).toEqual([2, 3, 112]);
  expect(cells(6, 3, 2, 'sameLower')).toEqual([1, 0, 3]);
  const [x, w] = [tensor([1, 1, 6], [1, 2, 3, 4, 5, 6], 'float64'), tensor([1, 1, 3], [1, 10, 100], 'float64')];
  expect(numbers(correlate(x, w, { stride: 2, padding: 'same' }))).toEqual([321, 543, 65]);
  expect(numbers(correlate(x, w, { stride: 2, padding: 1 }))).toEqual([210, 432, 654]);
});

test('C8 stride s keeps every s-th output of stride 1', () => {
  const x = tensor(
    [1, 1, 11],
    Float64Array.from({ length: 11 }, (_, i) => (i * 7) % 5),
  );
  const w = tensor([1, 1, 3], [1, -2, 3], 'float64');
  const sides: AxisPadding[] = [[2, 1]];
  const dense = numbers(correlate(x, w, { padding: sides }));
  for (const stride of [2, 3, 4]) {
    expect(numbers(correlate(x, w, { padding: sides, stride }))).toEqual(dense.filter((_, i) => i % stride === 0));
  }
});
