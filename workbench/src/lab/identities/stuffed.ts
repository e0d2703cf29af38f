// Zeros between and around the input, then a convolution with the flipped kernel: the transposed convolution.
import type { Tensor } from 'faltung';
import { convolved, convolvedTransposed, tensorOf } from '../computing.ts';
import { defineIdentity, type Compute } from '../identity.ts';
import { cellsOf, given, made, names, result } from '../parts.ts';

const count = 3;
const taps = 3;

/** Every row of the input with zeros between its cells and around them. */
function stuffedOf({ shape, data }: Tensor, stride: number): Tensor {
  const [rows, , length] = shape as [number, number, number];
  const wide = (length - 1) * stride + 1 + 2 * (taps - 1);
  const numbers = new Float64Array(rows * wide);
  for (let row = 0; row < rows; row++)
    for (let at = 0; at < length; at++) numbers[row * wide + taps - 1 + at * stride] = data[row * length + at]!;
  return { shape: [rows, 1, wide], data: numbers };
}

const kernelOf = (w: readonly number[], broken: boolean) => (broken ? w : w.toReversed());

const both =
  (stride: number): Compute =>
  (input, { w, broken }) => ({
    left: convolved(stuffedOf(input, stride), tensorOf([1, 1, taps], kernelOf(w, broken))),
    right: convolvedTransposed(input, tensorOf([1, 1, taps], w), { stride }),
  });

export const stuffed = defineIdentity({
  name: 'stuffed',
  title: { ko: '0을 끼운 입력 = 전치 합성곱', en: 'Zeros in the input = transposed convolution' },
  statement: {
    ko: '입력 사이와 둘레에 0을 넣고 뒤집은 커널로 합성곱하면 전치 합성곱과 같습니다.',
    en: 'Put zeros between and around the input and convolve with the flipped kernel: the transposed convolution.',
  },
  left: { ko: '0을 넣고 합성곱', en: 'zeros put in, then convolved' },
  right: { ko: '전치 합성곱', en: 'transposed convolution' },
  slider: { ko: '스트라이드', en: 'Stride' },
  breaks: { ko: '커널을 뒤집지 않기', en: 'Do not flip the kernel' },
  why: {
    ko: '도장을 찍는 순서와 창이 읽는 순서는 거꾸로입니다. 뒤집지 않으면 좌우가 바뀐 도장을 찍은 셈입니다.',
    en: 'Stamping and reading go opposite ways. Without the flip a mirror image of the kernel is stamped.',
  },
  lesson: 'transposed',
  stops: [1, 2, 3],
  stop: (stride) => ({
    name: { ko: `스트라이드 ${stride}`, en: `stride ${stride}` },
    counts: { x: count, w: taps },
    data: { kind: 'rows' },
    compute: both(stride),
    run({ x, w, broken }) {
      const input = tensorOf([1, 1, count], x);
      const { left, right } = both(stride)(input, { w, broken });
      const kernelName = broken ? names.weights : { ko: '뒤집은 커널', en: 'Flipped kernel' };
      return {
        left: [
          made('input', { ko: '0을 넣은 입력', en: 'Input with zeros' }, cellsOf(stuffedOf(input, stride))),
          made('weight', kernelName, [kernelOf(w, broken)], '⋆'),
          result(cellsOf(left)),
        ],
        right: [given('x', names.input, [x]), given('w', names.weights, [w], '⋆ᵀ'), result(cellsOf(right))],
      };
    },
  }),
});
