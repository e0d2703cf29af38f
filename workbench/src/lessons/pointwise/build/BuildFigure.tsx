// The lesson's closing construction: mix channels as wanted, take a mixture back, keep to a budget.
import { Match, Switch } from 'solid-js';
import '../pointwise.css';
import { Bars } from '../../../figure/Bars.tsx';
import { Controls } from '../../../figure/Controls.tsx';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { TaskTabs } from '../../../figure/TaskTabs.tsx';
import { written } from '../../grouped/text.ts';
import { sceneOf } from '../cost/model.ts';
import { mixed } from '../scene.ts';
import { mixWords } from '../text.ts';
import {
  example,
  grades,
  largest,
  mixing,
  model,
  most,
  taskNames,
  wanted,
  type BuildState,
  type TaskName,
} from './tasks.ts';

const taskWords: Readonly<Record<TaskName, { readonly name: InBoth; readonly goal: InBoth }>> = {
  sum: {
    name: { ko: '조리법 적기', en: 'Write the recipe' },
    goal: {
      ko: '첫 출력은 세 채널을 모두 더한 값, 둘째 출력은 셋째 채널에서 첫째 채널을 뺀 값이 되도록 W를 적으세요.',
      en: 'Write W so that the first output is the sum of all three channels, and the second the third less the first.',
    },
  },
  undo: {
    name: { ko: '되돌리기', en: 'Take it back' },
    goal: {
      ko: '앞 층 W₁이 두 채널을 섞어 놓았습니다. 뒤 층 W₂를 적어 처음 채널로 되돌리세요.',
      en: 'The layer W₁ has mixed two channels. Write a layer W₂ that brings the first ones back.',
    },
  },
  budget: {
    name: { ko: '예산 지키기', en: 'Keep to a budget' },
    goal: {
      ko: `위의 병목에서 곱셈을 ${most.toLocaleString('en')}번 이하로 하면서 가운데 채널을 될 수 있는 대로 많이 남기세요.`,
      en:
        `In the bottleneck above, keep as many channels in the middle as ${most.toLocaleString('en')} ` +
        'multiplications allow.',
    },
  },
};

const words = {
  target: { ko: '목표', en: 'Target' },
  folded: { ko: '접은 W₂·W₁', en: 'Folded: W₂·W₁' },
  budget: { ko: '예산', en: 'budget' },
  now: { ko: '지금', en: 'now' },
} as const satisfies Record<string, InBoth>;

const describe = (language: 'ko' | 'en') => (state: BuildState) => {
  const { done, say } = grades[state.task](state);
  return `${done ? '✓ ' : ''}${say[language]}`;
};

const text: FigureText<BuildState, undefined, 'middle'> = {
  title: { ko: '직접 만들기', en: 'Now build one' },
  hint: {
    ko: '과제 셋을 골라 가며 풀어 보세요. 계산해서 채점합니다.',
    en: 'Three tasks, in any order. They are graded by computing.',
  },
  describe: { ko: describe('ko'), en: describe('en') },
  labels: { middle: { ko: '가운데 채널', en: 'Channels in the middle' } },
};

const operator = (sign: string) => (
  <p class="operator" aria-hidden="true">
    {sign}
  </p>
);

export const BuildFigure = defineFigure({
  name: 'build',
  model,
  scene: () => undefined,
  text,
  draw({ state, change, language }) {
    const target = mixed(wanted, example);
    const outputs = () => mixed(state.sum, example);
    const folded = () => mixed(state.undo, mixing);
    const counts = () => sceneOf(state);
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
          <Match when={state.task === 'sum'}>
            <div class="matrices chain" style={{ '--total': 15 }}>
              <MatrixPart
                role="weight"
                name={mixWords.weight[language]}
                language={language}
                matrix={state.sum}
                largest={largest}
                look={() => ({ lit: true })}
                set={(sum) => change({ sum })}
              />
              {operator('·')}
              <MatrixPart role="input" name={mixWords.input[language]} language={language} matrix={example} />
              {operator('=')}
              <MatrixPart
                role="output"
                name={mixWords.output[language]}
                language={language}
                matrix={outputs()}
                look={(row, column) => ({ lit: outputs()[row]![column] === target[row]![column] })}
              />
              <MatrixPart role="output" name={words.target[language]} language={language} matrix={target} />
            </div>
          </Match>
          <Match when={state.task === 'undo'}>
            <div class="matrices chain" style={{ '--total': 8 }}>
              <MatrixPart
                role="weight"
                name="W₂"
                language={language}
                matrix={state.undo}
                largest={largest}
                look={() => ({ lit: true })}
                set={(undo) => change({ undo })}
              />
              {operator('·')}
              <MatrixPart role="weight" name="W₁" language={language} matrix={mixing} />
              {operator('=')}
              <MatrixPart
                role="weight"
                name={words.folded[language]}
                language={language}
                matrix={folded()}
                look={(row, column) => ({ lit: folded()[row]![column] === (row === column ? 1 : 0) })}
              />
            </div>
          </Match>
          <Match when={state.task === 'budget'}>
            <Bars
              label={text.title[language]}
              bars={[
                { name: words.budget[language], parts: [most], text: written(most, language), faded: true },
                {
                  name: words.now[language],
                  parts: [counts().narrowing, counts().window],
                  text: written(counts().both, language),
                },
              ]}
            />
            <Controls
              language={language}
              controls={[{ name: 'middle', field: model.fields.middle, label: text.labels.middle }]}
              state={state as unknown as Readonly<Record<string, unknown>>}
              change={change}
            />
          </Match>
        </Switch>
      </TaskTabs>
    );
  },
});
