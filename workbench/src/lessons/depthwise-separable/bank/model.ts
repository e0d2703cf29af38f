// The state of the figure that asks whether a bank of filters can be split: four filters of three kernels each.
import { gallery } from 'faltung/ops';
import { choice, matrix, whole } from '../../../figure/fields.ts';
import { columnsOf, rowsOf, sameMatrix, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import type { Sample } from '../../../samples/index.ts';

export const filters = 4;
export const colours = 3;
export const taps = 3;
export const largest = 99.99;

export interface BankState {
  /** The kernels one below another, filter by filter: 36×3. */
  readonly w: Matrix;
  /** The filter that is looked at, from 1. */
  readonly filter: number;
  readonly sample: Sample['id'];
}

const scaled = (window: Matrix, by: number): Matrix => window.map((row) => row.map((value) => value * by + 0));

/** Filters from a mixing weight and a window for each colour. */
const mixed = (mix: readonly (readonly number[])[], windows: readonly Matrix[]): Matrix =>
  mix.flatMap((row) => row.flatMap((weight, colour) => scaled(windows[colour]!, weight)));

const { 'sobel-x': across, 'sobel-y': down, 'diagonal-down': falling, 'diagonal-up': rising } = gallery;
const smooth = gallery['gaussian-3'].rows;

/** Banks to try. The first two were made from a window for each colour; in the others every filter has its own. */
export const banks = {
  colours: mixed(
    [
      [1, 1, 1],
      [2, -2, 0],
      [-1, -1, 2],
      [3, 0, 0],
    ],
    [smooth, smooth, smooth],
  ),
  windows: mixed(
    [
      [1, 1, 1],
      [1, -1, 0],
      [0, 1, -1],
      [-1, 0, 2],
    ],
    [across.rows, down.rows, gallery['laplacian-4'].rows],
  ),
  'two-directions': [across.rows, down.rows, scaled(across.rows, -1), scaled(down.rows, -1)].flatMap((window) =>
    mixed([[1, 1, 1]], [window, window, window]),
  ),
  directions: [across.rows, down.rows, falling.rows, rising.rows].flatMap((window) =>
    mixed([[1, 1, 1]], [window, window, window]),
  ),
} as const satisfies Record<string, Matrix>;
export type BankName = keyof typeof banks;
export const bankNames = Object.keys(banks) as readonly BankName[];

export const bankIn = (w: Matrix): BankName | undefined => bankNames.find((name) => sameMatrix(banks[name], w));

const start: BankState = { w: banks.windows, filter: 1, sample: 'mandrill' };

export const model = defineModel<BankState>({
  prefix: 'bank.',
  start,
  fields: {
    w: matrix(filters * colours * taps, largest),
    filter: whole(1, filters),
    sample: choice('mandrill', 'relief', 'coast', 'night'),
  },
  settle: (state) =>
    rowsOf(state.w) === filters * colours * taps && columnsOf(state.w) === taps ? state : { ...state, w: start.w },
});
