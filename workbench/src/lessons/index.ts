// The sixteen lessons, in the order of the sections they teach. A lesson that is ready has a folder with its name.
import type { Text } from '../site/language.ts';

export interface Lesson {
  /** Its place in the course: `2.1` belongs to `2`. */
  readonly section: string;
  /** Its folder and its part of the address. */
  readonly name: string;
  readonly title: Text;
  /** What the reader will be able to do. */
  readonly aim: Text;
  readonly ready: boolean;
}

export const lessons: readonly Lesson[] = [
  {
    section: '1',
    name: 'correlation',
    title: { ko: '합성곱과 교차상관', en: 'Convolution and cross-correlation' },
    aim: {
      ko: '커널을 뒤집어 두 연산을 서로 바꾸고, 라이브러리가 둘 중 무엇을 계산하는지 가려냅니다.',
      en: 'Turn one into the other by flipping the kernel, and tell which of the two a library computes.',
    },
    ready: true,
  },
  {
    section: '2',
    name: 'deep-learning',
    title: { ko: '딥러닝의 합성곱', en: 'Convolution in deep learning' },
    aim: {
      ko: '가중치를 함께 쓰면 얼마나 아끼는지 세고, 등변성과 불변성을 구별합니다.',
      en: 'Count what sharing weights saves, and tell equivariance from invariance.',
    },
    ready: true,
  },
  {
    section: '2.1',
    name: 'one-channel',
    title: { ko: '채널 하나', en: 'One channel' },
    aim: {
      ko: '합성곱을 손으로 계산하고, 스트라이드와 패딩과 팽창이 결과를 어떻게 바꾸는지 말합니다.',
      en: 'Compute a convolution by hand, and say what stride, padding and dilation change.',
    },
    ready: true,
  },
  {
    section: '2.2',
    name: 'many-channels',
    title: { ko: '여러 채널', en: 'Many channels' },
    aim: {
      ko: '채널마다 곱한 값이 어디에서 더해지는지 짚고, 한 층의 가중치를 셉니다.',
      en: 'Point at where the channels are added up, and count the weights of a layer.',
    },
    ready: true,
  },
  {
    section: '3',
    name: 'volumes',
    title: { ko: '3차원 합성곱', en: '3D convolution' },
    aim: {
      ko: '깊이 축과 채널을 구별하고, 세 방향으로 움직이는 창을 따라갑니다.',
      en: 'Tell the depth axis from channels, and follow a window that moves in three directions.',
    },
    ready: true,
  },
  {
    section: '4',
    name: 'pointwise',
    title: { ko: '1×1 합성곱', en: '1×1 convolution' },
    aim: {
      ko: '1×1 합성곱을 화소마다 하는 행렬 곱으로 읽고, 채널을 줄여 곱셈을 아낍니다.',
      en: 'Read it as one matrix product per pixel, and save multiplications by narrowing channels.',
    },
    ready: true,
  },
  {
    section: '5',
    name: 'arithmetic',
    title: { ko: '합성곱의 크기 계산', en: 'Convolution arithmetic' },
    aim: {
      ko: '어떤 설정이든 출력 크기를 구하고, 바라는 크기가 나오는 설정을 찾습니다.',
      en: 'Find the output size of any setting, and the settings that give a size you want.',
    },
    ready: true,
  },
  {
    section: '6',
    name: 'transposed',
    title: { ko: '전치 합성곱', en: 'Transposed convolution' },
    aim: {
      ko: '합성곱을 행렬로 적어 전치하고, 크기는 되돌아와도 값은 왜 그렇지 않은지 설명합니다.',
      en: 'Write a convolution as a matrix, transpose it, and explain why sizes come back but values do not.',
    },
    ready: true,
  },
  {
    section: '6.1',
    name: 'checkerboard',
    title: { ko: '체커보드 무늬', en: 'Checkerboard artifacts' },
    aim: {
      ko: '무늬가 생기는 까닭을 겹치는 횟수로 설명하고, 무늬를 없앱니다.',
      en: 'Explain the pattern by counting overlaps, and make it go away.',
    },
    ready: true,
  },
  {
    section: '7',
    name: 'dilated',
    title: { ko: '팽창 합성곱', en: 'Dilated convolution' },
    aim: {
      ko: '가중치를 늘리지 않고 수용 영역을 넓히고, 빈틈이 남는 조합을 알아봅니다.',
      en: 'Widen the receptive field without more weights, and spot the rates that leave holes.',
    },
    ready: true,
  },
  {
    section: '8.1',
    name: 'spatially-separable',
    title: { ko: '공간 분리 합성곱', en: 'Spatially separable convolution' },
    aim: {
      ko: '커널이 둘로 나뉘는지 행렬의 랭크로 판정하고, 아끼는 곱셈을 셉니다.',
      en: 'Decide by its rank whether a kernel splits in two, and count the multiplications saved.',
    },
    ready: true,
  },
  {
    section: '8.2',
    name: 'depthwise-separable',
    title: { ko: '깊이별 분리 합성곱', en: 'Depthwise separable convolution' },
    aim: {
      ko: '두 단계의 비용을 따로 세고, 보통의 합성곱이라야 할 수 있는 일을 가려냅니다.',
      en: 'Count the cost of both steps, and tell what only the standard convolution can do.',
    },
    ready: true,
  },
  {
    section: '9',
    name: 'flattened',
    title: { ko: '평탄화 합성곱', en: 'Flattened convolution' },
    aim: {
      ko: '필터를 세 방향의 1차원 필터로 나누고, 나눌 수 없을 때 무엇을 잃는지 잽니다.',
      en: 'Split a filter into three one-dimensional ones, and measure the loss where it does not split.',
    },
    ready: true,
  },
  {
    section: '10',
    name: 'grouped',
    title: { ko: '그룹 합성곱', en: 'Grouped convolution' },
    aim: {
      ko: '어느 채널이 어느 채널로 이어지는지 그리고, 그룹이 무엇을 아끼고 무엇을 끊는지 말합니다.',
      en: 'Draw which channels reach which, and say what groups save and what they cut.',
    },
    ready: true,
  },
  {
    section: '11',
    name: 'shuffled-grouped',
    title: { ko: '셔플 그룹 합성곱', en: 'Shuffled grouped convolution' },
    aim: {
      ko: '채널 셔플의 순서를 적고, 그룹 사이의 벽이 언제 다 허물어지는지 말합니다.',
      en: 'Write down the order of a channel shuffle, and say when it takes down every wall.',
    },
    ready: true,
  },
  {
    section: '12',
    name: 'pointwise-grouped',
    title: { ko: '점별 그룹 합성곱', en: 'Pointwise grouped convolution' },
    aim: {
      ko: 'ShuffleNet 블록의 비용을 층마다 세고, 같은 비용으로 채널을 늘립니다.',
      en: 'Count a ShuffleNet unit layer by layer, and buy more channels for the same cost.',
    },
    ready: true,
  },
];

/** The ready lesson before or after another one, if there is one. */
export function neighbour(name: string, step: -1 | 1): Lesson | undefined {
  const ready = lessons.filter((lesson) => lesson.ready);
  return ready[ready.findIndex((lesson) => lesson.name === name) + step];
}
