// The ruler of one axis: its cells, every place of the window below them, and the place that no longer fits.
import { createUniqueId, For, Index, Show, type JSX } from 'solid-js';
import { Hatching, hatchUrl } from '../../figure/Hatching.tsx';
import type { Language } from '../../figure/language.ts';
import type { Ruler } from './ruler.ts';
import { rulerWords } from './text.ts';

interface Props {
  readonly ruler: Ruler;
  readonly padding: number;
  readonly language: Language;
  readonly name: string;
  /** The place that is highlighted, if any. */
  readonly place: number | undefined;
}

const side = 30;
const line = 20;
const label = 34;

export function RulerView(props: Props): JSX.Element {
  const hatching = createUniqueId();
  const last = () => Math.max(props.ruler.cells, props.ruler.beyond.at(-1)! + 1);
  const rows = () => props.ruler.places.length + 1;
  const isPadding = (at: number) => at < props.padding || at >= props.ruler.cells - props.padding;
  const middle = (at: number) => label + at * side + side / 2;
  const height = (row: number) => side + 14 + row * line;
  const place = (reads: readonly number[], row: number, beyond: boolean) => (
    <g
      class="place"
      classList={{ beyond, lit: props.place === row, faded: props.place !== undefined && props.place !== row }}
    >
      <text x={label - 8} y={height(row)}>
        {beyond ? '✗' : row + 1}
      </text>
      <line
        x1={middle(reads[0]!) - side / 2 + 3}
        x2={middle(reads.at(-1)!) + side / 2 - 3}
        y1={height(row)}
        y2={height(row)}
      />
      <For each={reads}>{(at) => <circle cx={middle(at)} cy={height(row)} r="5.5" />}</For>
    </g>
  );
  return (
    <figure class="ruler">
      <svg
        viewBox={`0 0 ${label + last() * side + 2} ${height(rows())}`}
        style={{ '--cells': last() + 1 }}
        role="img"
        aria-label={rulerWords.describe[props.language](props.name, props.ruler)}
      >
        <Hatching name={hatching} />
        <Index each={Array.from({ length: props.ruler.cells })}>
          {(_, at) => (
            <g
              class="ruler-cell"
              classList={{
                padding: isPadding(at),
                dropped: props.ruler.dropped.includes(at),
                skipped: props.ruler.skipped.includes(at),
              }}
            >
              <rect
                x={label + at * side + 1}
                y="1"
                width={side - 2}
                height={side - 2}
                style={{ fill: isPadding(at) ? hatchUrl(hatching) : undefined }}
              />
              <text x={middle(at)} y={side / 2}>
                {isPadding(at) ? '' : at - props.padding + 1}
              </text>
              <Show when={props.ruler.dropped.includes(at)}>
                <path d={`M${label + at * side + 4} ${side - 4}l${side - 8} ${8 - side}`} />
              </Show>
            </g>
          )}
        </Index>
        <For each={props.ruler.places}>{(reads, row) => place(reads, row(), false)}</For>
        {place(props.ruler.beyond, props.ruler.places.length, true)}
      </svg>
      <figcaption>
        <b>{props.name}</b> {rulerWords.caption[props.language](props.ruler)}
      </figcaption>
    </figure>
  );
}
