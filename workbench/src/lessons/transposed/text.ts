// The words of the twins, each language in its own way. Rows and columns count from 1.
import { sayError } from 'faltung/text';
import { decimals, spell, spellProduct } from '../../figure/decimal.ts';
import type { FigureText } from '../../figure/defineFigure.tsx';
import type { InBoth, Language } from '../../figure/language.ts';
import { focusOf } from './focus.ts';
import type { Twins } from './model.ts';
import type { Scene } from './scene.ts';

export const twinWords = {
  input: { ko: '입력', en: 'Input' },
  kernel: { ko: '커널', en: 'Kernel' },
  output: { ko: '출력', en: 'Output' },
  stretched: { ko: '벌려 놓은 입력', en: 'Input pulled apart' },
  turned: { ko: '반 바퀴 돌린 커널', en: 'Kernel, turned' },
  notTurned: { ko: '돌리지 않은 커널', en: 'Kernel, not turned' },
  scatter: { ko: '흩뿌리기: 입력이 도장을 찍습니다', en: 'Scatter: every input stamps' },
  gather: { ko: '모으기: 출력이 창으로 읽습니다', en: 'Gather: every output collects' },
  noOutput: { ko: '이 설정으로는 출력이 없습니다.', en: 'These settings give no output.' },
  unknown: { ko: '아직 비어 있음', en: 'still empty' },
  ownNumbers: { ko: '내 숫자로 바꾸기: 크기와 붙여넣기', en: 'Use your own numbers: sizes and pasting' },
  cell: {
    ko: (row: number, column: number, text: string) => `${row}행 ${column}열: ${text}`,
    en: (row: number, column: number, text: string) => `row ${row}, column ${column}: ${text}`,
  },
} as const satisfies Record<string, InBoth<unknown>>;

export const tapeWords = {
  products: { ko: '곱과 여기까지의 합', en: 'Products, and the sum so far' },
  total: { ko: '합', en: 'Sum' },
  uses: { ko: '이 칸이 들어가는 곱', en: 'Products this cell takes part in' },
  goes: {
    ko: (row: number, column: number) => `→ 출력 ${row}행 ${column}열`,
    en: (row: number, column: number) => `→ output ${row}, ${column}`,
  },
} as const satisfies Record<string, InBoth<unknown>>;

const differing = ({ scattered, gathered }: Scene): number =>
  scattered.reduce((count, value, at) => count + (value === gathered[at] ? 0 : 1), 0);

function describe(language: Language) {
  return (state: Twins, scene: Scene): string => {
    if (scene.refusal) return sayError(scene.refusal, language);
    const focus = focusOf(state, scene, null);
    if (!focus) return '';
    const ko = language === 'ko';
    const place = ko ? `${focus.row + 1}행 ${focus.column + 1}열` : `row ${focus.row + 1}, column ${focus.column + 1}`;
    const wrong = state.unflipped ? differing(scene) : 0;
    const fault =
      wrong === 0
        ? ''
        : ko
          ? ` 커널을 돌리지 않아 ${wrong}칸이 다릅니다(!).`
          : ` The kernel was not turned: ${wrong} ${wrong === 1 ? 'cell differs' : 'cells differ'} (!).`;
    if (focus.role === 'input') {
      const value = spell(scene.x[focus.at]!, decimals);
      const count = focus.y.size;
      return ko
        ? `입력 ${place}의 ${value}: 커널의 ${value}배를 출력 ${count}칸에 더합니다.${fault}`
        : `The input ${value} at ${place}: ${value} times the kernel is added to ${count} outputs.${fault}`;
    }
    if (focus.role === 'weight') {
      const value = spell(scene.w[focus.at]!, decimals);
      return ko
        ? `가중치 ${value}: 입력 한 칸에 한 번씩 쓰입니다. 잘려 나가지 않고 남은 곱은 ${focus.y.size}개입니다.${fault}`
        : `The weight ${value} is used once for each input; ${focus.y.size} of its products lie inside.${fault}`;
    }
    const sum = spellProduct((state.way === 'scatter' ? scene.scattered : scene.gathered)[focus.at]!);
    const hits = scene.stamps.filter((term) => term.y === focus.at).length;
    const zeros = focus.apart.size - hits;
    return ko
      ? `출력 ${place}의 ${sum}: 도장 ${hits}개가 겹친 자리이고, 창으로 보면 ${focus.apart.size}칸 가운데 ` +
          `${zeros}칸은 끼워 넣은 0입니다.${fault}`
      : `The output ${sum} at ${place}: ${hits} ${hits === 1 ? 'stamp lies' : 'stamps lie'} here, and ` +
          `${zeros} of the ` +
          `window’s ${focus.apart.size} cells are inserted zeros.${fault}`;
  };
}

type Setting = 'stride' | 'padding' | 'outputPadding' | 'way' | 'unflipped';

export const twinText: FigureText<Twins, Scene, Setting> = {
  title: { ko: '도장과 창: 두 길, 같은 출력', en: 'Stamps and a window: two ways, one output' },
  hint: {
    ko: '‘다음’을 누르면 입력이 하나씩 도장을 찍습니다. 아무 칸이나 짚으면 두 길에서 함께 밝아집니다.',
    en: 'Press Next: one input after another stamps. Point at any cell, and both ways light up together.',
  },
  describe: { ko: describe('ko'), en: describe('en') },
  labels: {
    stride: { ko: '스트라이드', en: 'Stride' },
    padding: { ko: '패딩 (잘라 내는 칸)', en: 'Padding (cells cut off)' },
    outputPadding: { ko: '출력 패딩', en: 'Output padding' },
    way: { ko: '‘다음’이 따라가는 길', en: 'What Next steps through' },
    unflipped: { ko: '커널을 돌리지 않으면?', en: 'What if we forgot to turn the kernel?' },
  },
  codes: { stride: 'stride', padding: 'padding', outputPadding: 'output_padding' },
  options: {
    way: {
      scatter: { ko: '입력을 하나씩 (흩뿌리기)', en: 'the inputs (scatter)' },
      gather: { ko: '출력을 하나씩 (모으기)', en: 'the outputs (gather)' },
    },
  },
};
