// Claims of section 6: the transposed convolution.
import { expect, test } from 'vitest';
import { conv } from '../../src/ops/conv.ts';
import { convTransposeProblem } from '../../src/ops/convProblem.ts';
import { compute } from '../../src/engine/compute.ts';
import { convolutionMatrix } from '../../src/analysis/matrix.ts';
import { convProblem } from '../../src/ops/convProblem.ts';
import { randomFrom } from '../../src/tensor/random.ts';
import { tensor, type Tensor } from '../../src/tensor/tensor.ts';
import {
  at,
  correlate,
  dot,
  flipped,
  lessonInput,
  lessonWindow,
  numbers,
  rows,
  tensorBy,
  transpose,
  wholes,
} from './numbers.ts';

/** The upper left 4x4 of the lesson's input, as the article draws it. */
const corner = tensorBy([1, 1, 4, 4], (n, c, i, j) => at(lessonInput, n, c, i, j));
const matrix = () => convolutionMatrix(convProblem(corner.shape, lessonWindow.shape), lessonWindow);
const times = (rowsOf: readonly (readonly number[])[], vector: ArrayLike<number>): number[] =>
  rowsOf.map((row) => row.reduce((total, value, i) => total + value * vector[i]!, 0));

test('C9 the matrix C of 4x4 to 2x2 has its rows begin at columns 0, 1, 4 and 5', () => {
  const c = matrix();
  expect(c.map((row) => row.length)).toEqual([16, 16, 16, 16]);
  const window = [0, 1, 2, 0, 2, 2, 0, 0, 0, 1, 2];
  const shifted = (by: number) => Array.from({ length: 16 }, (_, i) => window[i - by] ?? 0);
  expect(c).toEqual([0, 1, 4, 5].map(shifted));
  expect(times(c, corner.data)).toEqual([12, 12, 10, 17]);
  expect(numbers(correlate(corner, lessonWindow))).toEqual([12, 12, 10, 17]);
  // The article's drawing shifts every row by one more: it is not this convolution.
  expect(times([0, 1, 2, 3].map(shifted), corner.data)).toEqual([12, 12, 15, 14]);
});

test('C10 C times its transpose is not the identity', () => {
  const c = matrix();
  const product = c.map((row) => times(c, row));
  expect(product).toEqual([
    [18, 8, 4, 6],
    [8, 18, 6, 4],
    [4, 6, 18, 8],
    [6, 4, 8, 18],
  ]);
  const back = transpose(correlate(corner, lessonWindow), lessonWindow);
  expect(rows(back)).toEqual([
    [0, 12, 36, 24],
    [24, 58, 61, 34],
    [20, 66, 70, 24],
    [0, 10, 37, 34],
  ]);
});

test('C10 it is where windows do not overlap and have norm 1', () => {
  const w = tensor([1, 1, 2, 2], [0.5, -0.5, 0.5, 0.5], 'float64');
  const y = wholes([1, 1, 3, 3]);
  expect(numbers(correlate(transpose(y, w, { stride: 2 }), w, { stride: 2 }))).toEqual(numbers(y));
});

test('C11 it is the adjoint: <Cx, y> = <x, Cᵀy>', () => {
  for (const options of [
    {},
    { stride: 2, padding: 1 },
    { dilation: 2 },
    { stride: [2, 3], padding: [1, 2] },
    { groups: 2, padding: 1 },
  ]) {
    const groups = (options as { groups?: number }).groups ?? 1;
    const [x, w] = [wholes([2, 4, 9, 10], 4), wholes([6, 4 / groups, 3, 3], 5)];
    const forward = correlate(x, w, options);
    const y = wholes(forward.shape, 6);
    const back = transpose(y, w, { ...options, outputSize: [9, 10] });
    expect(dot(x, back)).toBe(dot(forward, y));
  }
});

test('C12 numbers of the guide', () => {
  const x = tensor([1, 1, 2, 2], [1, 2, 3, 4], 'float64');
  expect(rows(transpose(x, lessonWindow))).toEqual([
    [0, 1, 4, 4],
    [2, 9, 14, 8],
    [6, 15, 12, 4],
    [0, 3, 10, 8],
  ]);
  expect(rows(transpose(x, lessonWindow, { stride: 2 }))).toEqual([
    [0, 1, 2, 2, 4],
    [2, 2, 4, 4, 0],
    [0, 4, 8, 6, 12],
    [6, 6, 8, 8, 0],
    [0, 3, 6, 4, 8],
  ]);
  const toy = tensor([1, 1, 2, 2], [0, 1, 2, 3], 'float64');
  expect(rows(transpose(toy, toy))).toEqual([
    [0, 0, 1],
    [0, 4, 6],
    [4, 12, 9],
  ]);
});

test('C12 it is a direct convolution of the stretched input with the flipped window, in 400 random cases', () => {
  const random = randomFrom(12);
  const draw = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  let compared = 0;
  while (compared < 400) {
    const [size, taps, stride, dilation] = [draw(1, 6), draw(1, 4), draw(1, 4), draw(1, 3)];
    const padding = draw(0, dilation * (taps - 1) + 2);
    const outputPadding = draw(0, Math.max(stride, dilation) - 1);
    const output = (size - 1) * stride - 2 * padding + dilation * (taps - 1) + outputPadding + 1;
    if (output < 1) continue;
    const [x, w] = [wholes([1, 2, size], compared + 1), wholes([2, 3, taps], compared + 2)];
    const stretched = tensorBy([1, 2, (size - 1) * stride + 1], (n, c, i) =>
      i % stride === 0 ? at(x, n, c, i / stride) : 0,
    );
    const exchanged = tensorBy([3, 2, taps], (o, c, k) => at(flipped(w), c, o, k));
    const border = dilation * (taps - 1) - padding;
    // Wider padding than the window crops; what is cropped away cannot be more than there is, so this draws again.
    if (-border > stretched.shape[2]! || -border - outputPadding > stretched.shape[2]!) continue;
    const direct = correlate(stretched, exchanged, { dilation, padding: [[border, border + outputPadding]] });
    expect(numbers(transpose(x, w, { stride, dilation, padding, outputPadding }))).toEqual(numbers(direct));
    compared++;
  }
});

test('C12 output padding chooses between input sizes; the cells it adds are computed, not zeros', () => {
  const w = wholes([1, 1, 3], 3);
  const sizes = [5, 6].map((size) => correlate(wholes([1, 1, size]), w, { stride: 2, padding: 1 }).shape[2]);
  expect(sizes).toEqual([3, 3]);
  const ones = (shape: number[]): Tensor => tensorBy(shape, () => 1);
  const back = (outputPadding: number) =>
    transpose(ones([1, 1, 3]), ones([1, 1, 3]), { stride: 2, padding: 1, outputPadding });
  expect([back(0).shape[2], back(1).shape[2]]).toEqual([5, 6]);
  expect(numbers(back(1)).at(-1)).toBe(1);
});

test('C12 a bias reaches the cells no window reaches', () => {
  const problem = convTransposeProblem([1, 1, 2], [1, 1, 1], { stride: 3, outputPadding: 2 }, [1]);
  const [x, w, b] = [
    tensor([1, 1, 2], [5, 7], 'float64'),
    tensor([1, 1, 1], [1], 'float64'),
    tensor([1], [100], 'float64'),
  ];
  expect([...compute(conv.y, problem, { x, w, b }).data]).toEqual([105, 100, 100, 107, 100, 100]);
});
