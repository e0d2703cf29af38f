// Correlating with the flipped kernel is the convolution of mathematics.
import { convolved, tensorOf } from '../computing.ts';
import { defineIdentity, type Compute } from '../identity.ts';
import { cellsOf, given, made, names, result, rowsOf } from '../parts.ts';

const side = 4;

const turnedOf = (taps: number, w: readonly number[], broken: boolean): readonly number[] =>
  broken ? w.map((_, at) => w[(at % taps) * taps + Math.floor(at / taps)]!) : w.toReversed();

const both =
  (taps: number): Compute =>
  (input, { w, broken }) => ({
    left: convolved(input, tensorOf([1, 1, taps, taps], w), { flip: true }),
    right: convolved(input, tensorOf([1, 1, taps, taps], turnedOf(taps, w, broken))),
  });

export const flip = defineIdentity({
  name: 'flip',
  title: { ko: '뒤집은 커널 = 뒤집는 합성곱', en: 'Flipped kernel = true convolution' },
  statement: {
    ko: '커널을 가로와 세로로 모두 뒤집고 교차상관을 하면 수학에서 말하는 합성곱이 됩니다.',
    en: 'Flip the kernel along both axes and correlate: that is the convolution of mathematics.',
  },
  left: { ko: '뒤집는 합성곱', en: 'true convolution' },
  right: { ko: '뒤집은 커널의 교차상관', en: 'correlation with the flipped kernel' },
  slider: { ko: '커널의 크기', en: 'Size of the kernel' },
  breaks: { ko: '뒤집는 대신 전치하기', en: 'Transpose the kernel instead' },
  why: {
    ko: '뒤집기는 커널을 반 바퀴 돌리는 일이고, 전치는 대각선을 축으로 접는 일입니다.',
    en: 'A flip turns the kernel by half a turn. A transpose folds it along its diagonal.',
  },
  lesson: 'correlation',
  stops: [2, 3],
  stop: (taps) => ({
    name: { ko: `${taps}×${taps}`, en: `${taps}×${taps}` },
    counts: { x: side * side, w: taps * taps },
    data: { kind: 'colours' },
    compute: both(taps),
    run({ x, w, broken }) {
      const { left, right } = both(taps)(tensorOf([1, 1, side, side], x), { w, broken });
      const before = given('x', names.input, rowsOf(x, side));
      return {
        left: [before, given('w', names.weights, rowsOf(w, taps), '∗'), result(cellsOf(left))],
        right: [
          before,
          made(
            'weight',
            broken ? { ko: '전치한 커널', en: 'Transposed kernel' } : { ko: '뒤집은 커널', en: 'Flipped kernel' },
            rowsOf(turnedOf(taps, w, broken), taps),
            '⋆',
          ),
          result(cellsOf(right)),
        ],
      };
    },
  }),
});
