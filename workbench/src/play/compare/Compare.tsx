// A second setting beside the one above, on the same numbers, and how far the outputs are apart.
import { convShapes, sameShape, type ConvProblem } from 'faltung/ops';
import { sayError } from 'faltung/text';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import '../../figure/figure.css';
import '../../lessons/one-channel/one-channel.css';
import '../panels/panels.css';
import '../play.css';
import './compare.css';
import { spellProduct } from '../../figure/decimal.ts';
import { keepHydrating } from '../../figure/islands.ts';
import type { Language } from '../../figure/language.ts';
import { MatrixPart } from '../../figure/MatrixPart.tsx';
import { rowsFrom } from '../../figure/passes.ts';
import { SaveTools } from '../../figure/SaveTools.tsx';
import { useStore } from '../../figure/store.ts';
import { words as frameWords } from '../../figure/words.ts';
import { longestProblem } from '../asked.ts';
import { model as main } from '../model.ts';
import { NotationLine } from '../NotationLine.tsx';
import { costsOf, fieldOf } from '../panels/facts.ts';
import { planesOf } from '../planes.ts';
import { outputAt, sceneOf, type Scene } from '../scene.ts';
import { nameOfPlane } from '../words.ts';
import { model } from './model.ts';
import { compareWords as words } from './words.ts';

keepHydrating();

/** The outputs of a scene with their biases, whole ten-thousandths. */
const outputsOf = ({ cells }: Scene): number[] =>
  cells ? Array.from(cells.pass.y, (_, at) => outputAt(cells, at)) : [];

export function Compare(props: { readonly language: Language }): JSX.Element {
  const above = useStore(main);
  const { state, change, live } = useStore(model);
  const say = (word: 'first' | 'second' | 'size' | 'products' | 'field' | 'difference') => words[word][props.language];
  const first = createMemo(() => sceneOf(above.state));
  const second = createMemo(() => sceneOf({ ...above.state, conv: state.other }));
  const both = createMemo(() => {
    const [a, b] = [first().outcome.problem, second().outcome.problem];
    return a && b ? ([a, b] as const) : undefined;
  });
  /** First minus second, cell by cell; undefined where the outputs have different shapes or too many cells. */
  const difference = createMemo(() => {
    const [a, b] = [first(), second()];
    if (!a.cells || !b.cells || !both()) return undefined;
    const [one, other] = both()!.map((problem) => convShapes(problem).y) as [readonly number[], readonly number[]];
    const subtrahend = outputsOf(b);
    return sameShape(one, other) ? outputsOf(a).map((value, at) => value - subtrahend[at]! + 0) : undefined;
  });
  const [spoken, announce] = createSignal('');
  let drawn!: HTMLDivElement;
  const numbers = () => {
    const data = difference();
    return data && { shape: convShapes(both()![0]).y, data, places: 4 };
  };
  const largest = () => Math.max(0, ...(difference() ?? []).map(Math.abs));
  const sentence = () => {
    const { refusal } = second().outcome;
    if (refusal) return sayError(refusal, props.language);
    if (!both()) return words.none[props.language];
    if (!difference()) return words.unlike[props.language];
    return words.apart[props.language](spellProduct(largest()));
  };
  const facts = (problem: ConvProblem) => [
    problem.axes.map(({ output }) => output).join('×'),
    costsOf(problem)?.total.counts.done.count.toLocaleString(props.language) ?? '–',
    fieldOf(problem)
      ?.axes.map(({ size }) => size)
      .join('×') ?? '–',
  ];
  const planes = (name: string, problem: ConvProblem, numbers: readonly number[], marked: boolean) => (
    <div class="compare-side">
      <h3>{name}</h3>
      <div class="play-planes" style={{ '--widest': Math.max(1, problem.axes.at(-1)!.output) }}>
        <For each={planesOf(problem, 'output')}>
          {(plane) => {
            const matrix = () => rowsFrom(numbers, plane.rows, plane.columns, plane.first * plane.columns);
            return (
              <MatrixPart
                role="output"
                name={nameOfPlane('output', plane.index, convShapes(problem).y, props.language)}
                language={props.language}
                matrix={matrix()}
                spell={spellProduct}
                look={(row, column) => ({ strong: marked && matrix()[row]?.[column] !== 0 })}
              />
            );
          }}
        </For>
      </div>
    </div>
  );
  return (
    <section
      class="figure play-compare"
      id="compare"
      lang={props.language}
      aria-labelledby="compare-title"
      data-live={live() ? '' : undefined}
    >
      <h2 id="compare-title">{words.title[props.language]}</h2>
      <NotationLine
        name="other"
        label={say('second')}
        value={state.other}
        longest={longestProblem}
        refused={second().outcome.refusal !== undefined}
        set={(other) => change({ other })}
        help={words.help[props.language]}
      >
        <div>
          <button type="button" onClick={() => change({ other: above.state.conv })}>
            {words.copy[props.language]}
          </button>
        </div>
      </NotationLine>
      <p class="says" role="status">
        {sentence()}
      </p>
      <div class="stage" ref={(element) => (drawn = element)}>
        <Show when={both()}>
          {(both) => (
            <div class="panel-scroll" tabindex="0" role="group" aria-label={words.title[props.language]}>
              <table class="panel-table">
                <thead>
                  <tr>
                    <td />
                    <For each={['size', 'products', 'field'] as const}>
                      {(word) => (
                        <th scope="col" class="number">
                          {say(word)}
                        </th>
                      )}
                    </For>
                  </tr>
                </thead>
                <tbody>
                  <For each={['first', 'second'] as const}>
                    {(word, at) => (
                      <tr>
                        <th scope="row">{say(word)}</th>
                        <For each={facts(both()[at() as 0 | 1])}>{(fact) => <td class="number">{fact}</td>}</For>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </div>
          )}
        </Show>
        <Show when={both() && first().cells && second().cells}>
          <div class="compare-sides">
            {planes(say('first'), both()![0], outputsOf(first()), false)}
            {planes(say('second'), both()![1], outputsOf(second()), false)}
            <Show when={difference()} keyed>
              {(difference) => planes(say('difference'), both()![0], difference, true)}
            </Show>
          </div>
        </Show>
      </div>
      <Show when={both()}>
        <div class="tools needs-script" role="group" aria-label={frameWords.tools[props.language]}>
          <SaveTools
            language={props.language}
            name="compare"
            drawing={() => drawn}
            caption={() => ({ title: words.title[props.language], says: sentence() })}
            steps={undefined}
            numbers={numbers()}
            hold={() => () => undefined}
            announce={announce}
          />
        </div>
        <p class="hidden" role="status">
          {spoken()}
        </p>
      </Show>
    </section>
  );
}
