// A table of numbers that a reader can edit, paste and send in a link.
import { hundredths, readNumber } from './decimal.ts';

export type Matrix = readonly (readonly number[])[];

export const rowsOf = (matrix: Matrix): number => matrix.length;
export const columnsOf = (matrix: Matrix): number => matrix[0]!.length;

/** The numbers in row-major order, as whole hundredths. */
export const wholeNumbers = (matrix: Matrix): Float64Array => Float64Array.from(matrix.flat(), hundredths);

export const sameMatrix = (a: Matrix, b: Matrix): boolean => writeMatrix(a) === writeMatrix(b);

/** Another number in one cell. */
export const withCell = (matrix: Matrix, row: number, column: number, value: number): Matrix =>
  matrix.map((numbers, r) => (r === row ? numbers.map((number, c) => (c === column ? value : number)) : numbers));

/** The upper left part, continued by zeros where it grows. */
export const resized = (matrix: Matrix, rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => matrix[r]?.[c] ?? 0));

/** Rows joined by semicolons, numbers by commas: the spelling of addresses and of the command line. */
export const writeMatrix = (matrix: Matrix): string => matrix.map((numbers) => numbers.join(',')).join(';');

/** Why a pasted text is no matrix for a figure. */
export type MatrixFault = 'empty' | 'number' | 'ragged' | 'size';

/**
 * Reads a matrix as people have it at hand: cells of a spreadsheet, rows of text, NumPy's print, JSON, MATLAB, or the
 * spelling of {@link writeMatrix}. Rows end at `]`, `;` or a line's end; numbers are parted by anything but digits.
 */
export function readMatrix(text: string, largest: number, most: number): Matrix | MatrixFault {
  if (text.length > 4000) return 'size';
  const rows = text
    .replace(/\b(np\.|numpy\.|torch\.)?(array|tensor)\b|dtype=\w+/g, ' ')
    .replace(/[[({]/g, ' ')
    .split(/[\])};\r\n]+/)
    .map((row) => row.split(/[\s,|]+/).filter((word) => word !== ''))
    .filter((row) => row.length > 0);
  if (rows.length === 0) return 'empty';
  const matrix: number[][] = [];
  for (const row of rows) {
    const numbers = row.map((word) => readNumber(word, largest));
    if (numbers.includes(undefined)) return 'number';
    matrix.push(numbers as number[]);
  }
  if (matrix.some((row) => row.length !== matrix[0]!.length)) return 'ragged';
  return matrix.length > most || matrix[0]!.length > most ? 'size' : matrix;
}
