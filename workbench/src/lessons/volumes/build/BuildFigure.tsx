// The lesson's closing construction: an edge along the depth, a depth to reach, a shape to reach.
import { Match, Switch, type JSX } from 'solid-js';
import '../volumes.css';
import { Controls } from '../../../figure/Controls.tsx';
import { defineFigure, type Drawing, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { TaskTabs } from '../../../figure/TaskTabs.tsx';
import { volumeWords } from '../text.ts';
import {
  alongDepth,
  clip,
  column,
  deep,
  depthProblem,
  grades,
  largest,
  model,
  taskNames,
  wanted,
  type BuildState,
  type TaskName,
} from './tasks.ts';

const taskWords: Readonly<Record<TaskName, { readonly name: InBoth; readonly goal: InBoth }>> = {
  edge: {
    name: { ko: '깊이 방향 경계', en: 'An edge along the depth' },
    goal: {
      ko: '단면 여섯 장의 같은 자리에 놓인 값입니다. 바로 뒤 단면에서 바로 앞 단면을 빼는 3×1×1 커널을 적으세요.',
      en: 'One place of six slices. Write the 3×1×1 kernel that takes the slice before from the slice after.',
    },
  },
  depth: {
    name: { ko: '아홉 장을 석 장으로', en: 'Nine slices to three' },
    goal: {
      ko: '단면 아홉 장을 하나도 빠뜨리지 않고 읽어 석 장을 만드세요. 창은 될 수 있는 대로 얕아야 합니다.',
      en: 'Make three slices of nine and read them all, with a window as shallow as possible.',
    },
  },
  shape: {
    name: { ko: '모양 맞추기', en: 'Reach a shape' },
    goal: {
      ko:
        `색 채널 3개, 프레임 8장인 영상(${clip.input.join('×')})에서 ${clip.output.join('×')}이 나오도록 커널의 ` +
        '모양을 정하세요. 패딩은 세로와 가로에만 1입니다.',
      en:
        `From a clip of 3 colours and 8 frames (${clip.input.join('×')}) make ${clip.output.join('×')}: choose the ` +
        'shape of the kernels. Only rows and columns are padded, by 1.',
    },
  },
};

const describe = (language: 'ko' | 'en') => (state: BuildState) => {
  const { done, say } = grades[state.task](state);
  return `${done ? '✓ ' : ''}${say[language]}`;
};

type Setting = 'depth' | 'stride' | 'outputs' | 'inputs' | 'kernelDepth' | 'kernelSide';

const text: FigureText<BuildState, undefined, Setting> = {
  title: { ko: '직접 만들기', en: 'Now build one' },
  hint: {
    ko: '과제 셋을 골라 가며 풀어 보세요. 계산해서 채점합니다.',
    en: 'Three tasks, in any order. They are graded by computing.',
  },
  describe: { ko: describe('ko'), en: describe('en') },
  labels: {
    depth: { ko: '창의 깊이', en: 'Depth of the window' },
    stride: { ko: '깊이 방향 스트라이드', en: 'Stride along the depth' },
    outputs: { ko: '출력 채널', en: 'Output channels' },
    inputs: { ko: '커널이 읽는 채널', en: 'Channels the kernel reads' },
    kernelDepth: { ko: '커널의 깊이', en: 'Depth of the kernel' },
    kernelSide: { ko: '커널의 한 변', en: 'Side of the kernel' },
  },
  codes: {
    depth: 'kernel_size[0]',
    stride: 'stride[0]',
    outputs: 'out_channels',
    inputs: 'in_channels',
    kernelDepth: 'kernel_size[0]',
    kernelSide: 'kernel_size[1:]',
  },
};

const target: InBoth = { ko: '목표', en: 'Target' };

function Settings(props: {
  readonly drawing: Drawing<BuildState, undefined>;
  readonly names: readonly Setting[];
}): JSX.Element {
  const { state, change, language } = props.drawing;
  return (
    <Controls
      language={language}
      controls={props.names.map((name) => ({
        name,
        field: model.fields[name],
        label: text.labels[name],
        code: text.codes?.[name],
      }))}
      state={state as unknown as Readonly<Record<string, unknown>>}
      change={change}
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
    const goal = alongDepth(column, wanted);
    const made = () => alongDepth(column, state.edge[0]!);
    const output = () => depthProblem(state).axes[0]!.output;
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
          <Match when={state.task === 'edge'}>
            <div class="matrices along-depth" style={{ '--total': 13 }}>
              <MatrixPart role="input" name={volumeWords.input[language]} language={language} matrix={[column]} />
              <p class="operator" aria-hidden="true">
                ⋆
              </p>
              <MatrixPart
                role="weight"
                name={volumeWords.weight[language]}
                language={language}
                matrix={state.edge}
                largest={largest}
                look={() => ({ lit: true })}
                set={(edge) => change({ edge })}
              />
              <p class="operator" aria-hidden="true">
                =
              </p>
              <div class="made-and-wanted">
                <MatrixPart
                  role="output"
                  name={volumeWords.output[language]}
                  language={language}
                  matrix={[made()]}
                  look={(_, at) => ({ lit: made()[at] === goal[at] })}
                />
                <MatrixPart role="output" name={target[language]} language={language} matrix={[goal]} />
              </div>
            </div>
          </Match>
          <Match when={state.task === 'depth'}>
            <p class="layer-formula">
              ⌊(<b class="role-input">{deep.slices}</b> − <b class="role-weight">{state.depth}</b>) / {state.stride}⌋ +
              1 = <b class="result">{output()}</b>
            </p>
            <Settings drawing={drawing} names={['depth', 'stride']} />
          </Match>
          <Match when={state.task === 'shape'}>
            <p class="sizes">
              <b class="role-input">{clip.input.join('×')}</b> <span class="star">⋆</span>{' '}
              <b class="role-weight">
                {[state.outputs, state.inputs, state.kernelDepth, state.kernelSide, state.kernelSide].join('×')}
              </b>
            </p>
            <Settings drawing={drawing} names={['outputs', 'inputs', 'kernelDepth', 'kernelSide']} />
          </Match>
        </Switch>
      </TaskTabs>
    );
  },
});
