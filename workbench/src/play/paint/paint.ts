// Painting weights: one value in one cell of a plane, or in the same cell of every plane.
import { convShapes, sizeOf, type ConvProblem } from 'faltung/ops';
import { withinDecimals } from '../../figure/decimal.ts';
import type { Matrix } from '../../figure/matrix.ts';
import { mostOwn } from '../change.ts';
import { largest, type Play } from '../model.ts';
import { numbersOf, stacked } from '../numbers.ts';
import { planesOf, type Plane } from '../planes.ts';

/** What a brush paints, from the lightest touch on. */
export const brushes = [-2, -1, 0, 1, 2, 5] as const;

export interface Canvas {
  readonly rows: Matrix;
  readonly planes: readonly Plane[];
}

/** The weights to paint on; undefined where an address could not hold them. */
export function canvasOf(state: Play, problem: ConvProblem): Canvas | undefined {
  const { w } = convShapes(problem);
  if (sizeOf(w) === 0 || sizeOf(w) > mostOwn) return undefined;
  const rows = stacked(numbersOf(state, 'w', problem), w);
  return { rows, planes: planesOf(problem, 'weight') };
}

/** The cells with another value at one place of the given planes. */
export function painted(rows: Matrix, planes: readonly Plane[], row: number, column: number, value: number): Matrix {
  const wanted = new Set(planes.map(({ first }) => first + row));
  const kept = withinDecimals(value, largest);
  return rows.map((numbers, at) => (wanted.has(at) ? numbers.with(column, kept) : numbers));
}
