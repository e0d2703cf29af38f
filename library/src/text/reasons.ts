// Sentences of a plan: why a kernel is passed over.
import type { Reason, ReasonCode, ReasonFacts } from '../kernels/reason.ts';
import type { Language } from './errors.ts';

type Sentence<Facts> = Readonly<Record<Language, (facts: Facts) => string>>;

interface Range {
  readonly least: number;
  readonly most: number;
}

const between = {
  en: ({ least, most }: Range): string =>
    least === most ? `exactly ${least}` : most === Infinity ? `at least ${least}` : `${least} to ${most}`,
  ko: ({ least, most }: Range): string =>
    least === most ? `${least}만` : most === Infinity ? `${least} 이상만` : `${least}에서 ${most}까지만`,
};
const by = (numbers: readonly number[]): string => numbers.join('×');

const reasons = {
  transposed: {
    en: () => 'it computes convolutions only, and this one is transposed',
    ko: () => '전치하지 않은 합성곱만 계산합니다',
  },
  'not-transposed': {
    en: () => 'it computes transposed convolutions only, and this one is not',
    ko: () => '전치 합성곱만 계산합니다',
  },
  axes: {
    en: ({ axes, ...range }) => `it works along ${between.en(range)} axes, and there are ${axes}`,
    ko: ({ axes, ...range }) => `공간 축 수는 ${between.ko(range)} 되는데 ${axes}입니다`,
  },
  taps: {
    en: ({ taps, ...range }) => `its windows have ${between.en(range)} taps an axis, and this one is ${by(taps)}`,
    ko: ({ taps, ...range }) => `창의 한 변은 ${between.ko(range)} 되는데 ${by(taps)}입니다`,
  },
  stride: {
    en: ({ stride, most }) => `its stride is at most ${most}, and here it is ${by(stride)}`,
    ko: ({ stride, most }) => `스트라이드는 ${most}까지만 되는데 ${by(stride)}입니다`,
  },
  dilation: {
    en: ({ dilation, most }) => `its dilation is at most ${most}, and here it is ${by(dilation)}`,
    ko: ({ dilation, most }) => `팽창은 ${most}까지만 되는데 ${by(dilation)}입니다`,
  },
  row: {
    en: ({ samples, least }) => `a row of its output has at least ${least} samples, and here it has ${samples}`,
    ko: ({ samples, least }) => `출력 한 줄이 ${least}칸 이상이어야 하는데 ${samples}칸입니다`,
  },
  channels: {
    en: ({ channels, ...range }) => `a group has ${between.en(range)} channels, and here it has ${channels}`,
    ko: ({ channels, ...range }) => `한 그룹의 채널 수는 ${between.ko(range)} 되는데 ${channels}입니다`,
  },
  'phase-empty': {
    en: () => 'its stride is larger than its window, so some samples are reached by no tap',
    ko: () => '스트라이드가 창보다 커서 어느 탭도 닿지 않는 칸이 있습니다',
  },
  boundary: {
    en: ({ boundary }) => `it knows zeros around the input only, and the boundary is '${boundary}'`,
    ko: ({ boundary }) => `입력 둘레가 0일 때만 되는데 경계가 '${boundary}'입니다`,
  },
  spectra: {
    en: () => 'the spectra of so many or such large windows would fill the memory',
    ko: () => '창이 너무 많거나 커서 스펙트럼이 메모리를 다 채우게 됩니다',
  },
  scratch: {
    en: ({ mebibytes, most }) => `it would hold ${mebibytes} MiB beside the tensors, and ${most} are its limit`,
    ko: ({ mebibytes, most }) => `텐서 말고도 ${mebibytes} MiB가 필요한데 ${most} MiB까지만 씁니다`,
  },
  weights: {
    en: () => 'it depends on the weights whether it is of use, and only the shapes are known here',
    ko: () => '쓸모가 있는지는 가중치에 달렸는데 여기서는 형태만 압니다',
  },
  rank: {
    en: ({ most }) => `it pays for windows that are sums of at most ${most} columns times rows, and these are not`,
    ko: ({ most }) => `열과 행의 곱 ${most}개 이하의 합인 창에서만 이득인데 그런 창이 아닙니다`,
  },
  dtype: {
    en: ({ dtype }) => `it does not compute in ${dtype}`,
    ko: ({ dtype }) => `${dtype}로는 계산하지 않습니다`,
  },
  accuracy: {
    en: () => "it computes by other products than the definition's own, and accuracy is 'strict'",
    ko: () => "정의에 없는 곱으로 계산하는데 정확도가 'strict'입니다",
  },
  slower: {
    en: ({ times }) => `about ${times.toFixed(1)} times as long`,
    ko: ({ times }) => `약 ${times.toFixed(1)}배 걸립니다`,
  },
} as const satisfies { readonly [C in ReasonCode]: Sentence<ReasonFacts[C]> };

/** Says why a kernel is passed over: a clause behind its name. */
export const sayReason = <C extends ReasonCode>({ code, facts }: Reason<C>, language: Language): string =>
  (reasons[code][language] as (facts: ReasonFacts[C]) => string)(facts);
