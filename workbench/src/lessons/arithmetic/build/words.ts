// The words of the closing figure.
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { grades, type BuildState, type TaskName } from './tasks.ts';

export const taskWords: Readonly<Record<TaskName, { readonly name: InBoth; readonly goal: InBoth }>> = {
  halve: {
    name: { ko: '절반으로', en: 'Halve' },
    goal: {
      ko: '10칸을 크기 4인 커널로 정확히 절반인 5칸으로 줄이세요. 스트라이드와 패딩을 정하면 됩니다.',
      en: 'Turn 10 cells into exactly half, 5, with a kernel of size 4. Choose stride and padding.',
    },
  },
  see: {
    name: { ko: '빈틈없이 보기', en: 'See without holes' },
    goal: {
      ko: '커널 크기 3인 층 셋으로 입력 15칸을 하나도 빠뜨리지 않고 보게 하세요. 스트라이드는 모두 1이고, 팽창만 고를 수 있습니다.',
      en: 'Make three layers of kernel size 3 see 15 inputs and miss none. All strides are 1; choose the dilations.',
    },
  },
  sides: {
    name: { ko: 'SAME 흉내 내기', en: 'Rebuild SAME' },
    goal: {
      ko: "9칸, 커널 4, 스트라이드 2입니다. TensorFlow의 padding='SAME'과 똑같이 앞뒤에 칸을 붙이세요.",
      en: "9 cells, a kernel of 4, stride 2. Add cells in front and behind just as padding='SAME' of TensorFlow does.",
    },
  },
};

const describe = (language: 'ko' | 'en') => (state: BuildState) => {
  const { done, say } = grades[state.task](state);
  return `${done ? '✓ ' : ''}${say[language]}`;
};

export const buildText: FigureText<BuildState, undefined, Exclude<keyof BuildState, 'task'>> = {
  title: { ko: '직접 만들기', en: 'Now build one' },
  hint: {
    ko: '과제 셋을 골라 가며 풀어 보세요. 계산해서 채점합니다.',
    en: 'Three tasks, in any order. They are graded by computing.',
  },
  describe: { ko: describe('ko'), en: describe('en') },
  labels: {
    stride: { ko: '스트라이드', en: 'Stride' },
    padding: { ko: '패딩', en: 'Padding' },
    first: { ko: '첫째 층의 팽창', en: 'Dilation of the first layer' },
    second: { ko: '둘째 층의 팽창', en: 'Dilation of the second' },
    third: { ko: '셋째 층의 팽창', en: 'Dilation of the third' },
    before: { ko: '앞에 붙일 칸', en: 'Cells in front' },
    after: { ko: '뒤에 붙일 칸', en: 'Cells behind' },
  },
};
