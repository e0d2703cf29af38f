// The words of the closing figure.
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { grades, type BuildState, type TaskName } from './tasks.ts';

export const taskWords: Readonly<Record<TaskName, { readonly name: InBoth; readonly goal: InBoth }>> = {
  wide: {
    name: { ko: '15칸', en: 'Fifteen cells' },
    goal: {
      ko: '커널 크기 3인 세 층으로 15칸을 빈틈없이 보게 하세요. 팽창을 고치면 됩니다.',
      en: 'Let three layers of kernel size 3 see 15 cells without a hole. Change the dilations.',
    },
  },
  mend: {
    name: { ko: '빈틈 메우기', en: 'Mend the holes' },
    goal: {
      ko: '팽창 2, 2, 4는 17칸에 걸치지만 빈틈이 있습니다. 폭은 17칸 그대로 두고 빈틈을 없애세요.',
      en: 'Dilations 2, 2, 4 span 17 cells, with holes. Keep the 17 and make the holes go away.',
    },
  },
  same: {
    name: { ko: '크기 그대로', en: 'Keep the size' },
    goal: {
      ko: '커널 크기 5, 팽창 3인 층을 지나도 12칸이 12칸이 되게 하세요.',
      en: 'A layer has kernel size 5 and dilation 3. Make it turn 12 cells into 12.',
    },
  },
};

const describe = (language: 'ko' | 'en') => (state: BuildState) => {
  const { done, say } = grades[state.task](state);
  return `${done ? '✓ ' : ''}${say[language]}`;
};

export const buildText: FigureText<BuildState, undefined, 'padding'> = {
  title: { ko: '직접 만들기', en: 'Now build one' },
  hint: {
    ko: '과제 셋을 골라 가며 풀어 보세요. 계산해서 채점합니다.',
    en: 'Three tasks, in any order. They are graded by computing.',
  },
  describe: { ko: describe('ko'), en: describe('en') },
  labels: { padding: { ko: '패딩', en: 'Padding' } },
};
