// The stack, drawn to the scale of the input: every unit above the middle of what it sees.
import { For, Show, type JSX } from 'solid-js';
import type { Language } from '../../../figure/language.ts';
import { fieldWords } from './words.ts';
import type { FieldScene, Level } from './model.ts';

const width = 720;
const left = 92;
const levelHeight = 46;
/** With more units the drawing would be a smear: then only the reach of each level is drawn. */
const mostUnits = 64;

export function StackDrawing(props: { readonly scene: FieldScene; readonly language: Language }): JSX.Element {
  const levels = () => props.scene.levels;
  const top = () => levels().length - 1;
  const length = () => levels()[0]!.count;
  const step = () => (width - left - 12) / Math.max(1, length());
  const x = ({ field }: Level, unit: number) => left + (field.centre + unit * field.jump + 0.5) * step();
  const y = (at: number) => 16 + (top() - at) * levelHeight;
  const radius = () => Math.min(8, Math.max(1.6, step() * 0.36));
  const fine = () => length() <= mostUnits;
  const name = (at: number) =>
    at === 0 ? fieldWords.input[props.language] : `${fieldWords.layer[props.language]} ${at}`;
  // Fresh things whenever the scene changes, so that each is drawn anew.
  const rows = () => levels().map((level, at) => ({ level, at }));
  const units = ({ count, read }: Level) => {
    const seen = new Set(read);
    return Array.from({ length: count }, (_, unit) => ({ unit, read: seen.has(unit) }));
  };
  return (
    <svg
      class="stack-drawing"
      viewBox={`0 0 ${width} ${y(0) + 20}`}
      role="img"
      aria-label={fieldWords.drawing[props.language](top(), props.scene.inputs.length)}
    >
      <Show when={fine()}>
        <For each={props.scene.links}>
          {([level, output, sample]) => (
            <line
              class="link"
              x1={x(levels()[level]!, output)}
              y1={y(level)}
              x2={x(levels()[level - 1]!, sample)}
              y2={y(level - 1)}
            />
          )}
        </For>
      </Show>
      <For each={rows()}>
        {({ level, at }) => (
          <g>
            <text x="0" y={y(at) + 4}>
              {name(at)}
            </text>
            <Show
              when={fine()}
              fallback={
                <line
                  class="reach"
                  x1={x(level, level.read[0]!) - radius()}
                  x2={x(level, level.read.at(-1)!) + radius()}
                  y1={y(at)}
                  y2={y(at)}
                />
              }
            >
              <For each={units(level)}>
                {({ unit, read }) => (
                  <circle
                    class={`unit ${at === 0 ? 'input' : at === top() ? 'top' : 'between'}${read ? ' read' : ''}`}
                    cx={x(level, unit)}
                    cy={y(at)}
                    r={radius()}
                  />
                )}
              </For>
            </Show>
          </g>
        )}
      </For>
    </svg>
  );
}
