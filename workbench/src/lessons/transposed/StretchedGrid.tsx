// A matrix pulled apart, with the zeros that stand between and around its numbers hatched. It is only looked at.
import { createUniqueId, For, Show, type JSX } from 'solid-js';
import '../../figure/matrix.css';
import { GridCell } from '../../figure/GridCell.tsx';
import { Hatching, hatchUrl } from '../../figure/Hatching.tsx';
import { cellSize } from '../../figure/look.ts';
import type { CellLook, Frame, GridRole } from '../../figure/MatrixGrid.tsx';

interface Props {
  /** The input unless said otherwise. */
  readonly role?: GridRole;
  readonly label: string;
  readonly rows: number;
  readonly columns: number;
  readonly cell: (at: number) => CellLook;
  readonly isZero: (at: number) => boolean;
  readonly frame: Frame | undefined;
}

export function StretchedGrid(props: Props): JSX.Element {
  const hatching = createUniqueId();
  const cells = () => Array.from({ length: props.rows * props.columns }, (_, at) => at);
  return (
    <div class={`matrix role-${props.role ?? 'input'}`} style={{ '--columns': props.columns }}>
      <svg
        viewBox={`-2 -2 ${props.columns * cellSize + 4} ${props.rows * cellSize + 4}`}
        role="img"
        aria-label={props.label}
      >
        <Hatching name={hatching} />
        <For each={cells()}>
          {(at) => (
            <GridCell
              row={Math.floor(at / props.columns)}
              column={at % props.columns}
              look={props.cell(at)}
              double={props.role === 'weight' && !props.isZero(at)}
              {...(props.isZero(at) && { fill: hatchUrl(hatching) })}
            />
          )}
        </For>
        <Show when={props.frame}>
          {(frame) => (
            <rect
              class="frame"
              width={frame().columns * cellSize}
              height={frame().rows * cellSize}
              rx="3"
              style={{ transform: `translate(${frame().column * cellSize}px, ${frame().row * cellSize}px)` }}
            />
          )}
        </Show>
      </svg>
    </div>
  );
}
