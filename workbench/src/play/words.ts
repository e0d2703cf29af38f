// The words of the playground's page and of its main figure.
import { nameOf } from 'faltung/ops';
import { sayError } from 'faltung/text';
import type { FigureText } from '../figure/defineFigure.tsx';
import type { InBoth } from '../figure/language.ts';
import { spellProduct } from '../figure/decimal.ts';
import type { Play, Role } from './model.ts';
import { outputAt, type Scene } from './scene.ts';

export const pageWords = {
  title: { ko: '놀이터', en: 'The playground' },
  description: {
    ko: '어떤 합성곱이든 내 숫자로 계산해 보고, 크기와 비용과 수용 영역을 살피고, 링크로 가져갑니다.',
    en:
      'Compute any convolution on your own numbers, look at its size, its cost and its receptive field, ' +
      'and take it away as a link.',
  },
  lead: {
    ko: '수업이 끝난 자리에서 일이 시작됩니다. 어떤 종류든, 어떤 설정이든 적으면 그대로 계산합니다.',
    en: 'Where the lessons end, work begins: write down any kind and any setting, and it is computed as written.',
  },
  how: {
    ko:
      '표기법으로 한 줄에 적거나 아래 표에서 설정을 바꿉니다. 숫자는 칸을 눌러 고치거나 스프레드시트, NumPy, JSON에서 붙여넣습니다. 모든 상태가 주소에 담기므로 링크 하나로 ' +
      '그대로 다시 열립니다.',
    en:
      'Write it in one line of notation, or change settings in the table. Change numbers in their cells, or ' +
      'paste them from a spreadsheet, NumPy or JSON. Every state is in the address: a link opens it as it is.',
  },
  illegal: {
    ko: '되지 않는 설정도 적어 보세요. 왜 안 되는지, 가장 가까운 되는 설정은 무엇인지 보여 줍니다.',
    en: 'Settings that cannot be are welcome too: you see why they fail and which legal ones are nearest.',
  },
} as const satisfies Record<string, InBoth>;

export const playWords = {
  notation: { ko: '표기법', en: 'Notation' },
  notationHelp: {
    ko: '입력 모양 * 가중치 모양, 그 뒤에 설정을 적습니다. 예:',
    en: 'Input shape * weights shape, then settings, such as',
  },
  examples: { ko: '보기', en: 'Examples' },
  input: { ko: '입력', en: 'Input' },
  weight: { ko: '커널', en: 'Kernel' },
  output: { ko: '출력', en: 'Output' },
  bias: { ko: '편향', en: 'Bias' },
  divided: {
    ko: (by: number) => `가중치는 보이는 수를 ${by}로 나눈 값입니다. 출력 칸에는 나누기 전의 수가 있습니다.`,
    en: (by: number) => `The weights are these numbers over ${by}; output cells show what is not yet divided.`,
  },
  tooLarge: {
    ko: '칸으로 그리기에는 숫자가 너무 많습니다. 크기, 수용 영역, 비용은 아래에서 볼 수 있습니다.',
    en: 'Too many numbers to draw cell by cell. Sizes, receptive field and cost are shown below all the same.',
  },
  empty: { ko: '숫자가 하나도 없는 텐서입니다.', en: 'A tensor without a single number.' },
  newer: {
    ko: '이 링크는 더 새로운 판에서 만든 것이라 일부를 읽지 못했을 수 있습니다.',
    en: 'This link was made by a later version; parts of it may not have been understood.',
  },
} as const satisfies Record<string, InBoth<unknown>>;

/** What a plane is called, by its index; axes with one entry are not named. */
export function nameOfPlane(
  role: Role,
  index: readonly number[],
  shape: readonly number[],
  language: 'ko' | 'en',
): string {
  const several = (axis: number) => shape[axis]! > 1;
  const names = {
    ko: { input: ['표본', '채널'], weight: ['출력', '입력'], output: ['표본', '채널'], slice: '단면' },
    en: { input: ['sample', 'channel'], weight: ['output', 'input'], output: ['sample', 'channel'], slice: 'slice' },
  }[language];
  const parts = index.flatMap((at, axis) =>
    several(axis) ? [`${axis < 2 ? names[role][axis] : names.slice} ${at + 1}`] : [],
  );
  return [playWords[role][language], ...parts].join(' · ');
}

export const playText: FigureText<Play, Scene, never> = {
  title: { ko: '내 합성곱', en: 'Your convolution' },
  hint: {
    ko: '한 줄로 적거나 표에서 고르고, 칸의 숫자를 고쳐 보세요.',
    en: 'Write it in a line or choose below, and change the numbers in the cells.',
  },
  describe: {
    ko({ step, v }, { outcome, cells }) {
      const newer = v > 1 ? `${playWords.newer.ko}\n` : '';
      if (outcome.refusal) return newer + sayError(outcome.refusal, 'ko');
      const { problem } = outcome;
      const shape = problem.axes.map(({ output }) => output).join('×');
      const size = `${nameOf(problem)}: 출력 ${problem.outChannels}채널 ${shape}.`;
      if (!cells) return `${newer}${size} ${playWords.tooLarge.ko}`;
      if (cells.pass.y.length === 0) return `${newer}${size} ${playWords.empty.ko}`;
      return `${newer}${size} ${step}번째 출력은 ${spellProduct(outputAt(cells, step - 1))}입니다.`;
    },
    en({ step, v }, { outcome, cells }) {
      const newer = v > 1 ? `${playWords.newer.en}\n` : '';
      if (outcome.refusal) return newer + sayError(outcome.refusal, 'en');
      const { problem } = outcome;
      const { outChannels } = problem;
      const shape = problem.axes.map(({ output }) => output).join('×');
      const channels = outChannels === 1 ? 'channel' : 'channels';
      const size = `${nameOf(problem)}: ${outChannels} output ${channels} of ${shape}.`;
      if (!cells) return `${newer}${size} ${playWords.tooLarge.en}`;
      if (cells.pass.y.length === 0) return `${newer}${size} ${playWords.empty.en}`;
      return `${newer}${size} Output ${step} is ${spellProduct(outputAt(cells, step - 1))}.`;
    },
  },
  labels: {},
};
