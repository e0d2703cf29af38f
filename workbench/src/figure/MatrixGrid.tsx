// A matrix as a grid of cells: pointed at by mouse, touch and keyboard, edited in place, and drawn as one SVG.
import { createSignal, createUniqueId, For, Show, type JSX } from 'solid-js';
import './matrix.css';
import { CellEditor } from './CellEditor.tsx';
import { GridCell } from './GridCell.tsx';
import { gridAction } from './gridKeys.ts';
import type { Language } from './language.ts';
import { Hatching, hatchUrl } from './Hatching.tsx';
import { cellSize } from './look.ts';
import { readMatrix, type Matrix, type MatrixFault } from './matrix.ts';

export type GridRole = 'input' | 'weight' | 'output';

/** How one cell looks and what it says. */
export interface CellLook {
  readonly text: string;
  /** For those who hear it; without it, the text. */
  readonly say?: string;
  /** Part of what is highlighted. */
  readonly lit?: boolean;
  /** The one cell that the highlight starts from. */
  readonly strong?: boolean;
  /** Outside of what is highlighted. */
  readonly faded?: boolean;
  /** A small number in the corner, of another role: the weight that lies on this cell. */
  readonly small?: string | undefined;
  readonly smallRole?: GridRole;
}

/** A rectangle around cells, in rows and columns; parts of cells are possible. */
export interface Frame {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells of padding on each side. */
export interface Around {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Editing {
  readonly value: (row: number, column: number) => number;
  readonly largest: number;
  readonly most: number;
  readonly set: (row: number, column: number, value: number) => void;
  readonly paste?: (matrix: Matrix) => void;
  readonly refuse?: (fault: MatrixFault) => void;
  /** Dragging a cell up or down adds this much for every few pixels. */
  readonly drag?: number;
}

interface Props {
  readonly role: GridRole;
  readonly label: string;
  readonly language: Language;
  readonly rows: number;
  readonly columns: number;
  /** Cells of padding on each side; one number where all sides have as many. */
  readonly around?: number | Around;
  /** Rows and columns count from 0 at the matrix; those of padding lie outside. */
  readonly cell: (row: number, column: number) => CellLook;
  readonly frame?: Frame | undefined;
  readonly point?: (row: number, column: number) => void;
  readonly unpoint?: () => void;
  readonly hover?: (cell: { row: number; column: number } | null) => void;
  readonly edit?: Editing;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);

export function MatrixGrid(props: Props): JSX.Element {
  let svg!: SVGSVGElement;
  const hatching = createUniqueId();
  const around = (): Around => {
    const { around: sides = 0 } = props;
    return typeof sides === 'number' ? { top: sides, bottom: sides, left: sides, right: sides } : sides;
  };
  const isPadded = () => Object.values(around()).some((cells) => cells > 0);
  const [active, setActive] = createSignal({ row: 0, column: 0 });
  const [editing, setEditing] = createSignal<{ row: number; column: number; text: string | undefined }>();
  const interactive = () => props.point !== undefined;
  // A matrix may shrink below the cell that Tab would enter.
  const tabStop = () => ({
    row: Math.min(active().row, props.rows - 1),
    column: Math.min(active().column, props.columns - 1),
  });
  const focusCell = (row: number, column: number) => {
    setActive({ row, column });
    svg.querySelector<SVGGElement>(`[data-cell="${row},${column}"]`)?.focus();
  };
  const begin = (row: number, column: number, text?: string) => {
    if (props.edit) setEditing({ row, column, text });
  };
  const end = (backToCell: boolean) => {
    const cell = editing();
    setEditing(undefined);
    if (cell && backToCell) focusCell(cell.row, cell.column);
  };

  const onKeyDown = (event: KeyboardEvent, row: number, column: number) => {
    const action = gridAction(event, { row, column }, props);
    const { edit } = props;
    if (!action || (!edit && !['move', 'leave'].includes(action.kind))) return;
    event.preventDefault();
    event.stopPropagation();
    if (action.kind === 'move') focusCell(action.row, action.column);
    else if (action.kind === 'leave') props.unpoint?.();
    else if (action.kind === 'edit') begin(row, column, action.text);
    else if (action.kind === 'clear') edit!.set(row, column, 0);
    else edit!.set(row, column, edit!.value(row, column) + action.by);
  };

  const onPaste = (event: ClipboardEvent) => {
    const { edit } = props;
    if (!edit?.paste || editing()) return;
    event.preventDefault();
    const matrix = readMatrix(event.clipboardData?.getData('text/plain') ?? '', edit.largest, edit.most);
    if (typeof matrix === 'string') edit.refuse?.(matrix);
    else edit.paste(matrix);
  };

  const allColumns = () => props.columns + around().left + around().right;
  const width = () => allColumns() * cellSize;
  const height = () => (props.rows + around().top + around().bottom) * cellSize;
  const viewBox = () =>
    `${-around().left * cellSize - 2} ${-around().top * cellSize - 2} ${width() + 4} ${height() + 4}`;

  return (
    <div
      class={`matrix role-${props.role}`}
      style={{ '--columns': allColumns() }}
      onPaste={onPaste}
      onPointerLeave={() => props.hover?.(null)}
    >
      <svg
        ref={(element) => (svg = element)}
        viewBox={viewBox()}
        role={interactive() ? 'grid' : 'img'}
        aria-label={props.label}
        aria-rowcount={interactive() ? props.rows : undefined}
        aria-colcount={interactive() ? props.columns : undefined}
      >
        <Hatching name={hatching} />
        <Show when={isPadded()}>
          <g aria-hidden="true">
            <For each={range(-around().top, props.rows + around().bottom)}>
              {(row) => (
                <For each={range(-around().left, props.columns + around().right)}>
                  {(column) => (
                    <Show when={row < 0 || row >= props.rows || column < 0 || column >= props.columns}>
                      <GridCell row={row} column={column} look={props.cell(row, column)} fill={hatchUrl(hatching)} />
                    </Show>
                  )}
                </For>
              )}
            </For>
          </g>
        </Show>
        <For each={range(0, props.rows)}>
          {(row) => (
            <g role={interactive() ? 'row' : undefined}>
              <For each={range(0, props.columns)}>
                {(column) => (
                  <GridCell
                    row={row}
                    column={column}
                    look={props.cell(row, column)}
                    double={props.role === 'weight'}
                    interactive={interactive()}
                    tabStop={tabStop().row === row && tabStop().column === column}
                    drag={props.edit?.drag}
                    add={(by) => props.edit!.set(row, column, props.edit!.value(row, column) + by)}
                    focus={() => {
                      setActive({ row, column });
                      props.point?.(row, column);
                    }}
                    hover={() => props.hover?.({ row, column })}
                    again={() => begin(row, column)}
                    key={(event) => onKeyDown(event, row, column)}
                  />
                )}
              </For>
            </g>
          )}
        </For>
        <Show when={props.frame}>
          {(frame) => (
            <rect
              class="frame"
              aria-hidden="true"
              width={frame().columns * cellSize}
              height={frame().rows * cellSize}
              rx="3"
              style={{ transform: `translate(${frame().column * cellSize}px, ${frame().row * cellSize}px)` }}
            />
          )}
        </Show>
      </svg>
      <Show when={editing()} keyed>
        {(cell) => (
          <CellEditor
            language={props.language}
            start={props.edit!.value(cell.row, cell.column)}
            text={cell.text}
            largest={props.edit!.largest}
            left={((cell.column + around().left) * cellSize + 2) / (width() + 4)}
            top={((cell.row + around().top) * cellSize + 2) / (height() + 4)}
            width={cellSize / (width() + 4)}
            height={cellSize / (height() + 4)}
            set={(value) => props.edit!.set(cell.row, cell.column, value)}
            end={end}
          />
        )}
      </Show>
    </div>
  );
}
