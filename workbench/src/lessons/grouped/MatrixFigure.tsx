// The lesson's main figure: the table of a layer's weights in blocks, and the outputs it gives one after another.
import { write } from 'faltung/ops';
import { createMemo, createSignal, For, Show } from 'solid-js';
import './grouped.css';
import { defineFigure } from '../../figure/defineFigure.tsx';
import { outputOf } from '../../figure/output.ts';
import type { Place } from '../../figure/fields.ts';
import { layer, productsOf, sceneOf } from './channels.ts';
import { ChannelTable } from './ChannelTable.tsx';
import { focusOf } from './focus.ts';
import { Formula } from './Formula.tsx';
import { model, stages, stepAt, writtenAt, type Role } from './model.ts';
import { Products } from './Products.tsx';
import { matrixText, trials } from './text.ts';

export const MatrixFigure = defineFigure({
  name: 'matrix',
  model,
  scene: sceneOf,
  controls: ['inputs', 'outputs', 'groups', 'kernel'],
  text: matrixText,
  steps: {
    count: (state, scene) => (scene.problem ? stages.length * state.outputs : 0),
    group: stages.length,
    to: (step) => ({ step, point: null }),
  },
  command({ inputs, outputs, groups, kernel }) {
    const { problem } = layer(inputs, outputs, groups, kernel);
    return problem && `faltung cost "${write(problem)}"`;
  },
  numbers: (_, scene) => outputOf(scene, 4),

  draw(drawing) {
    const { state, scene, change, language, announce } = drawing;
    const [hover, setHover] = createSignal<Place<Role> | null>(null);
    const focus = createMemo(() => focusOf(state, scene(), hover()));
    const shown = (output: number) => {
      const now = stepAt(state.step);
      const pointed = focus()?.stage === undefined && focus()?.output === output;
      return pointed || output < now.output || (output === now.output && now.stage === 'write');
    };
    return (
      <>
        <ChannelTable
          language={language}
          settings={state}
          scene={scene()}
          focus={focus()}
          shown={shown}
          point={(point) => change({ point, ...(point?.role === 'output' && { step: writtenAt(point.row) }) })}
          hover={setHover}
          set={(part) =>
            change({
              ...part,
              ...(part.x && { inputs: part.x[0]!.length }),
              ...(part.w && { outputs: part.w.length, inputs: part.w[0]!.length }),
            })
          }
          announce={announce}
        />
        <Show when={focus()}>
          {(focus) => (
            <Products
              language={language}
              products={productsOf(scene(), state.w, focus().terms)}
              total={focus().role === 'output' ? scene().y[focus().output!] : undefined}
              multiplied={focus().stage !== 'read'}
              added={focus().stage === undefined || focus().stage === 'write'}
            />
          )}
        </Show>
        <Formula
          inputs={state.inputs}
          outputs={state.outputs}
          groups={state.groups}
          kernel={state.kernel}
          language={language}
        />
      </>
    );
  },

  explore: ({ change, language }) => (
    <div class="trials needs-script">
      <div>
        <For each={trials}>
          {({ label, part }) => (
            <button type="button" onClick={() => change(part)}>
              {label[language]}
            </button>
          )}
        </For>
      </div>
    </div>
  ),
});
