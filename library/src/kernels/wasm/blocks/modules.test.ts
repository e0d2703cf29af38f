import { expect, test } from 'vitest';
import type { FunctionText } from '../encoder/module.ts';
import { Heap } from './memory.ts';
import { Modules } from './modules.ts';

const limits = { initial: 1, maximum: 65_535, shared: false };

/** Writes a number into the memory's first word, with as much code as is asked for. */
const writes = (value: number, times = 1): FunctionText => ({
  name: 'write',
  parameters: ['i32'],
  write(code) {
    for (let i = 0; i < times; i++) code.get(code.parameter(0)).f32x4(value).memory('v128.store');
  },
});

const opened = () => {
  const heap = new Heap();
  const modules = new Modules(heap.memory, limits);
  const word = () => new Float32Array(heap.memory.buffer)[0];
  return { modules, word };
};

test('work with the same key gets the functions that were made for it before', () => {
  const { modules, word } = opened();
  const pair = () => [modules.make([writes(3)]), modules.make([writes(4)])] as const;
  const [three, four] = modules.keptAs('a', pair);
  const again = modules.keptAs('a', pair);
  expect(again[0]).toBe(three);
  expect(again[1]).toBe(four);
  again[1]['write']!(0);
  expect(word()).toBe(4);
  expect(modules.keptAs('b', pair)[0]).not.toBe(three);
});

test('work that fails half way finds what it had made when it is tried again', () => {
  const { modules } = opened();
  let made: unknown;
  const fails = () => {
    made = modules.make([writes(1)]);
    throw new Error('half way');
  };
  expect(() => modules.keptAs('a', fails)).toThrow('half way');
  const both = modules.keptAs('a', () => [modules.make([writes(1)]), modules.make([writes(2)])]);
  expect(both[0]).toBe(made);
  expect(both[1]).not.toBe(made);
});

test('the oldest are forgotten when there are too many, and still run where they are held', () => {
  const { modules, word } = opened();
  const large = (value: number) => modules.keptAs(`${value}`, () => modules.make([writes(value, 2500)]));
  const first = large(0);
  for (let value = 1; value < 60; value++) {
    large(value);
    expect(large(0)).toBe(first); // used again and again, so it is never the oldest
  }
  expect(modules.size).toBeGreaterThan(10);
  expect(modules.size).toBeLessThan(59);
  const held = large(1000);
  for (let value = 1; value < 60; value++) large(value);
  expect(large(1000)).not.toBe(held);
  held['write']!(0);
  expect(word()).toBe(1000);
});
