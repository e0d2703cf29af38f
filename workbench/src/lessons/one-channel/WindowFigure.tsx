// The lesson's main figure: the window on the input, the products it makes, the output they add up to.
import { write } from 'faltung/ops';
import { createMemo, createSignal, Show } from 'solid-js';
import './one-channel.css';
import { defineFigure } from '../../figure/defineFigure.tsx';
import { MatrixTools } from '../../figure/MatrixTools.tsx';
import { outputOf } from '../../figure/output.ts';
import { columnsOf } from '../../figure/matrix.ts';
import type { Place } from '../../figure/fields.ts';
import { focusOf, stepAt, stepsOfScene } from './focus.ts';
import { Matrices } from './Matrices.tsx';
import { largest, model, most, stages, type Role } from './model.ts';
import { Places } from './Places.tsx';
import { sceneOf } from './scene.ts';
import { Tape } from './Tape.tsx';
import { matrixWords, windowText } from './text.ts';

export const WindowFigure = defineFigure({
  name: 'window',
  model,
  scene: sceneOf,
  text: windowText,
  steps: {
    count: (_, scene) => stepsOfScene(scene),
    group: stages.length,
    to: (step) => ({ step, point: null }),
  },
  numbers: (_, scene) => outputOf(scene, 4),
  command: (_, { problem }) => problem && `faltung shape "${write(problem)}"`,

  draw(drawing) {
    const { state, scene, language } = drawing;
    const [hover, setHover] = createSignal<Place<Role> | null>(null);
    const focus = createMemo(() => focusOf(state, scene(), hover()));
    const shown = (output: number) => {
      const now = stepAt(state.step);
      return output < now.output || (output === now.output && now.stage === 'write');
    };
    return (
      <>
        <Matrices drawing={drawing} focus={focus()} setHover={setHover} shown={shown} />
        <Show when={focus()}>
          {(focus) => <Tape scene={scene()} focus={focus()} language={language} taps={columnsOf(state.w)} />}
        </Show>
      </>
    );
  },

  explore(drawing) {
    const { state, change, language } = drawing;
    return (
      <>
        <Places drawing={drawing} />
        <details class="more needs-script">
          <summary>{matrixWords.ownNumbers[language]}</summary>
          <div class="own-numbers">
            <MatrixTools
              language={language}
              role="input"
              label={matrixWords.input[language]}
              matrix={state.x}
              most={most}
              largest={largest}
              set={(x) => change({ x })}
            />
            <MatrixTools
              language={language}
              role="weight"
              label={matrixWords.kernel[language]}
              matrix={state.w}
              most={most}
              largest={largest}
              set={(w) => change({ w })}
            />
          </div>
        </details>
      </>
    );
  },
});
