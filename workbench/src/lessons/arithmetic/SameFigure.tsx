// SAME of the frameworks side by side, on the same numbers: where the odd cell goes, and what that changes.
import { sayError } from 'faltung/text';
import { For, Show } from 'solid-js';
import './arithmetic.css';
import { defineFigure } from '../../figure/defineFigure.tsx';
import { LaneView } from './LaneView.tsx';
import { frameworksOf, model, sampleAt } from './same/model.ts';
import { frameworkWords, sameText, sameWords, trials } from './same/words.ts';

/** Values are spelt out while they are few. */
const mostValues = 12;

export const SameFigure = defineFigure({
  name: 'same',
  model,
  scene: frameworksOf,
  controls: ['input', 'kernel', 'stride', 'dilation'],
  text: sameText,

  draw(drawing) {
    const { scene, language } = drawing;
    const standard = () => scene()[0]!.y;
    return (
      <div class="frameworks">
        <For each={scene()}>
          {(framework) => (
            <section class="framework" data-framework={framework.name}>
              <h3>{frameworkWords[framework.name][language]}</h3>
              <code>{framework.code}</code>
              <Show
                when={framework.lane}
                fallback={<p class="refused">{framework.refusal && sayError(framework.refusal, language)}</p>}
              >
                {(lane) => (
                  <>
                    <LaneView
                      lane={lane()}
                      label={sameWords.lane[language](
                        frameworkWords[framework.name][language],
                        framework.before,
                        framework.after,
                        framework.y.length,
                      )}
                      text={(cell) => {
                        const { kind, source } = lane().cells[cell]!;
                        return kind === 'input' ? String(sampleAt(source)) : '0';
                      }}
                      gives={(place) => `${framework.y[place] === standard()[place] ? '' : '≠ '}${framework.y[place]}`}
                    />
                    <dl>
                      <div>
                        <dt>{sameWords.pads[language]}</dt>
                        <dd class="pads">{`(${framework.before}, ${framework.after})`}</dd>
                      </div>
                      <div>
                        <dt>{sameWords.size[language]}</dt>
                        <dd class="role-output size">{framework.y.length}</dd>
                      </div>
                      <Show when={framework.y.length <= mostValues}>
                        <div>
                          <dt>{sameWords.values[language]}</dt>
                          <dd class="role-output values">{framework.y.join(', ')}</dd>
                        </div>
                      </Show>
                    </dl>
                  </>
                )}
              </Show>
            </section>
          )}
        </For>
      </div>
    );
  },

  explore: (drawing) => (
    <div class="row needs-script" role="group" aria-label={sameWords.trials[drawing.language]}>
      <For each={trials}>
        {({ label, part }) => (
          <button type="button" onClick={() => drawing.change(part)}>
            {label}
          </button>
        )}
      </For>
    </div>
  ),
});
