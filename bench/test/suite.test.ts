import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSuite } from '../src/suite.ts';
import { correlated, productsOf, taskOf } from '../src/task.ts';
import { convProblem, convTransposeProblem } from 'faltung/ops';

test('the suite that comes with the benchmark has twenty-two problems', () => {
  const rows = readSuite(readFileSync(new URL('../suite.txt', import.meta.url), 'utf8'));
  expect(rows.length).toBe(22);
  expect(rows.filter(({ problem }) => typeof problem === 'string')).toEqual([]);
});

test('a row keeps the spelling of its file', () => {
  const [row] = readSuite('# sizes\n  conv2d 1x1x8x8 * 1x1x3x3 padding=same  # the usual one\n');
  expect(row!.text).toBe('conv2d 1x1x8x8 * 1x1x3x3 padding=same');
});

test('a line that spells no convolution stays a row and says why', () => {
  const rows = readSuite('conv1d 1x1x8 * 1x1x3\nmaxPool2d 1x1x8x8 size=2\nconv1d 1x1x8 * 1x2x3');
  expect(rows.map(({ problem }) => typeof problem)).toEqual(['object', 'string', 'string']);
});

test('only the lines with a text can be asked for', () => {
  const rows = readSuite('conv1d 1x1x8 * 1x1x3\nconv1d 1x1x9 * 1x1x3', '1x1x9');
  expect(rows.map(({ text }) => text)).toEqual(['conv1d 1x1x9 * 1x1x3']);
});

test('products are those of the definition, cells of the padding included', () => {
  expect(productsOf(convProblem([1, 2, 5], [3, 2, 3], { padding: 1 }))).toBe(5 * 3 * 2 * 3);
  expect(productsOf(convTransposeProblem([1, 2, 5], [2, 3, 4], { stride: 2 }))).toBe(5 * 2 * 3 * 4);
});

test('flipped weights are given to libraries without flip with their taps in reverse', () => {
  const problem = convProblem([1, 1, 5, 5], [2, 1, 2, 2], { flip: true });
  const w = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8);
  expect([...correlated({ ...taskOf(problem), w })]).toEqual([4, 3, 2, 1, 8, 7, 6, 5]);
});
