// The splitter: a window, its singular values, the pairs that add up to it, what is missing, and what it costs.
import { createMemo, For, type JSX } from 'solid-js';
import '../spatially-separable.css';
import { Bars } from '../../../figure/Bars.tsx';
import { defineFigure, type Drawing } from '../../../figure/defineFigure.tsx';
import { columnsOf, rowsOf } from '../../../figure/matrix.ts';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { MatrixTools } from '../../../figure/MatrixTools.tsx';
import { rankOf } from '../items.ts';
import { largest, model, most, windowIn, windowNames, windows, type RankState } from './model.ts';
import { splitOf, type Split } from './split.ts';
import { rankText, rankWords as words, windowWords } from './words.ts';

const subscripts = '₀₁₂₃₄₅₆₇';

/** A number that is not exact says so. */
const about = (value: number): string => {
  const text = String(Math.round(value * 1000) / 1000);
  return Number(text) === value ? text : `≈ ${text}`;
};

function Pairs({ drawing }: { readonly drawing: Drawing<RankState, Split> }): JSX.Element {
  const { state, scene, language } = drawing;
  return (
    <div class="pairs">
      <For each={scene().pairs}>
        {(pair, at) => (
          <div
            class="matrices pair"
            classList={{ unused: at() >= state.rank }}
            style={{ '--total': columnsOf(state.w) + 1 }}
          >
            <MatrixPart
              role="weight"
              name={words.column[language]}
              language={language}
              matrix={pair.column}
              look={() => ({ faded: at() >= state.rank, lit: at() < state.rank })}
            />
            <MatrixPart
              role="weight"
              name={words.row[language]}
              language={language}
              matrix={pair.row}
              look={() => ({ faded: at() >= state.rank, lit: at() < state.rank })}
            />
          </div>
        )}
      </For>
    </div>
  );
}

export const RankFigure = defineFigure({
  name: 'rank',
  model,
  scene: splitOf,
  controls: ['rank', 'side'],
  text: rankText,
  command: ({ w, side }) =>
    `faltung cost "spatiallySeparable2d 1x1x${side}x${side} * 1x1x${rowsOf(w)}x${columnsOf(w)}"`,
  numbers: ({ w }, { sum }) => ({ shape: [w.length, w[0]!.length], data: sum }),

  draw(drawing) {
    const { state, scene, change, language } = drawing;
    const say = (word: 'kernel' | 'sum' | 'missing' | 'sigma' | 'counts' | 'onePass') => words[word][language];
    const total = () => 3 * columnsOf(state.w);
    const two = createMemo(() => (scene().first + scene().second) * state.rank);
    const products = () => {
      const sum = `${scene().first} + ${scene().second}`;
      return `${state.rank === 1 ? sum : `${state.rank} × (${sum})`} = ${two()}`;
    };
    return (
      <>
        <div class="matrices split" style={{ '--total': total(), '--widest': Math.max(8, columnsOf(state.w)) }}>
          <MatrixPart
            role="weight"
            name={say('kernel')}
            language={language}
            matrix={state.w}
            largest={largest}
            look={() => ({ lit: true })}
            set={(w) => change({ w })}
          />
          <p class="operator" aria-hidden="true">
            =
          </p>
          <MatrixPart role="weight" name={say('sum')} language={language} matrix={scene().shownSum} />
          <p class="operator" aria-hidden="true">
            +
          </p>
          <MatrixPart
            role="weight"
            name={say('missing')}
            language={language}
            matrix={scene().missing}
            look={(row, column) => ({ faded: scene().missing[row]![column] === 0 })}
          />
        </div>
        <Pairs drawing={drawing} />
        <p class="rounding">{words[scene().exact ? 'exact' : 'rounded'][language]}</p>
        <p class="chart-name">{say('sigma')}</p>
        <Bars
          label={say('sigma')}
          bars={scene().sigma.map((value, at) => ({
            name: `σ${subscripts[at + 1]}`,
            parts: [value],
            text: about(value),
            faded: at >= state.rank,
          }))}
        />
        <p class="chart-name">{say('counts')}</p>
        <Bars
          label={say('counts')}
          bars={[
            { name: say('onePass'), parts: [scene().onePass], text: String(scene().onePass) },
            {
              name: words.pairs[language](state.rank),
              parts: [state.rank * scene().first, state.rank * scene().second],
              text: products(),
            },
          ]}
        />
      </>
    );
  },

  explore(drawing) {
    const { state, change, language } = drawing;
    return (
      <>
        <div class="kernel-gallery needs-script" role="group" aria-label={words.gallery[language]}>
          <For each={windowNames}>
            {(name) => (
              <button
                type="button"
                aria-pressed={windowIn(state.w) === name}
                onClick={() => change({ w: windows[name] })}
              >
                {windowWords[name][language]}{' '}
                <span class="tag-rank">
                  {words.rank[language]} {rankOf(windows[name])}
                </span>
              </button>
            )}
          </For>
        </div>
        <details class="more needs-script">
          <summary>{language === 'ko' ? '내 커널: 크기와 붙여넣기' : 'Your own kernel: size and pasting'}</summary>
          <MatrixTools
            language={language}
            role="weight"
            label={words.kernel[language]}
            matrix={state.w}
            most={most}
            largest={largest}
            set={(w) => change({ w })}
          />
        </details>
      </>
    );
  },
});
