// The lesson's main figure: every input's stamp, the outputs they add up to, how many meet at each, and the phase sums.
import { write } from 'faltung/ops';
import { createMemo, createSignal, For } from 'solid-js';
import '../one-channel/one-channel.css';
import './checkerboard.css';
import { decimals, spell, spellNumber, spellProduct, withinDecimals } from '../../figure/decimal.ts';
import { outputOf } from '../../figure/output.ts';
import { defineFigure } from '../../figure/defineFigure.tsx';
import type { Place } from '../../figure/fields.ts';
import { withCell } from '../../figure/matrix.ts';
import { MatrixGrid, type GridRole } from '../../figure/MatrixGrid.tsx';
import { ProductTape } from '../../figure/ProductTape.tsx';
import { focusOf } from './focus.ts';
import { largest, model, mostTaps, type Role } from './model.ts';
import { PhaseTable } from './PhaseTable.tsx';
import { PlaneView } from './PlaneView.tsx';
import { planeOf, productsAt, sceneOf } from './scene.ts';
import { StampView } from './StampView.tsx';
import { overlapText, stampWords, trials } from './text.ts';

const planeInputs = 4;
const spell2 = (value: number) => spell(value, decimals);

export const OverlapFigure = defineFigure({
  name: 'overlap',
  model,
  scene: sceneOf,
  controls: ['taps', 'stride'],
  text: overlapText,
  steps: { count: (_, { y }) => y.length, group: 1, to: (step) => ({ step, point: null }) },
  command: (_, { problem }) => `faltung shape "${write(problem)}"`,
  numbers: (_, scene) => outputOf(scene, 4),

  draw(drawing) {
    const { state, scene, change, language } = drawing;
    const say = (word: 'input' | 'kernel' | 'output') => stampWords[word][language];
    const [hover, setHover] = createSignal<Place<Role> | null>(null);
    const focus = createMemo(() => focusOf(state, scene(), hover()));
    const plane = createMemo(() => planeOf(planeInputs, state.taps, state.stride));
    /** The output whose sum is spelt out: the one in focus, or the step's. */
    const summed = () => (focus().role === 'output' ? focus().at : state.step - 1);

    const grid = (role: Role & GridRole, set: 'x' | 'w' | undefined) => {
      const key = { input: 'x', weight: 'w', output: 'y' }[role] as 'x' | 'w' | 'y';
      const name = () => say(role === 'weight' ? 'kernel' : role);
      const columns = () => (set ? state[set][0]!.length : scene().y.length);
      return (
        <MatrixGrid
          role={role}
          label={`${name()} ${columns()}`}
          language={language}
          rows={1}
          columns={columns()}
          cell={(_, column) => {
            const text = set ? spellNumber(state[set][0]![column]!) : spellProduct(scene().y[column] ?? 0);
            const lit = focus()[key].has(column);
            return {
              text,
              say: `${name()} ${column + 1}: ${text}`,
              lit,
              faded: !lit,
              strong: focus().role === role && focus().at === column,
            };
          }}
          point={(row, column) =>
            change({ point: { role, row, column }, ...(role === 'output' && { step: column + 1 }) })
          }
          unpoint={() => change({ point: null })}
          hover={(cell) => setHover(cell && { role, ...cell })}
          {...(set && {
            edit: {
              value: (_: number, column: number) => state[set][0]![column]!,
              largest,
              most: mostTaps,
              set: (row: number, column: number, value: number) =>
                change({ [set]: withCell(state[set], row, column, withinDecimals(value, largest)) }),
            },
          })}
        />
      );
    };

    return (
      <>
        <div class="matrices" style={{ '--total': 12, '--widest': 7 }}>
          <div class="part">
            <p class="part-name role-input">{say('input')}</p>
            {grid('input', 'x')}
          </div>
          <p class="operator" aria-hidden="true">
            ×
          </p>
          <div class="part">
            <p class="part-name role-weight">{say('kernel')}</p>
            {grid('weight', 'w')}
          </div>
        </div>
        <StampView scene={scene()} language={language} focus={focus()}>
          <p class="part-name role-output">{say('output')}</p>
          {grid('output', undefined)}
        </StampView>
        <ProductTape
          language={language}
          products={productsAt(scene(), summed())}
          spellX={spell2}
          spellW={spell2}
          spellProduct={spellProduct}
          total={scene().y[summed()]!}
        />
        <div class="phase-parts">
          <PhaseTable scene={scene()} taps={state.taps} stride={state.stride} language={language} />
          <div class="part">
            <p class="part-name">{stampWords.plane[language]}</p>
            <PlaneView plane={plane()} label={stampWords.planeSays[language](plane().most)} />
          </div>
        </div>
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
