// The same three layers of numbers, once as channels and once as a depth: what a filter of some depth makes of them.
import { ShapeError } from 'faltung';
import { conv, convProblem } from 'faltung/ops';
import { matrix, whole } from '../../../figure/fields.ts';
import { columnsOf, rowsOf, wholeNumbers, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';

export const layers = 3;
export const side = 4;
export const taps = 3;
export const places = side - taps + 1;
export const largest = 9.99;

export interface Depth {
  /** Layers one below another: 12×4. */
  readonly x: Matrix;
  /** The window of each layer of the filter: 9×3, of which the first `depth` are used. */
  readonly w: Matrix;
  readonly depth: number;
  /** Where along the layers the filter stands, from 1. */
  readonly at: number;
}

const first: Depth = {
  x: [
    [1, 0, 2, 1],
    [0, 1, 3, 0],
    [2, 1, 0, 1],
    [1, 0, 1, 2],

    [0, 2, 1, 0],
    [1, 3, 0, 1],
    [0, 1, 2, 2],
    [2, 0, 1, 0],

    [3, 1, 0, 0],
    [1, 2, 0, 1],
    [0, 1, 3, 0],
    [0, 0, 1, 2],
  ],
  w: [
    [0, 1, 0],
    [1, 1, 1],
    [0, 1, 0],

    [-1, 0, 1],
    [-1, 0, 1],
    [-1, 0, 1],

    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  depth: layers,
  at: 1,
};

export const placesAlong = (depth: number): number => layers - depth + 1;

const shaped = (value: Matrix, rows: number, columns: number, otherwise: Matrix): Matrix =>
  rowsOf(value) === rows && columnsOf(value) === columns ? value : otherwise;

export const model = defineModel<Depth>({
  prefix: 'depth.',
  start: first,
  fields: {
    x: matrix(layers * side, largest),
    w: matrix(layers * taps, largest),
    depth: whole(1, layers),
    at: whole(1, layers),
  },
  settle: (state) => ({
    ...state,
    x: shaped(state.x, layers * side, side, first.x),
    w: shaped(state.w, layers * taps, taps, first.w),
    at: Math.min(state.at, placesAlong(state.depth)),
  }),
});

export interface Scene {
  /** What a 2-D convolution over channels gives, or why it refuses. In whole ten-thousandths. */
  readonly channels: ArrayLike<number> | undefined;
  readonly refusal: ShapeError | undefined;
  /** What a 3-D convolution gives: a map for each place along the depth. */
  readonly volume: ArrayLike<number>;
}

export function sceneOf({ x, w, depth }: Depth): Scene {
  const data = wholeNumbers(x);
  const weights = wholeNumbers(w.slice(0, depth * taps));
  const volume = convProblem([1, 1, layers, side, side], [1, 1, depth, taps, taps]);
  const moved = conv.y.reference(volume, {
    x: { shape: [1, 1, layers, side, side], data },
    w: { shape: [1, 1, depth, taps, taps], data: weights },
  });
  try {
    const flat = convProblem([1, layers, side, side], [1, depth, taps, taps]);
    const channels = conv.y.reference(flat, {
      x: { shape: [1, layers, side, side], data },
      w: { shape: [1, depth, taps, taps], data: weights },
    });
    return { channels: channels.data, refusal: undefined, volume: moved.data };
  } catch (refusal) {
    if (refusal instanceof ShapeError) return { channels: undefined, refusal, volume: moved.data };
    throw refusal;
  }
}
