// Words for where the window stands, and how large things are.
import type { TermGroup } from './term.ts';

export const place: TermGroup = {
  id: 'place',
  name: { ko: '자리와 크기', en: 'Places and sizes' },
  terms: [
    {
      id: 'window',
      name: { ko: '창', en: 'window' },
      meaning: {
        ko: '출력 하나를 계산할 때 커널이 덮는 입력의 자리입니다.',
        en: 'The part of the input that the kernel covers for one output.',
      },
    },
    {
      id: 'volume',
      name: { ko: '부피', en: 'volume' },
      meaning: {
        ko: '깊이, 세로, 가로의 세 축에 놓인 값들입니다. 단층 영상의 단면이나 동영상의 프레임이 깊이를 따라 쌓입니다.',
        en: 'Values along depth, height and width: slices of a scan, or the frames of a clip, one behind another.',
      },
      also: { ko: '볼륨', en: 'volume data' },
    },
    {
      id: 'voxel',
      name: { ko: '복셀', en: 'voxel' },
      meaning: {
        ko: '부피의 한 칸입니다. 사진의 화소에 해당합니다.',
        en: 'One place of a volume, as a pixel is of a picture.',
      },
    },
    {
      id: 'kernel-size',
      name: { ko: '커널 크기', en: 'kernel size' },
      meaning: {
        ko: '한 축에 놓인 가중치의 수 k입니다.',
        en: 'How many weights there are along an axis, k.',
      },
      also: { ko: '탭 수', en: 'taps' },
    },
    {
      id: 'span',
      name: { ko: '창의 폭', en: 'span' },
      meaning: {
        ko: '커널 크기가 k이고 팽창이 d일 때 창이 한 축에서 덮는 칸 수입니다.',
        en: 'How many samples the window covers along an axis, with kernel size k and dilation d.',
      },
      formula: String.raw`d \, (k - 1) + 1`,
      also: { ko: '유효 커널 크기', en: 'effective kernel size' },
    },
    {
      id: 'stride',
      name: { ko: '스트라이드', en: 'stride' },
      meaning: {
        ko: '창이 한 번에 움직이는 칸 수 s입니다. 2 이상이면 출력이 작아집니다.',
        en: 'How many samples the window moves at a time, s. From 2 on the output gets smaller.',
      },
      also: { ko: '보폭', en: 'step' },
    },
    {
      id: 'padding',
      name: { ko: '패딩', en: 'padding' },
      meaning: {
        ko: '입력의 가장자리에 덧붙이는 칸입니다. 따로 말하지 않으면 0으로 채웁니다. 그림에서는 빗금으로 나타냅니다.',
        en: 'Samples added around the input, zeros unless said otherwise. Hatched in figures.',
      },
    },
    {
      id: 'boundary',
      name: { ko: '경계 채움', en: 'boundary' },
      meaning: {
        ko: '패딩을 무엇으로 채우는지를 말합니다. 0으로 채우거나, 비추거나, 가장자리를 늘이거나, 반대쪽을 이어 붙입니다.',
        en: 'What stands in the padding: zeros, a reflection, the edge repeated, or the opposite side.',
      },
      also: { ko: '패딩 모드', en: 'padding mode' },
    },
    {
      id: 'dilation',
      name: { ko: '팽창', en: 'dilation' },
      meaning: {
        ko: '이웃한 가중치가 읽는 칸 사이의 거리 d입니다. 1이면 빈칸이 없습니다.',
        en: 'The distance between the samples that neighbouring weights read, d. With 1 there is no gap.',
      },
      also: { ko: '딜레이션, 확장률', en: 'rate' },
    },
    {
      id: 'output-padding',
      name: { ko: '출력 패딩', en: 'output padding' },
      meaning: {
        ko: '전치 합성곱에서 여러 크기 가운데 하나를 고르려고 끝을 늘이는 칸 수입니다. 그 칸도 0으로 채우지 않고 계산합니다.',
        en:
          'Samples by which a transposed convolution is extended at the end, to choose one of several sizes. ' +
          'They are computed, not zeros.',
      },
    },
    {
      id: 'output-size',
      name: { ko: '출력 크기', en: 'output size' },
      meaning: {
        ko: '입력 i, 커널 k, 스트라이드 s, 양쪽 패딩 p, 팽창 d일 때 창이 놓일 수 있는 자리의 수입니다. 내림 때문에 끝의 몇 칸은 쓰이지 않을 수 있습니다.',
        en:
          'The number of places for the window, with input i, kernel k, stride s, padding p on both sides ' +
          'and dilation d. The floor may leave some samples at the end unused.',
      },
      formula: String.raw`o = \left\lfloor \frac{i + 2p - d \, (k - 1) - 1}{s} \right\rfloor + 1`,
    },
    {
      id: 'receptive-field',
      name: { ko: '수용 영역', en: 'receptive field' },
      meaning: {
        ko: '출력 하나에 영향을 주는 입력의 범위입니다. 층을 쌓을수록 넓어집니다.',
        en: 'The part of the input that can change one output. It grows with every layer.',
      },
    },
    {
      id: 'gridding',
      name: { ko: '격자 빈틈', en: 'gridding' },
      meaning: {
        ko: '팽창이 같은 층을 쌓을 때 수용 영역 안에 한 번도 읽히지 않는 칸이 남는 일입니다.',
        en: 'Holes in the receptive field: samples never read, when layers of the same dilation are stacked.',
      },
    },
    {
      id: 'checkerboard',
      name: { ko: '체커보드 무늬', en: 'checkerboard artifacts' },
      meaning: {
        ko: '전치 합성곱에서 칸마다 겹치는 횟수가 달라 생기는 바둑판 모양의 얼룩입니다.',
        en: 'The pattern a transposed convolution leaves when neighbouring outputs are covered unequally often.',
      },
    },
  ],
};
