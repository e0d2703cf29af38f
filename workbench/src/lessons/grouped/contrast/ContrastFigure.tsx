// Two layers side by side on the same numbers, one parameter apart: groups. What a changed input reaches is marked.
import { createMemo } from 'solid-js';
import '../grouped.css';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { sceneOf, type Scene } from '../channels.ts';
import { ChannelTable } from '../ChannelTable.tsx';
import type { Focus } from '../focus.ts';
import { inputRow, weightTable } from '../model.ts';
import { model, side, type Contrast } from './model.ts';

const [x, w] = [inputRow(side), weightTable(side, side)];
const settings = (groups: number) => ({ x, w, groups });
const standard = sceneOf(settings(1));

interface Both {
  readonly grouped: Scene;
}

const reached = (scene: Scene, channel: number): number => scene.terms.filter((term) => term.x === channel - 1).length;

const text: FigureText<Contrast, Both, 'groups' | 'channel'> = {
  title: { ko: '나란히 놓고 보기: 그룹만 다를 때', en: 'Side by side: only the groups differ' },
  hint: {
    ko: '입력 채널을 하나 골라, 그 채널을 바꾸면 어느 출력이 바뀌는지 두 층에서 견주어 보세요.',
    en: 'Choose an input channel, and compare which outputs notice when it changes.',
  },
  describe: {
    ko: ({ channel, groups }, { grouped }) =>
      `입력 채널 ${channel}을 바꾸면 그룹이 없는 층에서는 출력 ${reached(standard, channel)}개가, ` +
      `그룹이 ${groups}개인 층에서는 ${reached(grouped, channel)}개가 바뀝니다. ` +
      `곱셈은 ${standard.terms.length}번과 ${grouped.terms.length}번입니다.`,
    en: ({ channel, groups }, { grouped }) =>
      `Input channel ${channel} reaches ${reached(standard, channel)} outputs without groups and ` +
      `${reached(grouped, channel)} with ${groups} groups. That takes ${standard.terms.length} products against ` +
      `${grouped.terms.length}.`,
  },
  labels: {
    groups: { ko: '오른쪽 층의 그룹', en: 'Groups of the second layer' },
    channel: { ko: '바꾸는 입력 채널', en: 'Input channel that changes' },
  },
  codes: { groups: 'groups' },
  options: {
    groups: {
      '2': { ko: '2', en: '2' },
      '3': { ko: '3', en: '3' },
      '6': { ko: '6 (깊이별)', en: '6 (depthwise)' },
    },
  },
};

const names = {
  standard: { ko: '그룹 1개', en: '1 group' },
  grouped: { ko: (groups: string) => `그룹 ${groups}개`, en: (groups: string) => `${groups} groups` },
} as const satisfies Record<string, InBoth<unknown>>;

const focusOn = (scene: Scene, channel: number): Focus => ({
  role: 'input',
  input: channel - 1,
  output: undefined,
  stage: undefined,
  terms: scene.terms.filter((term) => term.x === channel - 1),
});

export const ContrastFigure = defineFigure({
  name: 'contrast',
  model,
  scene: ({ groups }: Contrast): Both => ({ grouped: sceneOf(settings(Number(groups))) }),
  controls: ['channel', 'groups'],
  text,
  draw({ state, scene, language }) {
    const first = createMemo(() => focusOn(standard, state.channel));
    const second = createMemo(() => focusOn(scene().grouped, state.channel));
    return (
      <div class="two-layers">
        <div>
          <p class="layer-name">{names.standard[language]}</p>
          <ChannelTable language={language} settings={settings(1)} scene={standard} focus={first()} />
        </div>
        <div>
          <p class="layer-name">{names.grouped[language](state.groups)}</p>
          <ChannelTable
            language={language}
            settings={settings(Number(state.groups))}
            scene={scene().grouped}
            focus={second()}
          />
        </div>
      </div>
    );
  },
});
