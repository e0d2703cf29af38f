// Threads that end on their own, by ending real ones.
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { convProblem } from '../../../ops/convProblem.ts';
import { convShapes, type ConvProblem } from '../../../ops/problem.ts';
import { sizeOf } from '../../../tensor/shape.ts';
import { zeros, type Tensor } from '../../../tensor/tensor.ts';
import { within } from '../blocks/runtime.ts';
import { convProduct } from '../conv.product.ts';
import { crewRuntime, type CrewRuntime } from './crewRuntime.ts';
import { startThread } from './thread.ts';

const workers: Worker[] = [];
class Watched extends Worker {
  constructor(file: { readonly href: string }) {
    super(new URL(file.href));
    workers.push(this);
  }
}

let crew: CrewRuntime;
beforeAll(async () => {
  crew = await crewRuntime(3, (listener) => startThread(listener, Watched));
});
afterAll(() => crew.close());

const counted = (shape: readonly number[]): Tensor => ({
  shape: [...shape],
  data: Float32Array.from({ length: sizeOf(shape) }, (_, i) => (i % 7) - 3),
});
const preparedFor = (problem: ConvProblem) => {
  const { x, w, y } = convShapes(problem);
  const fixed = { w: counted(w) };
  const ready = within(crew, () => convProduct.prepare!(problem, fixed));
  return { ready, fixed, x: counted(x), y: zeros(y) };
};

/** Long enough to be interrupted: about half a second on one thread. */
const long = convProblem([1, 256, 120, 120], [512, 256, 3, 3]);
const short = convProblem([1, 8, 30, 30], [8, 8, 3, 3]);

test('a thread that ends makes the call fail by its code, and the next calls are right', async () => {
  expect(workers.length).toBe(2);
  const { ready, x, y } = preparedFor(long);
  const run = ready.start!({ x }, y);
  setTimeout(() => void workers[1]!.terminate(), 30);
  await expect(run).rejects.toMatchObject({ code: 'thread-died' });
  expect(y.data.every((value) => value === 0)).toBe(true);
  ready.release();

  const next = preparedFor(short);
  const expected = zeros(next.y.shape);
  convProduct.run(short, { x: next.x, ...next.fixed }, expected);
  for (let times = 0; times < 20; times++) {
    next.y.data.fill(0);
    await next.ready.start!({ x: next.x }, next.y);
    expect(next.y).toEqual(expected);
  }
  next.ready.release();
});

test('a thread that ends between calls is replaced without a word', async () => {
  const before = workers.length;
  // Not the one that has just come: one that is not ready yet is not replaced.
  await workers[0]!.terminate();
  await expect.poll(() => workers.length).toBe(before + 1);
  const { ready, fixed, x, y } = preparedFor(short);
  const expected = zeros(y.shape);
  convProduct.run(short, { x, ...fixed }, expected);
  await ready.start!({ x }, y);
  expect(y).toEqual(expected);
});

test('a crew whose threads cannot be started says so', async () => {
  class Broken extends Worker {
    constructor() {
      super('throw new Error("no such luck")', { eval: true });
    }
  }
  const start = crewRuntime(2, (listener) => startThread(listener, Broken));
  await expect(start).rejects.toMatchObject({ code: 'thread-died', facts: { reason: 'no such luck' } });
});
