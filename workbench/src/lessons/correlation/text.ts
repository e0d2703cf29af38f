// The words of the sliding figures, each language in its own way.
import type { FigureText } from '../../figure/defineFigure.tsx';
import { spell, spellNumber, spellProduct, decimals } from '../../figure/decimal.ts';
import type { InBoth } from '../../figure/language.ts';
import type { Sliding } from './model.ts';
import { focusOf, stepAt, type Scene } from './scene.ts';

export const rowWords = {
  f: { ko: '입력 f', en: 'Input f' },
  g: { ko: '커널 g', en: 'Kernel g' },
  conv: { ko: '출력 f ∗ g', en: 'Output f ∗ g' },
  corr: { ko: '출력 f ⋆ g', en: 'Output f ⋆ g' },
  unknown: { ko: '아직 계산하지 않음', en: 'not computed yet' },
  product: { ko: '곱', en: 'product' },
  result: { ko: '출력', en: 'output' },
  ownNumbers: { ko: '내 숫자로 바꾸기', en: 'Use your own numbers' },
  numbersOf: {
    ko: (name: string, most: number) => `${name}의 숫자, ${most}개까지`,
    en: (name: string, most: number) => `Numbers of ${name}, at most ${most}`,
  },
  oneRow: { ko: '한 줄로 적어 주세요.', en: 'Write them in one row.' },
} as const satisfies Record<string, InBoth<unknown>>;

const whole = (value: number): string => spell(value, decimals);
const bracketed = (value: number): string => (value < 0 ? `(${whole(value)})` : whole(value));

/** The products of a position as a sum: `3·2 + 3·1 + 2·0`. Those with the zeros outside of f are left out. */
export const sumOf = ({ positions, f }: Scene, at: number): string =>
  positions[at]!.products.filter(({ tau }) => tau >= 0 && tau < f.length)
    .map((item) => `${whole(item.f)}·${bracketed(item.g)}`)
    .join(' + ');

const signed = (value: number): string => String(value).replace('-', '−');
const nameOf = ({ flip }: Sliding): string => (flip ? '(f ∗ g)' : '(f ⋆ g)');

function korean(state: Sliding, scene: Scene): string {
  const { at, stage } = stepAt(state.step);
  const { t, value, products } = scene.positions[at]!;
  const { point } = state;
  if (point?.role === 'input') {
    const count = focusOf(state, scene).y.size;
    return `f의 ${point.column + 1}번째 숫자 ${spellNumber(state.f[0]![point.column]!)}: 출력 ${count}개가 읽습니다.`;
  }
  if (point?.role === 'weight') {
    const count = focusOf(state, scene).y.size;
    return `g의 ${point.column + 1}번째 숫자 ${spellNumber(state.g[0]![point.column]!)}: f 위에 놓이는 자리가 ${count}곳입니다.`;
  }
  if (point || stage === 'add')
    return `겹친 자리의 곱을 모두 더하면 ${nameOf(state)}[${signed(t)}] = ${spellProduct(value)}입니다.`;
  if (stage === 'multiply') return `겹친 숫자끼리 곱합니다. 곱은 모두 ${products.length}개이고, f 바깥에서는 0입니다.`;
  return state.flip
    ? `뒤집은 g를 t = ${signed(t)}에 놓습니다. g의 첫 숫자가 τ = ${signed(t)}에 오고, 나머지는 그 왼쪽에 옵니다.`
    : `g를 있는 그대로 t = ${signed(t)}에 놓습니다. g의 첫 숫자가 τ = ${signed(t)}에 오고, 나머지는 그 오른쪽에 옵니다.`;
}

const outputs = (count: number): string => (count === 1 ? '1 output' : `${count} outputs`);

function english(state: Sliding, scene: Scene): string {
  const { at, stage } = stepAt(state.step);
  const { t, value, products } = scene.positions[at]!;
  const { point } = state;
  if (point?.role === 'input') {
    const count = focusOf(state, scene).y.size;
    return `Number ${point.column + 1} of f, ${spellNumber(state.f[0]![point.column]!)}, is read by ${outputs(count)}.`;
  }
  if (point?.role === 'weight') {
    const count = focusOf(state, scene).y.size;
    return (
      `Number ${point.column + 1} of g, ${spellNumber(state.g[0]![point.column]!)}, comes to lie ` +
      `on f at ${count} places.`
    );
  }
  if (point || stage === 'add')
    return `All the products together: ${nameOf(state)}[${signed(t)}] = ${spellProduct(value)}.`;
  if (stage === 'multiply')
    return `Multiply what lies on each other: ${products.length} products, and 0 wherever f has ended.`;
  return state.flip
    ? `Lay the flipped g down at t = ${signed(t)}: its first number comes to τ = ${signed(t)}, the ` +
        `others lie to the left.`
    : `Lay g down as it is at t = ${signed(t)}: its first number comes to τ = ${signed(t)}, the others ` +
        `lie to the right.`;
}

export const slideText: FigureText<Sliding, Scene, 'flip'> = {
  title: { ko: '미끄러지는 g, 곱, 그리고 합', en: 'g slides, the products follow' },
  hint: {
    ko: '다음을 누르거나, 출력의 한 칸을 짚어 보세요. 스위치로 g를 뒤집을 수 있습니다.',
    en: 'Press Next, or point at an output. The switch flips g.',
  },
  describe: { ko: korean, en: english },
  labels: { flip: { ko: 'g를 뒤집기 (합성곱)', en: 'Flip g (convolution)' } },
  codes: { flip: 'flip' },
};
