// The transpose of a convolution's matrix is the transposed convolution.
import { convolutionMatrix } from 'faltung/analysis';
import { convProblem } from 'faltung/ops';
import { convolvedTransposed, multiplied, tensorOf } from '../computing.ts';
import { defineIdentity, type Compute } from '../identity.ts';
import { column, given, made, names, result } from '../parts.ts';

const count = 3;
const taps = 3;

/** The transpose of the convolution's matrix, for so many outputs. */
function matrixOf(outputs: number, stride: number, w: readonly number[], flip: boolean): number[][] {
  const large = (outputs - 1) * stride + taps;
  const kernel = tensorOf([1, 1, taps], w);
  const forward = convolutionMatrix(convProblem([1, 1, large], kernel.shape, { stride, flip }), kernel);
  return Array.from({ length: large }, (_, row) => forward.map((numbers) => numbers[row]!));
}

const both =
  (stride: number): Compute =>
  (input, { w, broken }) => {
    const [rows, , outputs] = input.shape as [number, number, number];
    return {
      left: multiplied(matrixOf(outputs, stride, w, broken), tensorOf([rows, outputs, 1], input.data)),
      right: convolvedTransposed(input, tensorOf([1, 1, taps], w), { stride }),
    };
  };

export const transposed = defineIdentity({
  name: 'transposed',
  title: { ko: '전치 행렬 = 전치 합성곱', en: 'Transposed matrix = transposed convolution' },
  statement: {
    ko: '합성곱을 행렬 C로 적고 전치해 곱하면 전치 합성곱이 됩니다. 이름은 여기에서 왔습니다.',
    en:
      'Write a convolution as a matrix C, transpose it and multiply: that is the transposed convolution, ' +
      'hence its name.',
  },
  left: { ko: '행렬 Cᵀ를 곱하기', en: 'times the matrix Cᵀ' },
  right: { ko: '전치 합성곱', en: 'transposed convolution' },
  slider: { ko: '스트라이드', en: 'Stride' },
  breaks: { ko: '행렬을 만들 때 커널을 뒤집기', en: 'Flip the kernel when the matrix is made' },
  why: {
    ko: '전치하는 것은 큰 행렬이지 커널이 아닙니다. 커널까지 뒤집으면 다른 연산이 됩니다.',
    en: 'It is the large matrix that is transposed, not the kernel. With the kernel flipped as well it is another map.',
  },
  lesson: 'transposed',
  stops: [1, 2, 3],
  stop: (stride) => ({
    name: { ko: `스트라이드 ${stride}`, en: `stride ${stride}` },
    counts: { x: count, w: taps },
    data: { kind: 'rows' },
    compute: both(stride),
    run({ x, w, broken }) {
      const { left, right } = both(stride)(tensorOf([1, 1, count], x), { w, broken });
      const before = (sign?: string) => given('x', names.input, column(x), sign);
      return {
        left: [
          made('weight', { ko: '행렬 Cᵀ', en: 'Matrix Cᵀ' }, matrixOf(count, stride, w, broken)),
          before('·'),
          result(column(left.data)),
        ],
        right: [before(), given('w', names.weights, column(w), '⋆ᵀ'), result(column(right.data))],
      };
    },
  }),
});
