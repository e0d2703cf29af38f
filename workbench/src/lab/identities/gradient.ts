// How a sum of outputs changes with each input cell is a transposed convolution of the factors in that sum.
import { convolved, convolvedTransposed, multiplied, tensorOf } from '../computing.ts';
import { defineIdentity, type Compute } from '../identity.ts';
import { column, given, made, names, result } from '../parts.ts';

const [count, taps] = [3, 3];

/** How every output changes with each input cell: a row for each input. */
function changesOf(outputs: number, stride: number, w: readonly number[]): number[][] {
  const large = (outputs - 1) * stride + taps;
  // The outputs are linear in the input, so raising a cell by 1 gives its part of them exactly: one input a cell.
  const units = Array.from({ length: large * large }, (_, at) => (at % (large + 1) === 0 ? 1 : 0));
  const { data } = convolved(tensorOf([large, 1, large], units), tensorOf([1, 1, taps], w), { stride });
  return Array.from({ length: large }, (_, raised) =>
    Array.from({ length: outputs }, (_, at) => data[raised * outputs + at]!),
  );
}

const both =
  (stride: number): Compute =>
  (g, { w, broken }) => {
    const [rows, , outputs] = g.shape as [number, number, number];
    return {
      left: multiplied(changesOf(outputs, stride, w), tensorOf([rows, outputs, 1], g.data)),
      right: convolvedTransposed(g, tensorOf([1, 1, taps], w), { stride, flip: broken }),
    };
  };

export const gradient = defineIdentity({
  name: 'gradient',
  title: { ko: '입력의 기울기 = 전치 합성곱', en: 'Gradient of the input = transposed convolution' },
  statement: {
    ko: '출력의 기울기 g가 주어지면, 입력의 기울기는 g를 같은 커널로 전치 합성곱한 것입니다. 학습할 때 층을 거꾸로 지나는 계산이 이것입니다.',
    en:
      'Given the gradient g of the outputs, that of the inputs is g convolved transposed. Training goes ' +
      'back this way.',
  },
  left: { ko: '입력을 한 칸씩 1 키워 재어 보기', en: 'measured: each input cell raised by 1' },
  right: { ko: 'g의 전치 합성곱', en: 'transposed convolution of g' },
  slider: { ko: '스트라이드', en: 'Stride' },
  breaks: { ko: '커널을 뒤집어 전치 합성곱하기', en: 'Flip the kernel of the transposed convolution' },
  why: {
    ko: '앞으로 갈 때와 뒤로 갈 때 같은 가중치가 같은 두 칸을 잇습니다. 뒤집으면 다른 칸을 잇게 됩니다.',
    en: 'Forwards and backwards the same weight joins the same two cells. Flipped, it joins others.',
  },
  lesson: 'transposed',
  stops: [1, 2, 3],
  stop: (stride) => ({
    name: { ko: `스트라이드 ${stride}`, en: `stride ${stride}` },
    counts: { x: count, w: taps },
    data: { kind: 'rows' },
    compute: both(stride),
    run({ x: g, w, broken }) {
      const { left, right } = both(stride)(tensorOf([1, 1, count], g), { w, broken });
      const known = { ko: '출력의 기울기 g', en: 'Gradient g' };
      return {
        left: [
          made('output', { ko: '출력의 변화', en: 'Changes of y' }, changesOf(count, stride, w)),
          given('x', known, column(g), '·'),
          result(column(left.data), { ko: '입력의 기울기', en: 'Gradient of x' }),
        ],
        right: [
          given('x', known, column(g)),
          given('w', names.weights, column(w), '⋆ᵀ'),
          result(column(right.data), { ko: '입력의 기울기', en: 'Gradient of x' }),
        ],
      };
    },
  }),
});
