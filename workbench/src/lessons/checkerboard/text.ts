// The words of the main figure, each language in its own way. Cells count from 1, phases from 0 as in the formula.
import { decimals, spell, spellProduct } from '../../figure/decimal.ts';
import type { FigureText } from '../../figure/defineFigure.tsx';
import type { InBoth } from '../../figure/language.ts';
import { focusOf } from './focus.ts';
import { inputs, ones, type Stamps } from './model.ts';
import type { Scene } from './scene.ts';

export const stampWords = {
  input: { ko: '입력', en: 'Input' },
  kernel: { ko: '커널', en: 'Kernel' },
  output: { ko: '출력', en: 'Output' },
  plane: { ko: '평면에서 겹치는 횟수: 두 축의 곱', en: 'In a plane: both axes multiply' },
  planeSays: {
    ko: (most: number) => `4×4 입력에서 출력마다 겹치는 횟수. 가장 많은 곳은 ${most}번.`,
    en: (most: number) => `How many products meet at each output of a 4×4 input: ${most} at most.`,
  },
} as const satisfies Record<string, InBoth<unknown>>;

/** What the settings as a whole do: evenly or not, flat or not. */
const verdict = {
  ko: ({ even, flat }: Scene) =>
    `안쪽에서 겹치는 횟수는 ${even ? '고르고' : '고르지 않고'}, 위상 합은 ${flat ? '모두 같습니다' : '서로 다릅니다'}.`,
  en: ({ even, flat }: Scene) =>
    `Inside, the overlap is ${even ? 'even' : 'uneven'}, and the phase sums ${flat ? 'are equal' : 'differ'}.`,
};

function korean(state: Stamps, scene: Scene): string {
  const { role, at, y } = focusOf(state, scene, null);
  const after = verdict.ko(scene);
  if (role === 'input')
    return `입력 ${at + 1}의 ${spell(scene.x[at]!, decimals)}: 도장 하나가 출력 ${y.size}칸에 닿습니다. ${after}`;
  if (role === 'weight')
    return `가중치 w${at}: 도장마다 한 번씩, 출력 ${y.size}칸에 쓰입니다. 모두 위상 ${at % state.stride}입니다. ${after}`;
  const count = scene.counts[at]!;
  const sum = spellProduct(scene.y[at]!);
  const phase = at % state.stride;
  return count === 0
    ? `출력 ${at + 1}에는 도장이 하나도 닿지 않아 0입니다. ${after}`
    : `출력 ${at + 1}의 ${sum}: 위상 ${phase}이고, 곱 ${count}개가 겹칩니다. ${after}`;
}

function english(state: Stamps, scene: Scene): string {
  const { role, at, y } = focusOf(state, scene, null);
  const after = verdict.en(scene);
  if (role === 'input')
    return `Input ${at + 1} is ${spell(scene.x[at]!, decimals)}: its stamp reaches ${y.size} outputs. ${after}`;
  if (role === 'weight')
    return `Weight w${at} is used by every stamp, on ${y.size} outputs, all of phase ${at % state.stride}. ${after}`;
  const count = scene.counts[at]!;
  const sum = spellProduct(scene.y[at]!);
  if (count === 0) return `Output ${at + 1} is 0: no stamp reaches it. ${after}`;
  const meet = count === 1 ? '1 product lands' : `${count} products meet`;
  return `Output ${at + 1} is ${sum}: phase ${at % state.stride}, ${meet} here. ${after}`;
}

export const overlapText: FigureText<Stamps, Scene, 'taps' | 'stride'> = {
  title: { ko: '도장이 몇 번 겹치나', en: 'How often stamps overlap' },
  hint: {
    ko: '‘다음’으로 출력을 한 칸씩 따라가며 겹친 횟수를 보고, 커널 크기와 스트라이드를 바꾸어 보세요.',
    en: 'Walk along the outputs with Next, watch how many products meet, then change kernel size and stride.',
  },
  describe: { ko: korean, en: english },
  labels: {
    taps: { ko: '커널 크기 k', en: 'Kernel size k' },
    stride: { ko: '스트라이드 s', en: 'Stride s' },
  },
  codes: { taps: 'kernel_size', stride: 'stride' },
};

const trial = (w: readonly number[], stride: number): Partial<Stamps> => ({
  x: ones(inputs),
  w: [w],
  taps: w.length,
  stride,
  step: 5,
  point: null,
});

/** Settings worth a look: the rule, and where it says nothing. */
export const trials: readonly { readonly label: InBoth; readonly part: Partial<Stamps> }[] = [
  { label: { ko: 'k = 3, s = 2: 고르지 않음', en: 'k = 3, s = 2: uneven' }, part: trial([1, 1, 1], 2) },
  { label: { ko: 'k = 4, s = 2: 고름', en: 'k = 4, s = 2: even' }, part: trial([1, 1, 1, 1], 2) },
  {
    label: { ko: '½ 1 ½: 고르지 않은데 평평함', en: '½ 1 ½: uneven, and yet flat' },
    part: trial([0.5, 1, 0.5], 2),
  },
  {
    label: { ko: '1 2 3 5: 고른데 물결침', en: '1 2 3 5: even, and yet it ripples' },
    part: trial([1, 2, 3, 5], 2),
  },
];
