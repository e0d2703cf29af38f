// Trained flattened against flattened after training: what is missing, round by round.
import { Curve } from '../../../figure/Curve.tsx';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { model, mostRounds, outcomeOf, type Outcome, type Training } from './model.ts';
import '../flattened.css';

const words = {
  trained: { ko: '나눈 채로 학습', en: 'trained flattened' },
  flattened: { ko: '학습한 다음 나눔', en: 'flattened after training' },
  rounds: { ko: '학습한 횟수', en: 'rounds of training' },
  missing: { ko: '모자라는 몫', en: 'share that is missing' },
} as const satisfies Record<string, InBoth>;

const percent = (part: number): string => `${Math.round(part * 1000) / 10}%`;

const text: FigureText<Training, Outcome, 'seed'> = {
  title: { ko: '나누어 학습하기와 학습하고 나누기', en: 'Train it flattened, or flatten it after training' },
  hint: {
    ko: '‘다음’으로 학습을 한 번씩 되풀이하고, 통째로 학습한 필터를 다른 것으로 바꾸어 보세요.',
    en: 'Train round by round with Next, and try other whole filters.',
  },
  describe: {
    ko: ({ step }, { trained, flattened }) =>
      `나눈 필터 둘을 ${step}번 학습하면 ${percent(trained[step - 1]!)}가 모자랍니다. ` +
      `통째로 학습한 필터 둘을 나중에 나누면 ${percent(flattened)}가 모자란 채로 남습니다.`,
    en: ({ step }, { trained, flattened }) =>
      `After ${step} ${step === 1 ? 'round' : 'rounds'}, two flattened filters miss ${percent(trained[step - 1]!)} ` +
      `of the target. Two whole filters, flattened afterwards, miss ${percent(flattened)} for good.`,
  },
  labels: { seed: { ko: '통째로 학습한 필터', en: 'The whole filters found' } },
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
    );
  },
});
