// The words of the solver.
import type { AxisChoice } from 'faltung/analysis';
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { limits, type SolverState } from './model.ts';

/** A setting in the letters of the lesson: `k3 s2 p1`; what is at its default is left out. */
export const spellChoice = ({ taps, stride, dilation, before, after, outputPadding }: AxisChoice): string =>
  [
    `k${taps}`,
    stride > 1 ? `s${stride}` : '',
    dilation > 1 ? `d${dilation}` : '',
    before + after > 0 ? (before === after ? `p${before}` : `p${before}:${after}`) : '',
    outputPadding > 0 ? `a${outputPadding}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');

export const solverWords = {
  answers: { ko: '가능한 설정', en: 'Settings that do it' },
  any: { ko: '아무거나', en: 'any' },
  kernel: { ko: '커널 크기 k', en: 'Kernel size k' },
  stride: { ko: '스트라이드 s', en: 'Stride s' },
  none: {
    ko:
      `이 크기를 내는 설정이 없습니다. 커널 ${limits.taps}, 스트라이드 ${limits.stride}, 팽창 ${limits.dilation}, 패딩 ` +
      `${limits.padding}까지 찾았습니다.`,
    en:
      `Nothing gives this size: kernels up to ${limits.taps}, strides up to ${limits.stride}, ` +
      `dilations up to ${limits.dilation} and padding up to ${limits.padding} were tried.`,
  },
} as const satisfies Record<string, InBoth>;

export const solverText: FigureText<SolverState, readonly AxisChoice[], 'op' | 'input' | 'output' | 'sides'> = {
  title: { ko: '어떤 설정이면 이 크기가 나올까', en: 'Which settings give this size?' },
  hint: {
    ko: '입력과 바라는 출력을 정하면 가능한 설정을 모두 찾습니다. 하나를 골라 자에서 확인하세요.',
    en: 'Set the input and the output you want; every setting that does it is found. Pick one to see it on the ruler.',
  },
  describe: {
    ko: (state, answers) =>
      answers.length === 0
        ? solverWords.none.ko
        : `${state.input}칸을 ${state.output}칸으로 만드는 설정은 ${answers.length}가지입니다. 지금 보이는 것은 ` +
          `${spellChoice(answers[state.chosen - 1]!)}입니다.`,
    en: (state, answers) =>
      answers.length === 0
        ? solverWords.none.en
        : `Settings that turn ${state.input} into ${state.output}: ${answers.length}. ` +
          `The one shown is ${spellChoice(answers[state.chosen - 1]!)}.`,
  },
  labels: {
    op: { ko: '연산', en: 'Operation' },
    input: { ko: '입력', en: 'Input' },
    output: { ko: '바라는 출력', en: 'Output wanted' },
    sides: { ko: '패딩의 양쪽', en: 'Sides of the padding' },
  },
  options: {
    op: {
      conv: { ko: '합성곱', en: 'convolution' },
      convTranspose: { ko: '전치 합성곱', en: 'transposed convolution' },
    },
    sides: {
      equal: { ko: '같게', en: 'equal' },
      unequal: { ko: '한 칸 달라도 됨', en: 'may differ by one' },
    },
  },
};
