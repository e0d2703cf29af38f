// The ruler: one axis in cells, every place of the window below it, and what each place gives.
import { createUniqueId, For, Show, type JSX } from 'solid-js';
import { Hatching, hatchUrl } from '../../figure/Hatching.tsx';
import { textSize } from '../../figure/look.ts';
import type { Lane } from './lane.ts';

interface Props {
  readonly lane: Lane;
  /** What is heard instead of the drawing. */
  readonly label: string;
  /** What stands in a cell. */
  readonly text: (cell: number) => string;
  /** What a place gives, at the end of its line. */
  readonly gives?: ((place: number) => string) | undefined;
  /** The place that is highlighted, if any. */
  readonly place?: number | undefined;
  /** Whether the place that no longer fits is drawn too. */
  readonly beyond?: boolean;
}

const side = 34;
const line = 22;
const label = 30;
const output = 66;
/** Longer lanes are shown by their ends. */
const mostCells = 24;
const ends = 9;

export function LaneView(props: Props): JSX.Element {
  const hatching = createUniqueId();
  const count = () => props.lane.cells.length;
  const cut = () => count() > mostCells;
  /** Where a cell stands in the drawing, or undefined where it is left out. */
  const column = (cell: number): number | undefined => {
    if (!cut() || cell < ends) return cell;
    return cell >= count() - ends ? cell - count() + 2 * ends + 1 : undefined;
  };
  // Fresh things whenever the lane changes, so that each is drawn anew.
  const shownCells = () =>
    props.lane.cells.map((cell, at) => ({ cell, at })).filter(({ at }) => column(at) !== undefined);
  const shownPlaces = () =>
    props.lane.places
      .map((reads, at) => ({ reads, at }))
      .filter(({ reads }) => reads.every((cell) => column(cell) !== undefined));
  const hasBeyond = () => props.beyond === true && props.lane.beyond[0]! < count();
  const columns = () => {
    const last = column(hasBeyond() ? Math.max(props.lane.beyond.at(-1)!, count() - 1) : count() - 1)!;
    return last + 1;
  };
  const gaps = () => (cut() ? 1 : 0);
  const rows = () => shownPlaces().length + (hasBeyond() ? 1 : 0) + gaps();
  const rowOf = (index: number) => index + (cut() && shownPlaces()[index]!.at > index ? 1 : 0);
  const x = (cell: number) => label + column(cell)! * side;
  const y = (row: number) => side + 16 + row * line;
  const width = () => label + columns() * side + (props.gives ? output : 4);

  const place = (at: number, row: number, reads: readonly number[], beyond: boolean) => (
    <g
      class="place"
      classList={{ beyond, lit: props.place === at, faded: props.place !== undefined && props.place !== at }}
    >
      <text x={label - 10} y={y(row)}>
        {beyond ? '✗' : at + 1}
      </text>
      <line x1={x(reads[0]!) + 4} x2={x(reads.at(-1)!) + side - 4} y1={y(row)} y2={y(row)} />
      <For each={reads}>{(cell) => <circle cx={x(cell) + side / 2} cy={y(row)} r="5.5" />}</For>
      <Show when={!beyond && props.gives}>
        {(gives) => (
          <text class="gives" x={width() - 4} y={y(row)}>
            {gives()(at)}
          </text>
        )}
      </Show>
    </g>
  );
  return (
    <svg
      class="lane"
      viewBox={`0 0 ${width()} ${y(rows()) - line / 2 + 4}`}
      style={{ '--cells': width() / side }}
      role="img"
      aria-label={props.label}
    >
      <Hatching name={hatching} />
      <For each={shownCells()}>
        {({ cell, at }) => {
          const zero = cell.kind !== 'input';
          return (
            <g
              class={`lane-cell ${cell.kind}`}
              classList={{
                unread: props.lane.dropped.includes(at) || props.lane.skipped.includes(at),
                lit: props.place !== undefined && props.lane.places[props.place]?.includes(at) === true,
              }}
            >
              <rect
                x={x(at) + 1}
                y="1"
                width={side - 2}
                height={side - 2}
                style={{ fill: zero ? hatchUrl(hatching) : undefined }}
              />
              <text x={x(at) + side / 2} y={side / 2} font-size={`${Math.min(15, textSize(props.text(at)))}px`}>
                {props.text(at)}
              </text>
              <Show when={props.lane.dropped.includes(at)}>
                <path d={`M${x(at) + 5} ${side - 5}l${side - 10} ${10 - side}`} />
              </Show>
            </g>
          );
        }}
      </For>
      <Show when={cut()}>
        <text x={label + ends * side + side / 2} y={side / 2}>
          …
        </text>
        <text x={label + ends * side + side / 2} y={y(shownPlaces().findIndex(({ at }, index) => at > index))}>
          ⋮
        </text>
      </Show>
      <For each={shownPlaces()}>{({ reads, at }, index) => place(at, rowOf(index()), reads, false)}</For>
      <Show when={hasBeyond()}>{place(-1, rows() - 1, props.lane.beyond, true)}</Show>
    </svg>
  );
}
