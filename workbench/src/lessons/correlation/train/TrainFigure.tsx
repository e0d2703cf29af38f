// A training run, step by step: a layer that only correlates imitates a teacher that convolves.
import { createMemo } from 'solid-js';
import '../../one-channel/one-channel.css';
import '../correlation.css';
import { Curve } from '../../../figure/Curve.tsx';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { distance, largest, model, runOf, stepsShown, updates } from './model.ts';
import { trainText, trainWords } from './words.ts';

/** Learned numbers are rounded for the eye, and say so. */
const rounded = (value: number): string => String(Math.round(value * 100) / 100 + 0).replace('-', '−');

export const TrainFigure = defineFigure({
  name: 'train',
  model,
  scene: ({ g, picture }) => runWith(JSON.stringify(g), picture, () => runOf({ g, picture })),
  controls: ['picture'],
  text: trainText,
  steps: { count: () => stepsShown, group: 10, to: (step) => ({ step }) },
  numbers: ({ step }, { weights }) => ({ shape: [1, 1, 3, 3], data: weights[step - 1]!.flat() }),
  draw({ state, scene, change, language }) {
    const now = createMemo(() => scene().weights[state.step - 1]!);
    const close = () => distance(now(), scene().flipped) < 0.01;
    const points = () => scene().losses.map((loss, at) => [at * updates, loss] as const);
    const most = () => Math.max(...scene().losses, 0.1);
    return (
      <>
        <div class="matrices train-kernels" style={{ '--total': 10, '--widest': 7 }}>
          <MatrixPart
            role="weight"
            name={trainWords.teacher[language]}
            language={language}
            matrix={state.g}
            note={trainWords.fixed[language]}
            set={(g) => change({ g })}
            largest={largest}
          />
          <MatrixPart
            role="weight"
            name={trainWords.learned[language]}
            language={language}
            matrix={now()}
            spell={rounded}
            note={trainWords.rounded[language]}
            look={() => ({ lit: close() })}
          />
          <p class="operator" aria-hidden="true">
            {close() ? '≈' : '≠'}
          </p>
          <MatrixPart
            role="weight"
            name={trainWords.flipped[language]}
            language={language}
            matrix={scene().flipped}
            look={() => ({ lit: close() })}
          />
        </div>
        <Curve
          label={trainText.describe[language](state, scene())}
          lines={[{ name: trainWords.loss[language], points: points() }]}
          xName={trainWords.updates[language]}
          yName={trainWords.loss[language]}
          xTicks={[0, 20, 40, 60, 80, 100, 120]}
          yTicks={[
            { at: 0, text: '0' },
            { at: most(), text: String(Number(most().toPrecision(2))) },
          ]}
          mark={points()[state.step - 1]}
        />
      </>
    );
  },
});

let last: { readonly key: string; readonly run: ReturnType<typeof runOf> } | undefined;

/** The same run is not trained twice while only the step changes. */
function runWith(kernel: string, picture: string, run: () => ReturnType<typeof runOf>): ReturnType<typeof runOf> {
  const key = `${kernel} ${picture}`;
  if (last?.key !== key) last = { key, run: run() };
  return last.run;
}
