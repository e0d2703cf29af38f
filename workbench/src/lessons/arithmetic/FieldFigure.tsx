// The receptive field of a stack: built layer by layer, with its size, its jump and its start.
import { For, Show, type JSX } from 'solid-js';
import '../one-channel/one-channel.css';
import './arithmetic.css';
import { defineFigure, type Drawing } from '../../figure/defineFigure.tsx';
import { withCell } from '../../figure/matrix.ts';
import {
  bounds,
  columns,
  model,
  mostLayers,
  presets,
  sceneOf,
  type FieldScene,
  type FieldState,
} from './field/model.ts';
import { StackDrawing } from './field/StackDrawing.tsx';
import { fieldText, fieldWords, said } from './field/words.ts';

type Props = { readonly drawing: Drawing<FieldState, FieldScene> };

/** Headings as short as the formula has them; each input says its full name. */
const letters = { kernel: 'k', stride: 's', dilation: 'd', padding: 'p' } as const;

function Table({ drawing }: Props): JSX.Element {
  const { state, scene, change, language } = drawing;
  const say = (word: (typeof columns)[number] | 'layer' | 'size' | 'jump' | 'start' | 'outputs') =>
    fieldWords[word][language];
  // Rows by number: a row keeps its place, and with it the focus, while its layer changes.
  const numbers = () => state.layers.map((_, at) => at);
  const pick = (at: number, column: number) => {
    const [least, most] = bounds[column]!;
    return (
      <select
        name={`${columns[column]}-${at + 1}`}
        aria-label={`${say('layer')} ${at + 1}: ${say(columns[column]!)}`}
        onChange={(event) => change({ layers: withCell(state.layers, at, column, Number(event.currentTarget.value)) })}
      >
        <For each={Array.from({ length: most - least + 1 }, (_, n) => least + n)}>
          {(value) => (
            <option value={value} selected={value === state.layers[at]?.[column]}>
              {value}
            </option>
          )}
        </For>
      </select>
    );
  };
  const level = (at: number) => scene().levels[at + 1];
  return (
    <div class="stack-table" tabindex="0" role="group" aria-label={fieldWords.table[language]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('layer')}</th>
            <For each={columns}>{(name) => <th scope="col">{letters[name]}</th>}</For>
            <th scope="col">{say('outputs')}</th>
            <th scope="col">{say('size')}</th>
            <th scope="col">{say('jump')}</th>
            <th scope="col">{say('start')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={numbers()}>
            {(at) => (
              <tr>
                <th scope="row">{at + 1}</th>
                <For each={columns}>
                  {(_, column) => (
                    <td>
                      <Show when={drawing.live()} fallback={state.layers[at]![column()]}>
                        {pick(at, column())}
                      </Show>
                    </td>
                  )}
                </For>
                <td class="role-output">{level(at)?.count}</td>
                <td class="role-input size">{level(at)?.field.size}</td>
                <td class="jump">{level(at)?.field.jump}</td>
                <td class="start">{level(at) && said(level(at)!.field.start)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

/** The field of the last layer from that of the one before, in letters and in the reader's numbers. */
function FieldFormula({ drawing }: Props): JSX.Element {
  const { state, scene } = drawing;
  const last = () => {
    const { levels } = scene();
    const layer = state.layers.at(-1);
    if (levels.length < 2 || !layer) return undefined;
    return { before: levels.at(-2)!.field, after: levels.at(-1)!.field, layer };
  };
  return (
    <Show when={last()}>
      {(last) => (
        <div class="live-formula">
          <p>
            <var class="role-input">r</var> = r<sub>−1</sub> + (<var class="role-weight">k</var> − 1)·d·j
            <sub>−1</sub> = {last().before.size} + ({last().layer[0]} − 1)·{last().layer[2]}·{last().before.jump} ={' '}
            <b class="role-input result">{last().after.size}</b>
          </p>
          <p>
            j = j<sub>−1</sub>·s = {last().before.jump}·{last().layer[1]} = <b>{last().after.jump}</b>
          </p>
        </div>
      )}
    </Show>
  );
}

export const FieldFigure = defineFigure({
  name: 'field',
  model,
  scene: sceneOf,
  controls: ['length'],
  text: fieldText,
  steps: { count: (_, scene) => scene.levels.at(-1)?.count ?? 0, group: 1, to: (step) => ({ step }) },

  draw: (drawing) => (
    <>
      <Show when={drawing.scene().levels.length > 0}>
        <StackDrawing scene={drawing.scene()} language={drawing.language} />
      </Show>
      <FieldFormula drawing={drawing} />
      <Table drawing={drawing} />
    </>
  ),

  explore(drawing) {
    const { state, change, language } = drawing;
    return (
      <div class="stack-buttons needs-script">
        <button
          type="button"
          disabled={state.layers.length >= mostLayers}
          onClick={() => change({ layers: [...state.layers, [3, 1, 1, 1]] })}
        >
          {fieldWords.add[language]}
        </button>
        <button
          type="button"
          disabled={state.layers.length <= 1}
          onClick={() => change({ layers: state.layers.slice(0, -1) })}
        >
          {fieldWords.remove[language]}
        </button>
        <For each={presets}>
          {({ name, length, layers }) => (
            <button type="button" onClick={() => change({ length, layers, step: Math.ceil(length / 2) })}>
              {name}
            </button>
          )}
        </For>
      </div>
    );
  },
});
