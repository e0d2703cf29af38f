// The size formula turned round: which settings give the output that is wanted?
import { For, Show } from 'solid-js';
import './arithmetic.css';
import { defineFigure } from '../../figure/defineFigure.tsx';
import { LaneView } from './LaneView.tsx';
import { answersTo, laneOfAnswer, limits, model } from './solver/model.ts';
import { solverText, solverWords, spellChoice } from './solver/words.ts';
import { rulerWords } from './text.ts';

export const SolverFigure = defineFigure({
  name: 'solver',
  model,
  scene: answersTo,
  controls: ['input', 'output', 'op', 'sides'],
  text: solverText,
  draw(drawing) {
    const { state, scene, change, language } = drawing;
    const answer = () => scene()[state.chosen - 1];
    const only = (name: 'kernel' | 'stride', most: number) => (
      <label>
        {solverWords[name][language]}
        <select name={name} onChange={(event) => change({ [name]: Number(event.currentTarget.value), chosen: 1 })}>
          <option value="0" selected={state[name] === 0}>
            {solverWords.any[language]}
          </option>
          <For each={Array.from({ length: most }, (_, n) => n + 1)}>
            {(count) => (
              <option value={count} selected={count === state[name]}>
                {count}
              </option>
            )}
          </For>
        </select>
      </label>
    );
    return (
      <>
        <div class="row needs-script">
          {only('kernel', limits.taps)}
          {only('stride', limits.stride)}
        </div>
        <Show when={answer()} fallback={<p class="choices-none">{solverWords.none[language]}</p>}>
          {(answer) => (
            <>
              <div class="solver-choices" role="group" aria-label={solverWords.answers[language]}>
                <For each={scene()}>
                  {(one, at) => (
                    <button
                      type="button"
                      aria-pressed={at() + 1 === state.chosen}
                      onClick={() => change({ chosen: at() + 1 })}
                    >
                      {spellChoice(one)}
                    </button>
                  )}
                </For>
              </div>
              <LaneView
                lane={laneOfAnswer(state.op, state.input, answer())}
                label={rulerWords.lane[language](laneOfAnswer(state.op, state.input, answer()))}
                text={(cell) => {
                  const { kind, source } = laneOfAnswer(state.op, state.input, answer()).cells[cell]!;
                  return kind === 'input' ? String(source + 1) : '0';
                }}
                beyond={state.op === 'conv'}
              />
            </>
          )}
        </Show>
      </>
    );
  },
});
