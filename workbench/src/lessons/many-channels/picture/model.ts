// The state of the figure that mixes the channels of a picture: the kernel that all channels share, the weight that
// each channel's kernel is multiplied by, and whether the maps are added.
import type { FilterName } from 'faltung/ops';
import { choice, matrix, onOff, whole } from '../../../figure/fields.ts';
import { columnsOf, rowsOf, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import type { Sample } from '../../../samples/index.ts';

export const colours = 3;
export const largest = 9.99;
export const kernelNames = ['identity', 'sobel-x', 'sobel-y', 'laplacian-4'] as const satisfies readonly FilterName[];

export interface PictureState {
  readonly sample: Sample['id'];
  readonly kernel: (typeof kernelNames)[number];
  /** One weight for each colour. */
  readonly mix: Matrix;
  readonly sum: boolean;
  /** The pixel looked at, from 1. */
  readonly row: number;
  readonly column: number;
}

const start: PictureState = {
  sample: 'mandrill',
  kernel: 'identity',
  mix: [[1, 0, -1]],
  sum: true,
  row: 88,
  column: 64,
};

export const model = defineModel<PictureState>({
  prefix: 'picture.',
  start,
  fields: {
    sample: choice('mandrill', 'relief', 'coast', 'night'),
    kernel: choice(...kernelNames),
    mix: matrix(colours, largest),
    sum: onOff(),
    row: whole(1, 640),
    column: whole(1, 640),
  },
  settle: (state) =>
    rowsOf(state.mix) === 1 && columnsOf(state.mix) === colours ? state : { ...state, mix: start.mix },
});

/** Filters worth a look, each one press away. */
export const trials = [
  { id: 'red-blue', part: { kernel: 'identity', mix: [[1, 0, -1]] } },
  { id: 'grey', part: { kernel: 'identity', mix: [[0.3, 0.59, 0.11]] } },
  { id: 'edges', part: { kernel: 'sobel-x', mix: [[0.3, 0.59, 0.11]] } },
  { id: 'colour-edges', part: { kernel: 'laplacian-4', mix: [[1, -1, 0]] } },
] as const satisfies readonly { readonly id: string; readonly part: Partial<PictureState> }[];
