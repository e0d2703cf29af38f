// What the engine keeps does not grow with what it has done: counted in bytes that it manages itself, because the size
// of a process says more about its garbage collector.
import { expect, test } from 'vitest';
import { compute } from '../../src/engine/compute.ts';
import { prepare } from '../../src/engine/prepare.ts';
import { keptBytes } from '../../src/kernels/wasm/blocks/modules.ts';
import { runtime } from '../../src/kernels/wasm/blocks/runtime.ts';
import { conv } from '../../src/ops/conv.ts';
import { convProblem } from '../../src/ops/convProblem.ts';
import { zeros } from '../../src/tensor/tensor.ts';

/** Bytes of the memory, of its parts that are held, and of modules that are kept. */
const kept = () => {
  const { heap, modules } = runtime();
  return { memory: heap.memory.buffer.byteLength, held: heap.held, modules: modules.bytes };
};

test('after 10,000 different problems no more is kept than after 1,500', () => {
  const nothing = kept().held;
  // The first axis becomes shorter, so the largest problem is among the first.
  const run = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const [height, width] = [40 - Math.floor(i / 300), 3 + (i % 300)];
      const problem = convProblem([1, 1, height, width], [1, 1, 3, 3], { padding: 1 });
      compute(conv.y, problem, { x: zeros([1, 1, height, width]), w: zeros([1, 1, 3, 3]) }, 'wasm');
    }
  };
  run(0, 1500);
  const early = kept();
  expect(early.held).toBe(nothing);
  run(1500, 10_000);
  const late = kept();
  expect(late.held).toBe(nothing);
  expect(late.memory).toBe(early.memory);
  // The newest stay, whatever they are; one problem's modules are far below a tenth of what may stay.
  for (const { modules } of [early, late]) {
    expect(modules).toBeGreaterThan(0.9 * keptBytes);
    expect(modules).toBeLessThanOrEqual(keptBytes);
  }
});

test('after 100,000 runs no more is kept than after 1,000', () => {
  const problem = convProblem([1, 2, 6, 6], [4, 2, 3, 3]);
  const ready = prepare(problem, { w: zeros([4, 2, 3, 3]) }, 'wasm');
  const [x, y] = [zeros([1, 2, 6, 6]), zeros([1, 4, 4, 4])];
  for (let i = 0; i < 1000; i++) ready.run(x, y);
  const early = kept();
  for (let i = 1000; i < 100_000; i++) ready.run(x, y);
  expect(kept()).toEqual(early);
  ready.release();
});
