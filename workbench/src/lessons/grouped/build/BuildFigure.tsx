// The lesson's closing construction: keep to a budget, and move channels within groups and across them.
import { Match, Switch, type JSX } from 'solid-js';
import '../grouped.css';
import { Controls, type Control } from '../../../figure/Controls.tsx';
import { defineFigure, type Drawing, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { TaskTabs } from '../../../figure/TaskTabs.tsx';
import { ChannelTable } from '../ChannelTable.tsx';
import { Formula } from '../Formula.tsx';
import {
  budget,
  exampleInput,
  grades,
  model,
  sceneWith,
  taskNames,
  wanted,
  type BuildState,
  type TaskName,
} from './tasks.ts';

const taskWords: Readonly<Record<TaskName, { readonly name: InBoth; readonly goal: InBoth }>> = {
  budget: {
    name: { ko: '예산 지키기', en: 'Keep to a budget' },
    goal: {
      ko: '채널 12개에서 24개로 가는 3×3 층입니다. 가중치를 1,000개 이하로 줄이되 그룹은 될 수 있는 대로 적게 쓰세요.',
      en: 'A 3×3 layer from 12 channels to 24 may have at most 1,000 weights. Use as few groups as you can.',
    },
  },
  swap: {
    name: { ko: '이웃 바꾸기', en: 'Swap neighbours' },
    goal: {
      ko: '그룹은 2개입니다. 채널 1과 2, 채널 3과 4가 자리를 바꾸도록 가중치를 적으세요.',
      en: 'There are 2 groups. Write weights that make channels 1 and 2, and channels 3 and 4, change places.',
    },
  },
  turn: {
    name: { ko: '벽 넘기', en: 'Cross the wall' },
    goal: {
      ko: '모든 채널을 한 칸씩 아래로 옮기고 채널 4는 맨 위로 보내세요. 그룹 수도 바꿀 수 있습니다.',
      en: 'Move every channel down by one, and channel 4 to the top. The number of groups may be changed.',
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

const groupsLabel: InBoth = { ko: '그룹', en: 'Groups' };

function Groups(props: {
  readonly drawing: Drawing<BuildState, undefined>;
  readonly name: 'budgetGroups' | 'turnGroups';
}) {
  const { state, change, language } = props.drawing;
  const control: Control = {
    name: props.name,
    field: model.fields[props.name],
    label: groupsLabel,
    code: 'groups',
  };
  return (
    <Controls
      language={language}
      controls={[control]}
      state={state as unknown as Readonly<Record<string, unknown>>}
      change={change}
    />
  );
}

function Moving(props: {
  readonly drawing: Drawing<BuildState, undefined>;
  readonly task: 'swap' | 'turn';
}): JSX.Element {
  const { state, change, language } = props.drawing;
  const name = `${props.task}Weights` as const;
  const groups = () => (props.task === 'swap' ? 2 : state.turnGroups);
  const scene = () => sceneWith(state[name], groups());
  return (
    <ChannelTable
      language={language}
      settings={{ x: exampleInput, w: state[name], groups: groups() }}
      scene={scene()}
      focus={undefined}
      wanted={wanted[props.task].map((from) => exampleInput[0]![from]!)}
      point={() => {}}
      set={({ w }) => w && change({ [name]: w })}
    />
  );
}

export const BuildFigure = defineFigure({
  name: 'build',
  model,
  scene: () => undefined,
  text,
  draw(drawing) {
    const { state, change, language } = drawing;
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
          <Match when={state.task === 'budget'}>
            <Formula {...budget} kernel={budget.taps} groups={state.budgetGroups} language={language} />
            <Groups drawing={drawing} name="budgetGroups" />
          </Match>
          <Match when={state.task === 'swap'}>
            <Moving drawing={drawing} task="swap" />
          </Match>
          <Match when={state.task === 'turn'}>
            <Moving drawing={drawing} task="turn" />
            <Groups drawing={drawing} name="turnGroups" />
          </Match>
        </Switch>
      </TaskTabs>
    );
  },
});
