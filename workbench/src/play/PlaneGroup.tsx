// A tensor as its planes: a matrix each, with its padding, lit by what shares a product with the cell pointed at.
import { convShapes, largeRole } from 'faltung/ops';
import { createMemo, For, type JSX } from 'solid-js';
import { spellNumber, spellProduct } from '../figure/decimal.ts';
import type { Place } from '../figure/fields.ts';
import type { Language } from '../figure/language.ts';
import type { Matrix } from '../figure/matrix.ts';
import type { Frame } from '../figure/MatrixGrid.tsx';
import { MatrixPart } from '../figure/MatrixPart.tsx';
import { rowsFrom, type Lit } from '../figure/passes.ts';
import { largest, type Role } from './model.ts';
import { aroundOf, isCropped, planesOf, repeatedAt, type Plane } from './planes.ts';
import { litIn, offsetAt, outputAt, type Cells } from './scene.ts';
import { nameOfPlane, playWords } from './words.ts';

interface Props {
  readonly role: Role;
  readonly language: Language;
  readonly cells: Cells;
  readonly lit: Lit;
  readonly frame: (plane: Plane) => Frame | undefined;
  readonly point: (place: Place<Role> | null) => void;
  readonly hover: (place: Place<Role> | null) => void;
  /** Takes a number of the reader's: outputs have none. */
  readonly set?: (rows: (old: Matrix) => Matrix) => void;
}

const shapeOf = { input: 'x', weight: 'w', output: 'y' } as const;

export function PlaneGroup(props: Props): JSX.Element {
  // Numbers change more often than the problem: while one is typed, its plane has to stay.
  const problem = createMemo(() => props.cells.problem);
  const planes = createMemo(() => planesOf(problem(), props.role));
  const shape = () => convShapes(props.cells.problem)[shapeOf[props.role]];
  const isLarge = () => props.role !== 'weight' && largeRole(props.cells.problem) === shapeOf[props.role];
  /** The numbers of a plane; of outputs, with their bias. */
  const matrixOf = (plane: Plane): Matrix => {
    const { pass } = props.cells;
    const from = plane.first * plane.columns;
    if (props.role === 'output')
      return rowsFrom(pass.y, plane.rows, plane.columns, from).map((row, r) =>
        row.map((_, c) => outputAt(props.cells, from + r * plane.columns + c)),
      );
    const numbers = props.role === 'input' ? pass.x : pass.w;
    return rowsFrom(numbers, plane.rows, plane.columns, from).map((row) => row.map((value) => value / 100));
  };
  const placed = (plane: Plane, row: number, column: number): Place<Role> => ({
    role: props.role,
    row: plane.first + row,
    column,
  });
  const inside = (plane: Plane, row: number, column: number) =>
    row >= 0 && row < plane.rows && column >= 0 && column < plane.columns;
  const look = (plane: Plane, matrix: Matrix) => (row: number, column: number) => {
    const { problem } = props.cells;
    if (!inside(plane, row, column)) {
      // Around the input stands what the boundary says; around a transposed output, what is cut off.
      if (props.role === 'output') return { text: '' };
      const from = repeatedAt(problem, plane, row, column);
      return { text: from ? spellNumber(matrix[from[0]]![from[1]]!) : '0' };
    }
    const at = offsetAt(props.cells, placed(plane, row, column));
    const { spot } = props.lit;
    const lit = litIn(props.lit, props.role).has(at);
    const level = props.role === 'output' ? 1 : 0;
    const strong =
      spot.at === at && spot.kind === (props.role === 'weight' ? 'weight' : 'number') && spot.level === level;
    return {
      lit,
      strong,
      faded: !lit && !strong,
      ...(isLarge() && isCropped(problem, plane, row, column) && !lit && { faded: true }),
    };
  };
  return (
    <div
      class={`play-planes of-${props.role}`}
      role="group"
      aria-label={playWords[props.role][props.language]}
      style={{
        '--widest':
          Math.max(1, ...planes().map(({ columns }) => columns)) +
          (isLarge() ? aroundOf(props.cells.problem).left + aroundOf(props.cells.problem).right : 0),
      }}
    >
      <For each={planes()}>
        {(plane) => (
          <MatrixPart
            role={props.role}
            name={nameOfPlane(props.role, plane.index, shape(), props.language)}
            language={props.language}
            matrix={matrixOf(plane)}
            {...(props.role === 'output' && { spell: spellProduct })}
            look={look(plane, matrixOf(plane))}
            around={isLarge() ? aroundOf(props.cells.problem) : undefined}
            frame={props.frame(plane)}
            point={(row, column) => props.point(placed(plane, row, column))}
            unpoint={() => props.point(null)}
            hover={(cell) => props.hover(cell && placed(plane, cell.row, cell.column))}
            largest={largest}
            set={
              props.set &&
              ((own) =>
                props.set!((old) =>
                  old.map((row, at) =>
                    at >= plane.first && at < plane.first + plane.rows ? own[at - plane.first]! : row,
                  ),
                ))
            }
          />
        )}
      </For>
    </div>
  );
}
