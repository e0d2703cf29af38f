// Claims of sections 1 and 2: correlation, true convolution, translation.
import { expect, test } from 'vitest';
import {
  at,
  correlate,
  flipped,
  lessonInput,
  lessonWindow,
  numbers,
  rolled,
  rows,
  sobel,
  tensorBy,
  wholes,
} from './numbers.ts';
import { tensor } from '../../src/tensor/tensor.ts';

test('C1 convolution is correlation with the flipped window, in 1, 2 and 3 axes, with stride, padding and dilation', () => {
  for (const [x, w] of [
    [
      [2, 3, 17],
      [4, 3, 4],
    ],
    [
      [1, 2, 9, 8],
      [3, 2, 3, 2],
    ],
    [
      [1, 2, 6, 7, 5],
      [2, 2, 2, 3, 2],
    ],
  ] as const) {
    const [input, window] = [wholes(x), wholes(w, 2)];
    for (const options of [
      {},
      { stride: 2 },
      { padding: 1 },
      { dilation: 2, padding: 2 },
      { stride: 3, padding: 2, dilation: 2 },
    ]) {
      const convolved = correlate(input, window, { ...options, flip: true });
      expect(numbers(convolved)).toEqual(numbers(correlate(input, flipped(window), options)));
    }
  }
});

test('C1 the guide: true convolution of 2.1 and of f=[2,1,3,5,4], h=[1,-1]', () => {
  const valid = correlate(lessonInput, lessonWindow, { flip: true });
  expect(rows(valid)).toEqual([
    [18, 20, 19],
    [10, 9, 17],
    [11, 8, 14],
  ]);
  const [f, h] = [tensor([1, 1, 5], [2, 1, 3, 5, 4], 'float64'), tensor([1, 1, 2], [1, -1], 'float64')];
  expect(numbers(correlate(f, h, { flip: true }))).toEqual([-1, 2, 2, -1]);
  expect(numbers(correlate(f, h))).toEqual([1, -2, -2, 1]);
});

test('C1 convolution commutes, correlation does not', () => {
  const [f, g] = [wholes([1, 1, 5]), wholes([1, 1, 4], 5)];
  const full = (a: typeof f, b: typeof f, flip: boolean) =>
    numbers(correlate(a, b, { flip, padding: b.shape[2]! - 1 }));
  expect(full(f, g, true)).toEqual(full(g, f, true));
  expect(full(f, g, false)).not.toEqual(full(g, f, false));
  expect(full(f, g, false)).toEqual(full(g, f, false).toReversed());
});

test('C1 both are equal for a symmetric window, and differ by a sign for Sobel', () => {
  const gaussian = tensor([1, 1, 3, 3], [1, 2, 1, 2, 4, 2, 1, 2, 1], 'float64');
  expect(numbers(correlate(lessonInput, gaussian, { flip: true }))).toEqual(numbers(correlate(lessonInput, gaussian)));
  const negated = numbers(correlate(lessonInput, sobel)).map((value) => 0 - value);
  expect(numbers(correlate(lessonInput, sobel, { flip: true }))).toEqual(negated);
});

test('C3 the example of 2.1, and the same numbers under other settings', () => {
  const result = (options: Parameters<typeof correlate>[2]) => rows(correlate(lessonInput, lessonWindow, options));
  expect(result({})).toEqual([
    [12, 12, 17],
    [10, 17, 19],
    [9, 6, 14],
  ]);
  expect(result({ padding: 1 })).toEqual([
    [6, 14, 17, 11, 3],
    [14, 12, 12, 17, 11],
    [8, 10, 17, 19, 13],
    [11, 9, 6, 14, 12],
    [6, 4, 4, 6, 4],
  ]);
  expect(result({ padding: 1, stride: 2 })).toEqual([
    [6, 17, 3],
    [8, 17, 13],
    [6, 4, 4],
  ]);
  expect(result({ stride: 2 })).toEqual([
    [12, 17],
    [9, 14],
  ]);
  expect(result({ dilation: 2 })).toEqual([[14]]);
  expect(result({ padding: 2 })).toEqual([
    [6, 9, 7, 4, 1, 0, 0],
    [0, 6, 14, 17, 11, 3, 0],
    [12, 14, 12, 12, 17, 11, 2],
    [4, 8, 10, 17, 19, 13, 6],
    [10, 11, 9, 6, 14, 12, 4],
    [4, 6, 4, 4, 6, 4, 2],
    [4, 2, 0, 0, 2, 1, 0],
  ]);
});

test('C4 correlation moves with its input: exactly when circular, with a stride only by its multiples', () => {
  const [x, w] = [wholes([1, 1, 8, 8]), wholes([1, 1, 3, 3], 2)];
  const circular = { padding: 1, boundary: 'circular' } as const;
  const moved = correlate(rolled(x, 2, 3), w, circular);
  expect(numbers(moved)).toEqual(numbers(rolled(correlate(x, w, circular), 2, 3)));

  const strided = { ...circular, stride: 2 };
  expect(numbers(correlate(rolled(x, 0, 2), w, strided))).toEqual(numbers(rolled(correlate(x, w, strided), 0, 1)));
  const byOne = numbers(correlate(rolled(x, 0, 1), w, strided));
  expect(
    [0, 1, 2, 3].some((shift) => numbers(rolled(correlate(x, w, strided), 0, shift)).join() === byOne.join()),
  ).toBe(false);
});

test('C4 zero padding breaks it at the border only, and a global sum is invariant', () => {
  const [x, w] = [wholes([1, 1, 8, 8]), wholes([1, 1, 3, 3], 2)];
  const before = correlate(x, w, { padding: 1 });
  const after = correlate(rolled(x, 0, 1), w, { padding: 1 });
  const differing = numbers(after).flatMap((value, i) => (value === numbers(rolled(before, 0, 1))[i] ? [] : [i % 8]));
  expect(differing.length).toBeGreaterThan(0);
  expect(differing.every((column) => column < 2 || column > 6)).toBe(true);
  const total = (y: typeof x) => numbers(y).reduce((sum, value) => sum + value, 0);
  const circular = { padding: 1, boundary: 'circular' } as const;
  expect(total(correlate(rolled(x, 3, 1), w, circular))).toBe(total(correlate(x, w, circular)));
});

test('C4 a 1x1 window and a global sum do not see where pixels stand, a 3x3 window does', () => {
  const x = wholes([1, 1, 4, 4], 8);
  // 5 and 16 have no common factor, so this is a permutation of the sixteen pixels.
  const from = (i: number, j: number) => (5 * (4 * i + j) + 3) % 16;
  const permuted = tensorBy(x.shape, (n, c, i, j) => at(x, n, c, Math.floor(from(i, j) / 4), from(i, j) % 4));
  const total = (w: typeof x) => (y: typeof x) =>
    numbers(correlate(y, w, {})).reduce((sum, value) => sum + value ** 2, 0);
  expect(permuted.data.toSorted()).toEqual(x.data.toSorted());
  const [one, three] = [total(wholes([1, 1, 1, 1], 3)), total(wholes([1, 1, 3, 3], 3))];
  expect(one(permuted)).toBe(one(x));
  expect(three(permuted)).not.toBe(three(x));
});
