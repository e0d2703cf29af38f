// The encoder by examples that can be checked on paper, and by running what it makes.
import { expect, test } from 'vitest';
import { webAssembly } from '../blocks/webassembly.ts';
import { Bytes } from './bytes.ts';
import type { Code } from './code.ts';
import { encodeModule } from './module.ts';

const hexadecimal = (bytes: Bytes): string =>
  [...bytes.copy()].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
const unsigned = (value: number) => new Bytes().unsigned(value);
const signed = (value: number) => new Bytes().signed(value);

test('numbers in LEB128, as the examples of its definition have them', () => {
  expect(hexadecimal(unsigned(0))).toBe('00');
  expect(hexadecimal(unsigned(127))).toBe('7f');
  expect(hexadecimal(unsigned(128))).toBe('80 01');
  expect(hexadecimal(unsigned(624_485))).toBe('e5 8e 26');
  expect(hexadecimal(unsigned(2 ** 32 - 1))).toBe('ff ff ff ff 0f');
  expect(hexadecimal(signed(-123_456))).toBe('c0 bb 78');
  expect(hexadecimal(signed(63))).toBe('3f');
  expect(hexadecimal(signed(64))).toBe('c0 00');
  expect(hexadecimal(signed(-64))).toBe('40');
  expect(hexadecimal(signed(-(2 ** 31)))).toBe('80 80 80 80 78');
});

test('lists and names begin with their length', () => {
  const list = new Bytes();
  list.list([[1, 2], [3]], (item) => list.bytes(item));
  expect(hexadecimal(list)).toBe('02 01 02 03');
  expect(hexadecimal(new Bytes().name('env'))).toBe('03 65 6e 76');
  expect(hexadecimal(new Bytes().counted(new Bytes().float32(1)))).toBe('04 00 00 80 3f');
});

test('the buffer grows with what is written into it', () => {
  const many = new Bytes();
  for (let i = 0; i < 1000; i++) many.byte(i % 256);
  const both = new Bytes().byte(7).append(many).append(many);
  expect(both.length).toBe(2001);
  expect([...both.copy()].slice(999, 1003)).toEqual([998 % 256, 999 % 256, 0, 1]);
});

/** Runs one function over a page of memory whose first floats are given, and returns the page as floats. */
function run(floats: readonly number[], write: (code: Code) => void, ...numbers: number[]): Float32Array {
  const memory = new webAssembly.Memory({ initial: 1, maximum: 1 });
  new Float32Array(memory.buffer).set(floats);
  const text = { name: 'f', parameters: numbers.map(() => 'i32' as const), write };
  const bytes = encodeModule([text], { initial: 1, maximum: 1, shared: false });
  const { exports } = new webAssembly.Instance(new webAssembly.Module(bytes), { env: { memory } });
  exports['f']!(...numbers);
  return new Float32Array(memory.buffer);
}

test('a loop runs as often as its counter says, and not at all for none or fewer', () => {
  const count = (times: number): number =>
    run(
      [0],
      (code) => {
        const one = (): Code => code.i32(0).i32(0).memory('f32.load').f32(1).op('f32.add').memory('f32.store');
        code.repeatAny(code.parameter(0), one);
      },
      times,
    )[0]!;
  expect([0, 1, 5, -3].map(count)).toEqual([0, 1, 5, 0]);
});

test('a choice takes one of two ways', () => {
  const choose = (value: number): number =>
    run(
      [],
      (code) => {
        code.get(code.parameter(0)).when(
          () => code.i32(0).f32(1).memory('f32.store'),
          () => code.i32(0).f32(2).memory('f32.store'),
        );
      },
      value,
    )[0]!;
  expect([choose(7), choose(0)]).toEqual([1, 2]);
});

test('lanes of two vectors are picked by number', () => {
  const result = run([1, 2, 3, 4, 5, 6, 7, 8], (code) => {
    code.i32(64).i32(0).memory('v128.load').i32(0).memory('v128.load', 16).shuffle(0, 2, 4, 6).memory('v128.store');
  });
  expect(Array.from(result.subarray(16, 20))).toEqual([1, 3, 5, 7]);
});

test('offsets of a load reach beyond one byte of LEB128', () => {
  const floats = Array.from({ length: 5000 }, (_, i) => i);
  expect(
    run(floats, (code) =>
      code
        .i32(0)
        .i32(0)
        .memory('f32.load', 4 * 4321)
        .memory('f32.store'),
    )[0],
  ).toBe(4321);
});
