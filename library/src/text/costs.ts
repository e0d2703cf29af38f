// Sentences of `costs`: what a convention counts, and why it differs from the products really done.
import type { Language } from './errors.ts';

/** One for each language: an entry that forgets one does not compile. */
type Sentence<Facts = void> = Readonly<Record<Language, (facts: Facts) => string>>;

const reasons = {
  padding: {
    en: (amount) => `${products(amount)} with the zeros of the padding, which change no sum`,
    ko: (amount) => `패딩한 0과 하는 곱셈 ${say(amount, 'ko')}번: 합은 달라지지 않습니다`,
  },
  crop: {
    en: (amount) => `${products(amount)} outside of the output, thrown away`,
    ko: (amount) => `출력 밖에 떨어져 버려지는 곱셈 ${say(amount, 'ko')}번`,
  },
  'output-positions': {
    en: (amount) =>
      `${products(amount)} too many: every weight at each output position, though each input position uses it once`,
    ko: (amount) =>
      `출력 위치마다 가중치를 모두 세어 ${say(amount, 'ko')}번 많습니다: 전치 합성곱은 입력 위치마다 한 번만 곱합니다`,
  },
  bias: {
    en: (amount) => `${additions(amount)} of the bias, counted like products`,
    ko: (amount) => `편향을 더하는 ${say(amount, 'ko')}번을 곱셈으로 셉니다`,
  },
  additions: {
    en: (amount) => `${additions(amount)}: a product and its addition count as two operations`,
    ko: (amount) => `덧셈 ${say(amount, 'ko')}번: 곱셈과 덧셈을 따로 세어 연산 두 번으로 칩니다`,
  },
} as const satisfies Record<string, Sentence<number>>;

const conventions = {
  fvcore: { en: () => 'fvcore', ko: () => 'fvcore' },
  thop: { en: () => 'thop', ko: () => 'thop' },
  netscope: { en: () => 'netscope', ko: () => 'netscope' },
  torchinfo: { en: () => 'torchinfo', ko: () => 'torchinfo' },
  flopCounter: { en: () => 'PyTorch FlopCounter', ko: () => 'PyTorch FlopCounter' },
  done: { en: () => 'really done', ko: () => '실제로 하는 곱셈' },
} as const satisfies Record<string, Sentence>;

/** Says why a convention counts `amount` more than what is done. */
export const sayCostReason = (
  { code, amount }: { readonly code: keyof typeof reasons; readonly amount: number },
  language: Language,
): string => reasons[code][language](amount);

/** The name of a way of counting. */
export const nameOfConvention = (name: keyof typeof conventions, language: Language): string =>
  conventions[name][language]();

const say = (amount: number, language: Language): string => amount.toLocaleString(language);
const products = (amount: number): string => `${say(amount, 'en')} ${amount === 1 ? 'product' : 'products'}`;
const additions = (amount: number): string => `${say(amount, 'en')} ${amount === 1 ? 'addition' : 'additions'}`;
