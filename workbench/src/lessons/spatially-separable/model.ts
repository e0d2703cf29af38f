// The state of the figure with two passes: an input, a column, a row, and where the reader is.
import { choice, matrix, place, whole, type Place } from '../../figure/fields.ts';
import { columnsOf, rowsOf, type Matrix } from '../../figure/matrix.ts';
import { defineModel } from '../../figure/state.ts';
import { exampleInput } from '../one-channel/model.ts';

export const roles = ['input', 'first', 'middle', 'second', 'output'] as const;
export type Role = (typeof roles)[number];

export interface Passes {
  readonly x: Matrix;
  /** m×1. */
  readonly column: Matrix;
  /** 1×n. */
  readonly row: Matrix;
  /** Which of the two comes first. */
  readonly order: 'column' | 'row';
  /** The number that is being written, counted from 1: those in between first, then the outputs. */
  readonly step: number;
  readonly point: Place<Role> | null;
}

export const largest = 9.99;
export const side = 5;
export const taps = 3;

/** Sobel's window, as the two filters it is made of. */
const start: Passes = {
  x: exampleInput,
  column: [[1], [2], [1]],
  row: [[-1, 0, 1]],
  order: 'column',
  step: 16,
  point: null,
};

const between = side * (side - taps + 1);
const outputs = (side - taps + 1) ** 2;
export const stepCount = between + outputs;

/** Rows and columns of each matrix. */
export const sizesOf = ({ order }: Pick<Passes, 'order'>): Readonly<Record<Role, readonly [number, number]>> => {
  const short = side - taps + 1;
  return {
    input: [side, side],
    first: order === 'column' ? [taps, 1] : [1, taps],
    middle: order === 'column' ? [short, side] : [side, short],
    second: order === 'column' ? [1, taps] : [taps, 1],
    output: [short, short],
  };
};

const shaped = (value: Matrix, rows: number, columns: number, otherwise: Matrix): Matrix =>
  rowsOf(value) === rows && columnsOf(value) === columns ? value : otherwise;

export const model = defineModel<Passes>({
  start,
  fields: {
    x: matrix(side, largest),
    column: matrix(taps, largest),
    row: matrix(taps, largest),
    order: choice('column', 'row'),
    step: whole(1, stepCount),
    point: place(...roles),
  },
  settle(state) {
    const { point } = state;
    const [rows, columns] = point ? sizesOf(state)[point.role] : [0, 0];
    return {
      ...state,
      x: shaped(state.x, side, side, start.x),
      column: shaped(state.column, taps, 1, start.column),
      row: shaped(state.row, 1, taps, start.row),
      point: point && point.row < rows && point.column < columns ? point : null,
    };
  },
});
