// The words of the lesson's main figure, each language in its own way. Channels count from 1.
import { sayError } from 'faltung/text';
import type { FigureText } from '../../figure/defineFigure.tsx';
import { spellNumber, spellProduct } from '../../figure/decimal.ts';
import type { InBoth } from '../../figure/language.ts';
import { layer, type Scene } from './channels.ts';
import { focusOf, groupOf, type Focus } from './focus.ts';
import { inputRow, weightTable, type Grouped } from './model.ts';

/** The channels of a group as people write them: `1–3`, or `2` where there is one. */
const span = (group: number, each: number): string =>
  each === 1 ? String(group + 1) : `${group * each + 1}–${(group + 1) * each}`;

function parts(state: Grouped, focus: Focus) {
  const { inputs, outputs, groups } = state;
  const [from, to] = [inputs / groups, outputs / groups];
  const group =
    focus.output === undefined ? groupOf(focus.input!, inputs, groups) : groupOf(focus.output, outputs, groups);
  return { group, from, to, reads: span(group, from), feeds: span(group, to) };
}

function korean(state: Grouped, scene: Scene): string {
  if (scene.refusal) return sayError(scene.refusal, 'ko');
  const focus = focusOf(state, scene, null)!;
  const { group, from, to, reads, feeds } = parts(state, focus);
  const [output, input] = [(focus.output ?? 0) + 1, (focus.input ?? 0) + 1];
  if (focus.role === 'input')
    return `입력 채널 ${input}은 그룹 ${group + 1}에 속해, 출력 채널 ${feeds}만 이 채널을 읽습니다.`;
  if (focus.role === 'weight') {
    return scene.has(output - 1, input - 1)
      ? `입력 ${input}에서 출력 ${output}으로 가는 가중치 ${spellNumber(state.w[output - 1]![input - 1]!)}입니다.`
      : `입력 ${input}과 출력 ${output}은 다른 그룹에 속합니다. 여기에는 가중치가 없습니다. 0이 아니라 아예 없습니다.`;
  }
  const sum = spellProduct(scene.y[focus.output!]!);
  switch (focus.stage) {
    case 'read':
      return `출력 채널 ${output}은 그룹 ${group + 1}에 속합니다. 같은 그룹의 입력 채널 ${reads}만 읽습니다.`;
    case 'multiply':
      return `읽은 채널 ${from}개에 저마다 가중치를 곱합니다.`;
    case 'write':
      return `곱 ${from}개를 더한 ${sum}, 출력 채널 ${output}에 적습니다.`;
    default:
      return `출력 채널 ${output}의 ${sum}: 입력 채널 ${reads}에서만 왔습니다. 그룹마다 출력은 ${to}개씩입니다.`;
  }
}

const channels = (span: string): string => `${span.includes('–') ? 'channels' : 'channel'} ${span}`;

function english(state: Grouped, scene: Scene): string {
  if (scene.refusal) return sayError(scene.refusal, 'en');
  const focus = focusOf(state, scene, null)!;
  const { group, from, to, reads, feeds } = parts(state, focus);
  const [output, input] = [(focus.output ?? 0) + 1, (focus.input ?? 0) + 1];
  if (focus.role === 'input')
    return `Input channel ${input} is in group ${group + 1}: only output ${channels(feeds)} can read it.`;
  if (focus.role === 'weight') {
    return scene.has(output - 1, input - 1)
      ? `The weight from input ${input} to output ${output} is ${spellNumber(state.w[output - 1]![input - 1]!)}.`
      : `Input ${input} and output ${output} are in different groups. There is no weight here: not a zero, but none.`;
  }
  const sum = spellProduct(scene.y[focus.output!]!);
  const products = from === 1 ? '1 product' : `${from} products`;
  switch (focus.stage) {
    case 'read':
      return `Output channel ${output} is in group ${group + 1}. It reads input ${channels(reads)}, and no others.`;
    case 'multiply':
      return `Multiply each channel that is read by its weight: ${products}.`;
    case 'write':
      return `The ${products} add up to ${sum}: write it into output channel ${output}.`;
    default:
      return `Output channel ${output} is ${sum}. It comes from input ${channels(reads)} alone; a group gives ${to}.`;
  }
}

export const matrixText: FigureText<Grouped, Scene, 'inputs' | 'outputs' | 'groups' | 'kernel'> = {
  title: { ko: '어느 채널이 어느 채널로 이어지나', en: 'Which channels reach which' },
  hint: {
    ko: '그룹 수를 움직여 블록을 나누고, ‘다음’으로 한 채널씩 계산해 보세요. 숫자는 모두 고칠 수 있습니다.',
    en: 'Move the groups and watch the blocks part; Next computes channel by channel. Any number can be changed.',
  },
  describe: { ko: korean, en: english },
  labels: {
    inputs: { ko: '입력 채널', en: 'Input channels' },
    outputs: { ko: '출력 채널', en: 'Output channels' },
    groups: { ko: '그룹', en: 'Groups' },
    kernel: { ko: '커널 크기 (개수 계산에만)', en: 'Kernel size (for the count only)' },
  },
  codes: { inputs: 'in_channels', outputs: 'out_channels', groups: 'groups', kernel: 'kernel_size' },
};

export const formulaWords = {
  weights: { ko: '가중치 수', en: 'weights' },
  instead: {
    ko: (dense: string) => `그룹이 없다면 ${dense}`,
    en: (dense: string) => `without groups ${dense}`,
  },
} as const satisfies Record<string, InBoth<unknown>>;

const trial = (inputs: number, outputs: number, groups: number): Partial<Grouped> => ({
  inputs,
  outputs,
  groups,
  x: inputRow(inputs),
  w: weightTable(outputs, inputs),
  step: 3,
  point: null,
});

/** Settings worth a look, each one press away. */
export const trials: readonly { readonly label: InBoth; readonly part: Partial<Grouped> }[] = [
  { label: { ko: '그룹 1개: 보통의 합성곱', en: '1 group: the standard convolution' }, part: trial(6, 4, 1) },
  { label: { ko: '그룹 = 채널: 깊이별 합성곱', en: 'As many groups as channels: depthwise' }, part: trial(6, 6, 6) },
  { label: { ko: '6채널을 그룹 4개로: 안 됨', en: '6 channels in 4 groups: refused' }, part: trial(6, 4, 4) },
  { label: { ko: '3채널을 그룹 2개로: 안 됨', en: '3 channels in 2 groups: refused' }, part: trial(3, 4, 2) },
];

/** Whole numbers as each language writes them. */
export const written = (count: number, language: 'ko' | 'en'): string => count.toLocaleString(language);

/** The refusal of a layer in words; nothing where it is legal. */
export function refusalOf(inputs: number, outputs: number, groups: number, language: 'ko' | 'en'): string | undefined {
  const { refusal } = layer(inputs, outputs, groups);
  return refusal && sayError(refusal, language);
}
