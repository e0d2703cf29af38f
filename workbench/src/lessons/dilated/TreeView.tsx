// The tree of taps: one output at the top, and below it, layer by layer, every cell that it depends on.
import { createUniqueId, For, Show, type JSX } from 'solid-js';
import type { Language } from '../../figure/language.ts';
import { Hatching, hatchUrl } from '../../figure/Hatching.tsx';
import type { StackScene } from './stack.ts';
import { treeWords } from './text.ts';

interface Props {
  readonly scene: StackScene;
  /** Layers that are drawn below the output. */
  readonly shown: number;
  readonly language: Language;
  readonly label: string;
}

const [cell, gap] = [20, 58] as const;

export function TreeView(props: Props): JSX.Element {
  const hatching = createUniqueId();
  const width = () => props.scene.levels.at(-1)!.cells;
  const left = (level: number) => (width() - props.scene.levels[level]!.cells) / 2;
  const x = (level: number, at: number) => (left(level) + at + 0.5) * cell;
  const y = (level: number) => level * gap + cell / 2;
  const last = () => props.scene.levels.length - 1;
  const name = (level: number) =>
    level === 0
      ? treeWords.output[props.language]
      : level === last()
        ? treeWords.input[props.language]
        : treeWords.layer[props.language](last() - level);
  const height = () => last() * gap + cell;
  return (
    <div class="tree" style={{ '--cells': width() }}>
      <svg viewBox={`-2 -2 ${width() * cell + 4} ${height() + 4}`} role="img" aria-label={props.label}>
        <Hatching name={hatching} />
        <For each={props.scene.levels}>
          {(level, at) => (
            <Show when={at() <= props.shown}>
              <g class={`level ${at() === 0 ? 'role-output' : at() === last() ? 'role-input' : 'role-middle'}`}>
                <For each={level.edges}>
                  {({ from, to }) => (
                    <line
                      class="tap"
                      classList={{ fresh: at() === props.shown }}
                      x1={x(at() - 1, from)}
                      y1={y(at() - 1) + cell / 2}
                      x2={x(at(), to)}
                      y2={y(at()) - cell / 2}
                    />
                  )}
                </For>
                <For each={Array.from({ length: level.cells }, (_, n) => n)}>
                  {(n) => {
                    const hit = level.reached.includes(n);
                    return (
                      <rect
                        class={hit ? 'reached' : 'hole'}
                        x={x(at(), n) - cell / 2 + 1}
                        y={y(at()) - cell / 2 + 1}
                        width={cell - 2}
                        height={cell - 2}
                        style={hit ? undefined : { fill: hatchUrl(hatching) }}
                      />
                    );
                  }}
                </For>
              </g>
            </Show>
          )}
        </For>
      </svg>
      <ol class="tree-names">
        <For each={props.scene.levels}>
          {(level, at) => (
            <li classList={{ faded: at() > props.shown }}>
              {name(at())}
              {at() === 0 ? undefined : (
                <span>{` · ${treeWords.rate[props.language](props.scene.rates[last() - at()]!)}`}</span>
              )}
              <span>{` · ${treeWords.reached[props.language](level.reached.length, level.cells)}`}</span>
            </li>
          )}
        </For>
      </ol>
    </div>
  );
}

/** How many ways lead to each input along one axis, as bars; where there is none, a cross. */
export function WaysView(props: { readonly scene: StackScene; readonly label: string }): JSX.Element {
  const most = () => Math.max(...props.scene.ways);
  const room = 60;
  return (
    <div class="tree ways" style={{ '--cells': props.scene.ways.length }}>
      <svg viewBox={`-2 -2 ${props.scene.ways.length * cell + 4} ${room + 22}`} role="img" aria-label={props.label}>
        <For each={props.scene.ways}>
          {(ways, at) => (
            <g>
              <rect
                class="way"
                x={at() * cell + 3}
                y={room - (room * ways) / most()}
                width={cell - 6}
                height={(room * ways) / most()}
              />
              <text classList={{ none: ways === 0 }} x={(at() + 0.5) * cell} y={room + 11}>
                {ways === 0 ? '✗' : ways}
              </text>
            </g>
          )}
        </For>
      </svg>
    </div>
  );
}

/** The field on a plane: the darker, the more ways; holes stay empty. */
export function FieldMap(props: { readonly scene: StackScene; readonly label: string }): JSX.Element {
  const shades = 5;
  const side = () => props.scene.ways.length;
  const paths = () => {
    const { ways } = props.scene;
    const most = Math.max(...ways) ** 2;
    const made = Array.from({ length: shades }, () => '');
    ways.forEach((down, row) =>
      ways.forEach((across, column) => {
        if (down * across === 0) return;
        const shade = Math.min(shades - 1, Math.floor((shades * Math.sqrt(down * across)) / Math.sqrt(most)));
        made[shade] += `M${column} ${row}h1v1h-1z`;
      }),
    );
    return made;
  };
  return (
    <div class="field-map">
      <svg viewBox={`0 0 ${side()} ${side()}`} role="img" aria-label={props.label}>
        <rect class="ground" width={side()} height={side()} />
        <For each={paths()}>{(d, shade) => <path d={d} opacity={(shade() + 1.5) / (shades + 0.5)} />}</For>
      </svg>
    </div>
  );
}
