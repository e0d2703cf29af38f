import { expect, test } from 'vitest';
import { hundredths, readNumber, spell, spellNumber, spellProduct } from './decimal.ts';
import { readMatrix, resized, withCell, writeMatrix } from './matrix.ts';

const sobel = [
  [1, 0, -1],
  [2, 0, -2],
  [1, 0, -1],
];

test('a matrix is read as people have it at hand', () => {
  const texts = [
    '1\t0\t-1\n2\t0\t-2\n1\t0\t-1\n',
    '1\t0\t-1\r\n2\t0\t-2\r\n1\t0\t-1',
    '[[ 1  0 -1]\n [ 2  0 -2]\n [ 1  0 -1]]',
    'array([[ 1,  0, -1],\n       [ 2,  0, -2],\n       [ 1,  0, -1]])',
    'tensor([[1., 0., -1.], [2., 0., -2.], [1., 0., -1.]], dtype=float32)',
    '[[1,0,-1],[2,0,-2],[1,0,-1]]',
    '[1 0 -1; 2 0 -2; 1 0 -1]',
    '1 0 −1; 2 0 −2; 1 0 −1',
    writeMatrix(sobel),
  ];
  for (const text of texts) expect(readMatrix(text, 99, 7), text).toEqual(sobel);
  expect(readMatrix('.5 -0.25', 99, 7)).toEqual([[0.5, -0.25]]);
});

test('what is no matrix is told apart', () => {
  expect(readMatrix(' \n ', 99, 7)).toBe('empty');
  expect(readMatrix('1 2\n3', 99, 7)).toBe('ragged');
  expect(readMatrix('1 two', 99, 7)).toBe('number');
  expect(readMatrix('1 100', 99, 7)).toBe('number');
  expect(readMatrix('1 2 3 4', 99, 3)).toBe('size');
});

test('numbers have at most two decimals and are written exactly', () => {
  expect(readNumber('0.25', 99)).toBe(0.25);
  expect(readNumber('-.5', 99)).toBe(-0.5);
  expect(readNumber('-0', 99)).toBe(0);
  for (const text of ['0.125', '1e2', '', '-', '.', '1.2.3', '0x10', '100'])
    expect(readNumber(text, 99), text).toBeUndefined();
  for (let whole = -9999; whole <= 9999; whole++) {
    expect(hundredths(whole / 100)).toBe(whole + 0);
    expect(readNumber(String(whole / 100), 99.99)).toBe(whole / 100 + 0);
    expect(Number(spellNumber(whole / 100).replace('−', '-'))).toBe(whole / 100);
  }
  expect(spell(-4, 2)).toBe('−0.04');
  expect(spellProduct(120_000)).toBe('12');
  expect(spellProduct(-12_345)).toBe('−1.2345');
});

test('a matrix grows by zeros and keeps its upper left part', () => {
  expect(resized(sobel, 2, 4)).toEqual([
    [1, 0, -1, 0],
    [2, 0, -2, 0],
  ]);
  expect(withCell(sobel, 1, 2, 7)).toEqual([
    [1, 0, -1],
    [2, 0, 7],
    [1, 0, -1],
  ]);
});
