// An engine with several threads: the bits of one thread, and what happens when work is stopped, threads end, or the
// engine is closed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conv } from '../ops/conv.ts';
import { convProblem, convTransposeProblem } from '../ops/convProblem.ts';
import { convShapes, type ConvProblem } from '../ops/problem.ts';
import { randomFrom } from '../tensor/random.ts';
import { sizeOf } from '../tensor/shape.ts';
import { zeros, type Tensor } from '../tensor/tensor.ts';
import { compute } from './compute.ts';
import { open, type Engine } from './open.ts';

const random = randomFrom(5);
const some = (shape: readonly number[]): Tensor => ({
  shape: [...shape],
  data: Float32Array.from({ length: sizeOf(shape) }, () => random() - 0.5),
});
const inputsOf = (problem: ConvProblem): { x: Tensor; w: Tensor; y: Tensor } => {
  const { x, w, y } = convShapes(problem);
  return { x: some(x), w: some(w), y: some(y) };
};
const codeOf = async (refused: () => unknown): Promise<unknown> => {
  try {
    return await refused();
  } catch (error) {
    return (error as { code?: string }).code ?? error;
  }
};

/** Long enough to be interrupted: about a second on one thread. */
const long = convProblem([1, 256, 160, 160], [512, 256, 3, 3], { padding: 1 });

describe('two threads', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open({ threads: 2 });
  });
  afterAll(() => engine.close());

  test('they are counted', () => {
    expect(engine.threads).toBe(2);
    expect(engine.alone).toBeUndefined();
  });

  test.each([
    ['strided', convProblem([2, 12, 20, 22], [16, 12, 3, 3], { padding: 1, stride: 2 })],
    ['depthwise', convProblem([2, 24, 30, 30], [24, 1, 3, 3], { padding: 1, groups: 24 })],
    ['Winograd', convProblem([1, 20, 40, 42], [24, 20, 3, 3], { padding: 1 })],
    ['transposed', convTransposeProblem([1, 10, 14, 15], [10, 12, 4, 4], { stride: 2, padding: 1 })],
    ['transposed with a boundary', convTransposeProblem([1, 4, 9], [4, 6, 3], { padding: 1, boundary: 'reflect' })],
  ])('%s: forward and both gradients have the bits of one thread', async (_, problem) => {
    const { x, w, y } = inputsOf(problem);
    for (const [op, inputs] of [
      [conv.y, { x, w }],
      [conv.x, { y, w }],
      [conv.w, { x, y }],
    ] as const) {
      const expected = compute(op, problem, inputs, 'wasm');
      expect(await engine.compute(op, problem, inputs)).toEqual(expected);
    }
  });

  test('runs that are started together come out one by one, each with its own result', async () => {
    const problem = convProblem([1, 8, 30, 30], [8, 8, 3, 3]);
    const { w } = inputsOf(problem);
    const ready = engine.prepare(problem, { w });
    const inputs = Array.from({ length: 5 }, () => some([1, 8, 30, 30]));
    const results = await Promise.all(inputs.map((x) => ready.run(x)));
    ready.release();
    results.forEach((result, i) => expect(result).toEqual(compute(conv.y, problem, { x: inputs[i]!, w }, 'wasm')));
  });

  test('what is wrong is refused before anything starts', async () => {
    const problem = convProblem([1, 1, 4], [1, 1, 2]);
    const { x, w } = inputsOf(problem);
    expect(await codeOf(() => engine.prepare(problem, { w: x }))).toBe('shape-mismatch');
    const ready = engine.prepare(problem, { w });
    expect(await codeOf(() => ready.run(w))).toBe('shape-mismatch');
    expect(await codeOf(() => ready.run(x, x))).toBe('shape-mismatch');
  });

  test('a signal stops long work, leaves the output as it was, and the engine goes on', async () => {
    const { x, w } = inputsOf(long);
    const ready = engine.prepare(long, { w }, 'strict');
    const y = zeros(convShapes(long).y);
    const controller = new AbortController();
    const run = ready.run(x, y, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('enough')), 30);
    await expect(run).rejects.toThrow('enough');
    expect(y.data.every((value) => value === 0)).toBe(true);
    await expect(ready.run(x, y, { signal: controller.signal })).rejects.toThrow('enough');
    ready.release();
    const small = convProblem([1, 8, 30, 30], [8, 8, 3, 3]);
    const inputs = inputsOf(small);
    expect(await engine.compute(conv.y, small, inputs)).toEqual(compute(conv.y, small, inputs, 'wasm'));
  });
});

test('a closed engine refuses calls, those in progress too', async () => {
  const engine = await open({ threads: 2 });
  const { x, w } = inputsOf(long);
  const ready = engine.prepare(long, { w }, 'strict');
  const run = codeOf(() => ready.run(x));
  setTimeout(() => engine.close(), 30);
  expect(await run).toBe('engine-closed');
  expect(await codeOf(() => ready.run(x))).toBe('engine-closed');
  expect(await codeOf(() => engine.prepare(long, { w }))).toBe('engine-closed');
});

test('one thread is the caller alone', async () => {
  const engine = await open({ threads: 1 });
  const problem = convProblem([1, 8, 30, 30], [8, 8, 3, 3]);
  const inputs = inputsOf(problem);
  expect(engine.threads).toBe(1);
  expect(await engine.compute(conv.y, problem, inputs)).toEqual(compute(conv.y, problem, inputs, 'wasm'));
  engine.close();
});

test.each([0, -1, 1.5, Number.NaN, 65, '2' as unknown as number])('%s threads are refused', async (threads) => {
  expect(await codeOf(() => open({ threads }))).toBe('option-invalid');
});
