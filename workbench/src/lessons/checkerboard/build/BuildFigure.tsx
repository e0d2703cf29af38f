// The closing construction: overlap evenly, make an uneven kernel flat, and make an even one ripple.
import { Show } from 'solid-js';
import '../../one-channel/one-channel.css';
import '../checkerboard.css';
import { Controls } from '../../../figure/Controls.tsx';
import { spellProduct } from '../../../figure/decimal.ts';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { MatrixGrid } from '../../../figure/MatrixGrid.tsx';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { TaskTabs } from '../../../figure/TaskTabs.tsx';
import { largest } from '../model.ts';
import type { Scene } from '../scene.ts';
import { StampView } from '../StampView.tsx';
import { overlapText, stampWords } from '../text.ts';
import { grades, model, sceneFor, taskNames, wanted, wave, type BuildState, type TaskName } from './tasks.ts';

const taskWords: Readonly<Record<TaskName, { readonly name: InBoth; readonly goal: InBoth }>> = {
  even: {
    name: { ko: '고르게 겹치기', en: 'Overlap evenly' },
    goal: {
      ko: `${wanted.stride}배로 키우면서, 도장이 서로 겹치되 안쪽에서는 어디나 똑같이 겹치는 설정을 찾으세요.`,
      en: `Enlarge ${wanted.stride} times, with stamps that do overlap, but everywhere inside equally often.`,
    },
  },
  flat: {
    name: { ko: '평평하게', en: 'Make it flat' },
    goal: {
      ko: '커널 크기 3, 스트라이드 2는 고르지 않게 겹칩니다. 0이 아닌 가중치 셋으로 무늬를 없애세요.',
      en: 'Kernel size 3 at stride 2 overlaps unevenly. Make the pattern go away with three weights other than 0.',
    },
  },
  ripple: {
    name: { ko: '물결치게', en: 'Make it ripple' },
    goal: {
      ko: `커널 크기 4, 스트라이드 2는 고르게 겹칩니다. 그런데도 안쪽의 값이 ${wave.join(', ')}로 번갈아 나오게 하세요.`,
      en: `Kernel size 4 at stride 2 overlaps evenly. Make ${wave.join(' and ')} take turns inside all the same.`,
    },
  },
};

const describe = (language: 'ko' | 'en') => (state: BuildState) => {
  const { done, say } = grades[state.task](state);
  return `${done ? '✓ ' : ''}${say[language]}`;
};

const text: FigureText<BuildState, Scene, never> = {
  title: { ko: '직접 만들기', en: 'Now build one' },
  hint: {
    ko: '과제 셋을 골라 가며 풀어 보세요. 입력은 모두 1이고, 계산해서 채점합니다.',
    en: 'Three tasks, in any order, on an input of ones. They are graded by computing.',
  },
  describe: { ko: describe('ko'), en: describe('en') },
  labels: {},
};

const controls = (['taps', 'stride'] as const).map((name) => ({
  name,
  field: model.fields[name],
  label: overlapText.labels[name],
  code: overlapText.codes![name],
}));

export const BuildFigure = defineFigure({
  name: 'build',
  model,
  scene: sceneFor,
  text,
  draw({ state, scene, change, language }) {
    const outputs = () => Array.from(scene().y, spellProduct);
    return (
      <TaskTabs
        language={language}
        names={taskNames}
        chosen={state.task}
        choose={(task) => change({ task })}
        done={(name) => grades[name](state).done}
        words={taskWords}
      >
        <Show when={state.task !== 'even' && state.task} keyed>
          {(task) => (
            <div class="matrices" style={{ '--total': 6, '--widest': 5 }}>
              <MatrixPart
                role="weight"
                name={stampWords.kernel[language]}
                language={language}
                matrix={state[task]}
                largest={largest}
                set={(next) => change({ [task]: next })}
              />
            </div>
          )}
        </Show>
        <StampView scene={scene()} language={language}>
          <MatrixGrid
            role="output"
            label={`${stampWords.output[language]}: ${outputs().join(' ')}`}
            language={language}
            rows={1}
            columns={outputs().length}
            cell={(_, column) => ({ text: outputs()[column] ?? '' })}
          />
        </StampView>
        <Show when={state.task === 'even'}>
          <Controls
            language={language}
            controls={controls}
            state={state as unknown as Readonly<Record<string, unknown>>}
            change={change}
          />
        </Show>
      </TaskTabs>
    );
  },
});
