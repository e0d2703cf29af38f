// A matrix with its name above it: only looked at, or pointed at and edited.
import { Show, type JSX } from 'solid-js';
import { spellNumber, withinDecimals } from './decimal.ts';
import type { Language } from './language.ts';
import { columnsOf, rowsOf, withCell, type Matrix } from './matrix.ts';
import { MatrixGrid, type Around, type CellLook, type Frame, type GridRole } from './MatrixGrid.tsx';

const cellWords = {
  ko: (row: number, column: number, text: string) => `${row}행 ${column}열: ${text}`,
  en: (row: number, column: number, text: string) => `row ${row}, column ${column}: ${text}`,
} as const;

interface Props {
  readonly role: GridRole;
  readonly name: string;
  readonly language: Language;
  readonly matrix: Matrix;
  /** How a number is spelt, exactly, with two decimals unless said otherwise. */
  readonly spell?: (value: number) => string;
  /** What is not as usual about a cell. */
  readonly look?: (row: number, column: number) => Partial<CellLook>;
  readonly frame?: Frame | undefined;
  /** Cells of padding; what stands in one is asked of `look`. */
  readonly around?: Around | undefined;
  readonly note?: string | undefined;
  readonly point?: ((row: number, column: number) => void) | undefined;
  readonly unpoint?: (() => void) | undefined;
  readonly hover?: ((cell: { row: number; column: number } | null) => void) | undefined;
  /** Takes the changed matrix; the largest number a reader may type. */
  readonly set?: ((matrix: Matrix) => void) | undefined;
  readonly largest?: number;
}

export function MatrixPart(props: Props): JSX.Element {
  // A cell may be asked once more while the matrix shrinks below it.
  const spell = (row: number, column: number) => (props.spell ?? spellNumber)(props.matrix[row]?.[column] ?? 0);
  const largest = () => props.largest ?? 9.99;
  const size = () => `${rowsOf(props.matrix)}×${columnsOf(props.matrix)}`;
  // A matrix that nobody walks through says its numbers in its name.
  const label = () =>
    props.point || props.set
      ? `${props.name} ${size()}`
      : `${props.name} ${size()}: ${props.matrix
          .map((row, r) => row.map((_, c) => props.look?.(r, c).text ?? spell(r, c)).join(' '))
          .join(' / ')}`;
  const set = (row: number, column: number, value: number) =>
    props.set!(withCell(props.matrix, row, column, withinDecimals(value, largest())));
  return (
    <div class="part">
      <p class={`part-name role-${props.role}`}>
        {props.name} <span>{size()}</span>
      </p>
      <MatrixGrid
        role={props.role}
        label={label()}
        language={props.language}
        rows={rowsOf(props.matrix)}
        columns={columnsOf(props.matrix)}
        frame={props.frame}
        {...(props.around && { around: props.around })}
        cell={(row, column) => {
          const text = spell(row, column);
          const look = props.look?.(row, column);
          return {
            text,
            ...look,
            say: cellWords[props.language](row + 1, column + 1, look?.say ?? look?.text ?? text),
          };
        }}
        {...(props.point || props.set ? { point: (row, column) => props.point?.(row, column) } : {})}
        unpoint={() => props.unpoint?.()}
        hover={(cell) => props.hover?.(cell)}
        {...(props.set
          ? {
              edit: {
                value: (row: number, column: number) => props.matrix[row]![column]!,
                largest: largest(),
                most: Math.max(rowsOf(props.matrix), columnsOf(props.matrix)),
                set,
                // Pasted numbers have to fit the matrix as it stands.
                paste: (matrix: Matrix) => {
                  if (rowsOf(matrix) === rowsOf(props.matrix) && columnsOf(matrix) === columnsOf(props.matrix))
                    props.set!(matrix);
                },
              },
            }
          : {})}
      />
      <Show when={props.note}>
        <p class="part-note">{props.note}</p>
      </Show>
    </div>
  );
}
