// The kinds of values a figure's state is made of. Each knows its spelling in an address, and takes nothing but that:
// whatever else stands there, made by hand or by malice, counts as missing.
import { readNumber } from './decimal.ts';
import { readMatrix, writeMatrix, type Matrix } from './matrix.ts';

export interface Field<T = unknown> {
  readonly kind: string;
  readonly write: (value: T) => string;
  /** The value that the text spells, or undefined. */
  readonly read: (text: string) => T | undefined;
}

export interface WholeField extends Field<number> {
  readonly kind: 'whole';
  readonly least: number;
  readonly most: number;
}

/** A whole number within bounds. */
export const whole = (least: number, most: number): WholeField => ({
  kind: 'whole',
  least,
  most,
  write: String,
  read(text) {
    const value = /^-?\d{1,8}$/.test(text) ? Number(text) + 0 : NaN;
    return value >= least && value <= most ? value : undefined;
  },
});

export interface NumberField extends Field<number> {
  readonly kind: 'number';
  readonly largest: number;
}

/** A number with at most two decimals. */
export const decimal = (largest: number): NumberField => ({
  kind: 'number',
  largest,
  write: String,
  read: (text) => readNumber(text, largest),
});

export interface SwitchField extends Field<boolean> {
  readonly kind: 'switch';
}

export const onOff = (): SwitchField => ({
  kind: 'switch',
  write: (value) => (value ? 'yes' : 'no'),
  read: (text) => (text === 'yes' ? true : text === 'no' ? false : undefined),
});

export interface ChoiceField<Word extends string = string> extends Field<Word> {
  readonly kind: 'choice';
  readonly words: readonly Word[];
}

export const choice = <Word extends string>(...words: readonly Word[]): ChoiceField<Word> => ({
  kind: 'choice',
  words,
  write: (value) => value,
  read: (text) => words.find((word) => word === text),
});

export interface MatrixField extends Field<Matrix> {
  readonly kind: 'matrix';
  readonly most: number; // rows and columns
  readonly largest: number; // size of a number
}

export const matrix = (most: number, largest: number): MatrixField => ({
  kind: 'matrix',
  most,
  largest,
  write: writeMatrix,
  read(text) {
    // The address has one spelling; the friendlier ones are for pasting.
    if (!/^[-\d.,;]+$/.test(text)) return undefined;
    const value = readMatrix(text, largest, most);
    return typeof value === 'string' ? undefined : value;
  },
});

/** A cell of one of a figure's matrices. */
export interface Place<Role extends string = string> {
  readonly role: Role;
  readonly row: number;
  readonly column: number;
}

export interface PlaceField<Role extends string = string> extends Field<Place<Role> | null> {
  readonly kind: 'place';
  readonly roles: readonly Role[];
}

/** A cell that the reader points at, or none. Addresses count from 1, as figures do: `output,1,2`. */
export const place = <Role extends string>(...roles: readonly Role[]): PlaceField<Role> => ({
  kind: 'place',
  roles,
  write: (value) => (value ? `${value.role},${value.row + 1},${value.column + 1}` : 'none'),
  read(text) {
    if (text === 'none') return null;
    const [, word, row, column] = /^([a-z]+),([1-9]\d{0,7}),([1-9]\d{0,7})$/.exec(text) ?? [];
    const role = roles.find((known) => known === word);
    return role && { role, row: Number(row) - 1, column: Number(column) - 1 };
  },
});
