// The lesson's closing construction: a detector, a repair, and a layer for which sharing saves a given factor.
import { For, Match, Switch } from 'solid-js';
import '../deep-learning.css';
import { Bars } from '../../../figure/Bars.tsx';
import { Controls, type Control } from '../../../figure/Controls.tsx';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { rowsFrom } from '../../../figure/passes.ts';
import { TaskTabs } from '../../../figure/TaskTabs.tsx';
import { outputSide } from '../model.ts';
import { sceneOf as sharingOf } from '../sharing/model.ts';
import { movingText, movingWords, spell2, spell4 } from '../text.ts';
import {
  answerOf,
  grades,
  model,
  pictures,
  repairInput,
  repairScene,
  taskNames,
  wantedRatio,
  type BuildState,
  type PictureName,
  type TaskName,
} from './tasks.ts';

const taskWords: Readonly<Record<TaskName, { readonly name: InBoth; readonly goal: InBoth }>> = {
  detector: {
    name: { ko: '경계 찾기', en: 'A detector' },
    goal: {
      ko: '누운 경계에는 답하고, 평평한 그림과 세로줄만 있는 그림에는 늘 0으로 답하는 커널을 적으세요.',
      en:
        'Write a kernel that answers to a lying edge, and with 0 to every picture that is flat or has ' +
        'upright lines only.',
    },
  },
  repair: {
    name: { ko: '되살리기', en: 'Repair it' },
    goal: {
      ko: '스트라이드는 2입니다. 두 길의 출력이 모든 칸에서 같아지도록 설정을 고치세요.',
      en: 'The stride is 2. Change the settings until both ways give the same in every cell.',
    },
  },
  ratio: {
    name: { ko: `꼭 ${wantedRatio}배`, en: `Exactly ${wantedRatio} times` },
    goal: {
      ko: `완전 연결층이 합성곱보다 가중치를 꼭 ${wantedRatio}배 쓰는 입력과 커널의 크기를 찾으세요.`,
      en: `Find an input and a kernel for which the dense layer takes exactly ${wantedRatio} times the weights.`,
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

const words = {
  flat: { ko: '평평한 그림', en: 'Flat' },
  upright: { ko: '선 경계', en: 'Upright edge' },
  lying: { ko: '누운 경계', en: 'Lying edge' },
  dense: { ko: '완전 연결층', en: 'dense' },
  shared: { ko: '합성곱', en: 'convolution' },
} as const satisfies Record<string, InBoth>;

const repairControls: readonly Control[] = [
  { name: 'ring', field: model.fields.ring, label: movingText.labels.ring },
  { name: 'left', field: model.fields.left, label: { ko: '왼쪽으로 옮기는 칸', en: 'Cells moved to the left' } },
];
const ratioControls: readonly Control[] = [
  { name: 'size', field: model.fields.size, label: { ko: '입력의 한 변', en: 'Side of the input' }, code: 'i' },
  { name: 'taps', field: model.fields.taps, label: { ko: '커널 크기', en: 'Kernel size' }, code: 'k' },
];

export const BuildFigure = defineFigure({
  name: 'build',
  model,
  scene: () => undefined,
  text,
  draw({ state, change, language }) {
    const settings = (controls: readonly Control[]) => (
      <Controls
        language={language}
        controls={controls}
        state={state as unknown as Readonly<Record<string, unknown>>}
        change={change}
      />
    );
    const counts = () => sharingOf(state).square;
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
          <Match when={state.task === 'detector'}>
            <div class="matrices detector">
              <MatrixPart
                role="weight"
                name={movingWords.kernel[language]}
                language={language}
                matrix={state.w}
                largest={9}
                look={() => ({ lit: true })}
                set={(w) => change({ w })}
              />
              <For each={Object.keys(pictures) as PictureName[]}>
                {(name) => (
                  <div class="detector-pair">
                    <MatrixPart role="input" name={words[name][language]} language={language} matrix={pictures[name]} />
                    <MatrixPart
                      role="output"
                      name={movingWords.first[language]}
                      language={language}
                      matrix={rowsFrom(answerOf(state.w, pictures[name]), 3, 3)}
                      spell={spell2}
                    />
                  </div>
                )}
              </For>
            </div>
          </Match>
          <Match when={state.task === 'repair'}>
            <div class="matrices repair">
              <MatrixPart role="input" name={movingWords.input[language]} language={language} matrix={repairInput} />
              <For each={['second', 'other'] as const}>
                {(way) => (
                  <MatrixPart
                    role="output"
                    name={movingWords[way][language]}
                    language={language}
                    matrix={rowsFrom(repairScene(state)[way], outputSide(2), outputSide(2))}
                    spell={spell4}
                    look={(row, column) => ({
                      strong: repairScene(state).differ.has(row * outputSide(2) + column),
                      lit: true,
                    })}
                  />
                )}
              </For>
            </div>
            {settings(repairControls)}
          </Match>
          <Match when={state.task === 'ratio'}>
            <Bars
              label={taskWords.ratio.name[language]}
              bars={[
                { name: words.shared[language], parts: [counts().shared], text: String(counts().shared) },
                { name: words.dense[language], parts: [counts().dense], text: String(counts().dense) },
                {
                  name: `${wantedRatio} × ${words.shared[language]}`,
                  parts: [wantedRatio * counts().shared],
                  text: String(wantedRatio * counts().shared),
                  faded: true,
                },
              ]}
            />
            {settings(ratioControls)}
          </Match>
        </Switch>
      </TaskTabs>
    );
  },
});
