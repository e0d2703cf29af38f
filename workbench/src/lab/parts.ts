// The matrices that an identity is shown by.
import type { Tensor } from 'faltung';
import type { InBoth } from '../figure/language.ts';
import type { GridRole } from '../figure/MatrixGrid.tsx';

/** Rows of numbers; where there is no number at all, undefined. */
export type Cells = readonly (readonly (number | undefined)[])[];

export type Operand = 'x' | 'w';

export interface Part {
  readonly role: GridRole;
  readonly name: InBoth;
  readonly cells: Cells;
  /** The sign in front of it: `⋆` convolves, `⋆ᵀ` convolves transposed, `·` multiplies matrices. */
  readonly sign?: string;
  /** Where its cells stand among the reader's numbers: then they can be edited and pointed at. */
  readonly shows?: {
    readonly of: Operand;
    readonly at: (row: number, column: number) => number | undefined;
  };
}

/** Rows of so many columns. */
export const rowsOf = (numbers: ArrayLike<number>, columns: number): Cells =>
  Array.from({ length: numbers.length / columns }, (_, row) =>
    Array.from({ length: columns }, (_, column) => numbers[row * columns + column]!),
  );

/** A tensor as rows along its last axis. */
export const cellsOf = ({ shape, data }: Tensor): Cells => rowsOf(data, shape.at(-1)!);

/** Numbers one below another. */
export const column = (numbers: ArrayLike<number>): Cells => rowsOf(numbers, 1);

/** Planes of rows and columns side by side. */
export const sideBySide = (numbers: ArrayLike<number>, planes: number, rows: number, columns: number): Cells =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: planes * columns }, (_, at) => numbers[besideAt(row, at, rows, columns)]!),
  );

const besideAt = (row: number, at: number, rows: number, columns: number): number =>
  (Math.floor(at / columns) * rows + row) * columns + (at % columns);

export const names = {
  input: { ko: '입력 x', en: 'Input x' },
  weights: { ko: '가중치 w', en: 'Weights w' },
  between: { ko: '중간', en: 'In between' },
  output: { ko: '출력 y', en: 'Output y' },
} as const satisfies Record<string, InBoth>;

/** The reader's numbers as a part, row by row, from one of them on. */
export function given(of: Operand, name: InBoth, cells: Cells, sign?: string, from = 0): Part {
  const columns = cells[0]!.length;
  return {
    role: of === 'x' ? 'input' : 'weight',
    name,
    cells,
    ...(sign && { sign }),
    shows: { of, at: (row, column) => from + row * columns + column },
  };
}

/** The reader's planes side by side as a part. */
export function givenPlanes(of: Operand, name: InBoth, cells: Cells, columns: number, sign?: string): Part {
  const rows = cells.length;
  return { ...given(of, name, cells, sign), shows: { of, at: (row, at) => besideAt(row, at, rows, columns) } };
}

/** A part that is made of the reader's numbers. */
export const made = (role: GridRole, name: InBoth, cells: Cells, sign?: string): Part => ({
  role,
  name,
  cells,
  ...(sign && { sign }),
});

export const result = (cells: Cells, name: InBoth = names.output): Part => made('output', name, cells, '=');
