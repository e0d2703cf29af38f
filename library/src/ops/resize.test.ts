// PyTorch's own examples (the documentation of nn.Upsample), and the rules at the ends.
import { expect, test } from 'vitest';
import { compute } from '../engine/compute.ts';
import { tensor, type Tensor } from '../tensor/tensor.ts';
import { resize, resizeProblem, type ResizeOptions } from './resize.ts';

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 4));

function resized(x: Tensor, options: ResizeOptions): number[] {
  const problem = resizeProblem(x.shape, options);
  const defined = [...resize.y.reference(problem, { x }).data];
  // Whichever order a kernel adds in, these few numbers agree far beyond the printed digits.
  expect([...compute(resize.y, problem, { x }).data]).toEqual(defined.map((value) => expect.closeTo(value, 5)));
  return defined;
}

const x2 = tensor([1, 1, 2, 2], [1, 2, 3, 4]);
const x3 = tensor([1, 1, 3, 3], [1, 2, 0, 3, 4, 0, 0, 0, 0]);

test('nearest repeats samples', () => {
  expect(resized(x2, { scale: 2 })).toEqual([1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4]);
});

test('nearest to fewer samples takes the one at ⌊p · input / output⌋', () => {
  const x = tensor([1, 1, 10], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(resized(x, { size: 4 })).toEqual([0, 2, 5, 7]);
  expect(resized(x, { size: 3 })).toEqual([0, 3, 6]);
});

test('linear maps the centres of cells', () => {
  const first = [1, 1.25, 1.75, 2];
  const expected = [0, 0.5, 1.5, 2].flatMap((down) => first.map((value) => value + down));
  expect(resized(x2, { scale: 2, mode: 'linear' })).toEqual(close(expected));
  expect(resized(x3, { scale: 2, mode: 'linear' })).toEqual(
    close(
      [
        [1, 1.25, 1.75, 1.5, 0.5, 0],
        [1.5, 1.75, 2.25, 1.875, 0.625, 0],
        [2.5, 2.75, 3.25, 2.625, 0.875, 0],
        [2.25, 2.4375, 2.8125, 2.25, 0.75, 0],
        [0.75, 0.8125, 0.9375, 0.75, 0.25, 0],
        [0, 0, 0, 0, 0, 0],
      ].flat(),
    ),
  );
});

test('linear with aligned corners keeps the four corners', () => {
  expect(resized(x2, { scale: 2, mode: 'linear', alignCorners: true })).toEqual(
    close([1, 1.3333, 1.6667, 2, 1.6667, 2, 2.3333, 2.6667, 2.3333, 2.6667, 3, 3.3333, 3, 3.3333, 3.6667, 4]),
  );
  expect(resized(x3, { scale: 2, mode: 'linear', alignCorners: true })).toEqual(
    close(
      [
        [1, 1.4, 1.8, 1.6, 0.8, 0],
        [1.8, 2.2, 2.6, 2.24, 1.12, 0],
        [2.6, 3, 3.4, 2.88, 1.44, 0],
        [2.4, 2.72, 3.04, 2.56, 1.28, 0],
        [1.2, 1.36, 1.52, 1.28, 0.64, 0],
        [0, 0, 0, 0, 0, 0],
      ].flat(),
    ),
  );
});

test('one output sample is the first with aligned corners, the middle without', () => {
  const x = tensor([1, 1, 3], [5, 6, 9]);
  expect(resized(x, { size: 1, mode: 'linear', alignCorners: true })).toEqual([5]);
  expect(resized(x, { size: 1, mode: 'linear' })).toEqual([6]);
});

test('a size that stays the same changes nothing', () => {
  for (const mode of ['nearest', 'linear'] as const) expect(resized(x3, { size: 3, mode })).toEqual([...x3.data]);
});

test('a constant stays constant in every mode', () => {
  const x = tensor([1, 1, 3, 5, 2], new Float64Array(30).fill(3));
  for (const options of [{}, { mode: 'linear' }, { mode: 'linear', alignCorners: true }] as const) {
    for (const value of resized(x, { size: [4, 3, 7], ...options })) expect(value).toBeCloseTo(3, 12);
  }
});

test.each([
  ['resize-target', {}],
  ['resize-target', { size: 4, scale: 2 }],
  ['output-too-small', { size: 0 }],
  ['output-too-small', { scale: 0.1 }],
  ['values-per-axis', { scale: [2, 2, 2] }],
  ['values-per-axis', { size: [2, 2, 2] }],
  ['option-invalid', { scale: -1 }],
  ['option-invalid', { size: 2.5 }],
  ['option-invalid', { size: 4, mode: 'cubic' }],
  ['option-invalid', { size: 4, alignCorners: true }],
  ['option-unknown', { size: 4, align: true }],
])('%s: %j', (code, options) => {
  expect(() => resizeProblem([1, 1, 4, 4], options as ResizeOptions)).toThrow(expect.objectContaining({ code }));
});
