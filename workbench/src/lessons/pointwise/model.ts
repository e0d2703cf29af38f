// The main figure's state: a small picture of several channels, and the matrix that mixes them.
import { matrix, whole } from '../../figure/fields.ts';
import { resized, type Matrix } from '../../figure/matrix.ts';
import { defineModel } from '../../figure/state.ts';

export interface MixState {
  readonly inputs: number;
  readonly outputs: number;
  /** One row a channel, one column a pixel. */
  readonly x: Matrix;
  /** One row an output channel, one column an input channel. */
  readonly w: Matrix;
  /** The output number looked at, row by row, from 1. */
  readonly step: number;
}

/** The picture is two rows of three pixels. */
export const picture = { rows: 2, columns: 3, pixels: 6 } as const;
export const mostChannels = 4;
export const largest = 99.99;

export const model = defineModel<MixState>({
  start: {
    inputs: 3,
    outputs: 2,
    x: [
      [2, 0, 1, 3, 1, 2],
      [1, 3, 1, 0, 2, 2],
      [3, 1, 0, 2, 1, 4],
    ],
    w: [
      [1, 2, -1],
      [0, 1, 1],
    ],
    step: 1,
  },
  fields: {
    inputs: whole(1, mostChannels),
    outputs: whole(1, mostChannels),
    x: matrix(picture.pixels, largest),
    w: matrix(mostChannels, largest),
    step: whole(1, mostChannels * picture.pixels),
  },
  settle: (state) => ({
    ...state,
    x: resized(state.x, state.inputs, picture.pixels),
    w: resized(state.w, state.outputs, state.inputs),
    step: Math.min(state.step, state.outputs * picture.pixels),
  }),
});
