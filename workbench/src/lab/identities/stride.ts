// A stride is a convolution with stride 1 of which every so many outputs are kept.
import type { Tensor } from 'faltung';
import { convolved, tensorOf } from '../computing.ts';
import { defineIdentity, type Compute } from '../identity.ts';
import { cellsOf, given, made, names, result } from '../parts.ts';

const taps = 3;

const allOf = (input: Tensor, w: readonly number[]): Tensor => convolved(input, tensorOf([1, 1, taps], w));

/** Of every row of outputs, every so many, from one of them on. */
function kept({ shape, data }: Tensor, step: number, first: number): Tensor {
  const [rows, , length] = shape as [number, number, number];
  const numbers = Array.from(data).filter((_, at) => (at % length) % step === first);
  return tensorOf([rows, 1, numbers.length / rows], numbers);
}

const both =
  (step: number): Compute =>
  (input, { w, broken }) => ({
    left: convolved(input, tensorOf([1, 1, taps], w), { stride: step }),
    right: kept(allOf(input, w), step, broken ? 1 : 0),
  });

export const stride = defineIdentity({
  name: 'stride',
  title: { ko: '스트라이드 = 띄엄띄엄 고르기', en: 'Stride = keeping every so many' },
  statement: {
    ko: '스트라이드 s로 합성곱한 것은 한 칸씩 모두 합성곱한 다음 s번째마다 하나씩 고른 것과 같습니다.',
    en: 'A convolution with stride s is the one with stride 1, of which every s-th output is kept.',
  },
  left: { ko: '스트라이드가 있는 합성곱', en: 'convolution with a stride' },
  right: { ko: '모두 계산하고 고르기', en: 'all of it, then some kept' },
  slider: { ko: '스트라이드', en: 'Stride' },
  breaks: { ko: '둘째부터 고르기', en: 'Start with the second output' },
  why: {
    ko: '첫 창은 입력의 맨 앞에 놓입니다. 둘째부터 고르면 모든 창이 한 칸씩 밀립니다.',
    en: 'The first window lies at the very beginning. Starting with the second shifts every window by one cell.',
  },
  lesson: 'one-channel',
  stops: [2, 3, 4],
  stop: (step) => ({
    name: { ko: `스트라이드 ${step}`, en: `stride ${step}` },
    // Room for three outputs, and one cell more: the second output can be the first that is kept.
    counts: { x: taps + 2 * step + 1, w: taps },
    data: { kind: 'rows', spare: { of: step, rest: (taps + 1) % step } },
    compute: both(step),
    run({ x, w, broken }) {
      const input = tensorOf([1, 1, x.length], x);
      const { left, right } = both(step)(input, { w, broken });
      const before = given('x', names.input, [x]);
      const weights = given('w', names.weights, [w], '⋆');
      return {
        left: [before, weights, result(cellsOf(left))],
        right: [
          before,
          weights,
          made('output', { ko: '스트라이드 1의 출력', en: 'Output of stride 1' }, cellsOf(allOf(input, w)), '='),
          { ...result(cellsOf(right)), sign: '→' },
        ],
      };
    },
  }),
});
