// The numbers that a figure shows as a file: NumPy's npy, a table for spreadsheets, JSON.
import { dump } from 'npyjs';

/** A tensor, the last axis fastest. */
export interface Numbers {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

const check = ({ shape, data }: Numbers): void => {
  const size = shape.reduce((product, length) => product * length, 1);
  if (size !== data.length) throw new RangeError(`A shape of ${size} numbers cannot hold ${data.length}.`);
};

/** The last axis in a line, and an empty line between matrices: what a spreadsheet takes. */
function csvOf({ shape, data }: Numbers): string {
  const columns = shape.at(-1) ?? 1;
  const rows = shape.at(-2) ?? 1;
  let text = '';
  for (let at = 0; at < data.length; at += columns) {
    if (at > 0 && (at / columns) % rows === 0) text += '\n';
    text += `${data.slice(at, at + columns).join(',')}\n`;
  }
  return text;
}

const writers = {
  npy: ({ shape, data }: Numbers) => dump(Float64Array.from(data), [...shape]),
  csv: csvOf,
  json: ({ shape, data }: Numbers) => `${JSON.stringify({ shape, data })}\n`,
} as const;

export type NumbersKind = keyof typeof writers;

const types: Readonly<Record<NumbersKind, string>> = {
  npy: 'application/octet-stream',
  csv: 'text/csv',
  json: 'application/json',
};

/** The file's content, as doubles: every number that a figure shows is one exactly as written. */
export function contentOf(kind: NumbersKind, numbers: Numbers): string | ArrayBuffer {
  check(numbers);
  return writers[kind](numbers);
}

export const numbersFile = (kind: NumbersKind, numbers: Numbers): Blob =>
  new Blob([contentOf(kind, numbers)], { type: types[kind] });
