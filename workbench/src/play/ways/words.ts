// What is said about the map of ways.
import type { InBoth } from '../../figure/language.ts';
import type { FieldMap } from './map.ts';

const joined = (numbers: readonly number[]): string => numbers.map((at) => at + 1).join(', ');
const ko = (count: number): string => count.toLocaleString('ko');
const en = (count: number): string => count.toLocaleString('en');

export const coverageWords = {
  title: { ko: '경로 지도', en: 'Ways to each input' },
  slice: { ko: '단면', en: 'Slice' },
  legend: {
    ko: '진할수록 여러 경로로 읽는 칸, 빗금은 한 번도 읽지 않는 구멍입니다.',
    en: 'The stronger the colour, the more ways. Hatched: a hole that nothing reads.',
  },
  legendFine: {
    ko: '진할수록 여러 경로로 읽는 칸, 붉은 점은 한 번도 읽지 않는 구멍입니다.',
    en: 'The stronger the colour, the more ways. Red: a hole that nothing reads.',
  },
  /** For one output, counted from 1 along each axis. */
  sentence: {
    ko: (position: readonly number[], { sizes, used, total, most, start }: FieldMap) =>
      `출력 (${joined(position)})는 입력 (${joined(start)})부터 ${sizes.join('×')}칸 범위에서 ${ko(total)}칸 가운데 ` +
      `${ko(used)}칸을 읽습니다. 가장 많이 읽는 칸에는 경로가 ${ko(most)}개 있습니다. ` +
      (used < total ? `나머지 ${ko(total - used)}칸은 어떤 경로로도 닿지 않는 격자 구멍입니다.` : '구멍은 없습니다.'),
    en: (position: readonly number[], { sizes, used, total, most, start }: FieldMap) =>
      `Output (${joined(position)}) reads ${en(used)} of the ${en(total)} positions in its ${sizes.join('×')} field, ` +
      `which begins at input (${joined(start)}); the most read one in ${en(most)} ${most === 1 ? 'way' : 'ways'}. ` +
      (used < total
        ? `The other ${en(total - used)} are holes that no path leads to: gridding.`
        : 'There are no holes.'),
  },
  none: {
    ko: '이 출력은 입력을 하나도 읽지 않거나, 범위가 너무 커서 세지 않습니다.',
    en: 'This output reads no input at all, or its field is too large to be counted.',
  },
} as const satisfies Record<string, InBoth<unknown>>;
