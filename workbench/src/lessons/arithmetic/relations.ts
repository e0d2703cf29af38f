// The fifteen relations of Dumoulin and Visin (arXiv:1603.07285), each a case of the two master formulas. A template is
// both the formula and its live twin: letters become numbers. i, k, s, p, d are input, kernel, stride, padding,
// dilation;
// a counts the cells that the floor of the forward convolution dropped; a transposed convolution primes i and o.
import type { InBoth } from '../../figure/language.ts';

export const relationNames = [
  'r1',
  'r2',
  'r3',
  'r4',
  'r5',
  'r6',
  'r7',
  'r8',
  'r9',
  'r10',
  'r11',
  'r12',
  'r13',
  'r14',
  'r15',
] as const;
export type RelationName = (typeof relationNames)[number];

export interface Settings {
  readonly input: number;
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
  readonly rest: number;
}
export type Setting = keyof Settings;

export interface Relation {
  readonly op: 'conv' | 'maxPool' | 'convTranspose';
  /** What the reader may set; the rest follows. */
  readonly free: readonly Setting[];
  /** What the relation fixes. */
  readonly fix: (settings: Settings) => Partial<Settings>;
  readonly template: string;
  readonly name: InBoth;
}

const plain = { stride: 1, padding: 0, dilation: 1, rest: 0 } as const;
const half = ({ kernel }: Settings) => Math.floor(kernel / 2);
const full = ({ kernel }: Settings) => kernel - 1;
/** More padding than that would crop the window itself. */
const within = ({ padding, kernel }: Settings) => Math.min(padding, kernel - 1);

const relation = (
  op: Relation['op'],
  free: readonly Setting[],
  fix: Relation['fix'],
  template: string,
  ko: string,
  en: string,
): Relation => ({ op, free: ['input', 'kernel', ...free], fix, template, name: { ko, en } });

export const relations: Readonly<Record<RelationName, Relation>> = {
  r1: relation('conv', [], () => plain, 'o = i − k + 1', '1. 패딩 없음, 스트라이드 1', '1. No padding, stride 1'),
  r2: relation(
    'conv',
    ['padding'],
    ({ padding }) => ({ ...plain, padding }),
    'o = i + 2·p − k + 1',
    '2. 패딩 있음, 스트라이드 1',
    '2. Padding, stride 1',
  ),
  r3: relation(
    'conv',
    [],
    (settings) => ({ ...plain, padding: half(settings) }),
    'o = i + 2·⌊k / 2⌋ − k + 1',
    '3. 절반 패딩 (크기 그대로)',
    '3. Half padding (same size)',
  ),
  r4: relation(
    'conv',
    [],
    (settings) => ({ ...plain, padding: full(settings) }),
    'o = i + (k − 1)',
    '4. 최대 패딩 (full)',
    '4. Full padding',
  ),
  r5: relation(
    'conv',
    ['stride'],
    ({ stride }) => ({ ...plain, stride }),
    'o = ⌊(i − k) / s⌋ + 1',
    '5. 패딩 없음, 스트라이드 s',
    '5. No padding, any stride',
  ),
  r6: relation(
    'conv',
    ['stride', 'padding'],
    ({ stride, padding }) => ({ ...plain, stride, padding }),
    'o = ⌊(i + 2·p − k) / s⌋ + 1',
    '6. 패딩과 스트라이드',
    '6. Padding and stride',
  ),
  r7: relation(
    'maxPool',
    ['stride'],
    ({ stride }) => ({ ...plain, stride }),
    'o = ⌊(i − k) / s⌋ + 1',
    '7. 풀링',
    '7. Pooling',
  ),
  r8: relation('convTranspose', [], () => plain, 'o′ = i′ + (k − 1)', '8. 1번의 전치', '8. Transpose of 1'),
  r9: relation(
    'convTranspose',
    ['padding'],
    (settings) => ({ ...plain, padding: within(settings) }),
    'o′ = i′ + (k − 1) − 2·p',
    '9. 2번의 전치',
    '9. Transpose of 2',
  ),
  r10: relation(
    'convTranspose',
    [],
    (settings) => ({ ...plain, padding: half(settings) }),
    'o′ = i′ + (k − 1) − 2·⌊k / 2⌋',
    '10. 3번의 전치',
    '10. Transpose of 3',
  ),
  r11: relation(
    'convTranspose',
    [],
    (settings) => ({ ...plain, padding: full(settings) }),
    'o′ = i′ − (k − 1)',
    '11. 4번의 전치',
    '11. Transpose of 4',
  ),
  r12: relation(
    'convTranspose',
    ['stride'],
    ({ stride }) => ({ ...plain, stride }),
    'o′ = s·(i′ − 1) + k',
    '12. 5번의 전치 (나누어떨어질 때)',
    '12. Transpose of 5, no remainder',
  ),
  r13: relation(
    'convTranspose',
    ['stride', 'padding'],
    (settings) => ({ ...plain, stride: settings.stride, padding: within(settings) }),
    'o′ = s·(i′ − 1) + k − 2·p',
    '13. 6번의 전치 (나누어떨어질 때)',
    '13. Transpose of 6, no remainder',
  ),
  r14: relation(
    'convTranspose',
    ['stride', 'padding', 'rest'],
    (settings) => ({
      ...plain,
      stride: settings.stride,
      padding: within(settings),
      rest: Math.min(settings.rest, settings.stride - 1),
    }),
    'o′ = s·(i′ − 1) + a + k − 2·p',
    '14. 6번의 전치 (나머지 a)',
    '14. Transpose of 6, remainder a',
  ),
  r15: relation(
    'conv',
    ['stride', 'padding', 'dilation'],
    ({ stride, padding, dilation }) => ({ ...plain, stride, padding, dilation }),
    'o = ⌊(i + 2·p − k − (k − 1)·(d − 1)) / s⌋ + 1',
    '15. 팽창까지',
    '15. With dilation',
  ),
};

/** The settings in force: the reader's where the relation leaves them free. */
export const effective = (name: RelationName, settings: Settings): Settings => ({
  ...settings,
  ...relations[name].fix(settings),
});

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'letter'; readonly letter: string; readonly value: number | undefined };

/** A template in pieces, each letter with its number; the output's letter has none. */
export function piecesOf(template: string, settings: Settings): Piece[] {
  const { input: i, kernel: k, stride: s, padding: p, dilation: d, rest: a } = settings;
  const values: Readonly<Record<string, number | undefined>> = { i, 'i′': i, k, s, p, d, a };
  return template
    .split(/([a-z]′?)/)
    .filter((text) => text !== '')
    .map((text) =>
      /^[a-z]/.test(text) ? { kind: 'letter', letter: text, value: values[text] } : { kind: 'text', text },
    );
}
