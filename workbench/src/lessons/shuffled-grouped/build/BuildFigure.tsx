// The lesson's closing construction: an order, its inverse, and the most groups that still mix everything.
import '../../grouped/grouped.css';
import { Controls, type Control } from '../../../figure/Controls.tsx';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { TaskTabs } from '../../../figure/TaskTabs.tsx';
import { gradeOf, model, rowOf, target, taskNames, type Build, type TaskName } from './tasks.ts';

const listed = (row: readonly number[]): string => row.map((channel) => channel + 1).join(' ');

const taskWords: Readonly<Record<TaskName, { readonly name: InBoth; readonly goal: InBoth }>> = {
  order: {
    name: { ko: '순서 맞추기', en: 'Reach an order' },
    goal: {
      ko: `채널 12개를 셔플해 다음 순서로 만드세요: ${listed(target)}`,
      en: `Shuffle 12 channels into this order: ${listed(target)}`,
    },
  },
  undo: {
    name: { ko: '되돌리기', en: 'Undo it' },
    goal: {
      ko: '그룹 4개로 셔플한 채널입니다. 한 번 더 셔플해 1부터 12까지 제자리로 돌려놓으세요.',
      en: 'These channels were shuffled with 4 groups. Shuffle once more, and bring 1 to 12 back in order.',
    },
  },
  mix: {
    name: { ko: '그룹 늘리기', en: 'As many groups as can be' },
    goal: {
      ko: '채널 12개를 같은 수의 그룹으로 나눈 두 층이 있고 사이에 셔플이 있습니다. 모두 섞이는 가장 많은 그룹 수를 찾으세요.',
      en: 'Two layers of 12 channels with equally many groups, a shuffle between. Find the most groups that mix all.',
    },
  },
};

const describe = (language: 'ko' | 'en') => (state: Build) => {
  const { done, say } = gradeOf(state.task, state);
  return `${done ? '✓ ' : ''}${say[language]}`;
};

const text: FigureText<Build, undefined, never> = {
  title: { ko: '직접 만들기', en: 'Now build one' },
  hint: {
    ko: '과제 셋을 골라 가며 풀어 보세요. 계산해서 채점합니다.',
    en: 'Three tasks, in any order. They are graded by computing.',
  },
  describe: { ko: describe('ko'), en: describe('en') },
  labels: {},
};

const label: InBoth = { ko: '그룹', en: 'Groups' };
const yours: InBoth = { ko: '나의 순서', en: 'Your order' };

export const BuildFigure = defineFigure({
  name: 'build',
  model,
  scene: () => undefined,
  text,
  draw({ state, change, language }) {
    const control = (): Control => ({ name: state.task, field: model.fields[state.task], label, code: 'groups' });
    return (
      <TaskTabs
        language={language}
        names={taskNames}
        chosen={state.task}
        choose={(task) => change({ task })}
        done={(name) => gradeOf(name, state).done}
        words={taskWords}
      >
        <p class="layer-formula">
          {state.task === 'mix'
            ? `C / g′ ≥ g: 12 / ${state.mix} ≥ ${state.mix}?`
            : `${yours[language]}: ${listed(rowOf(state.task, state[state.task])) || '✗'}`}
        </p>
        <Controls
          language={language}
          controls={[control()]}
          state={state as unknown as Readonly<Record<string, unknown>>}
          change={change}
        />
      </TaskTabs>
    );
  },
});
