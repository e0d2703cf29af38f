// What is highlighted: everything that shares a product with the cell in focus.
import { stages, type OneChannel, type Role, type Stage } from './model.ts';
import { cellAt, termsOf, type Scene } from './scene.ts';
import type { Place } from '../../figure/fields.ts';
import { columnsOf } from '../../figure/matrix.ts';

/** The output a step belongs to, and what happens to it. */
export function stepAt(step: number): { readonly output: number; readonly stage: Stage } {
  const output = Math.floor((step - 1) / stages.length);
  return { output, stage: stages[(step - 1) % stages.length]! };
}

/** The step at which an output has just been written. */
export const writtenAt = (output: number): number => (output + 1) * stages.length;

export const stepsOfScene = (scene: Scene): number => stages.length * scene.y.length;

/** Columns of the matrix that a role's cells are counted in. */
const columnsOfRole = (state: OneChannel, scene: Scene): Readonly<Record<Role, number>> => ({
  input: columnsOf(state.x),
  weight: columnsOf(state.w),
  output: scene.columns,
});

export interface Focus {
  readonly role: Role;
  /** Offset of the cell within its matrix. */
  readonly at: number;
  readonly row: number;
  readonly column: number;
  /** Whether it is the step's, rather than pointed at. */
  readonly stage: Stage | undefined;
  /** Offsets of what takes part; `x` counts cells of the padded input. */
  readonly x: ReadonlySet<number>;
  readonly w: ReadonlySet<number>;
  readonly y: ReadonlySet<number>;
  /** For each lit cell on the other side the weight that connects it, where there is only one. */
  readonly weightOn: ReadonlyMap<number, number>;
}

/** The focus of a state, or of the cell under the pointer. Undefined where the settings are refused. */
export function focusOf(state: OneChannel, scene: Scene, hover: Place<Role> | null): Focus | undefined {
  const pointed = hover ?? state.point;
  if (!scene.problem && pointed?.role !== 'input') return undefined;
  const columns = columnsOfRole(state, scene);
  const { output, stage } = stepAt(state.step);
  const role = pointed?.role ?? 'output';
  const at = pointed ? pointed.row * columns[role] + pointed.column : output;
  const terms = termsOf(scene, role, at);
  const far = role === 'output' ? 'x' : 'y';
  const [row, column] = cellAt(at, Math.max(1, columns[role]));
  return {
    role,
    at,
    row,
    column,
    stage: pointed ? undefined : stage,
    x: new Set(terms.map((term) => term.x)),
    w: new Set(terms.map((term) => term.w)),
    y: new Set(terms.map((term) => term.y)),
    weightOn: role === 'weight' ? new Map() : new Map(terms.map((term) => [term[far], scene.w[term.w]!])),
  };
}

/** The kinds of places that a lesson visits. */
export const placeKinds = ['corner', 'edge', 'interior'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** The cells of a kind in a matrix, clockwise. */
export function cellsOf(kind: PlaceKind, rows: number, columns: number): readonly (readonly [number, number])[] {
  const [bottom, right] = [rows - 1, columns - 1];
  const [middle, centre] = [Math.floor(bottom / 2), Math.floor(right / 2)];
  const all: Readonly<Record<PlaceKind, readonly (readonly [number, number])[]>> = {
    corner: [
      [0, 0],
      [0, right],
      [bottom, right],
      [bottom, 0],
    ],
    edge: [
      [0, centre],
      [middle, right],
      [bottom, centre],
      [middle, 0],
    ],
    interior: [
      [middle, centre],
      [middle + 1, centre],
      [middle, centre + 1],
    ],
  };
  const isCorner = ([row, column]: readonly [number, number]) =>
    (row === 0 || row === bottom) && (column === 0 || column === right);
  const isInside = ([row, column]: readonly [number, number]) =>
    row > 0 && row < bottom && column > 0 && column < right;
  const fits: Readonly<Record<PlaceKind, (cell: readonly [number, number]) => boolean>> = {
    corner: () => true,
    edge: (cell) => !isCorner(cell) && !isInside(cell),
    interior: isInside,
  };
  const seen = new Set<string>();
  return all[kind].filter((cell) => fits[kind](cell) && !seen.has(cell.join()) && seen.add(cell.join()));
}

/** The next cell of a kind after the one pointed at; pressing again walks on to the next corner or edge. */
export function nextPlace(point: OneChannel['point'], role: Role, kind: PlaceKind, rows: number, columns: number) {
  const cells = cellsOf(kind, rows, columns);
  const now =
    point?.role === role ? cells.findIndex(([row, column]) => row === point.row && column === point.column) : -1;
  const next = cells[(now + 1) % cells.length];
  return next && { role, row: next[0], column: next[1] };
}
