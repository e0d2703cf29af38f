// What docs/notation.md shows can be read, and is refused as it says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readStages } from '../../src/ops/read.ts';
import { writeStages } from '../../src/ops/writeStages.ts';
import { ShapeError } from '../../src/tensor/errors.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/notation.md'), 'utf8');
const blocks = Array.from(page.matchAll(/^```\n([\s\S]*?)^```/gm), ([, block]) => block!);

/** Spellings in blocks and in the first column of the table of operators. */
const spellings = [
  ...blocks.flatMap((block) => block.split('\n')).filter((line) => /^[a-z]\w* \d/i.test(line)),
  ...Array.from(page.matchAll(/^\| `([a-z]\w* 1x[^`]+)`/gim), ([, cell]) => cell!),
];

test('every spelling on the page is read', () => {
  expect(spellings.length).toBeGreaterThan(8);
  for (const spelling of spellings) expect(writeStages(readStages(spelling)), spelling).not.toBe('');
});

test('the refusal on the page is what reading says', () => {
  const shown = blocks.find((block) => block.startsWith('Cannot'))!;
  const text = shown.split('\n')[1]!.trim();
  let message = '';
  try {
    readStages(text);
  } catch (error) {
    message = error instanceof ShapeError ? error.message : '';
  }
  expect(message).toBe(shown.trimEnd());
});
