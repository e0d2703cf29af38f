// The words of the splitter.
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import type { RankState, WindowName } from './model.ts';
import type { Split } from './split.ts';

export const rankWords = {
  kernel: { ko: '커널', en: 'Kernel' },
  column: { ko: '열', en: 'column' },
  row: { ko: '행', en: 'row' },
  sum: { ko: '쓴 쌍의 합', en: 'Sum of the pairs used' },
  missing: { ko: '모자라는 것', en: 'What is missing' },
  sigma: { ko: '특잇값', en: 'Singular values' },
  counts: { ko: '곱셈의 수', en: 'Multiplications' },
  onePass: { ko: '커널 그대로 한 번에', en: 'the kernel in one pass' },
  pairs: {
    ko: (count: number) => `열과 행 ${count}쌍`,
    en: (count: number) => (count === 1 ? 'one pair' : `${count} pairs`),
  },
  rounded: {
    ko: '쌍의 숫자는 소수 둘째 자리까지 반올림한 값입니다. 합과 모자라는 것을 더하면 커널과 정확히 같습니다.',
    en: 'The numbers of pairs are rounded to two decimals. Sum and missing part add up to the kernel exactly.',
  },
  exact: { ko: '이 열과 행의 숫자는 반올림하지 않은 값입니다.', en: 'This column and row are exact, not rounded.' },
  gallery: { ko: '커널 고르기', en: 'Choose a kernel' },
  rank: { ko: '랭크', en: 'rank' },
  full: { ko: '커널 그대로', en: 'The whole kernel' },
  approximate: { ko: '쓴 쌍만으로', en: 'Only the pairs used' },
  lost: { ko: '잃은 것, 4배 밝게', en: 'What is lost, 4 times brighter' },
} as const satisfies Record<string, InBoth<unknown>>;

export const windowWords: Readonly<Record<WindowName, InBoth>> = {
  'sobel-x': { ko: '소벨 x', en: 'Sobel x' },
  'gaussian-5': { ko: '가우시안 5×5', en: 'Gaussian 5×5' },
  'box-3': { ko: '상자 3×3', en: 'box 3×3' },
  'laplacian-4': { ko: '라플라시안', en: 'Laplacian' },
  'diagonal-down': { ko: '대각선 경계', en: 'diagonal edges' },
  example: { ko: '2.1의 커널', en: 'the kernel of 2.1' },
  diagonal: { ko: '대각선', en: 'a diagonal' },
  emboss: { ko: '돋을새김', en: 'emboss' },
  disk: { ko: '원판 7×7', en: 'disk 7×7' },
};

const percent = (part: number): string => {
  const rounded = Math.round(part * 1000) / 10;
  return rounded === 0 ? '0.1%' : `${rounded}%`;
};

function korean({ rank }: RankState, split: Split): string {
  if (split.rank === 0) return '가중치가 모두 0인 커널입니다. 아무 쌍도 필요 없습니다.';
  if (rank >= split.rank) {
    return split.rank === 1
      ? '랭크가 1입니다. 열과 행 한 쌍이 커널과 정확히 같습니다.'
      : `랭크가 ${split.rank}입니다. ${split.rank}쌍을 더하면 커널이 됩니다.`;
  }
  return `랭크가 ${split.rank}인 커널을 ${rank}쌍으로 흉내 냈습니다. 크기로 따져 ${percent(split.relativeError)}가 모자랍니다.`;
}

function english({ rank }: RankState, split: Split): string {
  if (split.rank === 0) return 'All weights are 0: it takes no pair at all.';
  if (rank >= split.rank) {
    return split.rank === 1
      ? 'The rank is 1: one column and one row are the kernel, exactly.'
      : `The rank is ${split.rank}: ${split.rank} pairs add up to the kernel.`;
  }
  const used = rank === 1 ? 'one pair stands' : `${rank} pairs stand`;
  return (
    `The rank is ${split.rank}, and ${used} in for it. Measured by size, ` +
    `${percent(split.relativeError)} is missing.`
  );
}

export const rankText: FigureText<RankState, Split, 'rank' | 'side'> = {
  title: { ko: '커널을 쌍으로 나누기', en: 'Split a kernel into pairs' },
  hint: {
    ko: '커널을 고르거나 가중치를 바꾸고, 쌍을 몇 개 쓸지 정해 보세요.',
    en: 'Choose a kernel or change a weight, and decide how many pairs to use.',
  },
  describe: { ko: korean, en: english },
  labels: {
    rank: { ko: '쓰는 쌍의 수', en: 'Pairs used' },
    side: { ko: '입력의 한 변', en: 'Side of the input' },
  },
};

export const pictureText: FigureText<RankState, Split, 'rank'> = {
  title: { ko: '같은 커널, 진짜 사진 위에서', en: 'The same kernel on a real picture' },
  hint: {
    ko: '위 그림에서 고른 커널입니다. 쌍의 수를 바꾸면 세 사진이 함께 바뀝니다.',
    en: 'It is the kernel chosen above. Change the number of pairs and watch all three.',
  },
  describe: { ko: korean, en: english },
  labels: { rank: { ko: '쓰는 쌍의 수', en: 'Pairs used' } },
};
