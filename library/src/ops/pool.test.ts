import { describe, expect, test } from 'vitest';
import { compute } from '../engine/compute.ts';
import { tensor, type Tensor } from '../tensor/tensor.ts';
import type { Operator } from './operator.ts';
import { averagePool, maxPool } from './pool.ts';
import { averagePoolProblem, maxPoolProblem } from './poolProblem.ts';

/** 1, 2, … in a square image. */
const counting = (side: number): Tensor<Float64Array> => ({
  shape: [1, 1, side, side],
  data: Float64Array.from({ length: side * side }, (_, at) => at + 1),
});

const close = (values: readonly number[]): unknown[] =>
  values.map((value) => (Number.isFinite(value) ? expect.closeTo(value, 12) : value));

/** The definition's numbers, once the kernel has given the same. */
function numbers<P>(op: Operator<P>, problem: P, inputs: Record<string, Tensor>): number[] {
  const defined = [...op.reference(problem, inputs).data];
  expect([...compute(op, problem, inputs).data]).toEqual(close(defined));
  return defined;
}

describe('averages', () => {
  const x5 = counting(5);

  test('by hand: pairs of one row', () => {
    const problem = averagePoolProblem([1, 1, 5], 2);
    expect(numbers(averagePool.y, problem, { x: tensor([1, 1, 5], [1, 3, 5, 9, 100]) })).toEqual([2, 7]);
  });

  // ONNX's test averagepool_2d_precomputed_pads: windows of 5 around each of 1 to 25.
  test('only cells of the input divide when padding does not count', () => {
    const problem = averagePoolProblem(x5.shape, 5, { stride: 1, padding: 2, countPadding: false });
    const rows = [7, 9.5, 12, 14.5, 17].map((first) => [0, 0.5, 1, 1.5, 2].map((more) => first + more));
    expect(numbers(averagePool.y, problem, { x: x5 })).toEqual(close(rows.flat()));
  });

  test('all 25 cells divide when padding counts', () => {
    const problem = averagePoolProblem(x5.shape, 5, { stride: 1, padding: 2 });
    const corner = (1 + 2 + 3 + 6 + 7 + 8 + 11 + 12 + 13) / 25;
    expect(numbers(averagePool.y, problem, { x: x5 })[0]).toBeCloseTo(corner, 12);
  });

  // ONNX's averagepool_2d_ceil.
  test('ceil mode keeps a window that reaches beyond the end, and divides by what it sees', () => {
    const problem = averagePoolProblem([1, 1, 4, 4], 3, { stride: 2, ceil: true });
    expect(numbers(averagePool.y, problem, { x: counting(4) })).toEqual(close([6, 7.5, 12, 13.5]));
  });

  test('ceil mode drops a window that would begin in the padding behind', () => {
    expect(averagePoolProblem([1, 1, 5], 2, { stride: 3, padding: 1, ceil: true }).axes[0]!.output).toBe(2);
    expect(averagePoolProblem([1, 1, 6], 2, { stride: 3, padding: 1, ceil: true }).axes[0]!.output).toBe(3);
  });

  test('the gradient is shared equally', () => {
    const problem = averagePoolProblem([1, 1, 4], 2, { stride: 1 });
    expect(numbers(averagePool.x, problem, { y: tensor([1, 1, 3], [2, 4, 8]) })).toEqual([1, 3, 6, 4]);
  });
});

describe('maxima', () => {
  test('padding is never the largest', () => {
    const problem = maxPoolProblem([1, 1, 3], 3, { stride: 1, padding: 1 });
    expect(numbers(maxPool.y, problem, { x: tensor([1, 1, 3], [-5, -7, -9]) })).toEqual([-5, -5, -7]);
  });

  // ONNX's maxpool_2d_dilations and maxpool_2d_ceil.
  test('dilated windows', () => {
    const problem = maxPoolProblem([1, 1, 4, 4], 2, { stride: 1, dilation: 2 });
    expect(numbers(maxPool.y, problem, { x: counting(4) })).toEqual([11, 12, 15, 16]);
  });

  test('ceil mode', () => {
    const problem = maxPoolProblem([1, 1, 4, 4], 3, { stride: 2, ceil: true });
    expect(numbers(maxPool.y, problem, { x: counting(4) })).toEqual([11, 12, 15, 16]);
  });

  test('of several largest numbers the first in reading order takes the gradient', () => {
    const x = tensor([1, 1, 2, 3], [0, 7, 7, 7, 0, 7]);
    const whole = maxPoolProblem(x.shape, [2, 3]);
    expect(numbers(maxPool.x, whole, { x, y: tensor([1, 1, 1, 1], [5]) })).toEqual([0, 5, 0, 0, 0, 0]);
    const overlapping = maxPoolProblem(x.shape, 2, { stride: 1 });
    expect(numbers(maxPool.x, overlapping, { x, y: tensor([1, 1, 1, 2], [1, 10]) })).toEqual([0, 11, 0, 0, 0, 0]);
  });

  test('overlapping windows add their gradients where they agree', () => {
    const x = tensor([1, 1, 5], [0, 1, 9, 1, 0]);
    const problem = maxPoolProblem(x.shape, 3, { stride: 1 });
    expect(numbers(maxPool.x, problem, { x, y: tensor([1, 1, 3], [1, 10, 100]) })).toEqual([0, 0, 111, 0, 0]);
  });

  test('a window that holds a NaN gives NaN, and its gradient goes there', () => {
    const x = tensor([1, 1, 2, 4], [1, NaN, 9, 2, 3, 4, 5, 6]);
    const problem = maxPoolProblem(x.shape, 2);
    expect(numbers(maxPool.y, problem, { x })).toEqual([NaN, 9]);
    const y = tensor([1, 1, 1, 2], [3, 4]);
    expect(numbers(maxPool.x, problem, { x, y })).toEqual([0, 3, 4, 0, 0, 0, 0, 0]);
  });

  test('minus infinity is a number like any other', () => {
    const x = tensor([1, 1, 2], [-Infinity, -Infinity]);
    expect(numbers(maxPool.y, maxPoolProblem(x.shape, 2), { x })).toEqual([-Infinity]);
  });
});

describe('refusals', () => {
  test.each([
    ['pool-padding', () => averagePoolProblem([1, 1, 8], 3, { padding: 2 })],
    ['pool-padding', () => maxPoolProblem([1, 1, 8, 8], [4, 2], { padding: [2, [0, 2]] })],
    ['pool-crop', () => maxPoolProblem([1, 1, 8], 3, { padding: -1 })],
    ['window-too-large', () => maxPoolProblem([1, 1, 4, 4], 5)],
    ['pool-window-empty', () => maxPoolProblem([1, 1, 1], 2, { padding: 1, dilation: 2 })],
    ['values-per-axis', () => averagePoolProblem([1, 1, 4, 4], [2, 2, 2])],
    ['option-invalid', () => averagePoolProblem([1, 1, 4], 0)],
    ['option-invalid', () => averagePoolProblem([1, 1, 4], 2, { stride: 0 })],
    ['option-unknown', () => averagePoolProblem([1, 1, 4], 2, { dilation: 2 } as object)],
    ['option-unknown', () => maxPoolProblem([1, 1, 4], 2, { countPadding: true } as object)],
    ['input-rank', () => maxPoolProblem([1, 4], 2)],
  ])('%s', (code, build) => {
    expect(build).toThrow(expect.objectContaining({ code }));
  });
});
