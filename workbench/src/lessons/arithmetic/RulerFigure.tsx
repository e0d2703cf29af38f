// The lesson's main figure: fifteen relations on one ruler. The window steps along it, and each place gives a number.
import { write } from 'faltung/ops';
import { For, Show, type JSX } from 'solid-js';
import '../one-channel/one-channel.css';
import './arithmetic.css';
import { Controls, type Control } from '../../figure/Controls.tsx';
import { spell, spellNumber, spellProduct, decimals, withinDecimals } from '../../figure/decimal.ts';
import { defineFigure, type Drawing } from '../../figure/defineFigure.tsx';
import { resized, withCell, type Matrix } from '../../figure/matrix.ts';
import { MatrixGrid } from '../../figure/MatrixGrid.tsx';
import { faultWords } from '../../figure/words.ts';
import { LaneView } from './LaneView.tsx';
import { LiveFormula } from './LiveFormula.tsx';
import { largest, longest, model, mostTaps, type RulerState } from './model.ts';
import { relationNames, relations, type RelationName, type Setting } from './relations.ts';
import { problemFor, productsOf, sceneOf, type RulerScene } from './scene.ts';
import { rulerText, rulerWords, settingCodes, settingWords } from './text.ts';

type Props = { readonly drawing: Drawing<RulerState, RulerScene> };

/** What a place gives, as it is shown. */
export const giveOf = ({ op, y }: RulerScene, place: number): string =>
  op === 'maxPool' ? spell(y[place]!, decimals) : spellProduct(y[place]!);

const factor = (value: number): string => (value < 0 ? `(${spell(value, decimals)})` : spell(value, decimals));

/** The reader's samples and weights, one row each. */
function Rows({ drawing }: Props): JSX.Element {
  const { state, scene, change, language, announce } = drawing;
  const row = (name: 'x' | 'w', role: 'input' | 'weight', count: () => number, most: number) => (
    <div>
      <p class={`part-name role-${role}`}>{rulerWords[role][language]}</p>
      <MatrixGrid
        role={role}
        label={rulerWords[role][language]}
        language={language}
        rows={1}
        columns={count()}
        cell={(_, column) => {
          const text = spellNumber(state[name][0]![column]!);
          return { text, say: rulerWords.cell[language](column + 1, text) };
        }}
        point={() => {}}
        edit={{
          value: (_, column) => state[name][0]![column]!,
          largest,
          most,
          set: (_, column, value) =>
            change({ [name]: withCell(state[name], 0, column, withinDecimals(value, largest)) }),
          paste: (pasted: Matrix) => {
            const numbers = [pasted.flat()];
            const size = Math.min(most, numbers[0]!.length);
            change({ [name]: resized(numbers, 1, most), [name === 'x' ? 'input' : 'kernel']: size });
          },
          refuse: (fault) => announce(faultWords[fault][language](largest, most)),
        }}
      />
    </div>
  );
  return (
    <div class="rows-line rows">
      {row('x', 'input', () => scene().settings.input, longest)}
      <Show when={scene().op !== 'maxPool'}>{row('w', 'weight', () => scene().settings.kernel, mostTaps)}</Show>
    </div>
  );
}

/** The arithmetic of the place the window is at. */
function Tape({ drawing }: Props): JSX.Element {
  const { state, scene, language } = drawing;
  const place = () => state.step - 1;
  const products = () => productsOf(scene(), place());
  const pool = () => scene().op === 'maxPool';
  return (
    <div class="tape" data-output={place()}>
      <ol class="products" aria-label={rulerWords.products[language]}>
        <li>
          <ol>
            <For each={products()}>
              {(item) => (
                <li class="product" classList={{ padding: scene().lane.cells[item.cell]!.kind !== 'input' }}>
                  <span class="factors">
                    <b class="role-input">{spell(item.x, decimals)}</b>
                    <Show when={!pool()}>
                      {'\u2009×\u2009'}
                      <b class="role-weight">{factor(item.w)}</b>
                    </Show>
                  </span>
                  <Show when={!pool()}>
                    <span class="result">{`= ${spellProduct(item.product)}`}</span>
                    <span class="running">{`Σ ${spellProduct(item.sum)}`}</span>
                  </Show>
                </li>
              )}
            </For>
          </ol>
        </li>
      </ol>
      <p class="total">
        <span>{rulerWords[pool() ? 'most' : 'total'][language]}</span>{' '}
        <b class="role-output">{giveOf(scene(), place())}</b>
      </p>
    </div>
  );
}

const control = (name: Setting): Control => ({
  name,
  field: model.fields[name],
  label: settingWords[name],
  code: settingCodes[name],
});
const controls: Readonly<Record<Setting, Control>> = {
  input: control('input'),
  kernel: control('kernel'),
  stride: control('stride'),
  padding: control('padding'),
  dilation: control('dilation'),
  rest: control('rest'),
};

export const RulerFigure = defineFigure({
  name: 'ruler',
  model,
  scene: sceneOf,
  text: rulerText,
  steps: { count: (_, scene) => scene.output, group: 1, to: (step) => ({ step }) },
  command(state) {
    const problem = problemFor(state);
    return problem && `faltung shape "${write(problem)}"`;
  },

  numbers: (_, { op, output, y, refusal }) =>
    refusal ? undefined : { shape: [1, 1, output], data: y, places: op === 'maxPool' ? 2 : 4 },
  draw(drawing) {
    const { state, scene, change, language } = drawing;
    return (
      <>
        <label class="relation-choice needs-script">
          {rulerWords.relation[language]}
          <select
            name="relation"
            onChange={(event) => change({ relation: event.currentTarget.value as RelationName, step: 1 })}
          >
            <For each={relationNames}>
              {(name) => (
                <option value={name} selected={name === state.relation}>
                  {`${relations[name].name[language]}: ${relations[name].template}`}
                </option>
              )}
            </For>
          </select>
        </label>
        <Rows drawing={drawing} />
        <LaneView
          lane={scene().lane}
          label={rulerWords.lane[language](scene().lane)}
          text={(cell) => spell(scene().numbers[cell]!, decimals)}
          gives={scene().refusal ? undefined : (place) => giveOf(scene(), place)}
          place={scene().refusal ? undefined : state.step - 1}
          beyond={scene().op !== 'convTranspose'}
        />
        <p class="lane-legend">{rulerWords.legend[language](scene())}</p>
        <LiveFormula
          template={relations[state.relation].template}
          settings={scene().settings}
          output={scene().refusal ? undefined : scene().output}
        />
        <Show when={!scene().refusal}>
          <Tape drawing={drawing} />
        </Show>
      </>
    );
  },

  explore(drawing) {
    const { state, change, language } = drawing;
    return (
      <Controls
        language={language}
        controls={relations[state.relation].free.map((name) => controls[name])}
        state={state as unknown as Readonly<Record<string, unknown>>}
        change={change}
      />
    );
  },
});
