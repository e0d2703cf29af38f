import { expect, test } from 'vitest';
import { readOptions } from '../src/options.ts';

const known = ['a', 'b'];

test('everyone runs on one thread unless told otherwise', () => {
  expect(readOptions([], known)).toMatchObject({ peers: known, threads: 1, only: '', turbo: false, memory: false });
  expect(readOptions(['--peers', 'none', '--threads', '2'], known)).toMatchObject({ peers: [], threads: 2 });
});

test('what cannot be meant is refused in a sentence', () => {
  expect(readOptions(['--peers', 'c'], known)).toContain("no peer 'c'");
  expect(readOptions(['--threads', '0'], known)).toContain('whole number from 1 on');
  expect(readOptions(['--fast'], known)).toContain('--fast');
});
