// The source article's errors that can be computed, each with the right value. docs/errata.md lists all of them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { conv } from '../../src/ops/conv.ts';
import { convProblem } from '../../src/ops/convProblem.ts';
import { ShapeError } from '../../src/tensor/errors.ts';
import { tensor } from '../../src/tensor/tensor.ts';
import { at, correlate, flipped, numbers, rolled, sum, tensorBy, transpose, wholes } from './numbers.ts';
import { convolutionMatrix } from '../../src/analysis/matrix.ts';

const signal = (...values: number[]) => tensor([1, 1, values.length], values, 'float64');
const size = (input: number, taps: number, options = {}) =>
  convProblem([1, 1, input], [1, 1, taps], options).axes[0]!.output;
const products = (input: number[], weights: number[], options = {}) =>
  [...conv.terms(convProblem(input, weights, options))].length;

test('Erratum 1: convolution is the area under the product, not the area of the overlap', () => {
  const [box, triangle] = [signal(1, 1, 1, 1), signal(0.25, 0.5, 0.75, 1)];
  const twice = signal(2, 2, 2, 2);
  const values = (f: typeof box) => numbers(correlate(f, triangle, { padding: 3, flip: true }));
  expect(values(twice)).toEqual(values(box).map((value) => 2 * value));
  // The overlap of min(f, g) does not grow with f: g is never higher than 1.
  const overlap = (f: typeof box) =>
    numbers(f).reduce((area, value, i) => area + Math.min(value, triangle.data[3 - i]!), 0);
  expect(overlap(twice)).toBe(overlap(box));
  expect(values(box)[3]).toBe(overlap(box));
  expect(values(twice)[3]).not.toBe(overlap(twice));
});

test('Erratum 2: convolution moves with its input (equivariance), it does not stay the same (invariance)', () => {
  const [x, w] = [wholes([1, 1, 8]), wholes([1, 1, 3], 2)];
  const y = (input: typeof x) => correlate(input, w, { padding: 1, boundary: 'circular' });
  expect(numbers(y(rolled(x, 1)))).toEqual(numbers(rolled(y(x), 1)));
  expect(numbers(y(rolled(x, 1)))).not.toEqual(numbers(y(x)));
});

test('Erratum 3: a bias adds one number for each output channel', () => {
  const problem = convProblem([1, 2, 3, 3], [4, 2, 3, 3], {}, [4]);
  const [x, w] = [wholes([1, 2, 3, 3]), wholes([4, 2, 3, 3], 2)];
  const b = tensor([4], [10, 20, 30, 40], 'float64');
  const plain = numbers(correlate(x, w));
  expect([...conv.y.reference(problem, { x, w, b }).data]).toEqual(plain.map((value, o) => value + b.data[o]!));
});

test('Erratum 4: a 3x3 window stands at 3 x 3 places of 5x5, at 5 x 5 places of 7x7', () => {
  expect([size(5, 3), size(7, 3)]).toEqual([3, 5]);
});

test('Erratum 5: a 3-D convolution still sums over all channels; depth is another axis', () => {
  const [x, w] = [wholes([1, 3, 6, 4, 4]), wholes([2, 3, 3, 3, 3], 2)];
  const parts = [0, 1, 2].map((c) =>
    correlate(
      tensorBy([1, 1, 6, 4, 4], (n, _, ...p) => at(x, n, c, ...p)),
      tensorBy([2, 1, 3, 3, 3], (o, _, ...k) => at(w, o, c, ...k)),
    ),
  );
  const y = correlate(x, w);
  expect(y.shape).toEqual([1, 2, 4, 2, 2]);
  expect(numbers(parts.reduce(sum))).toEqual(numbers(y));
});

test('Erratum 6: a 1x1 convolution can widen as well as reduce', () => {
  expect(correlate(wholes([1, 3, 4, 4]), wholes([18, 3, 1, 1])).shape).toEqual([1, 18, 4, 4]);
});

test('Erratum 7: a window larger than the padded input is refused', () => {
  expect(() => size(2, 5, { padding: 1 })).toThrow(ShapeError);
  expect(() => size(2, 5, { padding: 1 })).toThrow(/spans 5 samples.*only 4/);
});

test('Erratum 8: rows of C begin at columns 0, 1, 4, 5', () => {
  const c = convolutionMatrix(
    convProblem([1, 1, 4, 4], [1, 1, 3, 3]),
    tensorBy([1, 1, 3, 3], () => 1),
  );
  expect(c.map((row) => row.indexOf(1))).toEqual([0, 1, 4, 5]);
});

test('Erratum 9: C times its transpose is not the identity', () => {
  const c = convolutionMatrix(
    convProblem([1, 1, 4, 4], [1, 1, 3, 3]),
    tensorBy([1, 1, 3, 3], () => 1),
  );
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((total, value, i) => total + value * b[i]!, 0);
  expect(c.map((a) => c.map((b) => dot(a, b)))).toEqual([
    [9, 6, 6, 4],
    [6, 9, 4, 6],
    [6, 4, 9, 6],
    [4, 6, 6, 9],
  ]);
});

test('Erratum 10: written as a direct convolution, the window of a transposed one is flipped', () => {
  const [x, w] = [wholes([1, 1, 3, 3]), wholes([1, 1, 3, 3], 2)];
  expect(numbers(correlate(x, flipped(w), { padding: 2 }))).toEqual(numbers(transpose(x, w)));
  expect(numbers(correlate(x, w, { padding: 2 }))).not.toEqual(numbers(transpose(x, w)));
});

test('Erratum 11: divisible by the stride is neither needed nor enough for an even output', () => {
  const ones = tensorBy([1, 1, 8], () => 1);
  const inside = (...taps: number[]) => new Set(numbers(transpose(ones, signal(...taps), { stride: 2 })).slice(4, -4));
  expect([...inside(0.5, 1, 0.5)]).toEqual([1]);
  expect([...inside(1, 2, 3, 5)]).toEqual([4, 7]);
});

test('Erratum 12: the formula of the article is a true convolution, libraries correlate', () => {
  const [x, w] = [wholes([1, 1, 9]), wholes([1, 1, 3], 2)];
  const formula = tensorBy([1, 1, 5], (_, __, p) =>
    [0, 1, 2].reduce((total, t) => total + at(x, 0, 0, p + 4 - 2 * t) * at(w, 0, 0, t), 0),
  );
  expect(numbers(correlate(x, w, { dilation: 2, flip: true }))).toEqual(numbers(formula));
  expect(numbers(correlate(x, w, { dilation: 2 }))).not.toEqual(numbers(formula));
});

test('Erratum 13: one 3x3 layer of dilation 2 or 4 covers 5x5 or 9x9; 7x7 and 15x15 are stacks', () => {
  const covered = (...dilations: number[]) => {
    const width = 31;
    const impulse = tensorBy([1, 1, width], (_, __, i) => (i === 15 ? 1 : 0));
    const ones = tensorBy([1, 1, 3], () => 1);
    const y = dilations.reduce((x, dilation) => correlate(x, ones, { dilation, padding: dilation }), impulse);
    const hit = numbers(y).flatMap((value, i) => (value > 0 ? [i] : []));
    return hit.at(-1)! - hit[0]! + 1;
  };
  expect([covered(2), covered(4), covered(1, 2), covered(1, 2, 4)]).toEqual([5, 9, 7, 15]);
});

test('Erratum 14: 5x5 to 3x3 is stride 2 with padding 1 as well as no padding; the picture shows the former', () => {
  expect([size(5, 3, { stride: 2, padding: 1 }), size(5, 3)]).toEqual([3, 3]);
  expect(size(7, 3, { dilation: 2 })).toBe(3);
});

test('Erratum 15: separable costs hold with N - m + 1 in place of N - 2', () => {
  const two = products([1, 1, 32, 32], [1, 1, 5, 1]) + products([1, 1, 28, 32], [1, 1, 1, 5]);
  expect(two / products([1, 1, 32, 32], [1, 1, 5, 5])).toBeCloseTo(3 / 7, 12);
  const article = 2 / 5 + 2 / (5 * 30);
  expect(article.toFixed(4)).toBe('0.4133');
});

test('Erratum 17: the cost of depthwise separable holds for odd and even windows alike', () => {
  for (const taps of [2, 3, 4, 5]) {
    const dense = products([1, 3, 9, 9], [16, 3, taps, taps]);
    const split =
      products([1, 3, 9, 9], [3, 1, taps, taps], { groups: 3 }) + products([1, 3, 10 - taps, 10 - taps], [16, 3, 1, 1]);
    expect(split * 16 * taps * taps).toBe(dense * (16 + taps * taps));
  }
});

test('Erratum 20: three channels cannot be divided into two groups', () => {
  expect(() => convProblem([1, 3, 7, 7], [128, 1, 3, 3], { groups: 2 })).toThrow(ShapeError);
});

test('docs/errata.md lists all twenty-two, and names a test for each that computes', () => {
  const page = readFileSync(new URL('../../../docs/errata.md', import.meta.url), 'utf8');
  const listed = [...page.matchAll(/^\| (\d+) \|/gm)].map((match) => Number(match[1]));
  expect(listed).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
  const tested = [...page.matchAll(/^\| (\d+) \|.*\| computed \|$/gm)].map((match) => Number(match[1]));
  const own = readFileSync(new URL(import.meta.url), 'utf8');
  for (const number of tested) expect(own).toContain(`test('Erratum ${number}:`);
});
