// A look at single pixels: the numbers under the window at one place of a picture, and the arithmetic they make.
import { sampleAt } from 'faltung/ops';
import { columnsOf, rowsOf, type Matrix } from '../../../figure/matrix.ts';
import { sceneOf, type Scene } from '../scene.ts';
import { colours } from './colours.ts';
import type { PictureState } from './model.ts';
import { pictureProblem, type Pixels } from './pictureProblem.ts';

/** A pixel of a picture. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface Lens {
  /** The first pixel under the window; negative numbers lie beyond the edge. */
  readonly first: Spot;
  readonly patch: Matrix;
  /** The window on the patch: one output. */
  readonly scene: Scene;
}

/** The window whose output is at `spot`. */
export function lensAt(picture: Pixels, spot: Spot, state: PictureState): Lens {
  const { width, height, data } = picture;
  const { w, boundary } = state;
  const colour = colours.indexOf(state.colour);
  const [vertical, horizontal] = pictureProblem(width, height, rowsOf(w), columnsOf(w), boundary).axes;
  const first = { row: spot.row - vertical!.before, column: spot.column - horizontal!.before };
  const patch = w.map((line, u) =>
    line.map((_, v) => {
      const row = sampleAt[boundary](first.row + u, height);
      const column = sampleAt[boundary](first.column + v, width);
      return row < 0 || column < 0 ? 0 : data[4 * (row * width + column) + colour]!;
    }),
  );
  const plain = { stride: 1, padding: 0, dilation: 1, boundary: 'zeros', flip: false } as const;
  return { first, patch, scene: sceneOf({ ...plain, x: patch, w }) };
}
