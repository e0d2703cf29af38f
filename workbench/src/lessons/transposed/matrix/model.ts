// The state of the figure with the matrices: a 4×4 input, a kernel, a stride, and the cell pointed at.
import { matrix, onOff, place, whole, type Place } from '../../../figure/fields.ts';
import { columnsOf, rowsOf, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import { exampleWeights, largest } from '../model.ts';
import { sizesOf } from './scene.ts';

/** The matrices of the figure; `matrix` is C, `transpose` is its transpose. */
export type Part = 'input' | 'weight' | 'output' | 'matrix' | 'transpose';

export interface Matrices {
  readonly x: Matrix;
  readonly w: Matrix;
  readonly stride: number;
  /** The fault: rows shifted by one each, as the article draws them. */
  readonly drawn: boolean;
  readonly point: Place<Part> | null;
}

/** The upper left part of the input in the lesson on one channel. */
export const cornerInput: Matrix = [
  [3, 3, 2, 1],
  [0, 0, 1, 3],
  [3, 1, 2, 2],
  [2, 0, 0, 2],
];

export const model = defineModel<Matrices>({
  prefix: 'matrix.',
  start: { x: cornerInput, w: exampleWeights, stride: 1, drawn: false, point: null },
  fields: {
    x: matrix(4, largest),
    w: matrix(3, largest),
    stride: whole(1, 2),
    drawn: onOff(),
    point: place('input', 'weight', 'output', 'matrix', 'transpose'),
  },
  settle(state) {
    const x = rowsOf(state.x) === 4 && columnsOf(state.x) === 4 ? state.x : cornerInput;
    const square = rowsOf(state.w) === columnsOf(state.w) && rowsOf(state.w) >= 2;
    const settled = { ...state, x, w: square ? state.w : exampleWeights };
    const { point } = state;
    const sizes = sizesOf(settled);
    const there = point !== null && point.row < sizes[point.role][0] && point.column < sizes[point.role][1];
    return { ...settled, point: there ? point : null };
  },
});
