// The words of the comparison.
import type { InBoth } from '../../figure/language.ts';

export const compareWords = {
  title: { ko: '두 설정 견주기', en: 'Two settings side by side' },
  help: {
    ko: '위의 합성곱과 같은 숫자로 이 설정을 계산합니다.',
    en: 'This setting is computed on the numbers of the convolution above.',
  },
  copy: { ko: '위의 설정에서 시작', en: 'Begin with the setting above' },
  first: { ko: '위의 설정', en: 'The setting above' },
  second: { ko: '다른 설정', en: 'The other setting' },
  size: { ko: '출력 크기', en: 'Output size' },
  products: { ko: '실제로 하는 곱셈', en: 'Products done' },
  field: { ko: '수용 영역', en: 'Receptive field' },
  difference: { ko: '위 − 다른 것', en: 'Above − other' },
  none: { ko: '위의 설정이 성립해야 견줄 수 있습니다.', en: 'They can be compared once the setting above can be.' },
  unlike: {
    ko: '출력의 모양이 다르거나 너무 커서 칸마다 뺄 수 없습니다.',
    en: 'The outputs have different shapes, or too many cells to be subtracted one by one.',
  },
  apart: {
    ko: (most: string) => (most === '0' ? '모든 칸이 같습니다.' : `가장 큰 차이는 ${most}입니다.`),
    en: (most: string) => (most === '0' ? 'All numbers are the same.' : `The largest difference is ${most}.`),
  },
} as const satisfies Record<string, InBoth<unknown>>;
