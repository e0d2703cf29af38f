// The words beside the rows of a drawing.
import type { InBoth } from '../../figure/language.ts';

export const rowNames = {
  text: { ko: '적은 글', en: 'The text' },
  given: { ko: '적은 것', en: 'Given' },
  wanted: { ko: '있어야 할 것', en: 'Expected' },
  known: { ko: '쓸 수 있는 것', en: 'Possible' },
  axes: { ko: '축', en: 'Axes' },
  shape: { ko: '모양', en: 'Shape' },
  most: { ko: '가장 많은 칸', en: 'Most cells' },
  cells: { ko: '필요한 칸', en: 'Cells needed' },
  weights: { ko: '가중치 모양', en: 'Weights' },
  channels: { ko: '입력 채널', en: 'Input channels' },
  expected: { ko: '가중치가 받는 채널', en: 'Weights expect' },
  inputs: { ko: '입력 채널', en: 'Input channels' },
  outputs: { ko: '출력 채널', en: 'Output channels' },
  groups: { ko: '그룹', en: 'Groups' },
  input: { ko: '입력', en: 'Input' },
  padding: { ko: '패딩이 가져올 칸', en: 'Padding would repeat' },
  crop: { ko: '잘라 낼 칸', en: 'To be cropped' },
  window: { ko: '창', en: 'Window' },
  next: { ko: '다음 창', en: 'Next window' },
  tap: { ko: '탭', en: 'Tap' },
  stride: { ko: '스트라이드', en: 'Stride' },
  dilation: { ko: '팽창', en: 'Dilation' },
  extended: { ko: '출력 패딩', en: 'Output padding' },
  reachable: { ko: '나올 수 있는 크기', en: 'Sizes that can be' },
  asked: { ko: '바란 크기', en: 'Size wanted' },
  stamps: { ko: '찍힌 칸', en: 'Stamped cells' },
  cutBefore: { ko: '앞에서 자름', en: 'Cut in front' },
  cutAfter: { ko: '뒤에서 자름', en: 'Cut behind' },
  missing: { ko: '모자라는 칸', en: 'Cells missing' },
} as const satisfies Record<string, InBoth>;

export type RowName = keyof typeof rowNames;

export const refusalWords = {
  why: { ko: '왜 안 되는지', en: 'Why it cannot be' },
  instead: { ko: '가장 가까운 되는 설정', en: 'The nearest settings that can be' },
  wrong: { ko: '안 됨', en: 'not possible' },
} as const satisfies Record<string, InBoth>;
