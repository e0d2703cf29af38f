// Zeros between the weights of a kernel are a dilation.
import { convolved, tensorOf } from '../computing.ts';
import { defineIdentity, type Compute } from '../identity.ts';
import { cellsOf, given, made, names, result, rowsOf } from '../parts.ts';

const side = 6;
const taps = 2;

function stuffedOf(dilation: number, w: readonly number[], filled: boolean): number[][] {
  const span = (taps - 1) * dilation + 1;
  return Array.from({ length: span }, (_, row) =>
    Array.from({ length: span }, (_, column) => {
      const there = row % dilation === 0 && column % dilation === 0;
      return there || filled ? w[Math.floor(row / dilation) * taps + Math.floor(column / dilation)]! : 0;
    }),
  );
}

const both =
  (dilation: number): Compute =>
  (input, { w, broken }) => {
    const stuffed = stuffedOf(dilation, w, broken);
    return {
      left: convolved(input, tensorOf([1, 1, stuffed.length, stuffed.length], stuffed.flat())),
      right: convolved(input, tensorOf([1, 1, taps, taps], w), { dilation }),
    };
  };

export const dilated = defineIdentity({
  name: 'dilated',
  title: { ko: '0을 끼운 커널 = 팽창', en: 'Zeros in the kernel = dilation' },
  statement: {
    ko: '커널의 가중치 사이에 0을 끼우고 보통의 합성곱을 하면 팽창 합성곱과 같습니다.',
    en: 'Put zeros between the weights of a kernel and convolve as usual: that is the dilated convolution.',
  },
  left: { ko: '0을 끼운 커널의 합성곱', en: 'convolution with zeros in the kernel' },
  right: { ko: '팽창 합성곱', en: 'dilated convolution' },
  slider: { ko: '팽창', en: 'Dilation' },
  breaks: { ko: '0 대신 이웃 가중치로 채우기', en: 'Fill in the neighbouring weight, not 0' },
  why: {
    ko: '채운 가중치가 팽창이 건너뛰는 칸까지 읽습니다. 팽창은 창을 넓힐 뿐 더 많이 읽지 않습니다.',
    en: 'What was filled in reads the cells that a dilation skips. Dilation widens the window and reads no more.',
  },
  lesson: 'dilated',
  stops: [2, 3, 4],
  stop: (dilation) => ({
    name: { ko: `팽창 ${dilation}`, en: `dilation ${dilation}` },
    counts: { x: side * side, w: taps * taps },
    data: { kind: 'colours' },
    compute: both(dilation),
    run({ x, w, broken }) {
      const { left, right } = both(dilation)(tensorOf([1, 1, side, side], x), { w, broken });
      const before = given('x', names.input, rowsOf(x, side));
      return {
        left: [
          before,
          made('weight', { ko: '0을 끼운 커널', en: 'Kernel with zeros' }, stuffedOf(dilation, w, broken), '⋆'),
          result(cellsOf(left)),
        ],
        right: [before, given('w', names.weights, rowsOf(w, taps), '⋆'), result(cellsOf(right))],
      };
    },
  }),
});
