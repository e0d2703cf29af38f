// A tensor as planes of rows and columns, each with its place among channels and slices; and where the window lies.
import { convShapes, indices, sampleAt, sizeOf, spanOf, type ConvAxis, type ConvProblem } from 'faltung/ops';
import type { Around, Frame } from '../figure/MatrixGrid.tsx';
import type { Role } from './model.ts';

export interface Plane {
  /** Its index among the axes before its rows: batch, channel and slice, or output, channel and slice. */
  readonly index: readonly number[];
  /** The first row among those of all planes one below another. */
  readonly first: number;
  readonly rows: number;
  readonly columns: number;
}

const tensorOf = { input: 'x', weight: 'w', output: 'y' } as const;

/** Where a number stands along every axis of its tensor. */
export function indexAt(shape: readonly number[], at: number): number[] {
  let rest = at;
  return shape
    .toReversed()
    .map((length) => {
      const index = rest % length;
      rest = Math.floor(rest / length);
      return index;
    })
    .toReversed();
}

export function planesOf(problem: ConvProblem, role: Role): Plane[] {
  const shape = convShapes(problem)[tensorOf[role]];
  // A signal of one axis has one row in each plane.
  const flat = shape.length === 3;
  const [rows, columns] = flat ? [1, shape.at(-1)!] : [shape.at(-2)!, shape.at(-1)!];
  const outer = flat ? shape.slice(0, 2) : shape.slice(0, -2);
  if (sizeOf(shape) === 0) return [];
  return Array.from(indices(outer), (index, at) => ({ index: [...index], first: at * rows, rows, columns }));
}

/** The last two axes; a signal of one axis has none across its rows. */
const axesAcross = ({ axes }: ConvProblem): readonly [down: ConvAxis | undefined, across: ConvAxis] => [
  axes.length > 1 ? axes.at(-2) : undefined,
  axes.at(-1)!,
];

/** The cells around a plane of the large side, where padding adds some. */
export function aroundOf(problem: ConvProblem): Around {
  const [down, across] = axesAcross(problem);
  const added = (cells: number | undefined) => Math.max(0, cells ?? 0);
  return {
    top: added(down?.before),
    bottom: added(down?.after),
    left: added(across.before),
    right: added(across.after),
  };
}

/** Which row and column of a plane a cell of padding repeats; undefined where it is 0. */
export function repeatedAt(
  problem: ConvProblem,
  plane: Plane,
  row: number,
  column: number,
): [number, number] | undefined {
  const [down, across] = axesAcross(problem);
  const r = down ? sampleAt[down.boundary](row, plane.rows) : row;
  const c = sampleAt[across.boundary](column, plane.columns);
  return r < 0 || c < 0 || r >= plane.rows || c >= plane.columns ? undefined : [r, c];
}

/** Whether a row and column of the large side are cut off by negative padding. */
export function isCropped(problem: ConvProblem, plane: Plane, row: number, column: number): boolean {
  const out = (axis: ConvAxis | undefined, at: number, length: number) =>
    axis !== undefined && (at < -axis.before || at >= length + axis.after);
  const [down, across] = axesAcross(problem);
  return out(down, row, plane.rows) || out(across, column, plane.columns);
}

/** The window on the large side for a sample of the small side, in rows and columns. */
export function frameAt(problem: ConvProblem, small: readonly number[]): Frame {
  const along = (axis: ConvAxis | undefined, at: number) =>
    axis ? { from: at * axis.stride - axis.before, span: spanOf(axis) } : { from: 0, span: 1 };
  const [down, across] = axesAcross(problem);
  const [r, c] = [along(down, small.at(-2) ?? 0), along(across, small.at(-1)!)];
  return { row: r.from, rows: r.span, column: c.from, columns: c.span };
}
