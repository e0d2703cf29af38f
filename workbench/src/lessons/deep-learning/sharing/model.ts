// Three layers that connect the same inputs and outputs: weights shared, local but not shared, and all connected. They
// are drawn along one axis and counted along one and along two.
import { matrixCells, matrixSize } from 'faltung/analysis';
import { convProblem, convShapes, sizeOf } from 'faltung/ops';
import { whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';

export interface Sharing {
  /** Inputs along an axis, and taps of the kernel. */
  readonly size: number;
  readonly taps: number;
}

export const model = defineModel<Sharing>({
  prefix: 'sharing.',
  start: { size: 5, taps: 3 },
  fields: { size: whole(4, 8), taps: whole(1, 4) },
});

export const kindNames = ['shared', 'local', 'dense'] as const;
export type KindName = (typeof kindNames)[number];

export interface Counts {
  readonly outputs: number;
  readonly shared: number;
  readonly local: number;
  readonly dense: number;
}

export interface Scene {
  /** Rows are outputs, columns inputs. */
  readonly rows: number;
  readonly columns: number;
  /** The number of the weight in each cell, from 1, row by row; 0 where the layer has none. */
  readonly cells: Readonly<Record<KindName, readonly number[]>>;
  readonly line: Counts;
  readonly square: Counts;
}

function countsOf(axes: number, { size, taps }: Sharing): Counts {
  const along = (length: number) => Array.from({ length: axes }, () => length);
  const problem = convProblem([1, 1, ...along(size)], [1, 1, ...along(taps)]);
  const { rows, columns } = matrixSize(problem);
  return {
    outputs: rows,
    shared: sizeOf(convShapes(problem).w),
    local: matrixCells(problem).length,
    dense: rows * columns,
  };
}

export function sceneOf(state: Sharing): Scene {
  const problem = convProblem([1, 1, state.size], [1, 1, state.taps]);
  const { rows, columns } = matrixSize(problem);
  const placed = matrixCells(problem);
  const shared = new Array<number>(rows * columns).fill(0);
  const local = [...shared];
  for (const [at, { row, column, weight }] of placed.entries()) {
    shared[row * columns + column] = weight + 1;
    local[row * columns + column] = at + 1;
  }
  return {
    rows,
    columns,
    cells: { shared, local, dense: shared.map((_, at) => at + 1) },
    line: countsOf(1, state),
    square: countsOf(2, state),
  };
}
