// The lesson's main figure: a column and then a row, the numbers in between, and the one pass that gives the same.
import { createMemo, createSignal } from 'solid-js';
import './spatially-separable.css';
import { Bars } from '../../figure/Bars.tsx';
import { spell, spellNumber } from '../../figure/decimal.ts';
import { defineFigure } from '../../figure/defineFigure.tsx';
import type { Place } from '../../figure/fields.ts';
import type { CellLook } from '../../figure/MatrixGrid.tsx';
import { MatrixPart } from '../../figure/MatrixPart.tsx';
import { ProductTape } from '../../figure/ProductTape.tsx';
import { largest, model, sizesOf, stepCount, taps, type Role } from './model.ts';
import { countsAt, focusOf, productsOf, rowsFrom, sceneOf, stepPlace } from './scene.ts';
import { passesText, passWords } from './text.ts';

const spell4 = (value: number) => spell(value, 4);
const spell6 = (value: number) => spell(value, 6);

export const PassesFigure = defineFigure({
  name: 'passes',
  model,
  scene: sceneOf,
  controls: ['order'],
  text: passesText,
  steps: { count: () => stepCount, group: taps, to: (step) => ({ step, point: null }) },
  command: () => `faltung cost "spatiallySeparable2d 1x1x5x5 * 1x1x${taps}x${taps}"`,
  numbers: (state, { output }) => ({ shape: [1, 1, ...sizesOf(state).output], data: output, places: 6 }),

  draw(drawing) {
    const { state, scene, change, language } = drawing;
    const say = (word: keyof typeof passWords) => passWords[word][language];
    const [hover, setHover] = createSignal<Place<Role> | null>(null);
    const focus = createMemo(() => focusOf(state, scene(), hover()));
    const now = createMemo(() => stepPlace(state.step, scene()));
    const written = (role: 'middle' | 'output', at: number) =>
      role === now().role ? at <= now().at : role === 'middle' || now().role === 'output';

    const look =
      (role: Role) =>
      (row: number, column: number): Partial<CellLook> => {
        const at = row * sizesOf(state)[role][1] + column;
        const lit = focus().lit[role].has(at);
        const hidden = (role === 'middle' || role === 'output') && !written(role, at);
        return {
          lit,
          faded: !lit,
          strong: focus().role === role && focus().at === at,
          ...(hidden && { text: '·', say: say('unknown') }),
        };
      };
    const common = (role: Role) => ({
      language,
      look: look(role),
      unpoint: () => change({ point: null }),
      hover: (cell: { row: number; column: number } | null) => setHover(cell && { role, ...cell }),
      point: (row: number, column: number) => {
        const at = row * sizesOf(state)[role][1] + column;
        const step = role === 'middle' ? { step: at + 1 } : role === 'output' ? { step: stepCount - 8 + at } : {};
        change({ point: { role, row, column }, ...step });
      },
    });
    const filter = (which: 'first' | 'second') => {
      const name = () => ((which === 'first') === (state.order === 'column') ? 'column' : 'row');
      return (
        <MatrixPart
          {...common(which)}
          role="weight"
          name={say(name())}
          matrix={state[name()]}
          largest={largest}
          set={(matrix) => change({ [name()]: matrix })}
        />
      );
    };
    const counts = () => countsAt(state.step, scene());
    const tape = createMemo(() => {
      const { role, at } = focus();
      return role === 'middle' || role === 'output' ? { role, at } : now();
    });

    return (
      <>
        <div class="matrices passes" style={{ '--total': 19, '--widest': 8.5 }}>
          <MatrixPart
            {...common('input')}
            role="input"
            name={say('input')}
            matrix={state.x}
            largest={largest}
            set={(x) => change({ x })}
          />
          <p class="operator" aria-hidden="true">
            ⋆
          </p>
          {filter('first')}
          <p class="operator" aria-hidden="true">
            =
          </p>
          <MatrixPart
            {...common('middle')}
            role="output"
            name={say('between')}
            matrix={rowsFrom(scene().middle, sizesOf(state).middle[1])}
            spell={spell4}
          />
          <p class="operator" aria-hidden="true">
            ⋆
          </p>
          {filter('second')}
          <p class="operator" aria-hidden="true">
            =
          </p>
          <MatrixPart
            {...common('output')}
            role="output"
            name={say('output')}
            matrix={rowsFrom(scene().output, sizesOf(state).output[1])}
            spell={spell6}
          />
        </div>
        <ProductTape
          language={language}
          from={tape().role === 'middle' ? 'input' : 'output'}
          products={productsOf(scene(), tape())}
          spellX={tape().role === 'middle' ? spellCell : spell4}
          spellW={spellCell}
          spellProduct={tape().role === 'middle' ? spell4 : spell6}
          total={(tape().role === 'middle' ? scene().middle : scene().output)[tape().at]!}
        />
        <Bars
          label={say('counts')}
          most={scene().wholeCount}
          bars={[
            {
              name: say('soFar'),
              parts: [counts().first, counts().second],
              text: `${counts().first} + ${counts().second} = ${counts().first + counts().second}`,
            },
            { name: say('onePass'), parts: [scene().wholeCount], text: String(scene().wholeCount), faded: true },
          ]}
        />
        <div class="matrices one-pass" style={{ '--total': 19, '--widest': 8.5 }}>
          <MatrixPart
            role="weight"
            name={say('kernel')}
            language={language}
            matrix={rowsFrom(scene().kernel, 3)}
            spell={spell4}
          />
          <p class="operator" aria-hidden="true">
            →
          </p>
          <MatrixPart
            role="output"
            name={say('inOnePass')}
            language={language}
            matrix={rowsFrom(scene().whole, 3)}
            spell={spell6}
            note={say(
              Array.from(scene().whole).every((value, at) => value === scene().output[at]) ? 'same' : 'differs',
            )}
          />
        </div>
      </>
    );
  },
});

const spellCell = (value: number): string => spellNumber(value / 100);
