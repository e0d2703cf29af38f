// The words of the figure with a real volume.
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { kernels, readBy } from './filters.ts';
import type { FilterName, ScanState } from './model.ts';

export const scanWords = {
  strip: {
    ko: '입력의 단면들. 창이 읽는 단면에 테를 둘렀습니다.',
    en: 'Slices of the input; the window reads those framed.',
  },
  input: { ko: '입력', en: 'Input' },
  output: { ko: '출력', en: 'Output' },
  kernel: { ko: '커널', en: 'Kernel' },
  noVolume: {
    ko: '영상을 받아 오지 못했습니다. 연결을 확인하고 페이지를 다시 열어 주세요.',
    en: 'The scan could not be loaded. Check the connection and open the page again.',
  },
} as const satisfies Record<string, InBoth>;

export const filterWords: Readonly<Record<FilterName, InBoth>> = {
  along: { ko: '깊이 방향 경계', en: 'edges along the depth' },
  across: { ko: '단면 안의 경계', en: 'edges inside a slice' },
  laplacian: { ko: '모든 방향 경계 (라플라시안)', en: 'edges in all directions (Laplacian)' },
  mean: { ko: '깊이 방향 평균', en: 'mean along the depth' },
  box: { ko: '모든 방향 평균', en: 'mean in all directions' },
  all: { ko: '모든 단면의 평균 (kd = D)', en: 'mean of all slices (kd = D)' },
};

const filterSays: Readonly<Record<FilterName, InBoth>> = {
  along: {
    ko: '뒤 단면에서 앞 단면을 뺀 크기입니다. 위에서 보는 눈으로는 알 수 없는, 위아래로 놓인 경계가 드러납니다.',
    en: 'How much the next slice differs from the one before: edges that lie flat, which no slice shows by itself.',
  },
  across: {
    ko: '단면마다 따로 계산합니다. 깊이가 1인 창은 위아래의 경계를 보지 못합니다.',
    en: 'Each slice by itself. A window of depth 1 cannot see an edge between slices.',
  },
  laplacian: {
    ko: '여섯 이웃의 합에서 가운데의 여섯 배를 뺍니다. 어느 방향이든 경계면 드러납니다.',
    en: 'Six neighbours less six times the centre: edges in any direction.',
  },
  mean: {
    ko: '단면 셋을 평균하면 위아래로만 흐려집니다.',
    en: 'The mean of three slices blurs along the depth only.',
  },
  box: {
    ko: '27개의 평균입니다. 세 방향으로 고루 흐려집니다.',
    en: 'The mean of 27 samples blurs in all three directions.',
  },
  all: {
    ko: '창이 부피만큼 깊어 움직일 자리가 없습니다. 단면 16장이 한 장이 됩니다. 단면을 채널로 본 2차원 합성곱과 같습니다.',
    en:
      'As deep as the volume, the window has nowhere to go: 16 slices become one. It is a 2D convolution that takes ' +
      'the slices for channels.',
  },
};

export const sizeOf = (filter: FilterName): string => kernels[filter].size.join('×');

const span = (slices: readonly number[]): string =>
  slices.length === 1 ? String(slices[0]! + 1) : `${slices[0]! + 1}–${slices.at(-1)! + 1}`;

export const scanText: FigureText<ScanState, undefined, 'filter' | 'view'> = {
  title: { ko: '진짜 부피: 머리의 MR 영상', en: 'A real volume: MR scan of a head' },
  hint: {
    ko: '‘다음’으로 단면을 넘기고, 깊이 방향 경계와 단면 안의 경계를 견주어 보세요.',
    en: 'Go through the slices with Next, and compare edges along the depth with those inside a slice.',
  },
  describe: {
    ko: ({ filter, step }) =>
      `출력 단면 ${step}은 입력 단면 ${span(readBy(filter, step))}에서 옵니다. ${filterSays[filter].ko}`,
    en: ({ filter, step }) => {
      const read = readBy(filter, step);
      return (
        `Slice ${step} of the output comes from ${read.length === 1 ? 'slice' : 'slices'} ${span(read)} of the ` +
        `input. ${filterSays[filter].en}`
      );
    },
  },
  labels: {
    filter: { ko: '커널', en: 'Kernel' },
    view: { ko: '보는 쪽', en: 'Seen from' },
  },
  options: {
    filter: Object.fromEntries(
      Object.entries(filterWords).map(([name, { ko, en }]) => [
        name,
        { ko: `${ko} · ${sizeOf(name as FilterName)}`, en: `${en} · ${sizeOf(name as FilterName)}` },
      ]),
    ),
    view: { above: { ko: '위', en: 'above' }, front: { ko: '앞', en: 'the front' } },
  },
};
