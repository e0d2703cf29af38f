// The state of the three passes on a real picture: a filter along each direction of a colour picture.
import { choice, matrix } from '../../../figure/fields.ts';
import { columnsOf, rowsOf, sameMatrix, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import type { Sample } from '../../../samples/index.ts';
import type { Filters } from '../model.ts';

export interface PassesOfPicture extends Filters {
  readonly sample: Sample['id'];
}

export const largest = 9.99;

/** Filters to try: for red, green and blue, down and across. */
export const triples = {
  upright: { alpha: [[1], [2], [1]], beta: [[1], [2], [1]], gamma: [[-1, 0, 1]] },
  level: { alpha: [[1], [2], [1]], beta: [[-1], [0], [1]], gamma: [[1, 2, 1]] },
  reddish: { alpha: [[2], [-1], [-1]], beta: [[1], [1], [1]], gamma: [[1, 1, 1]] },
  red: { alpha: [[1], [0], [0]], beta: [[0], [1], [0]], gamma: [[0, 1, 0]] },
} as const satisfies Record<string, Filters>;
export type TripleName = keyof typeof triples;
export const tripleNames = Object.keys(triples) as readonly TripleName[];
export const nameOf = (filters: Filters): TripleName | undefined =>
  tripleNames.find((name) =>
    (['alpha', 'beta', 'gamma'] as const).every((part) => sameMatrix(triples[name][part], filters[part])),
  );

const { upright } = triples;
const shaped = (value: Matrix, otherwise: Matrix): Matrix =>
  rowsOf(value) === rowsOf(otherwise) && columnsOf(value) === columnsOf(otherwise) ? value : otherwise;

export const model = defineModel<PassesOfPicture>({
  prefix: 'picture.',
  start: { ...upright, sample: 'mandrill' },
  fields: {
    alpha: matrix(3, largest),
    beta: matrix(3, largest),
    gamma: matrix(3, largest),
    sample: choice('mandrill', 'relief', 'coast', 'night'),
  },
  settle: (state) => ({
    ...state,
    alpha: shaped(state.alpha, upright.alpha),
    beta: shaped(state.beta, upright.beta),
    gamma: shaped(state.gamma, upright.gamma),
  }),
});
