import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkSizes } from './check-sizes.mjs';

let folder;
const write = (name, lines) => writeFileSync(join(folder, 'cli', name), 'x\n'.repeat(lines));
const why = [{ file: 'cli/long.ts', reason: 'one table' }];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faltung-sizes-'));
  mkdirSync(join(folder, 'cli'));
  for (const name of ['a.ts', 'b.tsx', 'c.mjs']) write(name, 10);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('small files pass, and tests are not counted', () => {
  write('a.test.ts', 900);
  expect(checkSizes(folder, [])).toEqual({ wrong: [], median: 10, count: 3 });
});

test('found: a long line, with its place', () => {
  writeFileSync(join(folder, 'cli', 'a.ts'), `short\n${'x'.repeat(121)}\n`);
  expect(checkSizes(folder, []).wrong).toEqual(['cli/a.ts:2 has 121 characters, over 120.']);
});

test('found: a long file, unless it is excepted with a reason', () => {
  write('long.ts', 301);
  expect(checkSizes(folder, []).wrong).toEqual(['cli/long.ts has 301 lines, over 300.']);
  expect(checkSizes(folder, [{ file: 'cli/long.ts' }]).wrong).toHaveLength(1);
  expect(checkSizes(folder, why).wrong).toEqual([]);
});

test('found: an exception nobody needs any more, and a fourth one', () => {
  expect(checkSizes(folder, why).wrong).toEqual([expect.stringMatching(/names cli\/long\.ts, which is not over 300/)]);
  for (const name of ['1.ts', '2.ts', '3.ts', '4.ts']) write(name, 301);
  for (const name of ['d.ts', 'e.ts']) write(name, 10);
  const four = ['1.ts', '2.ts', '3.ts', '4.ts'].map((name) => ({ file: `cli/${name}`, reason: 'a table' }));
  expect(checkSizes(folder, four).wrong).toEqual(['tools/long-files.json has more than 3 files.']);
});

test('found: a median that is too large', () => {
  for (const name of ['a.ts', 'b.tsx']) write(name, 150);
  expect(checkSizes(folder, []).wrong).toEqual([expect.stringMatching(/The median file has 150 lines/)]);
});
