// The state of the splitter in three directions: a filter over red, green and blue, and how many outer products may
// stand in for it.
import { choice, matrix, whole } from '../../../figure/fields.ts';
import { columnsOf, rowsOf, sameMatrix, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import type { Sample } from '../../../samples/index.ts';

export interface Loss {
  /** Three slices of 3×3, for red, green and blue, one below the other. */
  readonly cube: Matrix;
  readonly terms: number;
  readonly sample: Sample['id'];
}

export const [colours, taps] = [3, 3] as const;
export const largest = 9.99;

/** Filters to try: the first splits exactly, the others do not. */
export const cubes = {
  edges: [
    [-1, 0, 1],
    [-2, 0, 2],
    [-1, 0, 1],
    [-2, 0, 2],
    [-4, 0, 4],
    [-2, 0, 2],
    [-1, 0, 1],
    [-2, 0, 2],
    [-1, 0, 1],
  ],
  colours: [
    [-1, 0, 1],
    [-2, 0, 2],
    [-1, 0, 1],
    [-1, -2, -1],
    [0, 0, 0],
    [1, 2, 1],
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ],
  laplacian: [
    [0, 1, 0],
    [1, -4, 1],
    [0, 1, 0],
    [0, 2, 0],
    [2, -8, 2],
    [0, 2, 0],
    [0, 1, 0],
    [1, -4, 1],
    [0, 1, 0],
  ],
  random: [
    [2, -1, 0],
    [1, 3, -2],
    [0, 1, 1],
    [-1, 2, 1],
    [3, 0, -1],
    [1, -2, 2],
    [0, 1, -3],
    [2, -1, 1],
    [-2, 0, 1],
  ],
} as const satisfies Record<string, Matrix>;
export type CubeName = keyof typeof cubes;
export const cubeNames = Object.keys(cubes) as readonly CubeName[];
export const nameIn = (cube: Matrix): CubeName | undefined => cubeNames.find((name) => sameMatrix(cubes[name], cube));

export const model = defineModel<Loss>({
  prefix: 'loss.',
  start: { cube: cubes.colours, terms: 1, sample: 'mandrill' },
  fields: {
    cube: matrix(colours * taps, largest),
    terms: whole(1, 5),
    sample: choice('mandrill', 'relief', 'coast', 'night'),
  },
  settle: (state) =>
    rowsOf(state.cube) === colours * taps && columnsOf(state.cube) === taps ? state : { ...state, cube: cubes.colours },
});
