// The channels on their way: a row for each level, lines for what reads what, and below each channel the groups of the
// input that have come into it, by letter and colour.
import { For, Index, Show, type JSX } from 'solid-js';
import '../one-channel/one-channel.css';
import './shuffled.css';
import { decimals, spell, withinDecimals } from '../../figure/decimal.ts';
import type { Drawing } from '../../figure/defineFigure.tsx';
import type { Place } from '../../figure/fields.ts';
import { cellSize } from '../../figure/look.ts';
import { withCell } from '../../figure/matrix.ts';
import { MatrixGrid, type CellLook } from '../../figure/MatrixGrid.tsx';
import { faultWords } from '../../figure/words.ts';
import { largest, most, type Shuffled } from './model.ts';
import { levelWords, linkWords, traceWords } from './text.ts';
import { groupsAmong, letterOf, levelNames, type Scene } from './trace.ts';

interface Props {
  readonly drawing: Drawing<Shuffled, Scene>;
  readonly pointed: Place<'input' | 'output'> | null;
  readonly setHover: (place: Place<'input' | 'output'> | null) => void;
}

const stripHeight = 22;
const gap = 54;
const middle = (channel: number): number => (channel + 0.5) * cellSize;

export function Trace(props: Props): JSX.Element {
  const { state, scene, change, language, announce } = props.drawing;
  const box = () => `-2 0 ${state.channels * cellSize + 4}`;
  /** Whether a channel of a level is on the way from or to the channel pointed at; undefined where none is. */
  const onTheWay = (level: number, channel: number): boolean | undefined => {
    const { pointed } = props;
    if (!pointed) return undefined;
    return pointed.role === 'input'
      ? scene().behind[level]?.[channel]?.[pointed.column] === 1
      : scene().ahead[level]?.[pointed.column]?.[channel] === 1;
  };
  const shown = (level: number) => level < state.step;
  const cell =
    (level: number) =>
    (_: number, channel: number): CellLook => {
      const role = level === 0 ? 'input' : level === 3 ? 'output' : undefined;
      const strong = props.pointed?.role === role && props.pointed?.column === channel;
      const number = scene().levels[level]?.[channel];
      const text = number === undefined ? '' : shown(level) ? spell(number, decimals) : '·';
      const lit = onTheWay(level, channel);
      return {
        text,
        say: traceWords.cell[language](channel + 1, shown(level) ? text : traceWords.unknown[language]),
        lit: lit === true,
        strong,
        faded: lit === false && !strong,
      };
    };
  const point = (role: 'input' | 'output') => ({
    point: (row: number, column: number) => change({ point: { role, row, column } }),
    unpoint: () => change({ point: null }),
    hover: (at: { row: number; column: number } | null) => props.setHover(at && { role, ...at }),
  });
  const edit = {
    value: (_: number, column: number) => state.x[0]![column]!,
    largest,
    most,
    set: (row: number, column: number, value: number) =>
      change({ x: withCell(state.x, row, column, withinDecimals(value, largest)) }),
    paste: (x: Shuffled['x']) => change({ x: [x[0]!], channels: Math.max(2, x[0]!.length) }),
    refuse: (fault: keyof typeof faultWords) => announce(faultWords[fault][language](largest, most)),
  };
  const levels = () => (scene().refusal ? [0] : levelNames.map((_, level) => level));

  return (
    <div class="trace" style={{ '--channels': state.channels }}>
      <For each={levels()}>
        {(level) => (
          <>
            <Show when={level > 0}>
              <Links props={props} level={level} box={box()} onTheWay={onTheWay} shown={shown(level)} />
            </Show>
            <p class={`part-name role-${level === 0 ? 'input' : 'output'}`}>
              {levelWords[levelNames[level]!][language]}
            </p>
            <MatrixGrid
              role={level === 0 ? 'input' : 'output'}
              label={levelWords[levelNames[level]!][language]}
              language={language}
              rows={1}
              columns={state.channels}
              cell={cell(level)}
              {...(level === 0 ? { ...point('input'), edit } : level === 3 ? point('output') : {})}
            />
            <Show when={!scene().refusal}>
              <Dyes props={props} level={level} box={box()} shown={shown(level)} />
            </Show>
          </>
        )}
      </For>
    </div>
  );
}

/** What reads what between a level and the one above it. */
function Links(own: {
  readonly props: Props;
  readonly level: number;
  readonly box: string;
  readonly onTheWay: (level: number, channel: number) => boolean | undefined;
  readonly shown: boolean;
}): JSX.Element {
  const { scene, language } = own.props.drawing;
  const lines = () =>
    (scene().links[own.level - 1] ?? []).flatMap((row, to) =>
      row.flatMap((reads, from) => (reads ? [{ from, to }] : [])),
    );
  const state = (from: number, to: number) => {
    const [above, below] = [own.onTheWay(own.level - 1, from), own.onTheWay(own.level, to)];
    if (above === undefined) return '';
    return above && below ? 'lit' : 'faded';
  };
  return (
    <svg
      class="links"
      classList={{ waiting: !own.shown }}
      viewBox={`${own.box} ${gap}`}
      role="img"
      aria-label={linkWords[own.level - 1]![language]}
    >
      <For each={lines()}>
        {({ from, to }) => <line class={state(from, to)} x1={middle(from)} y1="2" x2={middle(to)} y2={gap - 2} />}
      </For>
    </svg>
  );
}

/** The groups that have come into each channel: a stripe and a letter for each. */
function Dyes(own: {
  readonly props: Props;
  readonly level: number;
  readonly box: string;
  readonly shown: boolean;
}): JSX.Element {
  const { state, scene } = own.props.drawing;
  const groups = (channel: number) =>
    groupsAmong(scene().behind[own.level]?.[channel] ?? [], state.channels, state.first);
  return (
    <svg class="dyes" viewBox={`${own.box} ${stripHeight}`} aria-hidden="true">
      <Index each={Array.from({ length: state.channels })}>
        {(_, channel) => (
          <For each={own.shown ? groups(channel) : []}>
            {(group, at) => {
              const width = () => (cellSize - 2) / groups(channel).length;
              const x = () => channel * cellSize + 1 + at() * width();
              return (
                <>
                  <rect class={`dye dye-${group}`} x={x()} y="0" width={width()} height={stripHeight - 2} />
                  <text
                    x={x() + width() / 2}
                    y={stripHeight / 2 - 1}
                    font-size={groups(channel).length > 3 ? '10' : '13'}
                  >
                    {letterOf(group)}
                  </text>
                </>
              );
            }}
          </For>
        )}
      </Index>
    </svg>
  );
}

/** Which output depends on which input: a filled cell where it does. */
export function Dependencies(props: {
  readonly rows: readonly (readonly number[])[];
  readonly name: string;
  readonly label: string;
  readonly current: boolean;
}): JSX.Element {
  const side = 14;
  const size = () => props.rows.length * side;
  return (
    <div class="dependencies" classList={{ current: props.current }}>
      <p class="part-name">{props.name}</p>
      <svg viewBox={`-1 -1 ${size() + 2} ${size() + 2}`} role="img" aria-label={props.label}>
        <For each={props.rows}>
          {(row, output) => (
            <For each={row}>
              {(depends, input) => (
                <rect
                  classList={{ depends: depends === 1 }}
                  x={input() * side + 1}
                  y={output() * side + 1}
                  width={side - 2}
                  height={side - 2}
                />
              )}
            </For>
          )}
        </For>
      </svg>
    </div>
  );
}
