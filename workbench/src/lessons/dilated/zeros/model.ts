// The state of the contrast: one row, one kernel, one factor that pulls either the kernel or the input apart.
import { matrix, onOff, place, whole, type Place } from '../../../figure/fields.ts';
import { columnsOf, rowsOf, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import { zerosScene } from './scene.ts';

/** The outputs of the two rows. */
export type Row = 'dilated' | 'transposed';

export interface Zeros {
  readonly x: Matrix;
  readonly w: Matrix;
  readonly factor: number;
  /** The window is turned, as in the formula of mathematics. */
  readonly flip: boolean;
  readonly point: Place<Row> | null;
}

export const largest = 99.99;
export const mostCells = 9;
const exampleX: Matrix = [[1, 2, 3, 4, 5, 6, 7]];
const exampleW: Matrix = [[1, 3, 2]];

export const model = defineModel<Zeros>({
  prefix: 'zeros.',
  start: { x: exampleX, w: exampleW, factor: 2, flip: false, point: { role: 'dilated', row: 0, column: 0 } },
  fields: {
    x: matrix(mostCells, largest),
    w: matrix(3, largest),
    factor: whole(1, 3),
    flip: onOff(),
    point: place('dilated', 'transposed'),
  },
  settle(state) {
    const x = rowsOf(state.x) === 1 && columnsOf(state.x) >= 7 ? state.x : exampleX;
    const w = rowsOf(state.w) === 1 && columnsOf(state.w) === 3 ? state.w : exampleW;
    const settled = { ...state, x, w };
    const scene = zerosScene(settled);
    const { point } = state;
    const there = point !== null && point.row === 0 && point.column < scene[point.role].y.length;
    return { ...settled, point: there ? point : null };
  },
});
