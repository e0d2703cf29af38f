// The frame's own words, in both languages.
import type { InBoth } from './language.ts';
import type { MatrixFault } from './matrix.ts';

export const words = {
  play: { ko: '재생', en: 'Play' },
  pause: { ko: '멈춤', en: 'Pause' },
  back: { ko: '이전', en: 'Back' },
  next: { ko: '다음', en: 'Next' },
  steps: { ko: '단계', en: 'Steps' },
  step: { ko: '단계', en: 'Step' },
  pace: { ko: '빠르기', en: 'Speed' },
  slow: { ko: '느리게', en: 'slow' },
  normal: { ko: '보통', en: 'normal' },
  fast: { ko: '빠르게', en: 'fast' },
  settings: { ko: '설정', en: 'Settings' },
  reset: { ko: '처음으로', en: 'Reset' },
  copyLink: { ko: '링크 복사', en: 'Copy link' },
  copyCommand: { ko: '명령 복사', en: 'Copy command' },
  copied: { ko: '복사했습니다', en: 'Copied' },
  copyByHand: { ko: '복사할 수 없습니다. 여기에서 골라 복사하세요:', en: 'Could not copy. Select it here:' },
  saveSvg: { ko: 'SVG 저장', en: 'Save SVG' },
  savePng: { ko: 'PNG 저장', en: 'Save PNG' },
  saveGif: { ko: 'GIF 저장', en: 'Save GIF' },
  saveOutput: { ko: '출력 저장', en: 'Save output' },
  filming: { ko: 'GIF를 만드는 중', en: 'Making the GIF' },
  stop: { ko: '그만두기', en: 'Stop' },
  stopped: { ko: '그만두었습니다', en: 'Stopped' },
  nothingYet: { ko: '아직 나온 것이 없습니다', en: 'Nothing has come out yet' },
  saved: { ko: '저장했습니다', en: 'Saved' },
  wasReset: { ko: '처음 상태로 돌렸습니다', en: 'Back to the start' },
  tools: { ko: '그림 도구', en: 'Figure tools' },
  keys: {
    ko: 'Space 다음 단계 · ←→ 이전과 다음 · 칸에서는 화살표로 이동, 숫자나 Enter로 고치기, Esc로 나오기',
    en: 'Space: next step · ←→: back and next · in a grid: arrows move, a digit or Enter edits, Esc leaves',
  },
  gridKeys: {
    ko: '칸에서는 화살표로 이동, 숫자나 Enter로 고치기, Esc로 나오기',
    en: 'In a grid: arrows move, a digit or Enter edits, Esc leaves',
  },
  edit: { ko: '값 고치기', en: 'Edit value' },
  badNumber: {
    ko: '소수점 아래 두 자리까지의 수를 적어 주세요.',
    en: 'Type a number with at most two decimals.',
  },
  rows: { ko: '행', en: 'rows' },
  columns: { ko: '열', en: 'columns' },
  paste: { ko: '표 붙여넣기', en: 'Paste a matrix' },
  pasteHelp: {
    ko: '스프레드시트, NumPy, JSON에서 복사한 그대로 붙여넣으면 됩니다.',
    en: 'As it comes from a spreadsheet, NumPy or JSON.',
  },
  use: { ko: '쓰기', en: 'Use it' },
} as const satisfies Record<string, InBoth>;

/** Why a pasted text was not taken. */
export const faultWords: Readonly<Record<MatrixFault, InBoth<(largest: number, most: number) => string>>> = {
  empty: { ko: () => '숫자가 없습니다.', en: () => 'There are no numbers in it.' },
  number: {
    ko: (largest) => `숫자가 아닌 것이 있습니다. 소수점 아래 두 자리까지, 크기는 ${largest}까지 쓸 수 있습니다.`,
    en: (largest) => `Something in it is not a number with at most two decimals and of at most ${largest}.`,
  },
  ragged: { ko: () => '행마다 숫자의 개수가 다릅니다.', en: () => 'Its rows are not equally long.' },
  size: {
    ko: (_, most) => `너무 큽니다. ${most}×${most}까지 쓸 수 있습니다.`,
    en: (_, most) => `It is too large: at most ${most}×${most}.`,
  },
};
