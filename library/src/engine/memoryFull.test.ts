// Where memory ends there is a refusal with a code, and the next call finds the engine as it was.
import { afterEach, expect, test, vi } from 'vitest';
import { conv } from '../ops/conv.ts';
import { convProblem } from '../ops/convProblem.ts';
import { randomFrom } from '../tensor/random.ts';
import { numbersOf, zeros, type Tensor } from '../tensor/tensor.ts';
import { compute } from './compute.ts';
import { prepare } from './prepare.ts';

interface Growing {
  grow(pages: number): number;
}
declare const WebAssembly: { readonly Memory: { readonly prototype: Growing } };

const random = randomFrom(23);
const drawn = (shape: readonly number[]): Tensor => {
  const made = zeros(shape);
  for (let i = 0; i < made.data.length; i++) made.data[i] = 2 * random() - 1;
  return made;
};

afterEach(() => void vi.restoreAllMocks());

test('an array that no memory can hold is refused', () => {
  expect(() => numbersOf('float64', 2 ** 40)).toThrow(
    expect.objectContaining({ name: 'ShapeError', code: 'memory-full', facts: { bytes: 2 ** 43 } }),
  );
});

test('WebAssembly that cannot grow refuses large problems and goes on with small ones', () => {
  const small = convProblem([1, 2, 8, 8], [4, 2, 3, 3]);
  const few = { x: drawn([1, 2, 8, 8]), w: drawn([4, 2, 3, 3]) };
  const before = compute(conv.y, small, few, 'wasm');
  const held = prepare(small, { w: few.w }, 'wasm');

  const large = convProblem([1, 8, 1024, 1024], [8, 8, 3, 3]);
  const many = { x: zeros([1, 8, 1024, 1024]), w: drawn([8, 8, 3, 3]) };
  const grow = vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
    throw new RangeError('WebAssembly.Memory.grow(): Unable to grow instance memory');
  });
  for (let i = 0; i < 3; i++) {
    expect(() => compute(conv.y, large, many, 'wasm')).toThrow(
      expect.objectContaining({ name: 'ShapeError', code: 'memory-full' }),
    );
    expect(compute(conv.y, small, few, 'wasm').data).toEqual(before.data);
    expect(held.run(few.x).data).toEqual(before.data);
  }
  expect(grow).toHaveBeenCalled();

  grow.mockRestore();
  const data = compute(conv.y, large, many, 'wasm').data;
  expect(data.every((value) => value === 0)).toBe(true);
  held.release();
});
