// The state of the lesson's main figure: a small picture of many channels, the table of all weights, and its groups.
import { matrix, place, whole, type Place } from '../../figure/fields.ts';
import { columnsOf, rowsOf, type Matrix } from '../../figure/matrix.ts';
import { defineModel } from '../../figure/state.ts';
import { layer } from '../grouped/channels.ts';
import { weightTable } from '../grouped/model.ts';

export type Role = 'input' | 'weight' | 'output';

export interface Blocks {
  readonly inputs: number;
  readonly outputs: number;
  readonly groups: number;
  /** A row for each channel, a column for each pixel. */
  readonly x: Matrix;
  /** A row for each output channel, a column for each input channel: the weights of the layer without groups. */
  readonly w: Matrix;
  /** The output number looked at, row by row, from 1. */
  readonly step: number;
  readonly point: Place<Role> | null;
}

/** The picture is two rows of two pixels. */
export const picture = { rows: 2, columns: 2, pixels: 4 } as const;
export const most = 8;
export const largest = 99.99;

const firstInputs: Matrix = [
  [2, 0, 1, 3],
  [1, 3, 0, 2],
  [3, 1, 2, 0],
  [0, 2, 1, 1],
  [4, 1, 0, 2],
  [1, 0, 3, 5],
  [2, 2, 1, 0],
  [5, 1, 0, 1],
];

/** What was there stays; what is new comes from the first numbers. */
export const inputTable = (inputs: number, old: Matrix = [[]]): Matrix =>
  rowsOf(old) === inputs && columnsOf(old) === picture.pixels
    ? old
    : Array.from({ length: inputs }, (_, r) => firstInputs[r]!.map((first, c) => old[r]?.[c] ?? first));

export const model = defineModel<Blocks>({
  start: { inputs: 6, outputs: 6, groups: 3, x: inputTable(6), w: weightTable(6, 6), step: 1, point: null },
  fields: {
    inputs: whole(1, most),
    outputs: whole(1, most),
    groups: whole(1, most),
    x: matrix(most, largest),
    w: matrix(most, largest),
    step: whole(1, most * picture.pixels),
    point: place('input', 'weight', 'output'),
  },
  settle(state) {
    const { inputs, outputs, groups, point } = state;
    const sizes = {
      input: [inputs, picture.pixels],
      weight: [outputs, inputs],
      output: [outputs, picture.pixels],
    } as const;
    const there = point !== null && point.row < sizes[point.role][0] && point.column < sizes[point.role][1];
    const last = layer(inputs, outputs, groups).problem ? outputs * picture.pixels : 1;
    return {
      ...state,
      x: inputTable(inputs, state.x),
      w: weightTable(outputs, inputs, state.w),
      step: Math.min(state.step, last),
      point: there ? point : null,
    };
  },
});
