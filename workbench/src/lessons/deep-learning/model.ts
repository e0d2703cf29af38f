// The state of the figure that moves an input: the numbers, the kernel, what lies beyond the edge, the stride, and how
// far the input has been moved, which is what its steps count.
import { matrix, onOff, place, whole, type Place } from '../../figure/fields.ts';
import { columnsOf, rowsOf, type Matrix } from '../../figure/matrix.ts';
import { defineModel } from '../../figure/state.ts';

export const side = 6;
export const taps = 3;
export const largest = 9.99;
/** The input moves at most so far each way. */
export const farthest = 2;
export const ways = 2 * farthest + 1;
export const stepCount = ways ** 2;

/** `first` is the output before the move; `second` moves, then convolves; `other` convolves, then moves. */
export const roles = ['input', 'weight', 'first', 'second', 'other'] as const;
export type Role = (typeof roles)[number];

export interface Moving {
  readonly x: Matrix;
  readonly w: Matrix;
  /** Whether opposite edges are joined; else zeros lie beyond them. */
  readonly ring: boolean;
  readonly stride: number;
  /** Every move within reach, row by row, counted from 1. */
  readonly step: number;
  readonly point: Place<Role> | null;
}

export interface Move {
  readonly down: number;
  readonly right: number;
}

export const moveAt = (step: number): Move => ({
  down: Math.floor((step - 1) / ways) - farthest,
  right: ((step - 1) % ways) - farthest,
});

export const stepOf = ({ down, right }: Move): number => {
  const within = (by: number) => Math.min(farthest, Math.max(-farthest, by)) + farthest;
  return within(down) * ways + within(right) + 1;
};

/** Rows and columns of an output. */
export const outputSide = (stride: number): number => Math.floor((side - 1) / stride) + 1;

export const start: Moving = {
  x: [
    [0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0],
    [0, 0, 2, 3, 0, 0],
    [0, 0, 1, 0, 0, 0],
    [0, 0, 4, 0, 0, 0],
    [0, 0, 0, 0, 0, 1],
  ],
  w: [
    [0, 1, 0],
    [-1, 2, 1],
    [0, 3, 0],
  ],
  ring: false,
  stride: 1,
  step: stepOf({ down: 0, right: 1 }),
  point: { role: 'second', row: 2, column: 3 },
};

const sized = (value: Matrix, length: number, otherwise: Matrix): Matrix =>
  rowsOf(value) === length && columnsOf(value) === length ? value : otherwise;

export const model = defineModel<Moving>({
  start,
  fields: {
    x: matrix(side, largest),
    w: matrix(taps, largest),
    ring: onOff(),
    stride: whole(1, 2),
    step: whole(1, stepCount),
    point: place(...roles),
  },
  settle(state) {
    const { point } = state;
    const length = point && { input: side, weight: taps }[point.role as string];
    const most = length ?? outputSide(state.stride);
    return {
      ...state,
      x: sized(state.x, side, start.x),
      w: sized(state.w, taps, start.w),
      point: point && point.row < most && point.column < most ? point : null,
    };
  },
});
