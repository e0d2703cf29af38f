// The state of the three passes: an input of three channels, a filter along each direction, and where the reader is.
import { matrix, place, whole, type Place } from '../../figure/fields.ts';
import { columnsOf, rowsOf, type Matrix } from '../../figure/matrix.ts';
import { defineModel } from '../../figure/state.ts';
import { stepsOf } from '../../figure/passes.ts';
import { sceneOf } from './scene.ts';

export const roles = ['input', 'alpha', 'mixed', 'beta', 'lowered', 'gamma', 'output'] as const;
export type Role = (typeof roles)[number];
export const filterNames = ['alpha', 'beta', 'gamma'] as const;
export type FilterName = (typeof filterNames)[number];

export const [channels, side, taps] = [3, 4, 3] as const;
export const largest = 9.99;

export interface Filters {
  /** One weight for each channel: C×1. */
  readonly alpha: Matrix;
  /** Down: Y×1. */
  readonly beta: Matrix;
  /** Across: 1×X. */
  readonly gamma: Matrix;
}

export interface Passes extends Filters {
  /** The channels one below the other. */
  readonly x: Matrix;
  /** The number that is being written, counted from 1 over all three passes. */
  readonly step: number;
  readonly point: Place<Role> | null;
}

const short = side - taps + 1;
/** Rows and columns of each matrix. */
export const sizes: Readonly<Record<Role, readonly [rows: number, columns: number]>> = {
  input: [channels * side, side],
  alpha: [channels, 1],
  mixed: [side, side],
  beta: [taps, 1],
  lowered: [short, side],
  gamma: [1, taps],
  output: [short, short],
};

const start: Passes = {
  x: [
    [3, 3, 2, 1],
    [0, 0, 1, 3],
    [3, 1, 2, 2],
    [2, 0, 0, 2],
    [1, 2, 0, 1],
    [2, 1, 1, 0],
    [0, 3, 1, 2],
    [1, 0, 2, 1],
    [0, 1, 1, 2],
    [2, 2, 0, 1],
    [1, 0, 3, 0],
    [0, 1, 2, 1],
  ],
  alpha: [[1], [-2], [3]],
  beta: [[2], [0], [-1]],
  gamma: [[1, 1, -3]],
  step: 28,
  point: null,
};

const shaped = (value: Matrix, [rows, columns]: readonly [number, number], otherwise: Matrix): Matrix =>
  rowsOf(value) === rows && columnsOf(value) === columns ? value : otherwise;

export const stepCount = stepsOf(sceneOf(start).passes);

export const model = defineModel<Passes>({
  start,
  fields: {
    x: matrix(channels * side, largest),
    alpha: matrix(channels, largest),
    beta: matrix(taps, largest),
    gamma: matrix(taps, largest),
    step: whole(1, stepCount),
    point: place(...roles),
  },
  settle(state) {
    const { point } = state;
    const [rows, columns] = point ? sizes[point.role] : [0, 0];
    return {
      ...state,
      x: shaped(state.x, sizes.input, start.x),
      alpha: shaped(state.alpha, sizes.alpha, start.alpha),
      beta: shaped(state.beta, sizes.beta, start.beta),
      gamma: shaped(state.gamma, sizes.gamma, start.gamma),
      point: point && point.row < rows && point.column < columns ? point : null,
    };
  },
});
