// The state of the figure with a real picture: all but the reader's own picture, which stays out of the address.
import { boundaries, filterNames, gallery, type Boundary, type Filter, type FilterName } from 'faltung/ops';
import { choice, matrix, whole } from '../../../figure/fields.ts';
import { sameMatrix, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import type { Sample } from '../../../samples/index.ts';
import { valueModes, type ValueMode } from './pixels.ts';

export interface PictureState {
  readonly sample: Sample['id'];
  readonly w: Matrix;
  /** What the whole weights are divided by. */
  readonly divisor: number;
  readonly boundary: Boundary;
  readonly values: ValueMode;
}

export const largestWeight = 999;
export const mostTaps = 7;

export const model = defineModel<PictureState>({
  prefix: 'picture.',
  start: { sample: 'mandrill', w: gallery['sobel-x'].rows, divisor: 1, boundary: 'reflect', values: 'auto' },
  fields: {
    sample: choice('mandrill', 'relief', 'coast', 'night'),
    w: matrix(mostTaps, largestWeight),
    divisor: whole(1, 4096),
    boundary: choice(...boundaries),
    values: choice(...valueModes),
  },
});

/** The filter of the gallery that the weights are, if they are one. */
export const filterIn = ({ w, divisor }: Pick<PictureState, 'w' | 'divisor'>): FilterName | undefined =>
  filterNames.find((name) => gallery[name].divisor === divisor && sameMatrix(gallery[name].rows, w));

export function weightsOf(name: FilterName): Pick<PictureState, 'w' | 'divisor'> {
  const { rows, divisor }: Filter = gallery[name];
  return { w: rows, divisor };
}
