// Operators that only move numbers: channel shuffle, pixel shuffle, concat; and add.
import { describe, expect, test } from 'vitest';
import { compute } from '../engine/compute.ts';
import { tensor } from '../tensor/tensor.ts';
import { channelShuffle, shuffleProblem } from './channelShuffle.ts';
import { add, addProblem, concat, concatProblem } from './join.ts';
import { pixelShuffle, pixelShuffleProblem, pixelUnshuffleProblem } from './pixelShuffle.ts';

const counting = (length: number): number[] => Array.from({ length }, (_, at) => at);

describe('channel shuffle', () => {
  test.each([
    [2, 8, [0, 4, 1, 5, 2, 6, 3, 7]],
    [3, 9, [0, 3, 6, 1, 4, 7, 2, 5, 8]],
    [3, 12, [0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11]],
    [1, 4, [0, 1, 2, 3]],
    [4, 4, [0, 1, 2, 3]],
  ])('%i groups of %i channels', (groups, channels, expected) => {
    const x = tensor([1, channels], counting(channels));
    const problem = shuffleProblem(x.shape, groups);
    expect([...channelShuffle.y.reference(problem, { x }).data]).toEqual(expected);
    expect([...compute(channelShuffle.y, problem, { x }).data]).toEqual(expected);
  });

  test('its gradient is its inverse, and so is the shuffle with channels / groups groups', () => {
    const x = tensor([2, 12, 2], counting(48));
    const y = compute(channelShuffle.y, shuffleProblem(x.shape, 3), { x });
    expect(compute(channelShuffle.x, shuffleProblem(x.shape, 3), { y }).data).toEqual(x.data);
    expect(compute(channelShuffle.y, shuffleProblem(x.shape, 4), { x: y }).data).toEqual(x.data);
  });

  test.each([
    ['channels-divide', [1, 8, 2], 3],
    ['groups-invalid', [1, 8, 2], 0],
    ['groups-invalid', [1, 8, 2], 1.5],
    ['input-rank', [8], 2],
  ])('%s', (code, shape, groups) => {
    expect(() => shuffleProblem(shape, groups)).toThrow(expect.objectContaining({ code }));
  });
});

describe('pixel shuffle', () => {
  test('four channels become blocks of two by two', () => {
    const x = tensor([1, 4, 1, 2], [0, 1, 10, 11, 20, 21, 30, 31]);
    const problem = pixelShuffleProblem(x.shape, 2);
    const expected = [0, 10, 1, 11, 20, 30, 21, 31];
    expect([...pixelShuffle.y.reference(problem, { x }).data]).toEqual(expected);
    expect([...compute(pixelShuffle.y, problem, { x }).data]).toEqual(expected);
  });

  test('its gradient is its inverse', () => {
    const x = tensor([1, 12, 2, 3], counting(72));
    const problem = pixelShuffleProblem(x.shape, [3, 2]);
    const y = compute(pixelShuffle.y, problem, { x });
    expect(y.shape).toEqual([1, 2, 6, 6]);
    expect(pixelUnshuffleProblem(y.shape, [3, 2])).toEqual(problem);
    expect(compute(pixelShuffle.x, problem, { y }).data).toEqual(x.data);
  });

  test.each([
    ['channels-divide', () => pixelShuffleProblem([1, 6, 2, 2], 2)],
    ['size-divide', () => pixelUnshuffleProblem([1, 6, 4, 5], 2)],
    ['option-invalid', () => pixelShuffleProblem([1, 4, 2, 2], 0)],
    ['values-per-axis', () => pixelShuffleProblem([1, 4, 2, 2], [2, 1, 2])],
    ['input-rank', () => pixelShuffleProblem([1, 4], 2)],
  ])('%s', (code, build) => {
    expect(build).toThrow(expect.objectContaining({ code }));
  });
});

describe('joins', () => {
  test('the channels of b stand behind those of a, in every image', () => {
    const [a, b] = [tensor([2, 1, 2], [1, 2, 5, 6]), tensor([2, 2, 2], [10, 20, 30, 40, 50, 60, 70, 80])];
    const problem = concatProblem(a.shape, b.shape);
    const expected = [1, 2, 10, 20, 30, 40, 5, 6, 50, 60, 70, 80];
    expect([...concat.y.reference(problem, { a, b }).data]).toEqual(expected);
    const y = compute(concat.y, problem, { a, b });
    expect([...y.data]).toEqual(expected);
    expect(compute(concat.a, problem, { y }).data).toEqual(a.data);
    expect(compute(concat.b, problem, { y }).data).toEqual(b.data);
  });

  test.each([
    ['another size', [1, 2, 3], [1, 2, 4]],
    ['another batch', [1, 2, 3], [2, 2, 3]],
    ['another rank', [1, 2, 3], [1, 2, 3, 1]],
    ['no channels', [3], [3]],
  ])('concat-mismatch: %s', (_, a, b) => {
    expect(() => concatProblem(a, b)).toThrow(expect.objectContaining({ code: 'concat-mismatch' }));
  });

  test('add takes two tensors of one shape', () => {
    const [a, b] = [tensor([3], [1, 2, 3]), tensor([3], [10, 20, 30])];
    expect([...compute(add.y, addProblem([3], [3]), { a, b }).data]).toEqual([11, 22, 33]);
    expect(() => addProblem([3], [4])).toThrow(expect.objectContaining({ code: 'shape-mismatch' }));
  });
});
