// The memory hands out parts, takes them back, and stays usable when there is not enough of it.
import { expect, test } from 'vitest';
import { Heap } from './memory.ts';

const page = 65_536;

test('parts do not overlap, and what is given back is used again', () => {
  const heap = new Heap(4 * page);
  const [a, b] = [heap.take(1000), heap.take(1000)];
  expect(b.at).toBeGreaterThanOrEqual(a.at + 1000);
  heap.give(a);
  expect(heap.take(500).at).toBe(a.at);
});

test('neighbours that are free join', () => {
  const heap = new Heap(4 * page);
  const [a, b, c] = [heap.take(1000), heap.take(1000), heap.take(1000)];
  heap.give(a);
  heap.give(b);
  expect(heap.take(2000).at).toBe(a.at);
  expect(c.at).toBeGreaterThan(a.at + 2000);
});

test('too much is refused with a sentence, and what an attempt had taken is free again', () => {
  const heap = new Heap(4 * page);
  const kept = heap.take(1000);
  let first: number | undefined;
  const greedy = (): void => {
    first = heap.take(page).at;
    heap.take(100 * page);
  };
  expect(() => heap.attempt(greedy)).toThrow(expect.objectContaining({ code: 'memory-full' }));
  expect(heap.take(page).at).toBe(first);
  expect(first).toBeGreaterThan(kept.at);
});

test('an attempt inside an attempt gives back what both had taken', () => {
  const heap = new Heap(4 * page);
  const before = heap.take(100).at;
  const fail = (): never => {
    heap.take(1000);
    heap.attempt(() => heap.take(1000));
    throw new Error('stopped');
  };
  expect(() => heap.attempt(fail)).toThrow('stopped');
  expect(heap.take(3000).at).toBeLessThan(before + 1000);
});
