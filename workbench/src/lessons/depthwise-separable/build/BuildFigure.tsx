// The closing construction: mix maps, let filters share a window, reach a ratio.
import { For, Match, Switch } from 'solid-js';
import '../depthwise-separable.css';
import { Bars } from '../../../figure/Bars.tsx';
import { Controls } from '../../../figure/Controls.tsx';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { TaskTabs } from '../../../figure/TaskTabs.tsx';
import { amountsOf } from '../counting.ts';
import { stageWords } from '../text.ts';
import {
  bank,
  budgetLayer,
  grades,
  largest,
  maps,
  model,
  outputsOf,
  targets,
  taskNames,
  type BuildState,
  type TaskName,
} from './tasks.ts';

const taskWords: Readonly<Record<TaskName, { readonly name: InBoth; readonly goal: InBoth }>> = {
  mix: {
    name: { ko: '맵 섞기', en: 'Mix the maps' },
    goal: {
      ko: '두 출력이 목표와 같아지도록 섞는 가중치를 적으세요. 맵 3장은 위 그림에서 온 것입니다.',
      en: 'Write mixing weights until both outputs equal their targets. The three maps are those of the figure above.',
    },
  },
  share: {
    name: { ko: '창 함께 쓰기', en: 'Share a window' },
    goal: {
      ko: '채널 하나를 읽는 필터 셋입니다. 한 칸만 바꾸어, 창 하나로 셋을 모두 만들 수 있게 하세요.',
      en: 'Three filters read one channel. Change one cell so that a single window serves all three.',
    },
  },
  budget: {
    name: { ko: '꼭 8분의 1', en: 'Exactly one eighth' },
    goal: {
      ko: '3×3 창에서 두 단계의 곱셈이 보통 합성곱의 꼭 8분의 1이 되는 필터의 수를 찾으세요.',
      en:
        'With windows of 3×3, find the number of filters at which both stages make exactly one ' +
        'eighth of the multiplications.',
    },
  },
};

const describe = (language: 'ko' | 'en') => (state: BuildState) => {
  const { done, say } = grades[state.task](state);
  return `${done ? '✓ ' : ''}${say[language]}`;
};

const text: FigureText<BuildState, undefined, 'filters'> = {
  title: { ko: '직접 만들기', en: 'Now build one' },
  hint: {
    ko: '과제 셋을 골라 가며 풀어 보세요. 계산해서 채점합니다.',
    en: 'Three tasks, in any order. They are graded by computing.',
  },
  describe: { ko: describe('ko'), en: describe('en') },
  labels: { filters: { ko: '필터의 수', en: 'Filters' } },
};

const words = {
  target: { ko: (n: number) => `목표 ${n}`, en: (n: number) => `Target ${n}` },
  bank: { ko: '필터 셋(한 행에 하나)', en: 'Three filters, one a row' },
  standard: { ko: '보통의 합성곱', en: 'standard' },
  eighth: { ko: '그 8분의 1', en: 'one eighth of it' },
  separable: { ko: '두 단계', en: 'two stages' },
} as const satisfies Record<string, InBoth<unknown>>;

export const BuildFigure = defineFigure({
  name: 'build',
  model,
  scene: () => undefined,
  text,
  draw({ state, change, language }) {
    const amounts = () => amountsOf({ ...budgetLayer, filters: state.filters });
    return (
      <TaskTabs
        language={language}
        names={taskNames}
        chosen={state.task}
        choose={(task) => change({ task })}
        done={(name) => grades[name](state).done}
        words={taskWords}
      >
        <Switch>
          <Match when={state.task === 'mix'}>
            <div class="matrices composed" style={{ '--total': 15 }}>
              <For each={maps}>
                {(map, at) => (
                  <MatrixPart role="input" name={stageWords.map[language](at() + 1)} language={language} matrix={map} />
                )}
              </For>
              <MatrixPart
                role="weight"
                name={stageWords.mix[language]}
                language={language}
                matrix={state.mix}
                largest={largest}
                set={(mix) => change({ mix })}
              />
            </div>
            <div class="matrices composed" style={{ '--total': 15 }}>
              <For each={[0, 1]}>
                {(at) => (
                  <>
                    <MatrixPart
                      role="output"
                      name={stageWords.output[language](at + 1)}
                      language={language}
                      matrix={outputsOf(state.mix)[at]!}
                      spell={(value) => String(Math.round(value * 1e6) / 1e6).replace('-', '−')}
                      look={(row, column) => ({
                        lit: outputsOf(state.mix)[at]![row]![column] === targets[at]![row]![column],
                      })}
                    />
                    <MatrixPart
                      role="output"
                      name={words.target[language](at + 1)}
                      language={language}
                      matrix={targets[at]!}
                    />
                  </>
                )}
              </For>
            </div>
          </Match>
          <Match when={state.task === 'share'}>
            <div class="matrices" style={{ '--total': 3, '--widest': 7 }}>
              <MatrixPart
                role="weight"
                name={words.bank[language]}
                language={language}
                matrix={state.bank}
                largest={largest}
                look={(row, column) => ({ lit: state.bank[row]![column] !== bank[row]![column] })}
                set={(bank) => change({ bank })}
              />
            </div>
          </Match>
          <Match when={state.task === 'budget'}>
            <Bars
              label={text.title[language]}
              bars={[
                {
                  name: words.standard[language],
                  parts: [amounts().standard.products],
                  text: String(amounts().standard.products),
                },
                {
                  name: words.eighth[language],
                  parts: [amounts().standard.products / 8],
                  text: String(amounts().standard.products / 8),
                  faded: true,
                },
                {
                  name: words.separable[language],
                  parts: [amounts().depthwise.products, amounts().pointwise.products],
                  text:
                    `${amounts().depthwise.products} + ${amounts().pointwise.products} = ` +
                    `${amounts().both.products}`,
                },
              ]}
            />
            <Controls
              language={language}
              controls={[{ name: 'filters', field: model.fields.filters, label: text.labels.filters, code: 'Nc' }]}
              state={state as unknown as Readonly<Record<string, unknown>>}
              change={change}
            />
          </Match>
        </Switch>
      </TaskTabs>
    );
  },
});
