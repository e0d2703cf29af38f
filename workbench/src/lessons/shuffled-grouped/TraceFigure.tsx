// The lesson's main figure: channels through two grouped layers, what each has come to know, and the table of it.
import { createMemo, createSignal, Show } from 'solid-js';
import '../grouped/grouped.css';
import './shuffled.css';
import { decimals, spell } from '../../figure/decimal.ts';
import { defineFigure } from '../../figure/defineFigure.tsx';
import type { Place } from '../../figure/fields.ts';
import { ProductTape } from '../../figure/ProductTape.tsx';
import { levels, model } from './model.ts';
import { traceText, traceWords } from './text.ts';
import { Dependencies, Trace } from './Trace.tsx';
import { sceneOf, type Scene } from './trace.ts';

const spelled = (value: number): string => spell(value, decimals);

/** The products of one output: what the second layer reads, times its weights. */
function productsOf(scene: Scene, output: number) {
  let sum = 0;
  return (scene.links[2]?.[output] ?? []).flatMap((reads, input) => {
    if (!reads) return [];
    const [x, w] = [scene.levels[2]![input]!, scene.lastWeight(output, input)];
    sum += x * w;
    return [{ x, w, product: x * w + 0, sum: sum + 0 }];
  });
}

export const TraceFigure = defineFigure({
  name: 'trace',
  model,
  scene: sceneOf,
  controls: ['shuffle', 'channels', 'first', 'second'],
  text: traceText,
  steps: { count: () => levels, group: 1, to: (step) => ({ step, point: null }) },
  numbers: ({ channels }, { levels }) => levels[3] && { shape: [1, channels, 1, 1], data: levels[3], places: 2 },
  draw(drawing) {
    const { state, scene, language } = drawing;
    const [hover, setHover] = createSignal<Place<'input' | 'output'> | null>(null);
    const pointed = createMemo(() => hover() ?? state.point);
    const other = createMemo(() => sceneOf({ ...state, shuffle: !state.shuffle }));
    const tables = () => {
      const [now, then] = [scene().behind[3] ?? [], other().behind[3] ?? []];
      return state.shuffle ? ([then, now] as const) : ([now, then] as const);
    };
    const each = () => state.channels / state.second;
    const full = (rows: readonly (readonly number[])[]) => rows.every((row) => row.every((entry) => entry === 1));
    return (
      <>
        <div class="trace-and-tables">
          <Trace drawing={drawing} pointed={pointed()} setHover={setHover} />
          <Show when={!scene().refusal}>
            <div class="tables">
              <Dependencies
                rows={tables()[0]}
                name={traceWords.without[language]}
                label={traceWords.dependsOn[language](full(tables()[0]))}
                current={!state.shuffle}
              />
              <Dependencies
                rows={tables()[1]}
                name={traceWords.with[language]}
                label={traceWords.dependsOn[language](full(tables()[1]))}
                current={state.shuffle}
              />
            </div>
          </Show>
        </div>
        <Show when={!scene().refusal && state.step === levels}>
          <ProductTape
            language={language}
            from="output"
            products={productsOf(scene(), pointed()?.role === 'output' ? pointed()!.column : 0)}
            spellX={spelled}
            spellW={String}
            spellProduct={spelled}
            total={scene().levels[3]![pointed()?.role === 'output' ? pointed()!.column : 0]!}
          />
        </Show>
        <Show when={!scene().refusal}>
          <p class="layer-formula rule">
            {traceWords.rule[language]}: <var>C</var> / <var>g′</var> ≥ <var>g</var>, <b>{state.channels}</b> /{' '}
            <b>{state.second}</b> = {each()} {each() >= state.first ? '≥' : '<'} <b>{state.first}</b>{' '}
            {each() >= state.first ? '✓' : '✗'}
          </p>
        </Show>
      </>
    );
  },
});
