// Windows as people and programs write them.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump, type DType } from 'npyjs';
import { expect, test } from 'vitest';
import { en } from '../text/en.ts';
import { readWeights } from './read.ts';

const folder = mkdtempSync(join(tmpdir(), 'faltung-weights-'));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const rowsOf = async (word: string) => (await readWeights(word, en)).rows;

/** An npy file of version 1 with any header, aligned as NumPy aligns it. */
function npy(header: string, data: Uint8Array): Uint8Array {
  const padded = header.padEnd(Math.ceil((header.length + 11) / 64) * 64 - 11) + '\n';
  const length = Buffer.alloc(2);
  length.writeUInt16LE(padded.length);
  return Buffer.concat([Buffer.from('\x93NUMPY\x01\x00', 'latin1'), length, Buffer.from(padded, 'latin1'), data]);
}
const bytesOf = (numbers: ArrayBufferView): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
const header = (descr: string, shape: string, fortran = 'False') =>
  `{'descr': '${descr}', 'fortran_order': ${fortran}, 'shape': ${shape}, }`;

test.each([
  [
    '1 0 -1; 2 0 -2; 1 0 -1',
    [
      [1, 0, -1],
      [2, 0, -2],
      [1, 0, -1],
    ],
  ],
  ['1,0,-1', [[1, 0, -1]]],
  ['1;2;3;', [[1], [2], [3]]],
  ['1/9 -1/9', [[1 / 9, -1 / 9]]],
  ['.5 1. 1e-3 +2', [[0.5, 1, 0.001, 2]]],
  ['−1 0 1', [[-1, 0, 1]]],
])('numbers as they stand: %s', async (word, rows) => {
  expect(await rowsOf(word)).toEqual(rows);
});

test('a name of the gallery is divided already', async () => {
  expect((await readWeights('gaussian-3', en)).rows[1]).toEqual([2 / 16, 4 / 16, 2 / 16]);
});

test.each([
  [
    'window.txt',
    '# Sobel\r\n1 0 -1\r\n\r\n2 0 -2 # twice\r\n1 0 -1\r\n',
    [
      [1, 0, -1],
      [2, 0, -2],
      [1, 0, -1],
    ],
  ],
  [
    'window.csv',
    '\uFEFF1, 2\n3, 4',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    'nested.json',
    ' [[1, 2], [3, 4]]',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['row.json', '[1, 2, 3]', [[1, 2, 3]]],
  [
    'four.json',
    '[[[[1, 2], [3, 4]]]]',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    'tensor.json',
    '{"shape": [2, 2], "data": [1, 2, 3, 4]}',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['dims.json', '{"dims": [1, 1, 1, 2], "data": [1, 2]}', [[1, 2]]],
])('the file %s', async (name, content, rows) => {
  const read = await readWeights(file(name, content), en);
  expect(read).toEqual({ name: name.replace(/\.\w+$/, ''), rows });
});

const types: Record<string, ArrayBufferView> = {
  '<f4': Float32Array.of(1, -2, 0.5, 4, 5, 6),
  '<f8': Float64Array.of(1, -2, 0.5, 4, 5, 6),
  '<f2': Uint16Array.of(0x3c00, 0xc000, 0x3800, 0x4400, 0x4500, 0x4600),
  '|i1': Int8Array.of(1, -2, 0, 4, 5, 6),
  '|u1': Uint8Array.of(1, 2, 0, 4, 5, 6),
  '<i4': Int32Array.of(1, -2, 0, 4, 5, 6),
  '<i8': BigInt64Array.of(1n, -2n, 0n, 4n, 5n, 6n),
};

test.each(Object.entries(types))('NumPy files of %s', async (descr, numbers) => {
  const [a, b, c, ...more] =
    descr === '<f2' ? [1, -2, 0.5, 4, 5, 6] : Array.from(numbers as unknown as number[], Number);
  const rows = await rowsOf(file('window.npy', npy(header(descr, '(2, 3)'), bytesOf(numbers))));
  expect(rows).toEqual([[a, b, c], more]);
});

test('NumPy files with columns first, of one axis, of four', async () => {
  const numbers = bytesOf(Float32Array.of(1, 2, 3, 4, 5, 6));
  expect(await rowsOf(file('f.npy', npy(header('<f4', '(2, 3)', 'True'), numbers)))).toEqual([
    [1, 3, 5],
    [2, 4, 6],
  ]);
  expect(await rowsOf(file('row.npy', npy(header('<f4', '(6,)'), numbers)))).toEqual([[1, 2, 3, 4, 5, 6]]);
  expect(await rowsOf(file('four.npy', npy(header('<f4', '(1, 1, 3, 2)'), numbers)))).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
});

test('what npyjs itself writes is read', async () => {
  const written = dump([1, 2, 3, 4], [2, 2], { dtype: 'f4' as DType });
  const rows = await rowsOf(file('own.npy', new Uint8Array(written)));
  expect(rows.flat()).toEqual([1, 2, 3, 4]);
});

const six = bytesOf(Float32Array.of(1, 2, 3, 4, 5, 6));

test.each([
  ['ragged', 'x.txt', '1 2\n3\n', /row 1 has 2 numbers, but row 2 has 1/],
  ['no numbers', 'x.txt', '# only this\n', /there are no numbers/],
  ['a decimal comma', 'x.txt', '1;0,5;x', /x is not a number/],
  ['words', 'x.txt', 'one two', /one is not a number/],
  ['no whole JSON', 'x.json', '[[1, 2', /not JSON/],
  ['JSON of words', 'x.json', '[["1"]]', /"1" is not a number/],
  ['JSON with null', 'x.json', '[[null]]', /null is not a number/],
  ['ragged JSON', 'x.json', '[[1, 2], [3]]', /row 2 has 1/],
  ['too deep JSON', 'x.json', '[[[1], [2]], [[3], [4]]]', /not a number/],
  ['JSON of half a tensor', 'x.json', '{"shape": [2, 2]}', /not JSON that holds a window/],
  ['JSON that counts wrong', 'x.json', '{"shape": [2, 2], "data": [1, 2, 3]}', /needs 4 numbers, but 3 are there/],
  ['JSON of negative length', 'x.json', '{"shape": [-1, 2], "data": []}', /not JSON that holds a window/],
  ['a huge shape', 'x.json', '{"shape": [1000000, 1000000], "data": []}', /too large/],
  ['three axes', 'x.npy', npy(header('<f4', '(2, 1, 3)'), six), /shape \[2, 1, 3\]/],
  ['a cut npy', 'x.npy', npy(header('<f4', '(2, 3)'), six.subarray(0, 20)), /damaged or cut off/],
  ['an odd cut', 'x.npy', npy(header('<f4', '(2, 3)'), six.subarray(0, 21)), /damaged or cut off/],
  ['a cut header', 'x.npy', npy(header('<f4', '(2, 3)'), six).subarray(0, 30), /damaged or cut off/],
  ['only the magic', 'x.npy', '\x93NUMPY', /damaged or cut off|no text/],
  ['a negative length', 'x.npy', npy(header('<f4', '(-2, -3)'), six), /damaged or cut off|shape/],
  ['text of no width', 'x.npy', npy(header('<U0', '(2, 3)'), six), /NumPy type <U0 is not read/],
  ['complex numbers', 'x.npy', npy(header('<c8', '(1, 3)'), six), /NumPy type <c8 is not read/],
  ['the highest byte first', 'x.npy', npy(header('>f4', '(2, 3)'), six), /NumPy type >f4 is not read/],
  ['objects', 'x.npy', npy(header('|O', '(2, 3)'), six), /NumPy type \|O is not read/],
  ['not a number', 'x.npy', npy(header('<f4', '(1,)'), bytesOf(Float32Array.of(Number.NaN))), /NaN is not a number/],
])('%s is refused with a sentence', async (_, name, content, sentence) => {
  const refused = await readWeights(
    file(name, typeof content === 'string' ? Buffer.from(content, 'latin1') : content),
    en,
  ).then(
    () => undefined,
    (error: Error) => error,
  );
  expect(refused?.name).toBe('Failure');
  expect(refused?.message).toMatch(sentence);
});
