// The closing construction: find the three filters, mend one weight, and find where flattening pays.
import { For, Match, Switch } from 'solid-js';
import '../flattened.css';
import { Bars } from '../../../figure/Bars.tsx';
import { Controls } from '../../../figure/Controls.tsx';
import { spell } from '../../../figure/decimal.ts';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import type { Matrix } from '../../../figure/matrix.ts';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { TaskTabs } from '../../../figure/TaskTabs.tsx';
import { passWords } from '../text.ts';
import {
  broken,
  budget,
  grades,
  largest,
  model,
  productOf,
  target,
  taskNames,
  weightsWith,
  type BuildState,
  type TaskName,
} from './tasks.ts';

const taskWords: Readonly<Record<TaskName, { readonly name: InBoth; readonly goal: InBoth }>> = {
  factors: {
    name: { ko: '세 필터 찾기', en: 'Find the three' },
    goal: {
      ko: '곱하면 목표 필터가 되는 α, β, γ를 적으세요.',
      en: 'Write α, β and γ whose product is the target filter.',
    },
  },
  mend: {
    name: { ko: '한 칸 고치기', en: 'Mend one cell' },
    goal: {
      ko: '한 칸만 바꾸어 이 필터를 세 방향으로 나뉘게 만드세요.',
      en: 'Change one cell, and only one, so that this filter splits in three directions.',
    },
  },
  budget: {
    name: { ko: '예산 맞추기', en: 'Reach a budget' },
    goal: {
      ko: `3×3 필터를 나누면 가중치가 ${budget.share}분의 1 이하로 줄어드는, 가장 적은 입력 채널 수를 찾으세요.`,
      en:
        `With 3×3 filters, find the fewest input channels for which flattening needs at most 1 weight in ` +
        `${budget.share}.`,
    },
  },
};

const describe = (language: 'ko' | 'en') => (state: BuildState) => {
  const { done, say } = grades[state.task](state);
  return `${done ? '✓ ' : ''}${say[language]}`;
};

const text: FigureText<BuildState, undefined, 'channels'> = {
  title: { ko: '직접 만들기', en: 'Now build one' },
  hint: {
    ko: '과제 셋을 골라 가며 풀어 보세요. 계산해서 채점합니다.',
    en: 'Three tasks, in any order. They are graded by computing.',
  },
  describe: { ko: describe('ko'), en: describe('en') },
  labels: { channels: { ko: '입력 채널', en: 'Input channels' } },
};

const words = {
  target: { ko: '목표', en: 'Target' },
  yours: { ko: '나의 필터', en: 'Your filter' },
  whole: { ko: '통째로', en: 'whole' },
  split: { ko: '평탄화', en: 'flattened' },
} as const satisfies Record<string, InBoth>;

const both = [0, 1] as const;
const slice = (matrix: Matrix, c: number): Matrix => matrix.slice(2 * c, 2 * c + 2);

export const BuildFigure = defineFigure({
  name: 'build',
  model,
  scene: () => undefined,
  text,
  draw({ state, change, language }) {
    const named = (word: 'yours' | 'target', c: number) =>
      `${words[word][language]}, ${passWords.slice[language](c + 1)}`;
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
          <Match when={state.task === 'factors'}>
            <div class="flat-row at-the-top">
              <For each={['alpha', 'beta', 'gamma'] as const}>
                {(name) => (
                  <MatrixPart
                    role="weight"
                    name={passWords[name][language]}
                    language={language}
                    matrix={state[name]}
                    largest={largest}
                    set={(next) => change({ [name]: next })}
                  />
                )}
              </For>
            </div>
            <div class="flat-row in-pairs">
              <div class="flat-pass">
                <For each={both}>
                  {(c) => (
                    <MatrixPart
                      role="weight"
                      name={named('yours', c)}
                      language={language}
                      matrix={slice(productOf(state), c)}
                      spell={(value) => spell(value, 6)}
                      look={(row, column) => ({
                        lit: productOf(state)[2 * c + row]![column] === target[2 * c + row]![column]! * 1e6,
                      })}
                    />
                  )}
                </For>
              </div>
              <div class="flat-pass">
                <For each={both}>
                  {(c) => (
                    <MatrixPart role="weight" name={named('target', c)} language={language} matrix={slice(target, c)} />
                  )}
                </For>
              </div>
            </div>
          </Match>
          <Match when={state.task === 'mend'}>
            <div class="flat-row">
              <For each={both}>
                {(c) => (
                  <MatrixPart
                    role="weight"
                    name={named('yours', c)}
                    language={language}
                    matrix={slice(state.broken, c)}
                    largest={largest}
                    look={(row, column) => ({
                      lit: state.broken[2 * c + row]![column] !== broken[2 * c + row]![column],
                    })}
                    set={(part) =>
                      change({ broken: both.flatMap((at) => (at === c ? part : slice(state.broken, at))) })
                    }
                  />
                )}
              </For>
            </div>
          </Match>
          <Match when={state.task === 'budget'}>
            <Bars
              label={text.title[language]}
              bars={(['whole', 'split'] as const).map((kind) => {
                const count = weightsWith(state.channels)[kind];
                return { name: words[kind][language], parts: [count], text: String(count) };
              })}
            />
            <Controls
              language={language}
              controls={[
                { name: 'channels', field: model.fields.channels, label: text.labels.channels, code: 'in_channels' },
              ]}
              state={state as unknown as Readonly<Record<string, unknown>>}
              change={change}
            />
          </Match>
        </Switch>
      </TaskTabs>
    );
  },
});
