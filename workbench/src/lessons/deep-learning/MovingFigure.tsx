// The lesson's main figure: an input that is moved, and both ways round to what should be one output.
import { createMemo, For, Show, type JSX } from 'solid-js';
import './deep-learning.css';
import { defineFigure } from '../../figure/defineFigure.tsx';
import { MatrixPart } from '../../figure/MatrixPart.tsx';
import { rowsFrom } from '../../figure/passes.ts';
import { ProductTape } from '../../figure/ProductTape.tsx';
import { createDrag } from './drag.ts';
import { largest, model, moveAt, outputSide, side, stepCount, stepOf, taps, ways, type Role } from './model.ts';
import { litBy, productsOf, sceneOf } from './scene.ts';
import { movingText, movingWords as words, spell2, spell4 } from './text.ts';

const arrows = [
  { word: 'left', sign: '←', right: -1, down: 0 },
  { word: 'right', sign: '→', right: 1, down: 0 },
  { word: 'up', sign: '↑', right: 0, down: -1 },
  { word: 'down', sign: '↓', right: 0, down: 1 },
] as const;

export const MovingFigure = defineFigure({
  name: 'moving',
  model,
  scene: sceneOf,
  controls: ['ring', 'stride'],
  text: movingText,
  steps: { count: () => stepCount, group: ways, to: (step) => ({ step }) },
  command: ({ stride, ring }) =>
    `faltung shape "conv2d 1x1x${side}x${side} * 1x1x${taps}x${taps} padding=1` +
    `${stride === 1 ? '' : ` stride=${stride}`}${ring ? ' boundary=circular' : ''}"`,

  numbers: ({ stride }, { first, second, other }) => ({
    shape: [3, 1, outputSide(stride), outputSide(stride)],
    data: [first, second, other].flatMap((y) => Array.from(y)),
    places: 4,
  }),
  draw({ state, scene, change, language }) {
    const say = (word: keyof typeof words) => words[word][language];
    const lit = createMemo(() => state.point && litBy(state, state.point));
    const length = () => outputSide(state.stride);
    const columns = { input: () => side, moved: () => side, weight: () => taps };
    const look = (role: Role | 'moved') => (row: number, column: number) => {
      const at = row * (columns[role as keyof typeof columns] ?? length)() + column;
      const now = lit()?.[role].has(at);
      const { point } = state;
      const differs = (role === 'second' || role === 'other') && scene().differ.has(at);
      return {
        lit: now ?? role === 'weight',
        faded: now === false && !differs,
        strong: differs || (point?.role === role && point.row === row && point.column === column && !isCompared(role)),
        ...(differs && { say: `${spell4(scene()[role][at]!)}, ${say('differs')}` }),
      };
    };
    const common = (role: Role) => ({
      language,
      largest,
      look: look(role),
      point: (row: number, column: number) => change({ point: { role, row, column } }),
      unpoint: () => change({ point: null }),
    });
    const output = (role: 'first' | 'second' | 'other'): JSX.Element => (
      <MatrixPart
        {...common(role)}
        role="output"
        name={say(role)}
        matrix={rowsFrom(scene()[role], length(), length())}
        spell={spell4}
      />
    );
    const drag = createDrag({
      cells: side,
      from: () => moveAt(state.step),
      to: (move) => change({ step: stepOf(move) }),
    });
    /** The number that is spelt out on both ways. */
    const pair = () => {
      const { point } = state;
      if (!point || point.role === 'input' || point.role === 'weight') return undefined;
      const [second] = lit()!.second;
      const [first] = lit()!.first;
      return { first, second };
    };
    return (
      <>
        <div class="square matrices">
          <div class="of-x">
            <MatrixPart
              {...common('input')}
              role="input"
              name={say('input')}
              matrix={state.x}
              set={(x) => change({ x })}
            />
          </div>
          <div class="of-w">
            <MatrixPart
              {...common('weight')}
              role="weight"
              name={say('kernel')}
              matrix={state.w}
              set={(w) => change({ w })}
            />
          </div>
          <div class="of-first">{output('first')}</div>
          <div class="of-pool">
            <Pooled language={language} sums={scene().sums} largest={scene().largest} />
          </div>
          <div class="of-moved" {...drag}>
            <MatrixPart
              role="input"
              name={say('moved')}
              language={language}
              matrix={rowsFrom(scene().movedX, side, side)}
              spell={spell2}
              look={look('moved')}
            />
            <p class="part-note needs-script">{say('drag')}</p>
          </div>
          <div class="of-second">{output('second')}</div>
          <p class="of-sign" aria-label={say(scene().differ.size === 0 ? 'same' : 'differs')}>
            {scene().differ.size === 0 ? '=' : '≠'}
          </p>
          <div class="of-other">{output('other')}</div>
        </div>
        <Show when={pair()}>
          {(pair) => (
            <div class="two-ways">
              <For
                each={
                  [
                    ['second', 'movedX', pair().second],
                    ['other', 'x', pair().first],
                  ] as const
                }
              >
                {([role, from, at]) => (
                  <div class={`way-${role}`}>
                    <p class="way-name">{say(role)}</p>
                    <Show when={at !== undefined} fallback={<p class="way-name">0</p>}>
                      <ProductTape
                        language={language}
                        products={productsOf(state, scene(), at!, from)}
                        spellX={spell2}
                        spellW={spell2}
                        spellProduct={spell4}
                        total={scene()[from === 'x' ? 'first' : 'second'][at!]!}
                      />
                    </Show>
                  </div>
                )}
              </For>
            </div>
          )}
        </Show>
      </>
    );
  },

  explore: ({ state, change, language }) => (
    <div class="trials needs-script">
      <div role="group" aria-label={words.arrows[language]}>
        <For each={arrows}>
          {({ word, sign, right, down }) => (
            <button
              type="button"
              onClick={() => {
                const move = moveAt(state.step);
                change({ step: stepOf({ right: move.right + right, down: move.down + down }) });
              }}
            >
              {sign} {words[word][language]}
            </button>
          )}
        </For>
      </div>
    </div>
  ),
});

const isCompared = (role: string): boolean => role === 'second' || role === 'other';

/** What is left when everything is pooled into one number. */
function Pooled(props: {
  readonly language: 'ko' | 'en';
  readonly sums: readonly [number, number];
  readonly largest: readonly [number, number];
}): JSX.Element {
  const say = (word: keyof typeof words) => words[word][props.language];
  const row = (word: 'sum' | 'largest', [before, after]: readonly [number, number]) => (
    <tr>
      <th scope="row">{say(word)}</th>
      <td>{spell4(before)}</td>
      <td>{spell4(after)}</td>
      <td>{say(before === after ? 'stays' : 'changes')}</td>
    </tr>
  );
  return (
    <table class="pooled">
      <caption>{say('pool')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{say('before')}</th>
          <th scope="col">{say('after')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {row('sum', props.sums)}
        {row('largest', props.largest)}
      </tbody>
    </table>
  );
}
