// The state of the figure with two stages: three channels one below another, a window for each, and the mixing weights.
import { matrix, place, whole, type Place } from '../../figure/fields.ts';
import { columnsOf, rowsOf, type Matrix } from '../../figure/matrix.ts';
import { defineModel } from '../../figure/state.ts';

export const channels = 3;
export const outputs = 2;
export const side = 4;
export const taps = 3;
export const short = side - taps + 1;
export const largest = 9.99;
export const stepCount = (channels + outputs) * short * short;

/** Names in addresses; a role's channels stand one below another, as in the state. */
export const roles = ['input', 'window', 'map', 'mix', 'output'] as const;
export type Role = (typeof roles)[number];

export interface Stages {
  /** Channels one below another: 12×4. */
  readonly x: Matrix;
  /** Their windows: 9×3. */
  readonly k: Matrix;
  /** Outputs by channels: 2×3. */
  readonly p: Matrix;
  readonly step: number;
  readonly point: Place<Role> | null;
}

const start: Stages = {
  x: [
    [1, 0, 2, 1],
    [0, 1, 3, 0],
    [2, 1, 0, 1],
    [1, 0, 1, 2],

    [0, 2, 1, 0],
    [1, 3, 0, 1],
    [0, 1, 2, 2],
    [2, 0, 1, 0],

    [3, 1, 0, 0],
    [1, 2, 0, 1],
    [0, 1, 3, 0],
    [0, 0, 1, 2],
  ],
  k: [
    [-1, 0, 1],
    [-1, 0, 1],
    [-1, 0, 1],

    [0, 1, 0],
    [1, 1, 1],
    [0, 1, 0],

    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  p: [
    [1, 1, 1],
    [2, -1, 0],
  ],
  step: channels * short * short + 1,
  point: null,
};

/** Rows and columns of each role's stacked table. */
export const sizes: Readonly<Record<Role, readonly [number, number]>> = {
  input: [channels * side, side],
  window: [channels * taps, taps],
  map: [channels * short, short],
  mix: [outputs, channels],
  output: [outputs * short, short],
};

const shaped = (value: Matrix, [rows, columns]: readonly [number, number], otherwise: Matrix): Matrix =>
  rowsOf(value) === rows && columnsOf(value) === columns ? value : otherwise;

export const model = defineModel<Stages>({
  start,
  fields: {
    x: matrix(channels * side, largest),
    k: matrix(channels * taps, largest),
    p: matrix(channels, largest),
    step: whole(1, stepCount),
    point: place(...roles),
  },
  settle: (state) => ({
    ...state,
    x: shaped(state.x, sizes.input, start.x),
    k: shaped(state.k, sizes.window, start.k),
    p: shaped(state.p, sizes.mix, start.p),
    point:
      state.point && state.point.row < sizes[state.point.role][0] && state.point.column < sizes[state.point.role][1]
        ? state.point
        : null,
  }),
});
