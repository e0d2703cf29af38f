// The closing construction: find the two filters, mend a kernel, reach a budget.
import { Match, Switch } from 'solid-js';
import '../spatially-separable.css';
import { Bars } from '../../../figure/Bars.tsx';
import { Controls } from '../../../figure/Controls.tsx';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { TaskTabs } from '../../../figure/TaskTabs.tsx';
import { countsOf } from '../counting.ts';
import { passWords } from '../text.ts';
import {
  broken,
  budgetTaps,
  grades,
  largest,
  model,
  productOf,
  target,
  taskNames,
  type BuildState,
  type TaskName,
} from './tasks.ts';

const taskWords: Readonly<Record<TaskName, { readonly name: InBoth; readonly goal: InBoth }>> = {
  factors: {
    name: { ko: '열과 행 찾기', en: 'Find column and row' },
    goal: {
      ko: '곱하면 목표 커널이 되는 열과 행을 적으세요.',
      en: 'Write the column and the row whose product is the target kernel.',
    },
  },
  mend: {
    name: { ko: '한 칸 고치기', en: 'Mend one cell' },
    goal: {
      ko: '한 칸만 바꾸어 이 커널을 열과 행으로 나뉘게 만드세요.',
      en: 'Change one cell, and only one, so that this kernel splits into a column and a row.',
    },
  },
  budget: {
    name: { ko: '예산 맞추기', en: 'Reach a budget' },
    goal: {
      ko: '커널이 5×5일 때, 나누면 곱셈이 절반 이하로 줄어드는 가장 작은 입력을 찾으세요.',
      en: 'With a 5×5 kernel, find the smallest input where splitting needs at most half of the multiplications.',
    },
  },
};

const describe = (language: 'ko' | 'en') => (state: BuildState) => {
  const { done, say } = grades[state.task](state);
  return `${done ? '✓ ' : ''}${say[language]}`;
};

const text: FigureText<BuildState, undefined, 'size'> = {
  title: { ko: '직접 만들기', en: 'Now build one' },
  hint: {
    ko: '과제 셋을 골라 가며 풀어 보세요. 계산해서 채점합니다.',
    en: 'Three tasks, in any order. They are graded by computing.',
  },
  describe: { ko: describe('ko'), en: describe('en') },
  labels: { size: { ko: '입력의 한 변', en: 'Side of the input' } },
};

const words = {
  target: { ko: '목표', en: 'Target' },
  yours: { ko: '나의 커널', en: 'Your kernel' },
  onePass: { ko: '한 번에', en: 'one pass' },
  half: { ko: '그 절반', en: 'half of it' },
  twoPasses: { ko: '둘로 나누어', en: 'two passes' },
} as const satisfies Record<string, InBoth>;

export const BuildFigure = defineFigure({
  name: 'build',
  model,
  scene: () => undefined,
  text,
  draw({ state, change, language }) {
    const counts = () => countsOf({ size: state.size, taps: budgetTaps });
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
            <div class="matrices factors" style={{ '--total': 10, '--widest': 8 }}>
              <MatrixPart
                role="weight"
                name={passWords.column[language]}
                language={language}
                matrix={state.column}
                largest={largest}
                set={(column) => change({ column })}
              />
              <MatrixPart
                role="weight"
                name={passWords.row[language]}
                language={language}
                matrix={state.row}
                largest={largest}
                set={(row) => change({ row })}
              />
              <p class="operator" aria-hidden="true">
                =
              </p>
              <MatrixPart
                role="weight"
                name={words.yours[language]}
                language={language}
                matrix={productOf(state)}
                spell={(value) => String(Math.round(value * 10_000) / 10_000).replace('-', '−')}
                look={(row, column) => ({ lit: productOf(state)[row]![column] === target[row]![column] })}
              />
              <MatrixPart role="weight" name={words.target[language]} language={language} matrix={target} />
            </div>
          </Match>
          <Match when={state.task === 'mend'}>
            <div class="matrices" style={{ '--total': 3, '--widest': 7 }}>
              <MatrixPart
                role="weight"
                name={words.yours[language]}
                language={language}
                matrix={state.broken}
                largest={largest}
                look={(row, column) => ({ lit: state.broken[row]![column] !== broken[row]![column] })}
                set={(broken) => change({ broken })}
              />
            </div>
          </Match>
          <Match when={state.task === 'budget'}>
            <Bars
              label={text.title[language]}
              bars={[
                { name: words.onePass[language], parts: [counts().whole], text: String(counts().whole) },
                {
                  name: words.half[language],
                  parts: [counts().whole / 2],
                  text: String(counts().whole / 2),
                  faded: true,
                },
                {
                  name: words.twoPasses[language],
                  parts: [counts().first, counts().second],
                  text: `${counts().first} + ${counts().second} = ${counts().both}`,
                },
              ]}
            />
            <Controls
              language={language}
              controls={[{ name: 'size', field: model.fields.size, label: text.labels.size, code: 'N' }]}
              state={state as unknown as Readonly<Record<string, unknown>>}
              change={change}
            />
          </Match>
        </Switch>
      </TaskTabs>
    );
  },
});
