// A filter over three channels, the outer products that stand in for it, and what they leave out.
import { For } from 'solid-js';
import '../flattened.css';
import { Bars } from '../../../figure/Bars.tsx';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import type { Matrix } from '../../../figure/matrix.ts';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { cubeNames, cubes, largest, model, nameIn, taps } from './model.ts';
import { splitOf } from './split.ts';
import { colourWords, cubeWords, lossText, lossWords as words } from './words.ts';

export const LossFigure = defineFigure({
  name: 'loss',
  model,
  scene: splitOf,
  controls: ['terms'],
  text: lossText,
  numbers: (_, { sum }) => ({ shape: [1, 3, 3, 3], data: sum }),

  draw({ state, scene, change, language }) {
    const row = (name: 'filter' | 'sum' | 'missing', cube: () => Matrix, editable: boolean) => (
      <div>
        <p class="chart-name">{words[name][language]}</p>
        <div class="flat-row">
          <For each={colourWords[language]}>
            {(colour, c) => (
              <MatrixPart
                role="weight"
                name={colour}
                language={language}
                matrix={cube().slice(c() * taps, (c() + 1) * taps)}
                look={(r, column) => {
                  const empty = cube()[c() * taps + r]![column] === 0;
                  return { lit: name === 'filter', faded: name === 'missing' && empty };
                }}
                {...(editable && {
                  largest,
                  set: (part: Matrix) =>
                    change({
                      cube: [...cube().slice(0, c() * taps), ...part, ...cube().slice((c() + 1) * taps)],
                    }),
                })}
              />
            )}
          </For>
        </div>
      </div>
    );
    const weights = () => scene().weights;
    return (
      <>
        <div class="flat-cubes">
          {row('filter', () => state.cube, true)}
          {row('sum', () => scene().shown, false)}
          {row('missing', () => scene().missing, false)}
        </div>
        <p class="rounding">{words.rounded[language]}</p>
        <Bars
          label={words.missing[language]}
          most={1}
          bars={[
            {
              name: words.missing[language],
              parts: [scene().relativeError],
              text: `${Math.round(scene().relativeError * 1000) / 10}%`,
            },
          ]}
        />
        <p class="sizes">
          3·3·3 = {weights().whole} → {state.terms}·(3 + 3 + 3) = <b>{weights().split}</b>
        </p>
      </>
    );
  },

  explore: ({ state, change, language }) => (
    <div class="kernel-gallery needs-script" role="group" aria-label={words.gallery[language]}>
      <For each={cubeNames}>
        {(name) => (
          <button
            type="button"
            aria-pressed={nameIn(state.cube) === name}
            onClick={() => change({ cube: cubes[name] })}
          >
            {cubeWords[name][language]}
          </button>
        )}
      </For>
    </div>
  ),
});
