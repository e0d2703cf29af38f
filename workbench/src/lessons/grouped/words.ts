// Words that the figures about channels share. Channels count from 1.
import type { InBoth } from '../../figure/language.ts';

export const tableWords = {
  input: { ko: '입력 채널', en: 'Input channels' },
  weights: { ko: '가중치', en: 'Weights' },
  output: { ko: '출력', en: 'Output' },
  none: { ko: '없음', en: 'none' },
  unknown: { ko: '아직 계산하지 않음', en: 'not computed yet' },
  inputCell: {
    ko: (channel: number, text: string) => `입력 채널 ${channel}: ${text}`,
    en: (channel: number, text: string) => `input channel ${channel}: ${text}`,
  },
  weightCell: {
    ko: (output: number, input: number, text: string) => `입력 ${input}에서 출력 ${output}으로: ${text}`,
    en: (output: number, input: number, text: string) => `from input ${input} to output ${output}: ${text}`,
  },
  noWeight: {
    ko: (output: number, input: number) => `입력 ${input}에서 출력 ${output}으로: 가중치 없음`,
    en: (output: number, input: number) => `from input ${input} to output ${output}: no weight`,
  },
  outputCell: {
    ko: (channel: number, text: string) => `출력 채널 ${channel}: ${text}`,
    en: (channel: number, text: string) => `output channel ${channel}: ${text}`,
  },
} as const satisfies Record<string, InBoth<unknown>>;

export const productWords = {
  products: { ko: '곱과 여기까지의 합', en: 'Products, and the sum so far' },
  total: { ko: '합', en: 'Sum' },
  uses: { ko: '이 칸이 들어가는 곱', en: 'Products this cell takes part in' },
  goes: {
    ko: (output: number) => `→ 출력 ${output}`,
    en: (output: number) => `→ output ${output}`,
  },
} as const satisfies Record<string, InBoth<unknown>>;
