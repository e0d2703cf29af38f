// Fitted as flattened filters, against whole filters that are flattened afterwards: what is missing, round by round.
import { Curve } from '../../../figure/Curve.tsx';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { model, mostRounds, outcomeOf, type Outcome, type Training } from './model.ts';
import '../flattened.css';

const words = {
  trained: { ko: '나눈 채로 학습', en: 'trained flattened' },
  flattened: { ko: '다 찾은 다음 나눔', en: 'flattened afterwards' },
  rounds: { ko: '교대로 맞춘 횟수', en: 'rounds of alternating least squares' },
  missing: { ko: '모자라는 몫', en: 'share that is missing' },
  honest: {
    ko:
      '여기서 ‘학습’은 사진을 보며 기울기로 고치는 일이 아니라 교대 최소제곱법으로 목표 필터에 맞추는 일입니다. ' +
      '한 번에 α, β, γ를 한 차례씩 고칩니다. 나중에 나누는 쪽의 필터 둘은 학습한 것이 아니라, 더하면 목표와 똑같은 쌍 가운데 ' +
      '무작위로 뽑은 것입니다.',
    en:
      '“Training” here is no descent by gradients on pictures. It fits the target filter by alternating least ' +
      'squares; a round solves for α, β and γ once each. The whole filters that are flattened afterwards were not ' +
      'trained either: they are drawn at random among the pairs that add up to the target exactly.',
  },
} as const satisfies Record<string, InBoth>;

const percent = (part: number): string => `${Math.round(part * 1000) / 10}%`;

const text: FigureText<Training, Outcome, 'seed'> = {
  title: { ko: '나누어 학습하기와 다 찾은 다음 나누기', en: 'Train it flattened, or flatten it afterwards' },
  hint: {
    ko: '‘다음’으로 한 번씩 맞추어 보고, 시작도 바꾸어 보세요. 늘 잘되지는 않습니다.',
    en: 'Fit round by round with Next, and try other starts. Not all of them arrive.',
  },
  describe: {
    ko: ({ step }, { trained, flattened }) =>
      `나눈 필터 둘을 ${step}번 맞추면 ${percent(trained[step - 1]!)}가 모자랍니다. ` +
      `더하면 목표가 되는 필터 둘을 나중에 나누면 ${percent(flattened)}가 모자랍니다.`,
    en: ({ step }, { trained, flattened }) =>
      `After ${step} ${step === 1 ? 'round' : 'rounds'}, two flattened filters miss ${percent(trained[step - 1]!)} ` +
      `of the target. Two whole filters that add up to it miss ${percent(flattened)} once flattened.`,
  },
  labels: { seed: { ko: '시작 (난수 번호)', en: 'Start (number of the draw)' } },
};

export const TrainingFigure = defineFigure({
  name: 'training',
  model,
  scene: outcomeOf,
  controls: ['seed'],
  steps: { count: () => mostRounds, group: 1, to: (step) => ({ step }) },
  text,
  draw({ state, scene, language }) {
    const rounds = () => scene().trained.slice(0, state.step);
    const top = () => Math.max(1, Math.ceil(scene().flattened * 2) / 2);
    return (
      <>
        <Curve
          label={text.describe[language](state, scene())}
          xName={words.rounds[language]}
          yName={words.missing[language]}
          xTicks={[1, 4, 8, mostRounds]}
          yTicks={Array.from({ length: 2 * top() + 1 }, (_, at) => ({ at: at / 2, text: `${at * 50}%` }))}
          level={{ at: scene().flattened, text: `${words.flattened[language]} ${percent(scene().flattened)}` }}
          lines={[{ name: words.trained[language], points: rounds().map((part, at) => [at + 1, part] as const) }]}
          mark={[state.step, rounds().at(-1)!]}
        />
        <p class="rounding">{words.honest[language]}</p>
      </>
    );
  },
});
