// The state of the figure that mixes the colours of a real picture: a table with a row for each output channel.
import { choice, matrix } from '../../../figure/fields.ts';
import { columnsOf, sameMatrix, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import type { Sample } from '../../../samples/index.ts';

export interface ColourState {
  readonly sample: Sample['id'];
  readonly w: Matrix;
}

export const colours = 3;
export const largest = 9.99;

/** Tables of ITU-R BT.601, to two decimals: 0.299, 0.587, 0.114 and so on. Rows of differences still add up to 0. */
export const tables = {
  grey: [[0.3, 0.59, 0.11]],
  yuv: [
    [0.3, 0.59, 0.11],
    [-0.15, -0.29, 0.44],
    [0.61, -0.51, -0.1],
  ],
  swap: [
    [0, 0, 1],
    [0, 1, 0],
    [1, 0, 0],
  ],
} as const satisfies Record<string, Matrix>;
export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as readonly TableName[];

export const tableIn = (w: Matrix): TableName | undefined => tableNames.find((name) => sameMatrix(tables[name], w));

export const model = defineModel<ColourState>({
  prefix: 'colour.',
  start: { sample: 'mandrill', w: tables.yuv },
  fields: { sample: choice('mandrill', 'relief', 'coast', 'night'), w: matrix(colours, largest) },
  settle: (state) => (columnsOf(state.w) === colours ? state : { ...state, w: tables.yuv }),
});
