// The words of the form, with the arguments' names in frameworks beside them.
import type { InBoth } from '../figure/language.ts';

export const formWords = {
  settings: { ko: '설정', en: 'Settings' },
  operator: { ko: '종류', en: 'Kind' },
  conv: { ko: '합성곱', en: 'convolution' },
  convTranspose: { ko: '전치 합성곱', en: 'transposed convolution' },
  axes: { ko: '축의 수', en: 'Axes' },
  batch: { ko: '표본 수', en: 'Batch' },
  inputs: { ko: '입력 채널', en: 'Input channels' },
  outputs: { ko: '출력 채널', en: 'Output channels' },
  groups: { ko: '그룹', en: 'Groups' },
  flip: { ko: '커널 뒤집기', en: 'Flip the kernel' },
  bias: { ko: '편향', en: 'Bias' },
  padding: { ko: '패딩 방법', en: 'Padding' },
  boundary: { ko: '경계', en: 'Boundary' },
  axis: { ko: '축마다', en: 'Along each axis' },
  size: { ko: '입력 크기', en: 'Input size' },
  taps: { ko: '커널 크기', en: 'Kernel size' },
  stride: { ko: '스트라이드', en: 'Stride' },
  dilation: { ko: '팽창', en: 'Dilation' },
  before: { ko: '앞 패딩', en: 'Padding before' },
  after: { ko: '뒤 패딩', en: 'Padding after' },
  outputPadding: { ko: '출력 패딩', en: 'Output padding' },
  output: { ko: '출력 크기', en: 'Output size' },
} as const satisfies Record<string, InBoth>;

export const codes: Partial<Readonly<Record<keyof typeof formWords, string>>> = {
  inputs: 'in_channels',
  outputs: 'out_channels',
  taps: 'kernel_size',
};

/** The names of axes, from the first to the last, for one to three of them. */
export const axisNames: Readonly<Record<number, readonly InBoth[]>> = {
  1: [{ ko: '길이', en: 'length' }],
  2: [
    { ko: '세로', en: 'height' },
    { ko: '가로', en: 'width' },
  ],
  3: [
    { ko: '깊이', en: 'depth' },
    { ko: '세로', en: 'height' },
    { ko: '가로', en: 'width' },
  ],
};

export const paddingWords = ['numbers', 'same', 'sameLower', 'valid', 'causal'] as const;
export const paddingNames: Readonly<Record<(typeof paddingWords)[number], InBoth>> = {
  numbers: { ko: '숫자로', en: 'in numbers' },
  same: { ko: 'same (TensorFlow, SAME_UPPER)', en: 'same (TensorFlow, SAME_UPPER)' },
  sameLower: { ko: 'sameLower (SAME_LOWER)', en: 'sameLower (SAME_LOWER)' },
  valid: { ko: 'valid (없음)', en: 'valid (none)' },
  causal: { ko: 'causal (앞에만)', en: 'causal (in front only)' },
};

export const boundaryNames: Readonly<Record<string, InBoth>> = {
  zeros: { ko: 'zeros (0)', en: 'zeros' },
  reflect: { ko: 'reflect (끝 칸 빼고 거울)', en: 'reflect (mirror without the end)' },
  replicate: { ko: 'replicate (끝 칸 반복)', en: 'replicate (repeat the end)' },
  circular: { ko: 'circular (한 바퀴)', en: 'circular (around)' },
  symmetric: { ko: 'symmetric (끝 칸까지 거울)', en: 'symmetric (mirror with the end)' },
};
