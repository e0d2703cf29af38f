// A volume seen from the side: its slices one behind another, and the cells that take part filled.
import { For, type JSX } from 'solid-js';
import './volumes.css';
import type { GridRole } from '../../figure/MatrixGrid.tsx';

interface Props {
  readonly role: GridRole;
  readonly label: string;
  readonly slices: number;
  readonly side: number;
  /** Whether the cell with an offset takes part. */
  readonly lit: (at: number) => boolean;
}

const cell = 20;
/** How far the next slice lies to the right, and above. */
const [right, up] = [32, 21];

export function Stack(props: Props): JSX.Element {
  const range = (count: number) => Array.from({ length: count }, (_, at) => at);
  const width = () => props.side * cell + (props.slices - 1) * right;
  const height = () => props.side * cell + (props.slices - 1) * up;
  return (
    <svg
      class={`stack role-${props.role}`}
      viewBox={`-1 -1 ${width() + 2} ${height() + 2}`}
      style={{ '--units': width() + 2 }}
      role="img"
      aria-label={props.label}
    >
      {/* The last slice lies farthest away, so it is drawn first. */}
      <For each={range(props.slices).toReversed()}>
        {(slice) => (
          <g transform={`translate(${slice * right} ${(props.slices - 1 - slice) * up})`}>
            <rect class="sheet" width={props.side * cell} height={props.side * cell} />
            <For each={range(props.side * props.side)}>
              {(at) => (
                <rect
                  class="voxel"
                  classList={{ lit: props.lit(slice * props.side * props.side + at) }}
                  x={(at % props.side) * cell}
                  y={Math.floor(at / props.side) * cell}
                  width={cell}
                  height={cell}
                />
              )}
            </For>
          </g>
        )}
      </For>
    </svg>
  );
}
