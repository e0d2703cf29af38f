// The closing construction: carry a kernel over, and find kernels that the flip leaves alone or turns around.
import type { JSX } from 'solid-js';
import '../../one-channel/one-channel.css';
import '../correlation.css';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import type { Matrix } from '../../../figure/matrix.ts';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { TaskTabs } from '../../../figure/TaskTabs.tsx';
import { rowWords } from '../text.ts';
import {
  grades,
  largest,
  model,
  outputsOf,
  probe,
  target,
  taskNames,
  type BuildState,
  type TaskName,
} from './tasks.ts';

const taskWords: Readonly<Record<TaskName, { readonly name: InBoth; readonly goal: InBoth }>> = {
  port: {
    name: { ko: '커널 옮겨 적기', en: 'Carry a kernel over' },
    goal: {
      ko: '동료가 SciPy의 convolve로 커널 [1 2 0]을 써서 목표를 얻었습니다. 딥러닝 라이브러리처럼 뒤집지 않고 곱해서 같은 출력을 얻으려면 커널에 무엇을 적어야 할까요?',
      en:
        'A colleague got the target with SciPy’s convolve and the kernel [1 2 0]. Which kernel gives ' +
        'the same where nothing is flipped, as in deep learning?',
    },
  },
  same: {
    name: { ko: '뒤집어도 같게', en: 'Unmoved by the flip' },
    goal: {
      ko: '합성곱과 교차상관의 출력이 같아지는 커널을 만드세요. 가운데 숫자는 양 끝과 달라야 합니다.',
      en: 'Make a kernel for which convolution and cross-correlation agree. Its middle has to differ from its ends.',
    },
  },
  opposite: {
    name: { ko: '부호만 다르게', en: 'Opposite in sign' },
    goal: {
      ko: '합성곱과 교차상관의 출력이 부호만 다른 커널을 만드세요.',
      en: 'Make a kernel for which convolution and cross-correlation differ in sign only.',
    },
  },
};

const words = {
  yours: { ko: '나의 커널', en: 'Your kernel' },
  target: { ko: '목표', en: 'Target' },
} as const satisfies Record<string, InBoth>;

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

export const BuildFigure = defineFigure({
  name: 'build',
  model,
  scene: () => undefined,
  text,
  draw({ state, change, language }) {
    const kernel = () => state[state.task];
    const output = (name: 'corr' | 'conv', wanted?: Matrix): JSX.Element => (
      <MatrixPart
        role="output"
        name={rowWords[name][language]}
        language={language}
        matrix={outputsOf(kernel())[name]}
        look={(_, column) => ({ lit: wanted?.[0]![column] === outputsOf(kernel())[name][0]![column] })}
      />
    );
    return (
      <TaskTabs
        language={language}
        names={taskNames}
        chosen={state.task}
        choose={(task) => change({ task })}
        done={(name) => grades[name](state).done}
        words={taskWords}
      >
        <div class="matrices" style={{ '--total': 14, '--widest': 7 }}>
          <MatrixPart role="input" name={rowWords.f[language]} language={language} matrix={probe} />
          <p class="operator" aria-hidden="true">
            {state.task === 'port' ? '⋆' : ''}
          </p>
          <MatrixPart
            role="weight"
            name={words.yours[language]}
            language={language}
            matrix={kernel()}
            set={(kernel) => change({ [state.task]: kernel })}
            largest={largest}
          />
          <p class="operator" aria-hidden="true">
            =
          </p>
          {output('corr', state.task === 'port' ? target : outputsOf(kernel()).conv)}
          {state.task === 'port' ? (
            <MatrixPart role="output" name={words.target[language]} language={language} matrix={target} />
          ) : (
            output('conv', outputsOf(kernel()).corr)
          )}
        </div>
      </TaskTabs>
    );
  },
});
