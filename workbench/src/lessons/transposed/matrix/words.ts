// The words of the figure with the matrices.
import { decimals, spell, spellProduct } from '../../../figure/decimal.ts';
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { exampleWeights } from '../model.ts';
import type { Matrices } from './model.ts';
import { linkOf, type MatrixScene } from './scene.ts';

export const words = {
  x: { ko: '입력 x', en: 'Input x' },
  w: { ko: '커널 w', en: 'Kernel w' },
  y: { ko: '출력 y = C·x', en: 'Output y = C·x' },
  back: { ko: '되돌아온 Cᵀ·y', en: 'Back again: Cᵀ·y' },
  matrix: { ko: '행렬 C', en: 'Matrix C' },
  transpose: { ko: '전치 행렬 Cᵀ', en: 'Transpose Cᵀ' },
  square: { ko: 'C·Cᵀ', en: 'C·Cᵀ' },
  same: { ko: '밝은 칸은 x와 같은 값입니다.', en: 'Lit cells equal x.' },
  identity: { ko: '단위 행렬입니다.', en: 'is the identity matrix.' },
  notIdentity: { ko: '단위 행렬이 아닙니다.', en: 'is not the identity matrix.' },
  none: { ko: '빈칸(0)', en: 'empty (0)' },
  cell: {
    ko: (row: number, column: number, text: string) => `${row}행 ${column}열: ${text}`,
    en: (row: number, column: number, text: string) => `row ${row}, column ${column}: ${text}`,
  },
} as const satisfies Record<string, InBoth<unknown>>;

/** How many numbers came back as they were. */
export const unchanged = ({ x }: Matrices, { back }: MatrixScene): number =>
  x.flat().filter((value, at) => Math.round(value * 1e6) === back[at]).length;

const differing = ({ forward, y }: MatrixScene): number => forward.filter((value, at) => value !== y[at]).length;

const result = (state: Matrices, scene: MatrixScene, ko: boolean): string => {
  const wrong = differing(scene);
  if (wrong > 0) {
    const [drawn, right] = [scene.forward, [...scene.y]].map((list) => list.map(spellProduct).join(', '));
    return ko
      ? `행마다 한 칸씩 민 행렬입니다. C·x = [${drawn}]인데, 합성곱은 [${right}]입니다. Cᵀ의 마지막 두 행은 비어 있습니다.`
      : `Every row is shifted by one. C·x = [${drawn}], but the convolution gives [${right}]. The ` +
          'last two rows of Cᵀ are empty.';
  }
  const same = unchanged(state, scene);
  const verdict = words[scene.isIdentity ? 'identity' : 'notIdentity'][ko ? 'ko' : 'en'];
  return ko
    ? `Cᵀ·C·x의 크기는 x와 같지만, 값까지 같은 칸은 16칸 가운데 ${same === 0 ? '하나도 없습니다' : `${same}칸뿐입니다`}. ` +
        `C·Cᵀ는 ${verdict}`
    : `Cᵀ·C·x has the size of x, but ${same === 0 ? 'none' : `only ${same}`} of its 16 numbers ` +
        `${same === 1 ? 'is that' : 'are those'} of x. C·Cᵀ ${verdict}`;
};

const describe = (language: 'ko' | 'en') => (state: Matrices, scene: MatrixScene) => {
  const ko = language === 'ko';
  const link = linkOf(state, scene);
  if (!link || state.drawn) return result(state, scene, ko);
  const [row, column, weight] = [link.row, link.column, link.weight];
  if (row !== undefined && column !== undefined) {
    const where = ko
      ? `C의 ${row + 1}행 ${column + 1}열은 Cᵀ의 ${column + 1}행 ${row + 1}열입니다.`
      : `Row ${row + 1}, column ${column + 1} of C is row ${column + 1}, column ${row + 1} of its transpose.`;
    if (weight === undefined || weight < 0) {
      return ko
        ? `${where} 비어 있습니다. 이 출력의 창은 이 입력을 덮지 않습니다.`
        : `${where} It is empty: this output’s window does not cover this input.`;
    }
    const value = spell(Math.round(state.w.flat()[weight]! * 100), decimals);
    return ko
      ? `${where} 출력 ${row + 1}번이 입력 ${column + 1}번을 가중치 ${value}로 읽는다는 뜻입니다.`
      : `${where} Output ${row + 1} reads input ${column + 1} with the weight ${value}.`;
  }
  if (weight !== undefined) {
    const count = scene.weightAt.flat().filter((one) => one === weight).length;
    return ko
      ? `이 가중치는 C에 ${count}번 나옵니다. 출력마다 한 번입니다. Cᵀ에서는 같은 칸들이 행과 열을 바꾸어 놓입니다.`
      : `This weight stands in C ${count} times, once for each output. In Cᵀ the same cells lie mirrored.`;
  }
  if (row !== undefined) {
    return ko
      ? `C의 ${row + 1}행은 출력 ${row + 1}번의 창입니다. Cᵀ에서는 ${row + 1}열, 곧 그 칸이 찍는 도장입니다.`
      : `Row ${row + 1} of C is the window of output ${row + 1}. In Cᵀ it is column ${row + 1}: the ` +
          'stamp of that cell.';
  }
  return ko
    ? `C의 ${column! + 1}열은 입력 ${column! + 1}번을 읽는 출력들입니다. Cᵀ에서는 그 칸이 모으는 ${column! + 1}행입니다.`
    : `Column ${column! + 1} of C says which outputs read input ${column! + 1}. In Cᵀ it is a row: ` +
        'what is collected there.';
};

export const matrixText: FigureText<Matrices, MatrixScene, 'stride' | 'drawn'> = {
  title: { ko: '행렬 C와 Cᵀ, 칸마다 이어 보기', en: 'The matrices C and Cᵀ, linked cell by cell' },
  hint: {
    ko: '가중치, 입력, 출력, 행렬의 칸 가운데 아무거나 짚어 보세요. 숫자는 고칠 수 있습니다.',
    en: 'Point at a weight, an input, an output or a cell of a matrix. The numbers can be changed.',
  },
  describe: { ko: describe('ko'), en: describe('en') },
  labels: {
    stride: { ko: '스트라이드', en: 'Stride' },
    drawn: { ko: '원문의 그림처럼 한 칸씩 밀면?', en: 'What if rows shift by one, as the article draws it?' },
  },
  codes: { stride: 'stride' },
};

/** Settings worth a look. */
export const trials: readonly { readonly label: InBoth; readonly part: Partial<Matrices> }[] = [
  {
    label: { ko: '3×3 커널', en: '3×3 kernel' },
    part: { w: exampleWeights, stride: 1, drawn: false },
  },
  {
    label: { ko: '2×2, 스트라이드 2: 겹치지 않음', en: '2×2, stride 2: no overlap' },
    part: {
      w: [
        [1, 2],
        [0, 1],
      ],
      stride: 2,
      drawn: false,
    },
  },
  {
    label: { ko: '겹치지 않고 제곱의 합이 1', en: 'no overlap, squares sum to 1' },
    part: {
      w: [
        [0.5, 0.5],
        [0.5, -0.5],
      ],
      stride: 2,
      drawn: false,
    },
  },
];
