// The lesson's closing construction: an order, its inverse, and the most groups that still mix everything.
import { channelDependency } from 'faltung/analysis';
import { shuffledFrom, shuffleProblem } from 'faltung/ops';
import { sayError } from 'faltung/text';
import '../../grouped/grouped.css';
import { Controls, type Control } from '../../../figure/Controls.tsx';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import { choice, whole } from '../../../figure/fields.ts';
import type { InBoth } from '../../../figure/language.ts';
import { defineModel } from '../../../figure/state.ts';
import { TaskTabs } from '../../../figure/TaskTabs.tsx';
import { stagesOf } from '../trace.ts';

const taskNames = ['order', 'undo', 'mix'] as const;
type TaskName = (typeof taskNames)[number];
type Build = { readonly task: TaskName } & Readonly<Record<TaskName, number>>;

const channels = 12;
export const model = defineModel<Build>({
  prefix: 'build.',
  start: { task: 'order', order: 1, undo: 1, mix: 1 },
  fields: {
    task: choice(...taskNames),
    order: whole(1, channels),
    undo: whole(1, channels),
    mix: whole(1, channels),
  },
});

const places = Array.from({ length: channels }, (_, place) => place);
const legal = (groups: number): boolean => channels % groups === 0;
const shuffle = (row: readonly number[], groups: number): readonly number[] => {
  const problem = shuffleProblem([1, channels], groups);
  return places.map((place) => row[shuffledFrom(problem, place)]!);
};

const target = shuffle(places, 4);
/** What the reader's shuffle makes of the row it is given. */
const rowOf = (task: 'order' | 'undo', groups: number): readonly number[] =>
  legal(groups) ? shuffle(task === 'order' ? places : target, groups) : [];
const goalOf = (task: 'order' | 'undo'): readonly number[] => (task === 'order' ? target : places);

const mixes = (groups: number): boolean => {
  const { stages } = stagesOf({ channels, first: groups, second: groups, shuffle: true });
  return stages !== undefined && channelDependency(stages).full;
};

interface Grade {
  readonly done: boolean;
  readonly say: InBoth;
}
const grade = (done: boolean, ko: string, en: string): Grade => ({ done, say: { ko, en } });

export function gradeOf(task: TaskName, state: Build): Grade {
  const groups = state[task];
  const { refusal } = stagesOf({ channels, first: groups, second: groups, shuffle: true });
  if (refusal) return grade(false, sayError(refusal, 'ko'), sayError(refusal, 'en'));
  if (task === 'mix') {
    if (!mixes(groups))
      return grade(
        false,
        `그룹 ${groups}개: 그룹마다 채널이 ${channels / groups}개뿐이라 모두 만나지 못합니다.`,
        `${groups} groups: with only ${channels / groups} channels each, they do not all meet.`,
      );
    const more = places.some((extra) => extra + 1 > groups && legal(extra + 1) && mixes(extra + 1));
    return more
      ? grade(
          false,
          `그룹 ${groups}개로 모두 섞입니다. 더 많은 그룹으로도 됩니다.`,
          `${groups} ${groups === 1 ? 'group mixes' : 'groups mix'} everything. It works with more.`,
        )
      : grade(
          true,
          `그룹 ${groups}개가 가장 많습니다. 그룹마다 채널이 ${channels / groups}개로, 그룹 수보다 적지 않습니다.`,
          `${groups} is the most: each group has ${channels / groups} channels, no fewer than there are groups.`,
        );
  }
  const right = rowOf(task, groups).filter((channel, place) => channel === goalOf(task)[place]).length;
  return right === channels
    ? grade(true, `됐습니다. 그룹 ${groups}개입니다.`, `Done: ${groups} groups.`)
    : grade(false, `12자리 가운데 ${right}자리가 맞습니다.`, `${right} of 12 places are right.`);
}

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
