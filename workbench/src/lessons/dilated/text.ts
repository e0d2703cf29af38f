// The words of the stack, each language in its own way.
import type { FigureText } from '../../figure/defineFigure.tsx';
import type { InBoth, Language } from '../../figure/language.ts';
import { taps, type Stack } from './model.ts';
import type { StackScene } from './stack.ts';

export const treeWords = {
  output: { ko: '출력 한 칸', en: 'one output' },
  input: { ko: '입력', en: 'input' },
  layer: {
    ko: (layer: number) => `${layer}번째 층의 출력`,
    en: (layer: number) => `output of layer ${layer}`,
  },
  rate: { ko: (rate: number) => `팽창 ${rate}`, en: (rate: number) => `dilation ${rate}` },
  reached: {
    ko: (reached: number, cells: number) => `${cells}칸 가운데 ${reached}칸`,
    en: (reached: number, cells: number) => `${reached} of ${cells} cells`,
  },
  rates: { ko: '층마다의 팽창 (왼쪽이 입력 쪽)', en: 'Dilation of each layer (left: next to the input)' },
  more: { ko: '층 하나 더', en: 'One layer more' },
  less: { ko: '층 하나 빼기', en: 'One layer less' },
  ways: { ko: '입력까지 가는 길의 수 (한 축)', en: 'Ways to each input (one axis)' },
  map: { ko: '평면의 수용 영역', en: 'The field on a plane' },
  cell: {
    ko: (at: number, rate: string) => `${at}번째 층: ${rate}`,
    en: (at: number, rate: string) => `layer ${at}: ${rate}`,
  },
  noHoles: { ko: '빈틈이 없습니다.', en: 'There are no holes.' },
  used: {
    ko: (side: number, used: number, total: number) => `${side}×${side} = ${total}칸 가운데 ${used}칸을 씁니다.`,
    en: (side: number, used: number, total: number) => `It uses ${used} of ${side}×${side} = ${total} cells.`,
  },
  weights: {
    ko: (layers: number, side: number) =>
      `가중치 ${layers}·9 = ${layers * 9}개. 같은 넓이를 한 번에 덮는 커널이라면 ${side}·${side} = ${side * side}개.`,
    en: (layers: number, side: number) =>
      `${layers}·9 = ${layers * 9} weights. One kernel of that size would have ${side}·${side} = ${side * side}.`,
  },
} as const satisfies Record<string, InBoth<unknown>>;

function describe(language: Language) {
  return ({ step }: Stack, scene: StackScene): string => {
    const ko = language === 'ko';
    const shown = step - 1;
    const layers = scene.rates.length;
    if (shown === 0) return ko ? '출력 한 칸에서 시작합니다.' : 'Start from a single output.';
    const level = scene.levels[shown]!;
    const rate = scene.rates[layers - shown]!;
    if (shown < layers) {
      return ko
        ? `팽창 ${rate}인 층을 내려왔습니다. 지금까지 ${level.cells}칸에 걸쳐 ${level.reached.length}칸에 닿았습니다.`
        : `Down through the layer with dilation ${rate}: ${level.reached.length} cells reached, over ` +
            `a width of ${level.cells}.`;
    }
    const side = scene.ways.length;
    const holes = scene.total - scene.used;
    const { commonFactor } = scene.rule;
    const reason =
      holes === 0
        ? ko
          ? '빈틈이 없습니다.'
          : 'There are no holes.'
        : commonFactor > 1
          ? ko
            ? `팽창이 모두 ${commonFactor}의 배수라 그 사이의 칸에는 결코 닿지 못합니다.`
            : `All dilations are multiples of ${commonFactor}, so the cells in between are never reached.`
          : ko
            ? '앞의 층들이 메우기에는 틈이 너무 넓습니다.'
            : 'The gaps are wider than the other layers can fill.';
    return ko
      ? `수용 영역은 ${side}×${side}이고, 그 ${scene.total}칸 가운데 ${scene.used}칸을 읽습니다. ${reason}`
      : `The field is ${side}×${side}, and ${scene.used} of its ${scene.total} cells are read. ${reason}`;
  };
}

export const treeText: FigureText<Stack, StackScene, never> = {
  title: { ko: '출력 한 칸에서 내려가는 나무', en: 'The tree below one output' },
  hint: {
    ko: '맨 위로 되돌린 다음 ‘다음’으로 한 층씩 내려가 보고, 팽창을 바꾸어 보세요.',
    en: 'Go back to the top, come down one layer at a time with Next, and change the dilations.',
  },
  describe: { ko: describe('ko'), en: describe('en') },
  labels: {},
};

/** Stacks worth a look. */
export const stacks: readonly (readonly number[])[] = [
  [1, 2, 4],
  [2, 2, 2],
  [1, 2, 3],
  [2, 4, 8],
  [1, 2, 5],
  [1, 2, 9],
];

export const spanFormula = (rates: readonly number[]): string =>
  `1 + ${rates.map((rate) => `${taps - 1}·${rate}`).join(' + ')}`;
