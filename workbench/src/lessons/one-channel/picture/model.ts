// The state of the figure with a real picture: all but the reader's own picture, which stays out of the address.
import { boundaries, filterNames, gallery, type Boundary, type Filter, type FilterName } from 'faltung/ops';
import { choice, matrix, place, whole, type Field, type Place } from '../../../figure/fields.ts';
import { sameMatrix, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import type { Sample } from '../../../samples/index.ts';
import { colours, type Colour } from './colours.ts';
import { valueModes, type ValueMode } from './pictureProblem.ts';

export interface PictureState {
  readonly sample: Sample['id'];
  readonly w: Matrix;
  /** What the whole weights are divided by. */
  readonly divisor: number;
  readonly boundary: Boundary;
  readonly values: ValueMode;
  /** The pixel looked at, and the colour whose numbers are shown. */
  readonly spot: Place<'pixel'>;
  readonly colour: Colour;
}

export const largestWeight = 999;
export const mostTaps = 7;

/** On the mandrill's cheek, where its blue folds meet the dark. */
const firstSpot: Place<'pixel'> = { role: 'pixel', row: 60, column: 38 };

/** There is always a pixel that is looked at. */
const pixel: Field<Place<'pixel'>> = {
  ...place('pixel'),
  read: (text) => place('pixel').read(text) ?? undefined,
};

export const model = defineModel<PictureState>({
  prefix: 'picture.',
  start: {
    sample: 'mandrill',
    w: gallery['sobel-x'].rows,
    divisor: 1,
    boundary: 'reflect',
    values: 'auto',
    spot: firstSpot,
    colour: 'green',
  },
  fields: {
    sample: choice('mandrill', 'relief', 'coast', 'night'),
    w: matrix(mostTaps, largestWeight),
    divisor: whole(1, 4096),
    boundary: choice(...boundaries),
    values: choice(...valueModes),
    spot: pixel,
    colour: choice(...colours),
  },
});

/** The filter of the gallery that the weights are, if they are one. */
export const filterIn = ({ w, divisor }: Pick<PictureState, 'w' | 'divisor'>): FilterName | undefined =>
  filterNames.find((name) => gallery[name].divisor === divisor && sameMatrix(gallery[name].rows, w));

export function weightsOf(name: FilterName): Pick<PictureState, 'w' | 'divisor'> {
  const { rows, divisor }: Filter = gallery[name];
  return { w: rows, divisor };
}
