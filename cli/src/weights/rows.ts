// Numbers as people write them: rows on lines or split by `;`, numbers by blanks or commas, fractions as 1/9.
import { Failure } from '../command.ts';
import type { Text } from '../text/index.ts';
import { mostTaps } from './window.ts';

/** Whether a word of the command line is meant as numbers, not as a name. */
export const looksLikeNumbers = (word: string): boolean => /\d/.test(word) && /^[\d\s.,;/+\-−eE]*$/.test(word);

/** Rows of numbers from text; `#` starts a remark. `from` says in sentences where the text stands. */
export function readRows(source: string, from: string, text: Text): number[][] {
  const rows = source
    .replace(/^\uFEFF/, '')
    .split(/[\r\n;]+/)
    .map((line) => line.split('#', 1)[0]!.trim())
    .filter((line) => line !== '')
    .map((line) =>
      line
        .split(/[\s,]+/)
        .filter((word) => word !== '')
        .map((word) => readNumber(word, from, text)),
    );
  return checkRows(rows, from, text);
}

function readNumber(word: string, from: string, { weights }: Text): number {
  // A minus sign as it is printed in books is one, too.
  const [above, below, ...more] = word.replaceAll('−', '-').split('/');
  const value = decimal(above!) / (below === undefined ? 1 : decimal(below));
  if (more.length > 0 || !Number.isFinite(Math.fround(value)))
    throw new Failure(weights.notANumber(from, shortened(word)));
  return value;
}

const decimal = (digits: string): number =>
  /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(digits) ? Number(digits) : Number.NaN;

const shortened = (word: string): string => (word.length > 24 ? `${word.slice(0, 23)}…` : word);

/** Refuses rows that are no window: none, of different lengths, or too many. */
export function checkRows(rows: number[][], from: string, { weights }: Text): number[][] {
  const width = rows[0]?.length ?? 0;
  if (width === 0) throw new Failure(weights.none(from));
  rows.forEach((row, at) => {
    if (row.length !== width) throw new Failure(weights.ragged(from, width, at + 1, row.length));
  });
  if (rows.length > mostTaps || width > mostTaps) {
    throw new Failure(weights.tooMany(from, rows.length, width, mostTaps));
  }
  return rows;
}

/** Rows from numbers that lie one behind the other. */
export function rowsOf(shape: readonly number[], data: ArrayLike<number>, from: string, text: Text): number[][] {
  if (shape.length > 2) throw new Failure(text.weights.notFlat(from, shape));
  const [height, width] = shape.length === 2 ? [shape[0]!, shape[1]!] : [1, shape[0] ?? 1];
  if (height > mostTaps || width > mostTaps) throw new Failure(text.weights.tooMany(from, height, width, mostTaps));
  if (data.length !== height * width)
    throw new Failure(text.weights.wrongCount(from, shape, height * width, data.length));
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => data[row * width + column]!),
  );
  for (const value of rows.flat()) {
    if (typeof value !== 'number' || !Number.isFinite(Math.fround(value))) {
      throw new Failure(text.weights.notANumber(from, shortened(String(value))));
    }
  }
  return checkRows(rows, from, text);
}
