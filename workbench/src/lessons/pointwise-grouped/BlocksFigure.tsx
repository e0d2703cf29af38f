// The lesson's main figure: a grouped 1×1 convolution as a product of matrices, a column for each pixel.
import { write } from 'faltung/ops';
import { createMemo, createSignal, For, Show } from 'solid-js';
import './pointwise-grouped.css';
import { spellProduct } from '../../figure/decimal.ts';
import { outputOf } from '../../figure/output.ts';
import { defineFigure } from '../../figure/defineFigure.tsx';
import type { Place } from '../../figure/fields.ts';
import { MatrixPart } from '../../figure/MatrixPart.tsx';
import { rowsFrom } from '../../figure/passes.ts';
import { Formula } from '../grouped/Formula.tsx';
import { Products } from '../grouped/Products.tsx';
import { largest, model, picture, type Role } from './model.ts';
import { cellsOf, productsOf, sceneOf, spotOf } from './scene.ts';
import { blockText, blockWords, trials } from './text.ts';

export const BlocksFigure = defineFigure({
  name: 'blocks',
  model,
  scene: sceneOf,
  controls: ['inputs', 'outputs', 'groups'],
  text: blockText,
  steps: {
    count: ({ outputs }, scene) => (scene.problem ? outputs * picture.pixels : 0),
    group: picture.pixels,
    to: (step) => ({ step, point: null }),
  },
  command: (_, { problem }) => problem && `faltung cost "${write(problem)}"`,
  numbers: (_, scene) => outputOf(scene, 4),

  draw(drawing) {
    const { state, scene, change, language } = drawing;
    const say = (word: keyof typeof blockWords) => blockWords[word][language];
    const [hover, setHover] = createSignal<Place<Role> | null>(null);
    const spot = createMemo(() => spotOf(state, hover()));
    const cells = createMemo(() => cellsOf(scene(), spot()));
    const look = (role: Role, row: number, column: number, part: boolean) => {
      const strong = spot().role === role && spot().row === row && spot().column === column;
      return { lit: part, strong, faded: !part && !strong };
    };
    const interplay = (role: Role) => ({
      point: (row: number, column: number) =>
        change({
          point: { role, row, column },
          ...(role === 'output' && { step: row * picture.pixels + column + 1 }),
        }),
      unpoint: () => change({ point: null }),
      hover: (at: { row: number; column: number } | null) => setHover(at && { role, ...at }),
    });
    const widths = () => ({ '--total': state.inputs + 2 * picture.pixels, '--widest': state.inputs });
    return (
      <>
        <div class="matrices blocks" style={widths()}>
          <MatrixPart
            role="weight"
            name={say('weight')}
            language={language}
            matrix={state.w}
            look={(row, column) => ({
              ...look(
                'weight',
                row,
                column,
                cells().some((cell) => cell.output === row && cell.input === column),
              ),
              ...(!scene().has(row, column) && { text: '', say: say('none') }),
            })}
            {...interplay('weight')}
            set={(w) => change({ w })}
            largest={largest}
          />
          <p class="operator" aria-hidden="true">
            ·
          </p>
          <MatrixPart
            role="input"
            name={say('input')}
            language={language}
            matrix={state.x}
            look={(row, column) =>
              look(
                'input',
                row,
                column,
                cells().some((cell) => cell.input === row && cell.pixel === column),
              )
            }
            {...interplay('input')}
            set={(x) => change({ x })}
            largest={largest}
          />
          <Show when={scene().problem}>
            <p class="operator" aria-hidden="true">
              =
            </p>
            <MatrixPart
              role="output"
              name={say('output')}
              language={language}
              matrix={rowsFrom(scene().y, state.outputs, picture.pixels)}
              spell={spellProduct}
              look={(row, column) =>
                look(
                  'output',
                  row,
                  column,
                  cells().some((cell) => cell.output === row && cell.pixel === column),
                )
              }
              {...interplay('output')}
            />
          </Show>
        </div>
        <p class="part-note blocks-note">{say('note')}</p>
        <Show when={cells().length > 0}>
          <Products
            language={language}
            products={productsOf(scene(), state, cells())}
            total={spot().role === 'output' ? scene().y[spot().row * picture.pixels + spot().column] : undefined}
            multiplied
            added
          />
        </Show>
        <Formula inputs={state.inputs} outputs={state.outputs} groups={state.groups} kernel={1} language={language} />
      </>
    );
  },

  explore: ({ change, language }) => (
    <div class="trials needs-script">
      <div>
        <For each={trials}>
          {({ label, part }) => (
            <button type="button" onClick={() => change(part)}>
              {label[language]}
            </button>
          )}
        </For>
      </div>
    </div>
  ),
});
