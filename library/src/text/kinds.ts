// What each kind is called and what it is for, in one line, in both languages. The kinds themselves are in
// ops/kinds.ts.
import type { kinds } from '../ops/kinds.ts';
import type { Language } from './errors.ts';

/** The id of a kind, as `ops/kinds` lists it. */
export type KindId = (typeof kinds)[number]['id'];

/** A word or a sentence in every language. */
export type Words = { readonly [L in Language]: string };

/** The name of a kind, and one line that explains it. */
export interface KindWords {
  readonly name: Words;
  readonly about: Words;
}

export const kindWords: { readonly [Id in KindId]: KindWords } = {
  correlation: {
    name: { ko: '교차상관', en: 'Cross-correlation' },
    about: {
      ko: '가중치를 뒤집지 않고 미끄러뜨리며 곱해 더합니다. 딥러닝에서 합성곱이라 부르는 것이 이것입니다.',
      en: 'Slides the weights unreversed, multiplies and adds: what deep learning calls convolution.',
    },
  },
  convolution: {
    name: { ko: '뒤집는 합성곱', en: 'True convolution' },
    about: {
      ko: '모든 공간 축에서 커널을 뒤집은 다음 미끄러뜨리는, 수학의 합성곱입니다.',
      en: 'The convolution of mathematics: the kernel is reversed along every spatial axis before it slides.',
    },
  },
  conv1d: {
    name: { ko: '1차원 합성곱', en: '1-D convolution' },
    about: {
      ko: '창이 한 방향으로만 움직입니다. 소리나 시계열처럼 한 줄로 늘어선 자료에 씁니다.',
      en: 'The window moves in one direction, over sound, text or any series.',
    },
  },
  conv2d: {
    name: { ko: '2차원 합성곱', en: '2-D convolution' },
    about: {
      ko: '창이 세로와 가로로 움직이고, 위치마다 모든 입력 채널을 더합니다.',
      en: 'The window moves down and across an image and sums over all input channels at every place.',
    },
  },
  conv3d: {
    name: { ko: '3차원 합성곱', en: '3-D convolution' },
    about: {
      ko: '창이 깊이(또는 시간), 세로, 가로로 움직입니다. CT 볼륨이나 동영상에 씁니다.',
      en: 'The window moves in depth or time as well, over volumes and video.',
    },
  },
  convNd: {
    name: { ko: 'N차원 합성곱', en: 'N-D convolution' },
    about: {
      ko: '축이 몇 개든 축마다 같은 규칙을 따릅니다.',
      en: 'The same rule on every axis, however many there are.',
    },
  },
  pointwise: {
    name: { ko: '점별 합성곱(1×1)', en: 'Pointwise convolution (1×1)' },
    about: {
      ko: '한 위치의 채널끼리만 섞습니다. 위치마다 같은 행렬을 곱하는 것과 같습니다.',
      en: 'Mixes the channels of one position only: the same matrix applied at every position.',
    },
  },
  transposed: {
    name: { ko: '전치 합성곱', en: 'Transposed convolution' },
    about: {
      ko: '합성곱의 연결을 거꾸로 따라갑니다. 값이 아니라 크기를 되돌리며, 주로 키우는 데 씁니다.',
      en: 'Follows the connections of a convolution backwards; it restores sizes, not values, and usually enlarges.',
    },
  },
  dilated: {
    name: { ko: '팽창 합성곱', en: 'Dilated convolution' },
    about: {
      ko: '커널 사이를 벌려 가중치를 늘리지 않고 더 넓게 봅니다.',
      en: 'Spreads the taps apart to see wider with no more weights.',
    },
  },
  spatiallySeparable: {
    name: { ko: '공간 분리 합성곱', en: 'Spatially separable convolution' },
    about: {
      ko: '커널이 세로 벡터와 가로 벡터의 곱이면 두 번의 1차원 합성곱으로 나눕니다.',
      en: 'A kernel that is a column times a row becomes two one-dimensional passes.',
    },
  },
  depthwise: {
    name: { ko: '깊이별 합성곱', en: 'Depthwise convolution' },
    about: {
      ko: '채널마다 자기 커널만 쓰고 채널을 서로 섞지 않습니다.',
      en: 'Every channel has kernels of its own, and channels are not mixed.',
    },
  },
  depthwiseSeparable: {
    name: { ko: '깊이별 분리 합성곱', en: 'Depthwise separable convolution' },
    about: {
      ko: '깊이별 합성곱으로 공간을 본 다음 점별 합성곱으로 채널을 섞습니다.',
      en: 'A depthwise convolution looks around, then a pointwise one mixes the channels.',
    },
  },
  flattened: {
    name: { ko: '평탄화 합성곱', en: 'Flattened convolution' },
    about: {
      ko: '3차원 커널 하나를 채널, 세로, 가로 방향의 1차원 합성곱 셋으로 나눕니다.',
      en: 'One filter becomes three one-dimensional passes: over channels, down, and across.',
    },
  },
  grouped: {
    name: { ko: '그룹 합성곱', en: 'Grouped convolution' },
    about: {
      ko: '채널을 여러 그룹으로 나누어 그룹마다 따로 합성곱합니다.',
      en: 'Channels are divided into groups, and each group is convolved by itself.',
    },
  },
  channelShuffle: {
    name: { ko: '채널 셔플', en: 'Channel shuffle' },
    about: {
      ko: '다음 그룹이 앞의 모든 그룹을 볼 수 있도록 채널의 순서를 정해진 대로 바꿉니다.',
      en: 'A fixed reordering of channels, so that the next groups see all of the groups before.',
    },
  },
  shuffledGrouped: {
    name: { ko: '셔플 그룹 합성곱', en: 'Shuffled grouped convolution' },
    about: {
      ko: '그룹 합성곱 다음에 채널을 섞어 그룹끼리 정보를 나눕니다.',
      en: 'A grouped convolution, then a channel shuffle, so that groups exchange what they found.',
    },
  },
  shuffleNetUnit: {
    name: { ko: 'ShuffleNet 유닛', en: 'ShuffleNet unit' },
    about: {
      ko: '점별 그룹 합성곱, 채널 셔플, 깊이별 합성곱, 점별 그룹 합성곱을 잇고 지름길을 더합니다.',
      en: 'Pointwise grouped, shuffle, depthwise, pointwise grouped, and a shortcut around them.',
    },
  },
  pointwiseGrouped: {
    name: { ko: '점별 그룹 합성곱', en: 'Pointwise grouped convolution' },
    about: {
      ko: '1×1 합성곱도 그룹으로 나눕니다. 블록 대각 행렬을 곱하는 것과 같습니다.',
      en: 'A 1×1 convolution in groups: a block-diagonal matrix applied at every position.',
    },
  },
};

/** What a kind is called. */
export const nameOfKind = (id: KindId, language: Language): string => kindWords[id].name[language];

/** One line that explains a kind. */
export const aboutKind = (id: KindId, language: Language): string => kindWords[id].about[language];
