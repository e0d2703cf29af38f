// How many products meet at each output of a plane: darker where there are more, and the number in each cell.
import { For, type JSX } from 'solid-js';
import './checkerboard.css';
import type { planeOf } from './scene.ts';

const cell = 20;

export function PlaneView(props: { readonly plane: ReturnType<typeof planeOf>; readonly label: string }): JSX.Element {
  const place = (at: number) => {
    const { columns } = props.plane;
    return `translate(${(at % columns) * cell} ${Math.floor(at / columns) * cell})`;
  };
  return (
    <svg
      class="plane-view"
      viewBox={`0 0 ${props.plane.columns * cell} ${props.plane.rows * cell}`}
      role="img"
      aria-label={props.label}
    >
      <For each={Array.from(props.plane.counts)}>
        {(count, at) => (
          <g transform={place(at())}>
            <rect width={cell} height={cell} style={{ opacity: (0.55 * count) / props.plane.most }} />
            <text x={cell / 2} y={cell / 2} style={{ 'font-size': count > 9 ? '10px' : '12px' }}>
              {count}
            </text>
          </g>
        )}
      </For>
    </svg>
  );
}
