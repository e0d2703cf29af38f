// The stamps of all inputs, each in a row of its own above the outputs it reaches, and below them how many meet there.
import { For, Show, type JSX } from 'solid-js';
import './checkerboard.css';
import { spellProduct } from '../../figure/decimal.ts';
import type { InBoth, Language } from '../../figure/language.ts';
import { cellSize, textSize } from '../../figure/look.ts';
import type { Focus } from './focus.ts';
import type { Scene } from './scene.ts';

interface Props {
  readonly scene: Scene;
  readonly language: Language;
  readonly focus?: Focus | undefined;
  /** The outputs themselves, between the stamps and their counts. */
  readonly children?: JSX.Element;
}

const words = {
  stamps: {
    ko: (inputs: number) => `도장 ${inputs}개, 입력마다 한 줄`,
    en: (inputs: number) => `${inputs} stamps, a row for each input`,
  },
  counts: { ko: '겹친 횟수', en: 'How many meet' },
} as const satisfies Record<string, InBoth<unknown>>;

const [row, tallest] = [cellSize * 0.8, 3 * cellSize] as const;

export function StampView(props: Props): JSX.Element {
  const columns = () => props.scene.y.length;
  const box = (height: number) => `-2 -2 ${columns() * cellSize + 4} ${height + 4}`;
  const most = () => Math.max(...props.scene.counts);
  const height = (count: number) => ((tallest - cellSize) * count) / most();
  const counts = () => `${words.counts[props.language]}: ${props.scene.counts.join(' ')}`;
  return (
    <div class="stamp-scroll">
      <div class="stamp-view" style={{ '--columns': columns() }}>
        <svg
          class="stamps"
          viewBox={box(props.scene.x.length * row)}
          role="img"
          aria-label={words.stamps[props.language](props.scene.x.length)}
        >
          <For each={props.scene.terms}>
            {(term) => {
              const text = spellProduct(props.scene.x[term.x]! * props.scene.w[term.w]! + 0);
              return (
                <g
                  class="stamp"
                  classList={{
                    lit: props.focus?.terms.has(term) === true,
                    faded: props.focus?.terms.has(term) === false,
                  }}
                  transform={`translate(${term.y * cellSize} ${term.x * row})`}
                >
                  <rect x="1" y="1" width={cellSize - 2} height={row - 2} />
                  <text x={cellSize / 2} y={row / 2} style={{ 'font-size': `${textSize(text)}px` }}>
                    {text}
                  </text>
                </g>
              );
            }}
          </For>
        </svg>
        {props.children}
        <svg class="counts" viewBox={box(tallest)} role="img" aria-label={counts()}>
          <For each={props.scene.counts}>
            {(count, at) => (
              <g
                class="count-of"
                classList={{ lit: props.focus?.y.has(at()) === true }}
                transform={`translate(${at() * cellSize} 0)`}
              >
                <Show when={count > 0}>
                  <rect x="3" y="0" width={cellSize - 6} height={height(count)} />
                </Show>
                <text x={cellSize / 2} y={height(count) + cellSize / 2}>
                  {count}
                </text>
              </g>
            )}
          </For>
        </svg>
        <p class="part-name">{words.counts[props.language]}</p>
      </div>
    </div>
  );
}
