// The lesson's closing construction: a filter across channels, two filters, and a layer of a given size.
import { For, Match, Switch } from 'solid-js';
import '../many-channels.css';
import { Controls, type Control } from '../../../figure/Controls.tsx';
import { decimals, spell } from '../../../figure/decimal.ts';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import type { Matrix } from '../../../figure/matrix.ts';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { TaskTabs } from '../../../figure/TaskTabs.tsx';
import { sceneOf } from '../../grouped/channels.ts';
import { ChannelTable } from '../../grouped/ChannelTable.tsx';
import { amountsOf } from '../count/model.ts';
import { mixerWords } from '../text.ts';
import {
  answerOf,
  budget,
  budgetLayer,
  channels,
  exampleInput,
  exampleWindow,
  grades,
  model,
  taps,
  taskNames,
  wantedOf,
  wantedOutputs,
  type BuildState,
  type TaskName,
} from './tasks.ts';

const taskWords: Readonly<Record<TaskName, { readonly name: InBoth; readonly goal: InBoth }>> = {
  reach: {
    name: { ko: '채널을 넘어 빼기', en: 'Subtract across channels' },
    goal: {
      ko: '빨강의 왼쪽 이웃에서 파랑의 오른쪽 이웃을 빼는 필터를 만드세요. 초록은 읽지 않습니다. 어떤 숫자에서도 맞아야 합니다.',
      en:
        'Make a filter that takes blue’s right neighbour from red’s left one and ignores green, ' +
        'whatever the numbers are.',
    },
  },
  mix: {
    name: { ko: '필터 두 개', en: 'Two filters' },
    goal: {
      ko: '1×1 필터 두 개입니다. 출력 1은 세 채널의 합, 출력 2는 채널 1에서 채널 3을 뺀 값이 되게 하세요.',
      en: 'Two filters of 1×1. Output 1 shall be the sum of the three channels, output 2 channel 1 less channel 3.',
    },
  },
  budget: {
    name: { ko: `꼭 ${budget}개`, en: `Exactly ${budget}` },
    goal: {
      ko: `색 사진을 읽고, 가중치와 편향을 합쳐 꼭 ${budget}개를 배우는 층을 찾으세요.`,
      en: `Find a layer that reads a colour picture and learns exactly ${budget} numbers, weights and biases together.`,
    },
  },
};

const describe = (language: 'ko' | 'en') => (state: BuildState) => {
  const { done, say } = grades[state.task](state);
  return `${done ? '✓ ' : ''}${say[language]}`;
};

const text: FigureText<BuildState, undefined, never> = {
  title: { ko: '직접 만들기', en: 'Now build one' },
  hint: {
    ko: '과제 셋을 골라 가며 풀어 보세요. 계산해서 채점합니다.',
    en: 'Three tasks, in any order. They are graded by computing.',
  },
  describe: { ko: describe('ko'), en: describe('en') },
  labels: {},
};

const controls: readonly Control[] = [
  { name: 'inputs', field: model.fields.inputs, label: { ko: '입력 채널', en: 'Input channels' }, code: 'in_channels' },
  {
    name: 'outputs',
    field: model.fields.outputs,
    label: { ko: '출력 채널', en: 'Output channels' },
    code: 'out_channels',
  },
  { name: 'taps', field: model.fields.taps, label: { ko: '커널 크기', en: 'Kernel size' }, code: 'kernel_size' },
];

const hundredthsSpelt = (value: number): string => spell(value, decimals);
const wantedName = { ko: '목표', en: 'Wanted' } as const;
const sliceOf = (stacked: Matrix, at: number): Matrix => stacked.slice(at * taps, (at + 1) * taps);
const withSlice = (stacked: Matrix, at: number, slice: Matrix): Matrix =>
  stacked.map((row, r) => slice[r - at * taps] ?? row);

export const BuildFigure = defineFigure({
  name: 'build',
  model,
  scene: () => undefined,
  text,
  draw({ state, change, language }) {
    const amounts = () => amountsOf(budgetLayer(state));
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
          <Match when={state.task === 'reach'}>
            <div class="channel-rows">
              <For each={Array.from({ length: channels }, (_, channel) => channel)}>
                {(channel) => (
                  <div class="matrices channel small">
                    <MatrixPart
                      role="input"
                      name={mixerWords.input[language](channel)}
                      language={language}
                      matrix={sliceOf(exampleWindow, channel)}
                    />
                    <p class="operator" aria-hidden="true">
                      ⋆
                    </p>
                    <MatrixPart
                      role="weight"
                      name={mixerWords.kernel[language](channel)}
                      language={language}
                      matrix={sliceOf(state.reach, channel)}
                      largest={9}
                      look={() => ({ lit: true })}
                      set={(slice) => change({ reach: withSlice(state.reach, channel, slice) })}
                    />
                  </div>
                )}
              </For>
              <div class="matrices channel small">
                <MatrixPart
                  role="output"
                  name={mixerWords.oneOutput[language]}
                  language={language}
                  matrix={[[answerOf(state.reach, exampleWindow)]]}
                  spell={hundredthsSpelt}
                />
                <p class="operator" aria-hidden="true">
                  →
                </p>
                <MatrixPart
                  role="output"
                  name={wantedName[language]}
                  language={language}
                  matrix={[[wantedOf(exampleWindow)]]}
                  spell={hundredthsSpelt}
                />
              </div>
            </div>
          </Match>
          <Match when={state.task === 'mix'}>
            <ChannelTable
              language={language}
              settings={{ x: exampleInput, w: state.mix, groups: 1 }}
              scene={sceneOf({ x: exampleInput, w: state.mix, groups: 1 })}
              focus={undefined}
              wanted={wantedOutputs}
              point={() => {}}
              set={({ w }) => w && change({ mix: w })}
            />
          </Match>
          <Match when={state.task === 'budget'}>
            <p class="count-lines">
              {state.outputs} · {state.inputs} · {state.taps}² + {state.outputs} = {amounts().weights} +{' '}
              {amounts().biases} = {amounts().weights + amounts().biases}
            </p>
            <Controls
              language={language}
              controls={controls}
              state={state as unknown as Readonly<Record<string, unknown>>}
              change={change}
            />
          </Match>
        </Switch>
      </TaskTabs>
    );
  },
});
