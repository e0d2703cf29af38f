// Lengths side by side: counts that are compared, each with its number written out.
import { For, type JSX } from 'solid-js';
import './chart.css';

export interface Bar {
  readonly name: string;
  /** What it is made of, from the left; later parts are drawn lighter. */
  readonly parts: readonly number[];
  /** The number as it is written, and how it came about. */
  readonly text: string;
  readonly faded?: boolean;
}

export function Bars(props: {
  readonly bars: readonly Bar[];
  readonly label: string;
  readonly most?: number;
}): JSX.Element {
  const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
  const most = () => Math.max(props.most ?? 0, ...props.bars.map(({ parts }) => sum(parts)), Number.MIN_VALUE);
  return (
    <dl class="bars" aria-label={props.label}>
      <For each={props.bars}>
        {(bar) => (
          <div classList={{ faded: bar.faded === true }}>
            <dt>{bar.name}</dt>
            <dd>
              <span class="bar-track" aria-hidden="true">
                <For each={bar.parts}>
                  {(part) => <span class="bar-part" style={{ width: `${(100 * part) / most()}%` }} />}
                </For>
              </span>
              <span class="bar-text">{bar.text}</span>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}
