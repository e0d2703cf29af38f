// The lesson's main figure: one filter through the channels, one down, one across, and the pass that gives the same.
import { write } from 'faltung/ops';
import { createMemo, createSignal, For } from 'solid-js';
import './flattened.css';
import { Bars } from '../../figure/Bars.tsx';
import { spell } from '../../figure/decimal.ts';
import { outputOf } from '../../figure/output.ts';
import { defineFigure } from '../../figure/defineFigure.tsx';
import type { Place } from '../../figure/fields.ts';
import type { Matrix } from '../../figure/matrix.ts';
import { MatrixPart } from '../../figure/MatrixPart.tsx';
import { countsAt, litBy, productsOf, rowsFrom, spotOf, stepOf, writtenBy } from '../../figure/passes.ts';
import { ProductTape } from '../../figure/ProductTape.tsx';
import { channels, largest, model, side, sizes, stepCount, taps, type FilterName, type Role } from './model.ts';
import { levels, pointed, sceneOf } from './scene.ts';
import { passesText, passFormulas, passWords } from './text.ts';

const range = (length: number) => Array.from({ length }, (_, at) => at);
/** How the numbers of a level are written: hundredths, and two decimals more with each pass. */
const spellAt = (level: number) => (value: number) => spell(value, 2 * (level + 1));

export const PassesFigure = defineFigure({
  name: 'passes',
  model,
  scene: sceneOf,
  text: passesText,
  steps: { count: () => stepCount, group: side, to: (step) => ({ step, point: null }) },
  command: (_, { standard }) => `faltung cost "${write(standard).replace('conv2d', 'flattened2d')}"`,
  numbers: (_, { passes }) => outputOf(passes.at(-1)!, 8),

  draw(drawing) {
    const { state, scene, change, language } = drawing;
    const say = (word: Exclude<keyof typeof passWords, 'channel' | 'slice'>) => passWords[word][language];
    const [hover, setHover] = createSignal<Place<Role> | null>(null);
    const passes = () => scene().passes;
    const now = createMemo(() => spotOf(state.step, passes()));
    const spot = createMemo(() => {
      const place = hover() ?? state.point;
      return pointed(place, place ? sizes[place.role][1] : 0) ?? now();
    });
    const lit = createMemo(() => litBy(spot(), passes()));

    /** What a matrix has in common with the others; `from` is its first row within its role. */
    const common = (role: Role, from = 0) => {
      const { kind, level } = levels[role];
      const columns = sizes[role][1];
      return {
        language,
        look: (row: number, column: number) => {
          const at = (from + row) * columns + column;
          const those = kind === 'weight' ? lit().weights[level]! : lit().numbers[level]!;
          const hidden = kind === 'number' && !writtenBy(state.step, { kind, level, at }, passes());
          return {
            lit: those.has(at),
            faded: !those.has(at),
            strong: spot().kind === kind && spot().level === level && spot().at === at,
            ...(hidden && { text: '·', say: say('unknown') }),
          };
        },
        unpoint: () => change({ point: null }),
        hover: (cell: { row: number; column: number } | null) =>
          setHover(cell && { role, row: from + cell.row, column: cell.column }),
        point: (row: number, column: number) => {
          const at = (from + row) * columns + column;
          const step = kind === 'number' && level > 0 ? { step: stepOf({ kind, level, at }, passes()) } : {};
          change({ point: { role, row: from + row, column }, ...step });
        },
      };
    };
    const sign = (text: string) => (
      <p class="operator" aria-hidden="true">
        {text}
      </p>
    );
    const filter = (name: FilterName) => (
      <MatrixPart
        {...common(name)}
        role="weight"
        name={say(name)}
        matrix={state[name]}
        largest={largest}
        set={(next) => change({ [name]: next })}
      />
    );
    const result = (role: 'mixed' | 'lowered' | 'output') => (
      <MatrixPart
        {...common(role)}
        role="output"
        name={say(role)}
        matrix={rowsFrom(passes()[levels[role].level - 1]!.y, ...sizes[role])}
        spell={spellAt(levels[role].level)}
      />
    );
    const channel = (c: number) => (
      <MatrixPart
        {...common('input', c * side)}
        role="input"
        name={passWords.channel[language](c + 1)}
        matrix={state.x.slice(c * side, (c + 1) * side)}
        largest={largest}
        set={(part: Matrix) =>
          change({ x: [...state.x.slice(0, c * side), ...part, ...state.x.slice((c + 1) * side)] })
        }
      />
    );
    /** The number whose sum is spelt out: the one in focus, or the step's. */
    const summed = () => (spot().kind === 'number' && spot().level > 0 ? spot() : now());
    const formula = () => passFormulas[summed().level - 1]!;
    const counts = () => countsAt(state.step, passes());
    const total = () => counts().reduce((sum, count) => sum + count, 0);
    const output = () => passes().at(-1)!.y;
    const same = () => scene().whole.every((value, at) => value === output()[at]);

    return (
      <>
        <div class="flat-passes">
          <div class="flat-row">
            <div class="flat-channels">
              <For each={range(channels)}>{channel}</For>
            </div>
            <div class="flat-pass">
              {sign('⋆')}
              {filter('alpha')}
              {sign('=')}
              {result('mixed')}
            </div>
          </div>
          <div class="flat-row">
            <div class="flat-pass">
              {sign('⋆')}
              {filter('beta')}
              {sign('=')}
              {result('lowered')}
            </div>
            <div class="flat-pass">
              {sign('⋆')}
              {filter('gamma')}
              {sign('=')}
              {result('output')}
            </div>
          </div>
        </div>
        <p class="sizes">
          {formula().name} = Σ<sub>{formula().over}</sub> {formula().term}
        </p>
        <ProductTape
          language={language}
          from={summed().level === 1 ? 'input' : 'output'}
          products={productsOf(passes()[summed().level - 1]!, summed().at)}
          spellX={spellAt(summed().level - 1)}
          spellW={spellAt(0)}
          spellProduct={spellAt(summed().level)}
          total={passes()[summed().level - 1]!.y[summed().at]!}
        />
        <Bars
          label={say('counts')}
          most={scene().wholeCount}
          bars={[
            { name: say('soFar'), parts: counts(), text: `${counts().join(' + ')} = ${total()}` },
            { name: say('inOne'), parts: [scene().wholeCount], text: String(scene().wholeCount), faded: true },
          ]}
        />
        <p class="chart-name">{say('cube')}</p>
        <div class="flat-row one-pass-of">
          <div class="flat-channels">
            <For each={range(channels)}>
              {(c) => (
                <MatrixPart
                  role="weight"
                  name={passWords.slice[language](c + 1)}
                  language={language}
                  matrix={rowsFrom(scene().cube, taps, taps, c * taps * taps)}
                  spell={(value) => spell(value, 6)}
                />
              )}
            </For>
          </div>
          {sign('→')}
          <MatrixPart
            role="output"
            name={say('onePass')}
            language={language}
            matrix={rowsFrom(scene().whole, ...sizes.output)}
            spell={spellAt(3)}
            note={say(same() ? 'same' : 'differs')}
          />
        </div>
      </>
    );
  },
});
