// Claims of sections 8 and 9: separable and flattened convolutions. Costs are counted by the terms, never by a formula.
import { expect, test } from 'vitest';
import { conv } from '../../src/ops/conv.ts';
import { convProblem } from '../../src/ops/convProblem.ts';
import type { ConvProblem } from '../../src/ops/problem.ts';
import { numericalRank, rankSplit } from '../../src/analysis/rank.ts';
import { at, correlate, lessonInput, lessonWindow, numbers, rows, sobel, tensorBy, wholes } from './numbers.ts';
import { tensor } from '../../src/tensor/tensor.ts';

/** Multiplications counted one by one. */
function multiplications(problem: ConvProblem): number {
  let count = 0;
  for (const _ of conv.terms(problem)) count++;
  return count;
}

const plain = (size: number, taps: readonly number[], height = size, width = size) =>
  multiplications(convProblem([1, 1, height, width], [1, 1, ...taps]));

test('C18 a 3x3 window on 5x5 takes 81 multiplications, its two passes 45 + 27', () => {
  expect(plain(5, [3, 3])).toBe(81);
  expect(plain(5, [3, 1])).toBe(45);
  expect(plain(5, [1, 3], 3, 5)).toBe(27);
});

test('C19 separating a 3x3 window pays from 5x5 on', () => {
  const both = (size: number) => plain(size, [3, 1]) + plain(size, [1, 3], size - 2, size);
  expect([3, 4, 5].map((size) => [both(size), plain(size, [3, 3])])).toEqual([
    [12, 9],
    [36, 36],
    [72, 81],
  ]);
});

test('C19 the general ratio is 2/m + (m - 1) / (m (N - m + 1))', () => {
  for (const [size, taps] of [
    [32, 5],
    [9, 5],
    [7, 3],
    [12, 4],
  ] as const) {
    const both = plain(size, [taps, 1]) + plain(size, [1, taps], size - taps + 1, size);
    const dense = plain(size, [taps, taps]);
    // Whole numbers on both sides: ratio = (2N - m + 1) / (m (N - m + 1)).
    expect(both * taps * (size - taps + 1)).toBe(dense * (2 * size - taps + 1));
  }
  expect([plain(32, [5, 1]) + plain(32, [1, 5], 28, 32), plain(32, [5, 5])]).toEqual([8400, 19600]);
});

test('C20 a window is separable exactly when its rank is 1', () => {
  const column = tensor([1, 1, 3, 1], [1, 2, 1], 'float64');
  const row = tensor([1, 1, 1, 3], [-1, 0, 1], 'float64');
  const twice = correlate(correlate(lessonInput, column), row);
  expect(rows(twice)).toEqual([
    [0, 5, -1],
    [-3, 7, 4],
    [-7, 5, 6],
  ]);
  expect(numbers(twice)).toEqual(numbers(correlate(lessonInput, sobel)));
  expect(numbers(correlate(correlate(lessonInput, row), column))).toEqual(numbers(twice));

  const rank = (cells: number[]) => numericalRank(tensor([3, 3], cells, 'float64'));
  expect(rank([...sobel.data])).toBe(1);
  expect(rank([0, 1, 0, 1, -4, 1, 0, 1, 0])).toBe(2);
  expect(rank([1, 1, 1, 1, -8, 1, 1, 1, 1])).toBe(2);
  expect(rank([1, 0, 0, 0, 1, 0, 0, 0, 1])).toBe(3);
  expect(rank([...lessonWindow.data])).toBe(2);
  const [a, b, c, d, e, f, g, h, i] = lessonWindow.data as unknown as number[];
  expect(a! * (e! * i! - f! * h!) - b! * (d! * i! - f! * g!) + c! * (d! * h! - e! * g!)).toBe(0);
});

test('C20 as many separable passes as the rank add up to the window', () => {
  const split = rankSplit(tensor([3, 3], [...lessonWindow.data], 'float64'), 2);
  const rebuilt = tensorBy([3, 3], (u, v) =>
    split.pairs.reduce((total, { column, row }) => total + column[u]! * row[v]!, 0),
  );
  // Each cell sums two products of factors of size at most sigma: a few units in the last place of the largest.
  rebuilt.data.forEach((value, i) =>
    expect(Math.abs(value - lessonWindow.data[i]!)).toBeLessThan(9 * 3 * 2 ** -52 * split.sigma[0]!),
  );
});

test('C21 7x7x3 to 5x5x128: 86,400 multiplications against 675 + 9,600', () => {
  const dense = multiplications(convProblem([1, 3, 7, 7], [128, 3, 3, 3]));
  const depthwise = multiplications(convProblem([1, 3, 7, 7], [3, 1, 3, 3], { groups: 3 }));
  const pointwise = multiplications(convProblem([1, 3, 5, 5], [128, 3, 1, 1]));
  expect([dense, depthwise, pointwise]).toEqual([86_400, 675, 9_600]);
  expect(((depthwise + pointwise) / dense).toFixed(6)).toBe('0.118924');
  expect((depthwise + pointwise) * 128 * 9).toBe(dense * (9 + 128));
});

test('C22 depthwise, then pointwise, is a full convolution with w[o,c,u,v] = p[o,c] k[c,u,v]', () => {
  const [x, k, p] = [wholes([1, 3, 7, 7]), wholes([3, 1, 3, 3], 2), wholes([5, 3, 1, 1], 3)];
  const two = correlate(correlate(x, k, { groups: 3, stride: 2, padding: 1 }), p);
  const full = tensorBy([5, 3, 3, 3], (o, c, u, v) => at(p, o, c, 0, 0) * at(k, c, 0, u, v));
  expect(numbers(two)).toEqual(numbers(correlate(x, full, { stride: 2, padding: 1 })));
});

test('C22 with a multiplier, map c·M + m comes from channel c', () => {
  const [x, k] = [wholes([1, 3, 5, 5]), wholes([6, 1, 3, 3], 2)];
  const y = correlate(x, k, { groups: 3 });
  for (const c of [0, 1, 2]) {
    for (const m of [0, 1]) {
      const alone = correlate(
        tensorBy([1, 1, 5, 5], (n, _, i, j) => at(x, n, c, i, j)),
        tensorBy([1, 1, 3, 3], (_, __, u, v) => at(k, 2 * c + m, 0, u, v)),
      );
      expect(numbers(tensorBy([1, 1, 3, 3], (n, _, i, j) => at(y, n, 2 * c + m, i, j)))).toEqual(numbers(alone));
    }
  }
});

test('C23 three one-dimensional passes are a rank-1 window of three axes, in any order', () => {
  const [alpha, beta, gamma] = [
    [1, -2, 3],
    [2, 0, -1],
    [1, 1, -3],
  ] as const;
  const x = wholes([1, 3, 7, 7], 9);
  const full = tensorBy([1, 3, 3, 3], (_, c, u, v) => alpha[c]! * beta[u]! * gamma[v]!);
  const lateral = tensor([1, 3, 1, 1], alpha, 'float64');
  const vertical = tensor([1, 1, 3, 1], beta, 'float64');
  const horizontal = tensor([1, 1, 1, 3], gamma, 'float64');
  const expected = numbers(correlate(x, full));
  expect(numbers(correlate(correlate(correlate(x, lateral), vertical), horizontal))).toEqual(expected);
  expect(numbers(correlate(correlate(correlate(x, lateral), horizontal), vertical))).toEqual(expected);
  const each = (w: typeof x) => tensorBy([3, 1, ...w.shape.slice(2)], (_, __, u, v) => at(w, 0, 0, u, v));
  const passes = correlate(correlate(x, each(vertical), { groups: 3 }), each(horizontal), { groups: 3 });
  expect(numbers(correlate(passes, lateral))).toEqual(expected);
});

test('C23 7x7x3 to 5x5x128 flattened: 18,816 + 13,440 + 9,600 multiplications, 1,152 of 3,456 weights', () => {
  const costs = [
    convProblem([1, 3, 7, 7], [128, 3, 1, 1]),
    convProblem([1, 128, 7, 7], [128, 1, 3, 1], { groups: 128 }),
    convProblem([1, 128, 5, 7], [128, 1, 1, 3], { groups: 128 }),
  ].map(multiplications);
  expect(costs).toEqual([18_816, 13_440, 9_600]);
  expect(128 * (3 + 3 + 3)).toBe(1_152);
});
