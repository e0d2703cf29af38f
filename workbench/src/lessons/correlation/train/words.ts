// The words of the training run.
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { distance, sumOf, updates, type Run, type TrainState } from './model.ts';

export const trainWords = {
  teacher: { ko: '선생의 커널 g', en: 'Teacher’s kernel g' },
  learned: { ko: '층이 배운 가중치', en: 'What the layer learned' },
  flipped: { ko: '뒤집은 g', en: 'g flipped' },
  rounded: { ko: '소수 둘째 자리로 반올림', en: 'rounded to two decimals' },
  fixed: { ko: '층은 이것을 모릅니다', en: 'the layer never sees it' },
  loss: { ko: '출력의 오차 (제곱의 평균)', en: 'error of the output (mean square)' },
  updates: { ko: '경사 하강 횟수', en: 'steps of gradient descent' },
} as const satisfies Record<string, InBoth>;

const short = (value: number): string => String(Number(value.toPrecision(2))).replace('-', '−');

function korean({ step, picture, g }: TrainState, { weights, losses, flipped }: Run): string {
  const now = weights[step - 1]!;
  const count = (step - 1) * updates;
  if (step === 1) return '가중치가 모두 0입니다. 아직 아무것도 배우지 않았습니다.';
  if (picture === 'flat')
    return (
      `${count}번 고쳤습니다. 오차는 ${short(losses[step - 1]!)}이지만 가중치는 모두 같습니다. 평평한 사진은 가중치의 합 ` +
      `${short(sumOf(g))}밖에 가르치지 못합니다. 지금 합은 ${short(sumOf(now))}입니다.`
    );
  const away = distance(now, flipped);
  return `${count}번 고쳤습니다. 뒤집은 g와 가장 많이 다른 곳의 차이는 ${short(away)}, g와의 차이는 ${short(distance(now, g))}입니다.`;
}

function english({ step, picture, g }: TrainState, { weights, losses, flipped }: Run): string {
  const now = weights[step - 1]!;
  const count = (step - 1) * updates;
  if (step === 1) return 'All weights are 0: nothing has been learned yet.';
  if (picture === 'flat')
    return (
      `After ${count} corrections the error is ${short(losses[step - 1]!)}, but all weights are ` +
      `alike. A flat picture teaches nothing but their sum, ${short(sumOf(g))}; it is ${short(sumOf(now))} now.`
    );
  const away = distance(now, flipped);
  return (
    `After ${count} corrections the weights differ from g flipped by at most ${short(away)}, and ` +
    `from g itself by ${short(distance(now, g))}.`
  );
}

export const trainText: FigureText<TrainState, Run, 'picture'> = {
  title: { ko: '층이 뒤집은 커널을 배웁니다', en: 'The layer learns the flipped kernel' },
  hint: {
    ko: '재생을 누르면 배워 갑니다. 선생의 커널을 고쳐도 됩니다.',
    en: 'Press Play to let it learn. You may change the teacher’s kernel.',
  },
  describe: { ko: korean, en: english },
  labels: { picture: { ko: '배우는 사진', en: 'The picture it learns from' } },
  options: {
    picture: {
      varied: { ko: '칸마다 다른 숫자', en: 'different numbers everywhere' },
      flat: { ko: '모두 같은 숫자', en: 'the same number everywhere' },
    },
  },
};
