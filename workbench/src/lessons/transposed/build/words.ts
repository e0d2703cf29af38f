// The words of the closing figure.
import { sayError } from 'faltung/text';
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { grades, lengthOf, type BuildState, type TaskName } from './tasks.ts';

export const taskWords: Readonly<Record<TaskName, { readonly name: InBoth; readonly goal: InBoth }>> = {
  double: {
    name: { ko: '꼭 두 배', en: 'Double the size' },
    goal: {
      ko: '입력이 몇 칸이든 출력이 꼭 두 배가 되는 설정을 찾으세요.',
      en: 'Find settings that double the length of any input exactly.',
    },
  },
  repeat: {
    name: { ko: '두 번씩 적기', en: 'Repeat' },
    goal: {
      ko: '스트라이드 2에서 입력의 숫자를 두 번씩 적는 커널을 만드세요.',
      en: 'With stride 2, make a kernel that writes every number of the input twice.',
    },
  },
  between: {
    name: { ko: '사이 메우기', en: 'Fill in between' },
    goal: {
      ko: '스트라이드 2, 패딩 1에서 숫자 사이를 한가운데 값으로 메우는 커널을 만드세요.',
      en: 'With stride 2 and padding 1, make a kernel that fills in the middle between neighbours.',
    },
  },
};

export const buildWords = {
  target: { ko: '목표', en: 'Target' },
  yours: { ko: '나의 커널', en: 'Your kernel' },
  lengths: { ko: '입력의 길이와 출력의 길이', en: 'Lengths of input and output' },
  wanted: { ko: '바라는 길이', en: 'Wanted' },
} as const satisfies Record<string, InBoth>;

const describe = (language: 'ko' | 'en') => (state: BuildState) => {
  const { refusal } = lengthOf(8, state);
  if (state.task === 'double' && refusal) return sayError(refusal, language);
  const { done, say } = grades[state.task](state);
  return `${done ? '✓ ' : ''}${say[language]}`;
};

export const buildText: FigureText<BuildState, undefined, 'taps' | 'stride' | 'padding' | 'outputPadding'> = {
  title: { ko: '직접 만들기', en: 'Now build one' },
  hint: {
    ko: '과제 셋을 골라 가며 풀어 보세요. 계산해서 채점합니다.',
    en: 'Three tasks, in any order. They are graded by computing.',
  },
  describe: { ko: describe('ko'), en: describe('en') },
  labels: {
    taps: { ko: '커널 크기', en: 'Kernel size' },
    stride: { ko: '스트라이드', en: 'Stride' },
    padding: { ko: '패딩', en: 'Padding' },
    outputPadding: { ko: '출력 패딩', en: 'Output padding' },
  },
  codes: { taps: 'kernel_size', stride: 'stride', padding: 'padding', outputPadding: 'output_padding' },
};
