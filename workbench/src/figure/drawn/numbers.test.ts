import { load } from 'npyjs';
import { expect, test } from 'vitest';
import { contentOf, type Numbers } from './numbers.ts';

const shapes = [[], [1], [6], [2, 3], [1, 1, 3, 2], [2, 2, 2, 3], [0, 3]];
const random = (at: number) => Math.round(1e6 * Math.sin(12.9898 * (at + 1))) / 1e4;
const numbersOf = (shape: readonly number[]): Numbers => ({
  shape,
  data: Array.from({ length: shape.reduce((product, length) => product * length, 1) }, (_, at) => random(at)),
});

test('a tensor of any number of axes comes back from an npy file to the last bit', async () => {
  for (const shape of shapes) {
    const numbers = numbersOf(shape);
    const read = await load(contentOf('npy', numbers));
    expect(read.shape).toEqual(shape);
    expect(Array.from(read.data as Float64Array)).toEqual(numbers.data);
    expect([read.dtype, read.fortranOrder]).toEqual(['f8', false]);
  }
});

test('JSON holds the shape and every number', () => {
  for (const shape of shapes) {
    const numbers = numbersOf(shape);
    expect(JSON.parse(contentOf('json', numbers) as string)).toEqual(numbers);
  }
});

test('a table has the last axis in a line and an empty line between matrices', () => {
  const csv = (shape: readonly number[], data: readonly number[]) => contentOf('csv', { shape, data });
  expect(csv([2, 3], [1, -2, 0.5, 4, 5, 6])).toBe('1,-2,0.5\n4,5,6\n');
  expect(csv([1, 2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8])).toBe('1,2\n3,4\n\n5,6\n7,8\n');
  expect(csv([3], [1, 2, 3])).toBe('1,2,3\n');
  expect(csv([], [7])).toBe('7\n');
});

test('numbers that do not fill their shape are refused', () => {
  expect(() => contentOf('npy', { shape: [2, 2], data: [1, 2, 3] })).toThrow('cannot hold 3');
});

test('whole numbers of 10^-places become the decimals that a figure spells, and no zero is negative', async () => {
  const numbers = { shape: [5], data: Float64Array.of(1, -25, 333, -0, 12_345_678), places: 4 };
  const decimals = [0.0001, -0.0025, 0.0333, 0, 1234.5678];
  expect(Array.from((await load(contentOf('npy', numbers))).data as Float64Array)).toEqual(decimals);
  expect(contentOf('csv', numbers)).toBe(`${decimals.join(',')}\n`);
  expect(JSON.parse(contentOf('json', numbers) as string)).toEqual({ shape: [5], data: decimals });
});

test('pixels stay bytes and float32 stays float32 in an npy file', async () => {
  const bytes = await load(contentOf('npy', { shape: [3], data: Uint8ClampedArray.of(0, 128, 255) }));
  expect([bytes.dtype, Array.from(bytes.data as Uint8Array)]).toEqual(['u1', [0, 128, 255]]);
  const floats = await load(contentOf('npy', { shape: [2], data: Float32Array.of(0.1, -2) }));
  expect([floats.dtype, Array.from(floats.data as Float32Array)]).toEqual(['f4', [Math.fround(0.1), -2]]);
});
