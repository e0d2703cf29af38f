// Zeros between and around the input, then a convolution with the flipped kernel: the transposed convolution.
import { convolved, convolvedTransposed, tensorOf } from '../computing.ts';
import { defineIdentity } from '../identity.ts';
import { cellsOf, given, made, names, result } from '../parts.ts';

const count = 3;
const taps = 3;

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
    run({ x, w, broken }) {
      const wide = Array.from({ length: (count - 1) * stride + 1 + 2 * (taps - 1) }, (_, at) => {
        const place = (at - (taps - 1)) / stride;
        return Number.isInteger(place) ? (x[place] ?? 0) : 0;
      });
      const kernel = broken ? w : w.toReversed();
      const y = convolved(tensorOf([1, 1, wide.length], wide), tensorOf([1, 1, taps], kernel));
      const kernelName = broken ? names.weights : { ko: '뒤집은 커널', en: 'Flipped kernel' };
      const stamped = convolvedTransposed(tensorOf([1, 1, count], x), tensorOf([1, 1, taps], w), { stride });
      return {
        left: [
          made('input', { ko: '0을 넣은 입력', en: 'Input with zeros' }, [wide]),
          made('weight', kernelName, [kernel], '⋆'),
          result(cellsOf(y)),
        ],
        right: [given('x', names.input, [x]), given('w', names.weights, [w], '⋆ᵀ'), result(cellsOf(stamped))],
      };
    },
  }),
});
