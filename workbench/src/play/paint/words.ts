// The words for drawing a window.
import type { InBoth } from '../../figure/language.ts';
import { mostOwn } from '../change.ts';

export const paintWords = {
  brush: { ko: '칠할 값', en: 'Value to paint' },
  plane: { ko: '채널', en: 'Channel' },
  every: { ko: '모든 채널에 함께', en: 'In every channel at once' },
  clear: { ko: '모두 0으로', en: 'All to 0' },
  help: {
    ko:
      '누른 채 끌면 칠해지고, 같은 값 위에서 시작하면 0으로 지웁니다. 키보드로는 화살표로 옮기고 스페이스로 칠하며, ' +
      '+와 −로 한 칸의 값을 바꿉니다.',
    en:
      'Press and drag to paint; begin on the same value to erase it to 0. By keyboard: arrows move, Space paints, ' +
      '+ and − change a cell by one.',
  },
  tooMany: {
    ko: `가중치가 너무 많아서 그릴 수 없습니다. ${mostOwn}개까지 그릴 수 있습니다.`,
    en: `There are too many weights to draw: up to ${mostOwn} can be.`,
  },
  cell: {
    ko: (row: number, column: number, text: string) => `${row}행 ${column}열: ${text}`,
    en: (row: number, column: number, text: string) => `row ${row}, column ${column}: ${text}`,
  },
} as const satisfies Record<string, InBoth<unknown>>;
