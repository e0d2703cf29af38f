// The lesson's closing construction: a wide unit for little, where the cost sits, and the most groups that still mix.
import '../pointwise-grouped.css';
import { Controls, type Control } from '../../../figure/Controls.tsx';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { TaskTabs } from '../../../figure/TaskTabs.tsx';
import { grades, mixing, model, taskNames, type BuildState, type TaskName } from './tasks.ts';

const taskWords: Readonly<Record<TaskName, { readonly name: InBoth; readonly goal: InBoth }>> = {
  wide: {
    name: { ko: '넓히기', en: 'Make it wide' },
    goal: {
      ko: '화소마다 곱셈이 10,700번을 넘지 않으면서 채널이 300개 이상인 ShuffleNet 블록을 만드세요. 병목은 채널의 4분의 1입니다.',
      en:
        'Build a ShuffleNet unit of at least 300 channels that takes at most 10,700 products a pixel. Its ' +
        'bottleneck has a quarter of the channels.',
    },
  },
  share: {
    name: { ko: '비용이 있는 곳', en: 'Where the cost sits' },
    goal: {
      ko: '256 → 128 → 128 → 256인 ResNeXt 블록에서 1×1 두 층이 곱셈의 90% 이상을 차지하는 가장 적은 그룹 수를 찾으세요.',
      en: 'In a ResNeXt block of 256 → 128 → 128 → 256, find the fewest groups with 90 % of the products in its 1×1.',
    },
  },
  mix: {
    name: { ko: '그래도 모두 섞기', en: 'And still mix all' },
    goal: {
      ko: '채널 48개, 병목 12개인 ShuffleNet 블록입니다. 모든 출력이 모든 입력에 의존하는 가장 많은 그룹 수를 찾으세요.',
      en: 'A ShuffleNet unit has 48 channels, 12 in its bottleneck. Find the most groups that still mix everything.',
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

const labels = {
  wideChannels: { ko: '병목의 채널 m', en: 'Channels of the bottleneck, m' },
  wideGroups: { ko: '그룹 g', en: 'Groups g' },
  shareGroups: { ko: '그룹 g', en: 'Groups g' },
  mixGroups: { ko: '그룹 g', en: 'Groups g' },
} as const satisfies Record<string, InBoth>;

const controlsOf: Readonly<Record<TaskName, readonly (keyof typeof labels)[]>> = {
  wide: ['wideChannels', 'wideGroups'],
  share: ['shareGroups'],
  mix: ['mixGroups'],
};

const formulaOf = ({ task, wideChannels: m, wideGroups, shareGroups, mixGroups }: BuildState): string =>
  ({
    wide: `2·${4 * m}·${m}/${wideGroups} + 9·${m} ≤ 10,700, c = ${4 * m} ≥ 300?`,
    share: `2·256·128 / (2·256·128 + 9·128²/${shareGroups}) ≥ 0.9?`,
    mix: `m / g ≥ g: ${mixing.middle} / ${mixGroups} ≥ ${mixGroups}?`,
  })[task];

export const BuildFigure = defineFigure({
  name: 'build',
  model,
  scene: () => undefined,
  text,
  draw({ state, change, language }) {
    const controls = (): readonly Control[] =>
      controlsOf[state.task].map((name) => ({ name, field: model.fields[name], label: labels[name] }));
    return (
      <TaskTabs
        language={language}
        names={taskNames}
        chosen={state.task}
        choose={(task) => change({ task })}
        done={(name) => grades[name](state).done}
        words={taskWords}
      >
        <p class="layer-formula">{formulaOf(state)}</p>
        <Controls
          language={language}
          controls={controls()}
          state={state as unknown as Readonly<Record<string, unknown>>}
          change={change}
        />
      </TaskTabs>
    );
  },
});
