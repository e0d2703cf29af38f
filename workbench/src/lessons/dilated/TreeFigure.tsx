// The lesson's main figure: a stack of dilated layers, as the tree of taps below one output.
import { writeStages } from 'faltung/ops';
import { For, type JSX } from 'solid-js';
import '../one-channel/one-channel.css';
import './dilated.css';
import { defineFigure, type Drawing } from '../../figure/defineFigure.tsx';
import { withCell } from '../../figure/matrix.ts';
import { MatrixGrid } from '../../figure/MatrixGrid.tsx';
import { layersOf, model, mostLayers, mostRate, type Stack } from './model.ts';
import { stackScene, type StackScene } from './stack.ts';
import { spanFormula, stacks, treeText, treeWords } from './text.ts';
import { FieldMap, TreeView, WaysView } from './TreeView.tsx';

function Rates({ drawing }: { readonly drawing: Drawing<Stack, StackScene> }): JSX.Element {
  const { state, change, language } = drawing;
  const rates = () => state.rates[0]!;
  /** Other rates are shown down to the input. */
  const take = (next: readonly number[]) => change({ rates: [next], step: next.length + 1 });
  return (
    <div class="trials needs-script">
      <div>
        <div class="part rates" style={{ '--cell': '2.75rem' }}>
          <p class="part-name role-weight">{treeWords.rates[language]}</p>
          <MatrixGrid
            role="weight"
            label={treeWords.rates[language]}
            language={language}
            rows={1}
            columns={layersOf(state)}
            cell={(_, column) => {
              const text = String(rates()[column] ?? '');
              return { text, say: treeWords.cell[language](column + 1, text), lit: true };
            }}
            point={() => {}}
            edit={{
              value: (_, column) => rates()[column]!,
              largest: mostRate,
              most: mostLayers,
              set: (row, column, value) => take(withCell(state.rates, row, column, value)[0]!),
              paste: (matrix) => take(matrix[0]!),
            }}
          />
        </div>
        <button
          type="button"
          disabled={layersOf(state) >= mostLayers}
          onClick={() => take([...rates(), Math.min(mostRate, 2 * rates().at(-1)!)])}
        >
          {treeWords.more[language]}
        </button>
        <button type="button" disabled={layersOf(state) <= 1} onClick={() => take(rates().slice(0, -1))}>
          {treeWords.less[language]}
        </button>
      </div>
      <div>
        <For each={stacks}>
          {(stack) => (
            <button type="button" onClick={() => take(stack)}>
              {stack.join(', ')}
            </button>
          )}
        </For>
      </div>
    </div>
  );
}

export const TreeFigure = defineFigure({
  name: 'tree',
  model,
  scene: ({ rates }: Stack) => stackScene(rates[0]!),
  text: treeText,
  steps: {
    count: (state) => layersOf(state) + 1,
    group: 1,
    to: (step) => ({ step }),
  },
  command: (_, { stages }) => `faltung field "${writeStages({ stages })}"`,
  numbers: (_, { ways }) => ({ shape: [ways.length], data: ways }),

  draw({ state, scene, language }) {
    const side = () => scene().ways.length;
    const used = () => treeWords.used[language](side(), scene().used, scene().total);
    const ways = () => `${treeWords.ways[language]}: ${scene().ways.join(' ')}`;
    return (
      <>
        <TreeView
          scene={scene()}
          shown={state.step - 1}
          language={language}
          label={treeText.describe[language](state, scene())}
        />
        <div class="field-parts" classList={{ waiting: state.step <= layersOf(state) }}>
          <div class="part">
            <p class="part-name">{treeWords.ways[language]}</p>
            <WaysView scene={scene()} label={ways()} />
            <p class="size-formula">
              {spanFormula(scene().rates)} = <b class="role-input">{side()}</b>
            </p>
            <p class="part-note">{treeWords.weights[language](layersOf(state), side())}</p>
          </div>
          <div class="part">
            <p class="part-name">{treeWords.map[language]}</p>
            <FieldMap scene={scene()} label={used()} />
            <p class="part-note">{used()}</p>
          </div>
        </div>
      </>
    );
  },

  explore: (drawing) => <Rates drawing={drawing} />,
});
