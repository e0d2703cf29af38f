// What is highlighted in both twins at once: everything that shares a product with the cell in focus.
import type { Place } from '../../figure/fields.ts';
import type { Frame } from '../../figure/MatrixGrid.tsx';
import { columnsOf } from '../../figure/matrix.ts';
import type { Role, Twins } from './model.ts';
import type { Scene } from './scene.ts';

export interface Focus {
  readonly role: Role;
  /** Offset of the cell within its matrix. */
  readonly at: number;
  readonly row: number;
  readonly column: number;
  /** Whether it is the step's, rather than pointed at. */
  readonly stepped: boolean;
  readonly x: ReadonlySet<number>;
  readonly w: ReadonlySet<number>;
  readonly y: ReadonlySet<number>;
  /** Cells of the stretched input. */
  readonly apart: ReadonlySet<number>;
  /** For each output of a stamp, or input of an output, the weight in between. */
  readonly weightOn: ReadonlyMap<number, number>;
  /** For each cell of the stretched input that an output reads, the weight on it. */
  readonly weightApart: ReadonlyMap<number, number>;
}

export function focusOf(state: Twins, scene: Scene, hover: Place<Role> | null): Focus | undefined {
  if (!scene.problem) return undefined;
  const pointed = hover ?? state.point;
  const role = pointed?.role ?? (state.way === 'scatter' ? 'input' : 'output');
  const columns = { input: columnsOf(state.x), weight: columnsOf(state.w), output: scene.columns }[role];
  const at = pointed ? pointed.row * columns + pointed.column : state.step - 1;
  const key = { input: 'x', weight: 'w', output: 'y' }[role] as 'x' | 'w' | 'y';
  const terms = scene.stamps.filter((term) => term[key] === at);
  const reads = role === 'output' ? scene.reads.filter((term) => term.y === at) : [];
  const apart =
    role === 'output'
      ? reads.map((term) => term.x)
      : scene.stretched.sources.flatMap((source, cell) => (role === 'input' && source === at ? [cell] : []));
  const far = role === 'output' ? 'x' : 'y';
  return {
    role,
    at,
    row: Math.floor(at / columns),
    column: at % columns,
    stepped: !pointed,
    x: new Set(role === 'input' ? [at] : terms.map((term) => term.x)),
    w: new Set(role === 'weight' ? [at] : terms.map((term) => term.w)),
    y: new Set(role === 'output' ? [at] : terms.map((term) => term.y)),
    apart: new Set(apart),
    weightOn: new Map(role === 'weight' ? [] : terms.map((term) => [term[far], scene.w[term.w]!])),
    weightApart: new Map(reads.map((term) => [term.x, scene.w[term.w]!])),
  };
}

/** The smallest rectangle around some cells. */
export function frameAround(cells: Iterable<number>, columns: number): Frame | undefined {
  const places = [...cells].map((cell) => [Math.floor(cell / columns), cell % columns] as const);
  if (places.length === 0) return undefined;
  const rows = places.map(([row]) => row);
  const across = places.map(([, column]) => column);
  const [row, column] = [Math.min(...rows), Math.min(...across)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...across) - column + 1 };
}
