// The main figure's state: a small volume of slices, and a window that is a few slices deep.
import { matrix, place, whole, type Place } from '../../figure/fields.ts';
import { columnsOf, rowsOf, type Matrix } from '../../figure/matrix.ts';
import { defineModel } from '../../figure/state.ts';

export const slices = 4;
/** Rows and columns of a slice, and of the window. */
export const side = 4;
export const taps = 2;
export const largest = 9.99;

export const roles = ['input', 'weight', 'output'] as const;
export type Role = (typeof roles)[number];

export interface VolumeState {
  /** Slices one below another: 16×4. */
  readonly x: Matrix;
  /** The window's slices one below another: 8×2, of which `depth` are used. */
  readonly w: Matrix;
  /** How many slices the window reads, kd. */
  readonly depth: number;
  /** Stride along the depth. */
  readonly stride: number;
  /** The output looked at, slice by slice and row by row, from 1. */
  readonly step: number;
  readonly point: Place<Role> | null;
}

export const outputSlices = ({ depth, stride }: Pick<VolumeState, 'depth' | 'stride'>): number =>
  Math.floor((slices - depth) / stride) + 1;
export const short = side - taps + 1;
export const stepCount = (state: Pick<VolumeState, 'depth' | 'stride'>): number => outputSlices(state) * short * short;

const start: VolumeState = {
  x: [
    [1, 2, 0, 1],
    [0, 1, 1, 2],
    [2, 0, 1, 0],
    [1, 1, 0, 2],

    [1, 2, 0, 1],
    [0, 5, 4, 2],
    [2, 4, 5, 0],
    [1, 1, 0, 2],

    [1, 2, 0, 1],
    [0, 5, 4, 2],
    [2, 4, 5, 0],
    [1, 1, 0, 2],

    [1, 2, 0, 1],
    [0, 1, 1, 2],
    [2, 0, 1, 0],
    [1, 1, 0, 2],
  ],
  w: [
    [-1, -1],
    [-1, -1],

    [1, 1],
    [1, 1],

    [0, 0],
    [0, 0],

    [0, 0],
    [0, 0],
  ],
  depth: 2,
  stride: 1,
  step: 1,
  point: null,
};

const shaped = (value: Matrix, otherwise: Matrix): Matrix =>
  rowsOf(value) === rowsOf(otherwise) && columnsOf(value) === columnsOf(otherwise) ? value : otherwise;

/** Rows and columns of a role's stacked slices. */
export const sizeOfRole = (state: Pick<VolumeState, 'depth' | 'stride'>, role: Role): readonly [number, number] =>
  role === 'input'
    ? [slices * side, side]
    : role === 'weight'
      ? [state.depth * taps, taps]
      : [outputSlices(state) * short, short];

function within(state: VolumeState, point: Place<Role> | null): Place<Role> | null {
  if (!point) return null;
  const [rows, columns] = sizeOfRole(state, point.role);
  return point.row < rows && point.column < columns ? point : null;
}

export const model = defineModel<VolumeState>({
  start,
  fields: {
    x: matrix(slices * side, largest),
    w: matrix(slices * taps, largest),
    depth: whole(1, slices),
    stride: whole(1, 3),
    step: whole(1, slices * short * short),
    point: place(...roles),
  },
  settle: (state) => ({
    ...state,
    x: shaped(state.x, start.x),
    w: shaped(state.w, start.w),
    step: Math.min(state.step, stepCount(state)),
    point: within(state, state.point),
  }),
});
