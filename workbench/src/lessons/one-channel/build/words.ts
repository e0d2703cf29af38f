// The words of the closing figure.
import { sayError } from 'faltung/text';
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { grades, sizeOf, type BuildState, type ProbeName, type TaskName } from './tasks.ts';

export const taskWords: Readonly<Record<TaskName, { readonly name: InBoth; readonly goal: InBoth }>> = {
  size: {
    name: { ko: '크기 맞추기', en: 'Reach a size' },
    goal: {
      ko: '길이 7인 축과 커널 3에서 출력 4칸을 만드세요. 스트라이드와 패딩과 팽창을 움직이면 됩니다.',
      en: 'From an axis of 7 cells and a kernel of 3, make an output of 4. Move stride, padding and dilation.',
    },
  },
  shift: {
    name: { ko: '출력 맞추기', en: 'Reach an output' },
    goal: {
      ko: '출력이 목표와 똑같아지도록 커널에 가중치를 적으세요.',
      en: 'Write weights into the kernel until the output equals the target.',
    },
  },
  edges: {
    name: { ko: '경계 검출기', en: 'Build a detector' },
    goal: {
      ko: '세로로 선 경계에만 답하는 커널을 만드세요. 평평한 곳과 가로로 누운 경계에서는 모두 0이어야 합니다.',
      en: 'Build a kernel that answers to the upright edge only: 0 everywhere on the flat picture and the lying edge.',
    },
  },
};

export const probeWords: Readonly<Record<ProbeName, InBoth>> = {
  flat: { ko: '평평함', en: 'flat' },
  lying: { ko: '누운 경계', en: 'lying edge' },
  upright: { ko: '선 경계', en: 'upright edge' },
};

export const buildWords = {
  target: { ko: '목표', en: 'Target' },
  yours: { ko: '나의 커널', en: 'Your kernel' },
} as const satisfies Record<string, InBoth>;

const describe = (language: 'ko' | 'en') => (state: BuildState) => {
  const { refusal } = sizeOf(state);
  if (state.task === 'size' && refusal) return sayError(refusal, language);
  const { done, say } = grades[state.task](state);
  return `${done ? '✓ ' : ''}${say[language]}`;
};

export const buildText: FigureText<BuildState, undefined, 'stride' | 'padding' | 'dilation'> = {
  title: { ko: '과제 셋', en: 'Three tasks' },
  hint: {
    ko: '순서는 마음대로입니다. 계산해서 채점합니다.',
    en: 'In any order. They are graded by computing.',
  },
  describe: { ko: describe('ko'), en: describe('en') },
  labels: {
    stride: { ko: '스트라이드', en: 'Stride' },
    padding: { ko: '패딩', en: 'Padding' },
    dilation: { ko: '팽창', en: 'Dilation' },
  },
  codes: { stride: 'stride', padding: 'padding', dilation: 'dilation' },
};
