// A curve over one quantity, with a line it comes near and a mark where the reader stands.
import { For, Show, type JSX } from 'solid-js';
import './chart.css';

export interface CurveLine {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly dashed?: boolean;
}

interface Props {
  readonly label: string;
  readonly lines: readonly CurveLine[];
  readonly xName: string;
  readonly yName: string;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly { readonly at: number; readonly text: string }[];
  /** A level that the curve comes near. */
  readonly level?: { readonly at: number; readonly text: string } | undefined;
  readonly mark?: readonly [x: number, y: number] | undefined;
  /** Whether equal steps to the right are equal factors. */
  readonly logX?: boolean;
  readonly logY?: boolean;
}

const [width, height, left, bottom, right, top] = [560, 262, 54, 50, 16, 14] as const;

export function Curve(props: Props): JSX.Element {
  const scale = (log: boolean | undefined) => (log ? Math.log : (value: number) => value);
  const ends = (numbers: readonly number[]) => [Math.min(...numbers), Math.max(...numbers)] as const;
  const x = (value: number) => {
    const [from, to] = ends(props.xTicks).map(scale(props.logX)) as [number, number];
    return left + ((scale(props.logX)(value) - from) / (to - from || 1)) * (width - left - right);
  };
  const y = (value: number) => {
    const [from, to] = ends(props.yTicks.map(({ at }) => at)).map(scale(props.logY)) as [number, number];
    const at = Math.min(1, Math.max(0, (scale(props.logY)(value) - from) / (to - from || 1)));
    return height - bottom - at * (height - bottom - top);
  };
  const path = (points: CurveLine['points']) =>
    points.map(([px, py], at) => `${at === 0 ? 'M' : 'L'}${x(px).toFixed(1)} ${y(py).toFixed(1)}`).join('');
  return (
    <div class="curve">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={props.label}>
        <For each={props.yTicks}>
          {({ at, text }) => (
            <g class="tick">
              <line x1={left} x2={width - right} y1={y(at)} y2={y(at)} />
              <text x={left - 8} y={y(at)} text-anchor="end">
                {text}
              </text>
            </g>
          )}
        </For>
        <For each={props.xTicks}>
          {(at) => (
            <text x={x(at)} y={height - bottom + 14} text-anchor="middle">
              {at}
            </text>
          )}
        </For>
        <text class="axis-name" x={width - right} y={height - 8} text-anchor="end">
          {props.xName}
        </text>
        <Show when={props.level}>
          {(level) => (
            <g class="level">
              <line x1={left} x2={width - right} y1={y(level().at)} y2={y(level().at)} />
              <text x={width - right} y={y(level().at) + 15} text-anchor="end">
                {level().text}
              </text>
            </g>
          )}
        </Show>
        <For each={props.lines}>
          {(line) => <path class="curve-line" classList={{ dashed: line.dashed === true }} d={path(line.points)} />}
        </For>
        <Show when={props.mark}>
          {(mark) => <circle class="curve-mark" cx={x(mark()[0])} cy={y(mark()[1])} r="6" />}
        </Show>
      </svg>
      <p class="curve-names">
        <span>{props.yName}</span>
        <For each={props.lines.length > 1 ? props.lines : []}>
          {(line) => (
            <span class="curve-key" classList={{ dashed: line.dashed === true }}>
              {line.name}
            </span>
          )}
        </For>
      </p>
    </div>
  );
}
