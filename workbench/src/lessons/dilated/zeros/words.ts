// The words of the contrast.
import { spellProduct } from '../../../figure/decimal.ts';
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import type { Zeros } from './model.ts';
import type { ZerosScene } from './scene.ts';

export const zerosWords = {
  x: { ko: '입력', en: 'Input' },
  w: { ko: '커널', en: 'Kernel' },
  y: { ko: '출력', en: 'Output' },
  kernelApart: { ko: '벌린 커널', en: 'Kernel, pulled apart' },
  inputApart: { ko: '벌린 입력 (둘레의 0은 줄임)', en: 'Input, pulled apart (zeros around it not drawn)' },
  turned: { ko: '뒤집은 커널', en: 'Kernel, turned' },
  dilated: { ko: '팽창 합성곱: 0은 커널에', en: 'Dilated: the zeros are in the kernel' },
  transposed: { ko: '전치 합성곱: 0은 입력에', en: 'Transposed: the zeros are in the input' },
  rates: { ko: '층마다의 팽창', en: 'Dilation of each layer' },
  products: { ko: '곱', en: 'Products' },
  total: { ko: '합', en: 'Sum' },
  cell: {
    ko: (at: number, text: string) => `${at}번째: ${text}`,
    en: (at: number, text: string) => `number ${at}: ${text}`,
  },
} as const satisfies Record<string, InBoth<unknown>>;

const sizes = (state: Zeros, { dilated, transposed }: ZerosScene) => [
  state.x[0]!.length,
  dilated.y.length,
  transposed.y.length,
];

const describe = (language: 'ko' | 'en') => (state: Zeros, scene: ZerosScene) => {
  const ko = language === 'ko';
  const [input, small, large] = sizes(state, scene);
  const turned = state.flip
    ? ko
      ? ' 커널을 뒤집어 읽습니다. 원문의 식이고, 라이브러리는 뒤집지 않습니다.'
      : ' The kernel is turned, as in the article’s formula; libraries do not turn it.'
    : '';
  if (!state.point) {
    return ko
      ? `${input}칸에서 팽창 합성곱은 ${small}칸을, 전치 합성곱은 ${large}칸을 만듭니다.${turned}`
      : `From ${input} cells the dilated convolution makes ${small}, the transposed one ${large}.${turned}`;
  }
  const { role, column } = state.point;
  const value = spellProduct(scene[role].y[column]!);
  const count = scene[role].terms.filter((term) => term.y === column).length;
  const name = zerosWords[role][language].split(':')[0]!;
  return ko
    ? `${name}의 ${column + 1}번째 출력 ${value}: 0이 아닌 자리의 곱 ${count}개를 더한 값입니다.${role === 'dilated' ? turned : ''}`
    : `${name}, output ${column + 1}: ${value}, the sum of ${count} ` +
        `${count === 1 ? 'product' : 'products'}; the zeros add nothing.${role === 'dilated' ? turned : ''}`;
};

export const zerosText: FigureText<Zeros, ZerosScene, 'factor' | 'flip'> = {
  title: { ko: '0을 어디에 끼우나', en: 'Where the zeros go' },
  hint: {
    ko: '출력을 짚으면 거기에 들어간 숫자가 밝아집니다. 입력과 커널은 고칠 수 있습니다.',
    en: 'Point at an output to see what went into it. Input and kernel can be changed.',
  },
  describe: { ko: describe('ko'), en: describe('en') },
  labels: {
    factor: { ko: '벌리는 간격 (위에서는 팽창, 아래에서는 스트라이드)', en: 'Apart by (dilation above, stride below)' },
    flip: { ko: '원문의 식대로 뒤집으면?', en: 'What if we turned the kernel, as the article’s formula does?' },
  },
};
