// The state of the stamps: a row of inputs, a kernel, the stride, where the reader is, and, for the figure below them,
// how many such layers follow each other.
import { matrix, place, whole, type Place } from '../../figure/fields.ts';
import { columnsOf, rowsOf, type Matrix } from '../../figure/matrix.ts';
import { defineModel } from '../../figure/state.ts';
import { sizeOf } from './scene.ts';

export type Role = 'input' | 'weight' | 'output';

export interface Stamps {
  /** One row. */
  readonly x: Matrix;
  /** One row of as many weights as `taps` says. */
  readonly w: Matrix;
  readonly taps: number;
  readonly stride: number;
  readonly layers: number;
  /** The output that is looked at, from 1. */
  readonly step: number;
  readonly point: Place<Role> | null;
}

export const inputs = 5;
export const mostTaps = 6;
export const largest = 99.99;

export const ones = (length: number): Matrix => [Array.from({ length }, () => 1)];

/** A kernel of another length: what was there stays, and weights of 1 follow. */
const continued = (w: Matrix, taps: number): Matrix =>
  rowsOf(w) === 1 && columnsOf(w) === taps ? w : [Array.from({ length: taps }, (_, at) => w[0]![at] ?? 1)];

export const model = defineModel<Stamps>({
  start: { x: ones(inputs), w: ones(3), taps: 3, stride: 2, layers: 1, step: 5, point: null },
  fields: {
    x: matrix(mostTaps, largest),
    w: matrix(mostTaps, largest),
    taps: whole(1, mostTaps),
    stride: whole(1, 4),
    layers: whole(1, 3),
    step: whole(1, 99),
    point: place('input', 'weight', 'output'),
  },
  settle(state) {
    const x = rowsOf(state.x) === 1 && columnsOf(state.x) === inputs ? state.x : ones(inputs);
    const w = continued(state.w, state.taps);
    const outputs = sizeOf(inputs, state.taps, state.stride);
    const columns = { input: inputs, weight: state.taps, output: outputs };
    const { point } = state;
    const there = point !== null && point.row === 0 && point.column < columns[point.role];
    return { ...state, x, w, step: Math.min(state.step, outputs), point: there ? point : null };
  },
});
