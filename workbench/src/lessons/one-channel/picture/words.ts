// The words of the figure with a real picture.
import type { FilterEffect, FilterName } from 'faltung/ops';
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { boundaryWords } from '../text.ts';
import { filterIn, type PictureState } from './model.ts';
import { gallery } from 'faltung/ops';

export const partWords = {
  filter: { ko: '알려진 필터', en: 'A classical filter' },
  own: { ko: '내가 정한 가중치', en: 'weights of your own' },
  divisor: { ko: '나누는 수', en: 'divided by' },
  before: { ko: '입력 사진', en: 'Input picture' },
  after: { ko: '출력 사진', en: 'Output picture' },
  dragHelp: {
    ko: '가중치를 위아래로 끌면 사진이 곧바로 따라 바뀝니다. 화소를 짚으면 그 자리의 계산이 나옵니다.',
    en: 'Drag a weight up or down: the picture follows at once. Point at a pixel to see its arithmetic.',
  },
} as const satisfies Record<string, InBoth>;

export const lensWords = {
  patch: { ko: '창 안의 화소', en: 'Pixels in the window' },
  pixel: { ko: '출력 화소', en: 'Output pixel' },
  look: { ko: '화소 하나 들여다보기', en: 'Look at one pixel' },
  row: { ko: '행', en: 'row' },
  column: { ko: '열', en: 'column' },
  colour: { ko: '색', en: 'colour' },
  red: { ko: '빨강', en: 'red' },
  green: { ko: '초록', en: 'green' },
  blue: { ko: '파랑', en: 'blue' },
} as const satisfies Record<string, InBoth>;

export const filterWords: Readonly<Record<FilterName, InBoth>> = {
  identity: { ko: '그대로 (identity)', en: 'identity' },
  shift: { ko: '옮기기 (shift)', en: 'shift' },
  'sobel-x': { ko: '소벨 x (sobel-x)', en: 'Sobel x' },
  'sobel-y': { ko: '소벨 y (sobel-y)', en: 'Sobel y' },
  'prewitt-x': { ko: '프루잇 x (prewitt-x)', en: 'Prewitt x' },
  'prewitt-y': { ko: '프루잇 y (prewitt-y)', en: 'Prewitt y' },
  'scharr-x': { ko: '샤르 x (scharr-x)', en: 'Scharr x' },
  'scharr-y': { ko: '샤르 y (scharr-y)', en: 'Scharr y' },
  'roberts-1': { ko: '로버츠 1 (roberts-1)', en: 'Roberts 1' },
  'roberts-2': { ko: '로버츠 2 (roberts-2)', en: 'Roberts 2' },
  'laplacian-4': { ko: '라플라시안, 이웃 4칸 (laplacian-4)', en: 'Laplacian, 4 neighbours' },
  'laplacian-8': { ko: '라플라시안, 이웃 8칸 (laplacian-8)', en: 'Laplacian, 8 neighbours' },
  'diagonal-down': { ko: '내려가는 대각선 (diagonal-down)', en: 'falling diagonal' },
  'diagonal-up': { ko: '올라가는 대각선 (diagonal-up)', en: 'rising diagonal' },
  'gaussian-3': { ko: '가우시안 3×3 (gaussian-3)', en: 'Gaussian 3×3' },
  'gaussian-5': { ko: '가우시안 5×5 (gaussian-5)', en: 'Gaussian 5×5' },
  'gaussian-7': { ko: '가우시안 7×7 (gaussian-7)', en: 'Gaussian 7×7' },
  'box-3': { ko: '상자 평균 3×3 (box-3)', en: 'box 3×3' },
  'box-5': { ko: '상자 평균 5×5 (box-5)', en: 'box 5×5' },
  sharpen: { ko: '또렷하게 (sharpen)', en: 'sharpen' },
  emboss: { ko: '돋을새김 (emboss)', en: 'emboss' },
};

const effects: Readonly<Record<FilterEffect, InBoth>> = {
  'vertical-edges': {
    ko: '왼쪽과 오른쪽의 차이를 구합니다. 세로로 선 경계가 밝게 드러납니다.',
    en: 'It takes the difference between right and left: edges that stand upright light up.',
  },
  'horizontal-edges': {
    ko: '위와 아래의 차이를 구합니다. 가로로 누운 경계가 밝게 드러납니다.',
    en: 'It takes the difference between below and above: edges that lie flat light up.',
  },
  'falling-edges': {
    ko: '오른쪽 아래로 내려가는 대각선 경계에 답합니다.',
    en: 'It answers to edges that fall towards the right.',
  },
  'rising-edges': {
    ko: '오른쪽 위로 올라가는 대각선 경계에 답합니다.',
    en: 'It answers to edges that rise towards the right.',
  },
  'all-edges': {
    ko: '한 칸과 그 둘레의 차이를 구합니다. 방향을 가리지 않고 모든 경계가 드러납니다.',
    en: 'It takes the difference between a cell and its surroundings: edges of every direction show.',
  },
  smooth: {
    ko: '이웃끼리 평균을 냅니다. 가중치의 합이 1이라 밝기는 그대로이고 잔무늬가 사라집니다.',
    en: 'It averages neighbours. The weights add up to 1, so brightness stays and fine detail goes.',
  },
  sharpen: {
    ko: '사진에 경계를 더합니다. 합이 1이라 밝기는 그대로이고 윤곽이 또렷해집니다.',
    en: 'It adds its edges to the picture. The weights add up to 1, so brightness stays and outlines get crisp.',
  },
  relief: {
    ko: '왼쪽 위에서 빛을 비춘 돋을새김처럼 보입니다.',
    en: 'It looks like a relief lit from the upper left.',
  },
  same: { ko: '가운데 칸만 읽으므로 사진이 그대로입니다.', en: 'It reads the middle cell only, so nothing changes.' },
  shift: {
    ko: '왼쪽 이웃을 읽으므로 사진이 한 칸 오른쪽으로 옮겨집니다.',
    en: 'It reads the left neighbour, so the picture moves one cell to the right.',
  },
};

const sumOf = ({ w, divisor }: PictureState): number =>
  Math.round((w.flat().reduce((sum, weight) => sum + weight, 0) / divisor) * 100) / 100;

const own: InBoth<(state: PictureState) => string> = {
  ko: (state) =>
    `가중치의 합은 ${sumOf(state)}입니다. 합이 0이면 평평한 곳이 0이 되어 경계만 남고, 1이면 밝기가 그대로입니다.`,
  en: (state) =>
    `The weights add up to ${sumOf(state)}. ` +
    'With 0, flat places become 0 and only edges remain; with 1, brightness stays.',
};

const describe = (language: 'ko' | 'en') => (state: PictureState) => {
  const name = filterIn(state);
  return name ? `${filterWords[name][language]}: ${effects[gallery[name].effect][language]}` : own[language](state);
};

export const pictureText: FigureText<PictureState, undefined, 'boundary' | 'values'> = {
  title: { ko: '진짜 사진 위에서 움직이는 창', en: 'The same window on a real picture' },
  hint: partWords.dragHelp,
  describe: { ko: describe('ko'), en: describe('en') },
  labels: {
    boundary: { ko: '가장자리 밖을 채우는 값', en: 'What lies beyond the edge' },
    values: { ko: '숫자를 밝기로 바꾸는 방법', en: 'How numbers become brightness' },
  },
  options: {
    boundary: boundaryWords,
    values: {
      auto: { ko: '가중치에 맞춰 자동으로', en: 'what suits the weights' },
      clip: { ko: '0과 255에서 자르기', en: 'as they are, cut at 0 and 255' },
      absolute: { ko: '부호를 떼고 (절댓값)', en: 'without their sign' },
      offset: { ko: '0을 회색으로', en: '0 as middle grey' },
      normalise: { ko: '가장 작은 값에서 가장 큰 값까지 펴기', en: 'stretched from black to white' },
    },
  },
};
