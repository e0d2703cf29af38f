// When does splitting pay? The counts, the formula with the reader's numbers, and the curve down to its limit.
import { Show, type JSX } from 'solid-js';
import '../spatially-separable.css';
import { Bars } from '../../../figure/Bars.tsx';
import { Curve } from '../../../figure/Curve.tsx';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import type { Splitting } from '../counting.ts';
import { largestSize, model, sceneOf, type CostScene } from './model.ts';

const words = {
  counts: { ko: '곱셈의 수', en: 'Multiplications' },
  onePass: { ko: '한 번에', en: 'one pass' },
  twoPasses: { ko: '둘로 나누어', en: 'two passes' },
  size: { ko: '입력의 한 변 N', en: 'side of the input N' },
  ratio: { ko: '두 번 ÷ 한 번 (1보다 작아야 이득)', en: 'two passes ÷ one pass: below 1 it pays' },
  limit: { ko: '한계 2/m', en: 'limit 2/m' },
  article: { ko: '원문처럼 N − 2로 세면', en: 'with N − 2, as the article writes it' },
} as const satisfies Record<string, InBoth>;

const quotient = (a: number, b: number): string => {
  const text = String(Math.round((a / b) * 1000) / 1000);
  return Number(text) * b === a ? `= ${text}` : `≈ ${text}`;
};

const describe: InBoth<(state: Splitting, scene: CostScene) => string> = {
  ko: (_, { counts: { whole, both } }) =>
    both < whole
      ? `나누면 곱셈 ${whole}번이 ${both}번으로 줄어듭니다.`
      : both === whole
        ? `나누어도 그대로 ${whole}번입니다. 본전입니다.`
        : `나누면 ${whole}번이 ${both}번으로 오히려 늘어납니다.`,
  en: (_, { counts: { whole, both } }) =>
    both < whole
      ? `Splitting brings ${whole} multiplications down to ${both}.`
      : both === whole
        ? `Split or not, it takes ${whole} multiplications: break-even.`
        : `Splitting makes it dearer: ${both} multiplications instead of ${whole}.`,
};

const text: FigureText<Splitting, CostScene, 'size' | 'taps'> = {
  title: { ko: '언제 이득인가', en: 'When it pays' },
  hint: {
    ko: '커널 3에서 입력을 3, 4, 5로 바꾸어 보세요. 손해와 본전과 이득이 차례로 나옵니다.',
    en: 'With a kernel of 3, try inputs of 3, 4 and 5: a loss, break-even, a gain.',
  },
  describe,
  labels: {
    size: { ko: '입력의 한 변', en: 'Side of the input' },
    taps: { ko: '커널의 한 변', en: 'Side of the kernel' },
  },
  codes: { size: 'N', taps: 'm' },
};

function Lines(props: {
  readonly state: Splitting;
  readonly scene: CostScene;
  readonly language: 'ko' | 'en';
}): JSX.Element {
  const N = () => props.state.size;
  const m = () => props.state.taps;
  const o = () => N() - m() + 1;
  const counts = () => props.scene.counts;
  return (
    <div class="cost-lines">
      <p>
        (N − m + 1)²·m² = <b class="role-output">{o()}</b>²·<b class="role-weight">{m()}</b>² = <b>{counts().whole}</b>
      </p>
      <p>
        N·(N − m + 1)·m + (N − m + 1)²·m = <b class="role-input">{N()}</b>·<b class="role-output">{o()}</b>·
        <b class="role-weight">{m()}</b> + <b class="role-output">{o()}</b>²·<b class="role-weight">{m()}</b> ={' '}
        {counts().first} + {counts().second} = <b>{counts().both}</b>
      </p>
      <p>
        {counts().both} / {counts().whole} {quotient(counts().both, counts().whole)}
      </p>
      <Show when={m() !== 3}>
        <p class="article">
          {words.article[props.language]}: {(2 * N() - 2) * Math.max(0, N() - 2) * m()} ✗
        </p>
      </Show>
    </div>
  );
}

export const CostFigure = defineFigure({
  name: 'cost',
  model,
  scene: sceneOf,
  controls: ['size', 'taps'],
  text,
  command: ({ size, taps }) => `faltung cost "spatiallySeparable2d 1x1x${size}x${size} * 1x1x${taps}x${taps}"`,

  draw({ state, scene, language }) {
    const say = (word: keyof typeof words) => words[word][language];
    const counts = () => scene().counts;
    const top = () => (state.taps < 3 ? 2 : 1.4);
    return (
      <>
        <Lines state={state} scene={scene()} language={language} />
        <Bars
          label={say('counts')}
          bars={[
            { name: say('onePass'), parts: [counts().whole], text: String(counts().whole) },
            {
              name: say('twoPasses'),
              parts: [counts().first, counts().second],
              text: `${counts().first} + ${counts().second} = ${counts().both}`,
            },
          ]}
        />
        <Curve
          label={describe[language](state, scene())}
          xName={say('size')}
          yName={say('ratio')}
          xTicks={[1, 5, 10, 20, 30, largestSize]}
          yTicks={[0, 0.5, 1, ...(top() > 1.5 ? [1.5, 2] : [1.4])].map((at) => ({ at, text: String(at) }))}
          level={{ at: 2 / state.taps, text: `${say('limit')} ${quotient(2, state.taps)}` }}
          lines={[{ name: say('twoPasses'), points: scene().curve }]}
          mark={[state.size, counts().both / counts().whole]}
        />
      </>
    );
  },
});
