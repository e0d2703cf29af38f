// What readers choose: a picture, the table that mixes its colours, its groups, and a filter.
import type { FilterName } from 'faltung/ops';
import { choice, matrix, whole } from '../../../figure/fields.ts';
import { columnsOf, rowsOf, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import type { Sample } from '../../../samples/index.ts';
import { colours } from './mixing.ts';

export interface Colour {
  readonly sample: Sample['id'];
  readonly w: Matrix;
  readonly groups: number;
  readonly filter: (typeof filters)[number];
}

export const filters = ['identity', 'sobel-x', 'laplacian-4', 'box-5'] as const satisfies readonly FilterName[];
export const largest = 9.99;

/** Red, green and blue as bright as the eye sees them, in every output: a grey picture. */
export const grey: Matrix = Array.from({ length: colours }, () => [0.3, 0.59, 0.11]);
/** A table that gives an old photograph's brown. */
export const sepia: Matrix = [
  [0.39, 0.77, 0.19],
  [0.35, 0.69, 0.17],
  [0.27, 0.53, 0.13],
];

export const colourModel = (prefix: string, w: Matrix, filter: Colour['filter']) =>
  defineModel<Colour>({
    prefix,
    start: { sample: 'mandrill', w, groups: 1, filter },
    fields: {
      sample: choice('mandrill', 'relief', 'coast', 'night'),
      w: matrix(colours, largest),
      groups: whole(1, colours),
      filter: choice(...filters),
    },
    settle: (state) => (rowsOf(state.w) === colours && columnsOf(state.w) === colours ? state : { ...state, w }),
  });

export type ColourModel = ReturnType<typeof colourModel>;

export const model = colourModel('picture.', grey, 'sobel-x');
