import { expect, test } from 'vitest';
import { normalFrom, randomFrom } from '../tensor/random.ts';
import { indices, sizeOf, type Shape } from '../tensor/shape.ts';
import { tensor, type Tensor } from '../tensor/tensor.ts';
import { approximateSplit } from './approximateSplit.ts';
import { depthwiseSplit } from './depthwise.ts';
import { outerFactors } from './outerProduct.ts';
import { numericalRank, rankSplit } from './rank.ts';

const random = normalFrom(randomFrom(5));
const randomWindow = (shape: Shape) => tensor(shape, Float64Array.from({ length: sizeOf(shape) }, random));

/** The sum of outer products, as numbers in row-major order. */
const sumOf = (shape: Shape, terms: readonly (readonly (readonly number[])[])[]) =>
  byIndex(shape, (index) =>
    terms.reduce((sum, factors) => sum + index.reduce((product, i, d) => product * factors[d]![i]!, 1), 0),
  );

/** Numbers in row-major order, made one by one: the index is the same array each time. */
const byIndex = (shape: Shape, value: (index: readonly number[]) => number) => {
  const numbers: number[] = [];
  for (const index of indices(shape)) numbers.push(value(index));
  return Float64Array.from(numbers);
};

const distance = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.hypot(...Array.from(a, (value, i) => value - b[i]!));

const laplacian = tensor([3, 3], [0, 1, 0, 1, -4, 1, 0, 1, 0], 'float64');
const lesson = tensor([3, 3], [0, 1, 2, 2, 2, 0, 0, 1, 2], 'float64');

test('a wide and a tall window have the rank they are built with', () => {
  for (const shape of [
    [2, 7],
    [7, 2],
    [5, 5],
  ] as const) {
    const terms = [0, 1].map(() => shape.map((length) => Array.from({ length }, random)));
    expect(numericalRank(tensor(shape, sumOf(shape, terms)))).toBe(2);
    expect(numericalRank(tensor(shape, sumOf(shape, terms.slice(0, 1)), 'float32'))).toBe(1);
  }
  expect(numericalRank(tensor([3, 3], new Float32Array(9)))).toBe(0);
});

test('the best r pairs leave the next singular value and no less', () => {
  const window = randomWindow([5, 4]);
  for (const rank of [1, 2, 3, 4]) {
    const { pairs, sigma, residual } = rankSplit(window, rank);
    const close = sumOf(
      [5, 4],
      pairs.map(({ column, row }) => [column, row]),
    );
    const left = tensor(
      [5, 4],
      Float64Array.from(window.data, (value, i) => value - close[i]!),
    );
    expect(residual).toBe(sigma[rank] ?? 0);
    // What is left has the residual as its own largest singular value, up to the rounding of 20 cells.
    expect(Math.abs(rankSplit(left, 1).sigma[0]! - residual)).toBeLessThan(20 * 5 * 2 ** -52 * sigma[0]!);
  }
});

test("the lesson's window is the sum of two pairs although its determinant is 0", () => {
  const { pairs, residual, relativeError } = rankSplit(lesson, 2);
  const rebuilt = sumOf(
    [3, 3],
    pairs.map(({ column, row }) => [column, row]),
  );
  expect(distance(rebuilt, lesson.data)).toBeLessThan(9 * 3 * 2 ** -52 * 5);
  expect(residual).toBeLessThan(3 * 2 ** -52 * 5);
  expect(relativeError).toBeLessThan(2 ** -50);
});

test('whole-number factors of outer products are found exactly, with any number of axes', () => {
  const factors = [
    [1, -2, 3],
    [2, 0, -1],
    [1, 1, -3],
  ];
  const window = tensor([3, 3, 3], sumOf([3, 3, 3], [factors]));
  const found = outerFactors(window)!;
  expect([...sumOf([3, 3, 3], [found])]).toEqual([...window.data]);
  const other = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  expect(outerFactors(tensor([3, 3, 3], sumOf([3, 3, 3], [factors, other])))).toBeUndefined();
  expect(outerFactors(laplacian)).toBeUndefined();
  expect(outerFactors(lesson)).toBeUndefined();
  expect(outerFactors(tensor([2, 2], [0, 0, 0, 0]))).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test('rounded outer products are still outer products', () => {
  for (let draw = 0; draw < 50; draw++) {
    const shape = [4, 3, 5];
    const numbers = sumOf(shape, [shape.map((length) => Array.from({ length }, random))]);
    expect(outerFactors(tensor(shape, numbers))).toBeDefined();
    expect(outerFactors(tensor(shape, Float32Array.from(numbers)))).toBeDefined();
    // One cell in a thousand parts of the largest is more than rounding.
    const largest = Math.max(...numbers.map(Math.abs));
    numbers[draw % 60]! += largest / 1000;
    expect(outerFactors(tensor(shape, Float32Array.from(numbers)))).toBeUndefined();
  }
});

test('a sum of two outer products of three axes is fitted by two terms, not by one', () => {
  const shape = [3, 4, 3];
  const terms = [0, 1].map(() => shape.map((length) => Array.from({ length }, random)));
  const window: Tensor = tensor(shape, sumOf(shape, terms));
  const one = approximateSplit(window, 1);
  const two = approximateSplit(window, 2);
  expect(two.approximate).toBe(true);
  expect(two.relativeError).toBeLessThan(one.relativeError / 1e6);
  expect(one.relativeError).toBeGreaterThan(0.05);
  // The error that is told is the error there is.
  const told = distance(sumOf(shape, two.terms), window.data) / Math.hypot(...window.data);
  expect(Math.abs(told - two.relativeError)).toBeLessThan(1e-12);
  expect(approximateSplit(window, 2)).toEqual(two);
});

test('weights made of depthwise and pointwise ones are recognised, random ones are not', () => {
  const [window, mix] = [randomWindow([3, 2, 3]), randomWindow([5, 3])];
  const made = byIndex([5, 3, 2, 3], ([o, c, u, v]) => mix.data[o! * 3 + c!]! * window.data[(c! * 2 + u!) * 3 + v!]!);
  const split = depthwiseSplit(tensor([5, 3, 2, 3], made));
  expect(split.separable).toBe(true);
  const back = byIndex(
    [5, 3, 2, 3],
    ([o, c, u, v]) => split.channels[c!]!.mix[o!]! * split.channels[c!]!.window[u! * 3 + v!]!,
  );
  expect(distance(back, made)).toBeLessThan(90 * 6 * 2 ** -52 * Math.hypot(...made));

  const free = depthwiseSplit(randomWindow([5, 3, 2, 3]));
  expect(free.separable).toBe(false);
  expect(free.channels.every(({ rank, relativeError }) => rank === 5 && relativeError > 0.1)).toBe(true);
});

test('what has no rank is refused', () => {
  expect(() => numericalRank(tensor([2, 2], [1, Number.NaN, 0, 1]))).toThrow(
    expect.objectContaining({ code: 'not-finite' }),
  );
  expect(() => numericalRank(tensor([2, 2, 2], new Float32Array(8)))).toThrow(
    expect.objectContaining({ code: 'window-axes' }),
  );
  expect(() => numericalRank(tensor([0, 2], []))).toThrow(expect.objectContaining({ code: 'weights-empty' }));
  expect(() => rankSplit(laplacian, 4)).toThrow(
    expect.objectContaining({ code: 'rank-range', facts: { rank: 4, most: 3 } }),
  );
});
