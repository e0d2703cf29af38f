// The list of claims has no gap: each of C1 to C29 is the name of a test that runs and expects something. (C30, that all
// algorithms agree, is the contract: every kernel against the definition.)
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const library = join(import.meta.dirname, '../..');

/** The claims that a file's tests bear in their names; a test that is switched off, or expects nothing, proves none. */
function claimsIn(source: string): number[] {
  const starts = [...source.matchAll(/^ *test(\.each\([\s\S]*?\n?\](?: as const)?\))?\(\s*['"`]/gm)].map(
    ({ index }) => index,
  );
  return starts.flatMap((start, i) => {
    const whole = source.slice(start, starts[i + 1]);
    const name = /^ *test(?:\.each\([\s\S]*?\n?\](?: as const)?\))?\(\s*['"`]C(\d+)\b/.exec(whole);
    return name && /\b(expect|check)\(/.test(whole.slice(name[0].length)) ? [Number(name[1])] : [];
  });
}

const missingFrom = (claims: readonly number[]): number[] =>
  Array.from({ length: 29 }, (_, i) => i + 1).filter((claim) => !claims.includes(claim));

const files = ['src', 'test'].flatMap((folder) =>
  readdirSync(join(library, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(library, folder, name)),
);

test('every claim from C1 to C29 has a test of its name', () => {
  const found = files.flatMap((file) => claimsIn(readFileSync(file, 'utf8')));
  expect(missingFrom(found), 'claims without a test').toEqual([]);
});

test('a claim that is missing, switched off or empty is seen', () => {
  const source = [
    "test('C1 it holds', () => {",
    '  expect(1).toBe(1);',
    '});',
    "test.skip('C2 switched off', () => expect(1).toBe(1));",
    "test('C3 expects nothing', () => {});",
    "test('C11: a sum', () => expect(1).toBe(1));",
    'test.each([',
    '  [1, 2],',
    "])('C12 in a table', () => expect(1).toBe(1));",
    "test('about C13', () => expect(1).toBe(1));",
  ].join('\n');
  expect(claimsIn(source)).toEqual([1, 11, 12]);
  expect(missingFrom(claimsIn(source)).slice(0, 3)).toEqual([2, 3, 4]);
});
