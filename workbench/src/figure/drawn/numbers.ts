// The numbers that a figure shows as a file: NumPy's npy, a table for spreadsheets, JSON.
import { dump } from 'npyjs';

/** A tensor, the last axis fastest. */
export interface Numbers {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
  /** The data are whole numbers of 10^-places, as exact figures compute them; without it, the numbers themselves. */
  readonly places?: number;
}

/** The numbers themselves, without a negative zero: the double nearest to a decimal is what its spelling is read as. */
const valuesOf = ({ data, places = 0 }: Numbers): number[] => Array.from(data, (number) => number / 10 ** places + 0);

const check = ({ shape, data }: Numbers): void => {
  const size = shape.reduce((product, length) => product * length, 1);
  if (size !== data.length) throw new RangeError(`A shape of ${size} numbers cannot hold ${data.length}.`);
};

/** The last axis in a line, and an empty line between matrices: what a spreadsheet takes. */
function csvOf(numbers: Numbers): string {
  const { shape } = numbers;
  const values = valuesOf(numbers);
  const columns = shape.at(-1) ?? 1;
  const rows = shape.at(-2) ?? 1;
  let text = '';
  for (let at = 0; at < values.length; at += columns) {
    if (at > 0 && (at / columns) % rows === 0) text += '\n';
    text += `${values.slice(at, at + columns).join(',')}\n`;
  }
  return text;
}

/** Pixels stay bytes and float32 stays float32; all else is doubles. */
const arrayOf = (numbers: Numbers) => {
  const { data } = numbers;
  if (data instanceof Uint8ClampedArray) return Uint8Array.from(data);
  return data instanceof Float32Array && numbers.places === undefined ? data : Float64Array.from(valuesOf(numbers));
};

const writers = {
  npy: (numbers: Numbers) => dump(arrayOf(numbers), [...numbers.shape]),
  csv: csvOf,
  json: (numbers: Numbers) => `${JSON.stringify({ shape: numbers.shape, data: valuesOf(numbers) })}\n`,
} as const;

export type NumbersKind = keyof typeof writers;

const types: Readonly<Record<NumbersKind, string>> = {
  npy: 'application/octet-stream',
  csv: 'text/csv',
  json: 'application/json',
};

/** The file's content: every number that a figure shows is there exactly as written. */
export function contentOf(kind: NumbersKind, numbers: Numbers): string | ArrayBuffer {
  check(numbers);
  return writers[kind](numbers);
}

export const numbersFile = (kind: NumbersKind, numbers: Numbers): Blob =>
  new Blob([contentOf(kind, numbers)], { type: types[kind] });
