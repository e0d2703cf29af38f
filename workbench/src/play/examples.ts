// Kinds to start from: one line of notation each.
import type { InBoth } from '../figure/language.ts';

export interface Example {
  readonly name: InBoth;
  readonly conv: string;
}

export const examples: readonly Example[] = [
  { name: { ko: '표준', en: 'standard' }, conv: 'conv2d 1x1x5x5 * 1x1x3x3 padding=1' },
  { name: { ko: '여러 채널', en: 'channels' }, conv: 'conv2d 1x2x5x5 * 2x2x3x3 bias=true' },
  { name: { ko: '스트라이드', en: 'strided' }, conv: 'conv2d 1x1x7x7 * 1x1x3x3 padding=same stride=2' },
  { name: { ko: '팽창', en: 'dilated' }, conv: 'conv2d 1x1x7x7 * 1x1x3x3 padding=2 dilation=2 boundary=reflect' },
  {
    name: { ko: '전치', en: 'transposed' },
    conv: 'convTranspose2d 1x1x3x3 * 1x1x3x3 padding=1 stride=2 outputPadding=1',
  },
  { name: { ko: '깊이별', en: 'depthwise' }, conv: 'conv2d 1x3x5x5 * 3x1x3x3 groups=3' },
  { name: { ko: '점별', en: 'pointwise' }, conv: 'conv2d 1x3x4x4 * 2x3x1x1' },
  { name: { ko: '그룹', en: 'grouped' }, conv: 'conv2d 1x4x4x4 * 4x2x2x2 groups=2' },
  { name: { ko: '뒤집은 커널', en: 'flipped' }, conv: 'conv2d 1x1x5x5 * 1x1x3x3 flip=true' },
  { name: { ko: '1차원 인과', en: '1-D causal' }, conv: 'conv1d 1x1x10 * 1x1x3 padding=causal dilation=2' },
  { name: { ko: '3차원', en: '3-D' }, conv: 'conv3d 1x1x4x4x4 * 1x1x2x2x2' },
];
