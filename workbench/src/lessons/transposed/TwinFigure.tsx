// The lesson's main figure: a transposed convolution as stamps, and as a window on the stretched input.
import { write } from 'faltung/ops';
import { createMemo, createSignal, Show } from 'solid-js';
import '../one-channel/one-channel.css';
import './transposed.css';
import { defineFigure } from '../../figure/defineFigure.tsx';
import { outputOf } from '../../figure/output.ts';
import type { Place } from '../../figure/fields.ts';
import { columnsOf, rowsOf } from '../../figure/matrix.ts';
import { MatrixTools } from '../../figure/MatrixTools.tsx';
import { focusOf } from './focus.ts';
import { largest, model, most, stepsOf, type Role } from './model.ts';
import { sceneOf } from './scene.ts';
import { SizeFormula } from './SizeFormula.tsx';
import { Tape } from './Tape.tsx';
import { twinText, twinWords } from './text.ts';
import { Twins } from './Twins.tsx';

export const TwinFigure = defineFigure({
  name: 'twins',
  model,
  scene: sceneOf,
  controls: ['stride', 'padding', 'outputPadding', 'way', 'unflipped'],
  text: twinText,
  steps: {
    count: (state) => stepsOf(state, state.way),
    group: 1,
    to: (step) => ({ step, point: null }),
  },
  command: (_, { problem }) => problem && `faltung shape "${write(problem)}"`,

  numbers: ({ way }, { problem, scattered, gathered }) =>
    outputOf({ problem, y: way === 'scatter' ? scattered : gathered }, 4),
  draw(drawing) {
    const { state, scene, language } = drawing;
    const [hover, setHover] = createSignal<Place<Role> | null>(null);
    const focus = createMemo(() => focusOf(state, scene(), hover()));
    return (
      <>
        <Twins drawing={drawing} focus={focus()} setHover={setHover} />
        <Show when={focus()}>
          {(focus) => <Tape scene={scene()} focus={focus()} way={state.way} language={language} />}
        </Show>
        <SizeFormula
          input={rowsOf(state.x)}
          taps={rowsOf(state.w)}
          stride={state.stride}
          padding={state.padding}
          outputPadding={state.outputPadding}
          output={scene().problem?.axes[0]!.output}
        />
        <Show when={columnsOf(state.x) !== rowsOf(state.x) || columnsOf(state.w) !== rowsOf(state.w)}>
          <SizeFormula
            input={columnsOf(state.x)}
            taps={columnsOf(state.w)}
            stride={state.stride}
            padding={state.padding}
            outputPadding={state.outputPadding}
            output={scene().problem?.axes[1]!.output}
          />
        </Show>
      </>
    );
  },

  explore(drawing) {
    const { state, change, language } = drawing;
    const tools = (role: 'input' | 'weight', name: 'x' | 'w', label: string) => (
      <MatrixTools
        language={language}
        role={role}
        label={label}
        matrix={state[name]}
        most={most}
        largest={largest}
        set={(matrix) => change({ [name]: matrix })}
      />
    );
    return (
      <details class="more needs-script">
        <summary>{twinWords.ownNumbers[language]}</summary>
        <div class="own-numbers">
          {tools('input', 'x', twinWords.input[language])}
          {tools('weight', 'w', twinWords.kernel[language])}
        </div>
      </details>
    );
  },
});
