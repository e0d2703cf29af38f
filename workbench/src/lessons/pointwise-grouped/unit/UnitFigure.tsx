// The unit from top to bottom with the shortcut around it, a layer at a time.
import { writeStages } from 'faltung/ops';
import { For } from 'solid-js';
import '../pointwise-grouped.css';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { channels, model, rowNames, sceneOf, steps, unitOf } from './model.ts';
import type { Row, RowName, Scene, Unit } from './model.ts';

const names: Readonly<Record<RowName, InBoth<(groups: string) => string>>> = {
  squeeze: { ko: (g) => `그룹 1×1 (그룹 ${g}개), ReLU`, en: (g) => `Grouped 1×1 (groups: ${g}), ReLU` },
  shuffle: { ko: () => '채널 셔플', en: () => 'Channel shuffle' },
  depthwise: { ko: () => '깊이별 3×3', en: () => 'Depthwise 3×3' },
  widen: { ko: (g) => `그룹 1×1 (그룹 ${g}개)`, en: (g) => `Grouped 1×1 (groups: ${g})` },
  join: { ko: () => '지름길을 더하고 ReLU', en: () => 'Add the shortcut, ReLU' },
};

const words = {
  shortcut: { ko: '지름길: 입력을 그대로', en: 'shortcut: the input as it is' },
  off: { ko: '꺼 두었습니다', en: 'turned off' },
  products: {
    ko: (count: number) => `곱셈 ${count}번`,
    en: (count: number) => `${count} products`,
  },
  pattern: {
    ko: (pattern: number) => `칸 ${pattern}개가 차 있습니다: 채널이 의존하는 입력`,
    en: (pattern: number) => `${pattern} cells are filled: the inputs that the channels depend on`,
  },
} as const satisfies Record<string, InBoth<unknown>>;

const seen = ({ pattern }: Row): number => pattern[0]!.filter((entry) => entry === 1).length;

const text: FigureText<Unit, Scene, 'groups' | 'shuffle'> = {
  title: { ko: 'ShuffleNet 블록을 층마다', en: 'The ShuffleNet unit, layer by layer' },
  hint: {
    ko: '‘다음’으로 한 층씩 내려가고, 셔플을 꺼 보세요. 그림은 채널이 어느 입력에 의존하는지 보여 줍니다.',
    en: 'Go down with Next, then turn the shuffle off. The patterns show which inputs each channel depends on.',
  },
  describe: {
    ko({ step, shuffle }, { rows, total, full }) {
      const row = rows[step - 1]!;
      const sentence = {
        squeeze: `채널 ${row.from}개를 ${row.to}개로 줄입니다. 채널 1은 입력 ${seen(row)}개를 압니다.`,
        shuffle: shuffle
          ? '그룹마다 하나씩 번갈아 뽑아 늘어놓습니다. 곱셈은 없습니다.'
          : '셔플을 껐으므로 그대로 지나갑니다.',
        depthwise: '채널마다 3×3 창 하나를 씁니다. 채널은 섞이지 않습니다.',
        widen: `다시 ${row.to}개로 늘립니다. 출력 채널 1은 입력 ${channels}개 가운데 ${seen(row)}개를 압니다.`,
        join: full
          ? '입력을 더합니다. 모든 출력이 모든 입력에 의존합니다.'
          : '입력을 더해도 의존하지 않는 입력이 남습니다.',
      }[row.name];
      return `${sentence} 화소마다 곱셈은 모두 ${total}번입니다.`;
    },
    en({ step, shuffle }, { rows, total, full }) {
      const row = rows[step - 1]!;
      const sentence = {
        squeeze: `${row.from} channels become ${row.to}. Channel 1 knows of ${seen(row)} inputs.`,
        shuffle: shuffle
          ? 'One channel from each group in turn; nothing is multiplied.'
          : 'Turned off: channels pass as they are.',
        depthwise: 'Each channel has one window of 3×3. Channels do not mix.',
        widen: `Back to ${row.to} channels. Output channel 1 knows of ${seen(row)} of the ${channels} inputs.`,
        join: full
          ? 'The input is added. Every output depends on every input.'
          : 'The input is added, yet some inputs are out of reach.',
      }[row.name];
      return `${sentence} In all it takes ${total} products a pixel.`;
    },
  },
  labels: {
    groups: { ko: '그룹', en: 'Groups' },
    shuffle: { ko: '채널 셔플', en: 'Channel shuffle' },
  },
  codes: { groups: 'groups' },
};

const side = 9;

function Pattern(props: { readonly row: Row; readonly label: string }) {
  const size = () => `-1 -1 ${props.row.pattern[0]!.length * side + 2} ${props.row.pattern.length * side + 2}`;
  return (
    <svg class="pattern" viewBox={size()} role="img" aria-label={props.label}>
      <For each={props.row.pattern}>
        {(row, output) => (
          <For each={row}>
            {(depends, input) => (
              <rect
                classList={{ depends: depends === 1 }}
                x={input() * side + 0.5}
                y={output() * side + 0.5}
                width={side - 1}
                height={side - 1}
              />
            )}
          </For>
        )}
      </For>
    </svg>
  );
}

export const UnitFigure = defineFigure({
  name: 'unit',
  model,
  scene: sceneOf,
  controls: ['shuffle', 'groups'],
  text,
  steps: { count: () => steps, group: 1, to: (step) => ({ step }) },
  command: ({ groups, shuffle }) =>
    shuffle ? `faltung cost "${writeStages(unitOf(channels, Number(groups)))}"` : undefined,
  draw: ({ state, scene, language }) => (
    <div class="unit">
      <p class="around">{words.shortcut[language]}</p>
      <ol>
        <For each={rowNames}>
          {(name, at) => {
            const row = () => scene().rows[at()]!;
            const filled = () =>
              row()
                .pattern.flat()
                .filter((entry) => entry === 1).length;
            return (
              <li classList={{ now: state.step === at() + 1, later: state.step < at() + 1 }}>
                <div>
                  <p class="stage-name">{names[name][language](state.groups)}</p>
                  <p class="stage-facts">
                    {name === 'shuffle' && !state.shuffle
                      ? words.off[language]
                      : name === 'join'
                        ? `${row().from} + ${row().from}`
                        : `${row().from} → ${row().to}, ${words.products[language](row().products)}`}
                  </p>
                </div>
                <Pattern row={row()} label={words.pattern[language](filled())} />
              </li>
            );
          }}
        </For>
      </ol>
    </div>
  ),
});
