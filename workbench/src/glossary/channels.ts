// Words for channels, and the kinds of convolution that differ in how they use them.
import type { TermGroup } from './term.ts';

export const channels: TermGroup = {
  id: 'kinds',
  name: { ko: '채널과 합성곱의 종류', en: 'Channels and kinds' },
  terms: [
    {
      id: 'channel',
      name: { ko: '채널', en: 'channel' },
      meaning: {
        ko: '같은 자리에 놓인 여러 값 가운데 한 겹입니다. 색 사진에는 빨강, 초록, 파랑의 세 채널이 있습니다.',
        en: 'One layer of the values that share a place. A colour picture has three: red, green and blue.',
      },
      also: { ko: '특징 맵', en: 'feature map' },
    },
    {
      id: 'volume-convolution',
      name: { ko: '3차원 합성곱', en: '3D convolution' },
      meaning: {
        ko: '창이 깊이, 세로, 가로의 세 방향으로 움직이는 합성곱입니다. 채널은 여기서도 모두 더해집니다.',
        en: 'A convolution whose window moves along depth, height and width. Channels are added up, as always.',
      },
    },
    {
      id: 'pointwise-convolution',
      name: { ko: '1×1 합성곱', en: '1×1 convolution' },
      meaning: {
        ko: '커널 크기가 1인 합성곱입니다. 화소마다 채널을 섞을 뿐 이웃을 보지 않습니다.',
        en: 'A convolution with kernel size 1. It mixes the channels of each pixel and sees no neighbours.',
      },
      also: { ko: '점별 합성곱', en: 'pointwise convolution' },
    },
    {
      id: 'transposed-convolution',
      name: { ko: '전치 합성곱', en: 'transposed convolution' },
      meaning: {
        ko: '합성곱을 나타내는 행렬을 전치한 연산입니다. 크기와 이음새를 되돌릴 뿐 값을 되돌리지는 않습니다.',
        en: 'Multiplication by the transpose of a convolution’s matrix. It restores sizes and connections, not values.',
      },
      also: { ko: '역합성곱, 디컨볼루션', en: 'deconvolution, fractionally strided convolution' },
    },
    {
      id: 'dilated-convolution',
      name: { ko: '팽창 합성곱', en: 'dilated convolution' },
      meaning: {
        ko: '팽창이 2 이상인 합성곱입니다. 가중치 수는 그대로인데 창이 넓어집니다.',
        en: 'A convolution with dilation 2 or more: a wider window with the same number of weights.',
      },
      also: { ko: '아트루스 합성곱', en: 'atrous convolution' },
    },
    {
      id: 'spatially-separable-convolution',
      name: { ko: '공간 분리 합성곱', en: 'spatially separable convolution' },
      meaning: {
        ko: '커널을 세로 커널과 가로 커널로 나누어 차례로 계산합니다. 커널의 랭크가 1일 때만 결과가 같습니다.',
        en:
          'A kernel split into a vertical and a horizontal one, applied in turn. Equal only if the kernel ' +
          'has rank 1.',
      },
    },
    {
      id: 'depthwise-convolution',
      name: { ko: '깊이별 합성곱', en: 'depthwise convolution' },
      meaning: {
        ko: '채널마다 자기 커널로 따로 계산합니다. 채널은 섞이지 않습니다.',
        en: 'Each channel with a kernel of its own. Channels are not mixed.',
      },
    },
    {
      id: 'depthwise-separable-convolution',
      name: { ko: '깊이별 분리 합성곱', en: 'depthwise separable convolution' },
      meaning: {
        ko: '깊이별 합성곱 다음에 1×1 합성곱을 합니다. MobileNet과 Xception이 씁니다.',
        en: 'A depthwise convolution followed by a 1×1 convolution. Used by MobileNet and Xception.',
      },
    },
    {
      id: 'flattened-convolution',
      name: { ko: '평탄화 합성곱', en: 'flattened convolution' },
      meaning: {
        ko: '필터를 채널, 세로, 가로 방향의 1차원 필터 셋으로 나누어 차례로 계산합니다.',
        en: 'A filter split into three one-dimensional ones, along channels, height and width, applied in turn.',
      },
    },
    {
      id: 'grouped-convolution',
      name: { ko: '그룹 합성곱', en: 'grouped convolution' },
      meaning: {
        ko: '채널을 그룹으로 나누고 그룹 안에서만 계산합니다. 가중치와 곱셈이 그룹 수만큼 줄어듭니다.',
        en:
          'Channels split into groups that are computed apart. Weights and multiplications are divided by ' +
          'the number of groups.',
      },
    },
    {
      id: 'channel-shuffle',
      name: { ko: '채널 셔플', en: 'channel shuffle' },
      meaning: {
        ko: '그룹마다 번갈아 하나씩 뽑아 채널의 순서를 바꾸는 일입니다. 순서는 정해져 있으며 무작위가 아닙니다.',
        en: 'Reordering channels by taking one from each group in turn. The order is fixed, not random.',
      },
    },
    {
      id: 'pointwise-grouped-convolution',
      name: { ko: '점별 그룹 합성곱', en: 'pointwise grouped convolution' },
      meaning: {
        ko: '그룹으로 나눈 1×1 합성곱입니다. 화소마다 블록 대각 행렬을 곱하는 것과 같습니다.',
        en: 'A 1×1 convolution in groups. It multiplies each pixel by a block-diagonal matrix.',
      },
    },
  ],
};
