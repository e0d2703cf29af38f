// The state of the splitter: a window, how many pairs are used, the input's side, and the picture it is tried on.
import { gallery } from 'faltung/ops';
import { choice, matrix, whole } from '../../../figure/fields.ts';
import { columnsOf, rowsOf, sameMatrix, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import type { Sample } from '../../../samples/index.ts';
import { exampleWeights } from '../../one-channel/model.ts';

export interface RankState {
  readonly w: Matrix;
  readonly rank: number;
  readonly side: number;
  readonly sample: Sample['id'];
}

export const most = 7;
export const largest = 99.99;

export const model = defineModel<RankState>({
  prefix: 'rank.',
  start: { w: exampleWeights, rank: 1, side: 8, sample: 'mandrill' },
  fields: {
    w: matrix(most, largest),
    rank: whole(1, most),
    side: whole(most, 32),
    sample: choice('mandrill', 'relief', 'coast', 'night'),
  },
  settle: (state) => ({ ...state, rank: Math.min(state.rank, rowsOf(state.w), columnsOf(state.w)) }),
});

const disk: Matrix = [1, 2, 3, 3, 3, 2, 1].map((reach) =>
  Array.from({ length: 7 }, (_, column) => (Math.abs(column - 3) <= reach ? 1 : 0)),
);

/** Windows to try, simple ones first. */
export const windows = {
  'sobel-x': gallery['sobel-x'].rows,
  'gaussian-5': gallery['gaussian-5'].rows,
  'box-3': gallery['box-3'].rows,
  'laplacian-4': gallery['laplacian-4'].rows,
  'diagonal-down': gallery['diagonal-down'].rows,
  example: exampleWeights,
  diagonal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  emboss: gallery.emboss.rows,
  disk,
} as const satisfies Record<string, Matrix>;
export type WindowName = keyof typeof windows;
export const windowNames = Object.keys(windows) as readonly WindowName[];

export const windowIn = (w: Matrix): WindowName | undefined => windowNames.find((name) => sameMatrix(windows[name], w));
