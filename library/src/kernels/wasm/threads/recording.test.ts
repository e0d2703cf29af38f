// What is written down is done in order: steps wait for each other, parts do not.
import { expect, test } from 'vitest';
import { given, Places } from './places.ts';
import { List, Recording } from './recording.ts';

test('steps, parts and calls are those that were made', () => {
  const recording = new Recording(new Places());
  recording.call(0, [1]);
  recording.call(0, [2]);
  recording.share(3, (part) => {
    recording.call(1, [part]);
    // A part does not divide its work again.
    recording.share(2, (inner) => recording.call(2, [part, inner]));
  });
  recording.call(0, [3]);

  const list = new List(recording.list());
  const said: string[] = [];
  const functions = new Map(
    ['a', 'b', 'c'].map((name, id) => [id, (...numbers: number[]) => void said.push(`${name}${numbers.join()}`)]),
  );
  expect([0, 1, 2, 3].map((step) => list.first(step))).toEqual([0, 1, 4, 5]);
  expect(list.parts).toBe(5);
  list.run(2, functions, [], 0);
  list.run(0, functions, [], 0);
  expect(said).toEqual(['b1', 'c1,0', 'c1,1', 'a1', 'a2']);
});

test('addresses of a run and scratch of a thread are put in when it runs, with their offsets', () => {
  const places = new Places();
  const scratch = places.add(4096, 128);
  const recording = new Recording(places);
  recording.share(1, () => recording.call(0, [given(0) + 8, given(1) - 16, scratch + 4, 77]));
  const list = new List(recording.list());
  const numbers: number[][] = [];
  const keep = new Map([[0, (...each: number[]) => void numbers.push(each)]]);
  for (const thread of [0, 2]) list.run(0, keep, [1000, 2000], thread);
  expect(numbers).toEqual([
    [1008, 1984, 4100, 77],
    [1008, 1984, 4100 + 256, 77],
  ]);
  expect(places.here([scratch + 4, 77])).toEqual([4100, 77]);
});
