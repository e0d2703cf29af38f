// Upright bars over a line of 0, close together, each with its name where it has one.
import { For, type JSX } from 'solid-js';
import '../checkerboard.css';

interface Props {
  readonly values: readonly number[];
  readonly label: string;
  /** What stands below a bar; nothing for most. */
  readonly name: (at: number) => string;
  readonly marked?: (at: number) => boolean;
  /** Whether the bars are outputs. */
  readonly output?: boolean;
}

const [width, height, foot] = [520, 90, 20] as const;

export function Columns(props: Props): JSX.Element {
  const step = () => width / props.values.length;
  const most = () => Math.max(0, ...props.values);
  const least = () => Math.min(0, ...props.values);
  const y = (value: number) => ((most() - value) / (most() - least() || 1)) * height;
  return (
    <svg
      class="columns"
      classList={{ 'role-output': props.output === true }}
      viewBox={`0 0 ${width} ${height + foot}`}
      role="img"
      aria-label={props.label}
    >
      <For each={props.values}>
        {(value, at) => (
          <g classList={{ marked: props.marked?.(at()) === true }}>
            <rect
              x={at() * step() + 1}
              width={Math.max(1, step() - 2)}
              y={Math.min(y(value), y(0))}
              height={Math.abs(y(value) - y(0))}
            />
            <text x={(at() + 0.5) * step()} y={height + foot / 2 + 2} text-anchor={at() === 0 ? 'start' : 'middle'}>
              {props.name(at())}
            </text>
          </g>
        )}
      </For>
      <line x1="0" x2={width} y1={y(0)} y2={y(0)} />
    </svg>
  );
}
