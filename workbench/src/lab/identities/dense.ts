// A kernel as large as the whole input is a dense layer.
import type { Tensor } from 'faltung';
import { convolved, multiplied, tensorOf } from '../computing.ts';
import { defineIdentity, type Compute } from '../identity.ts';
import { column, given, givenPlanes, made, names, result, rowsOf, sideBySide } from '../parts.ts';

const outputs = 2;

/** Every input in a line: row by row, or by mistake column by column. */
function linesOf({ shape, data }: Tensor, broken: boolean): Tensor {
  const [inputs, , side] = shape as [number, number, number];
  const from = (at: number) => (broken ? (at % side) * side + Math.floor(at / side) : at);
  const area = side * side;
  const lines = Array.from(data, (_, at) => data[at - (at % area) + from(at % area)]!);
  return tensorOf([inputs, area, 1], lines);
}

const both =
  (side: number): Compute =>
  (input, { w, broken }) => ({
    left: convolved(input, tensorOf([outputs, 1, side, side], w)),
    right: multiplied(rowsOf(w, side * side) as number[][], linesOf(input, broken)),
  });

export const dense = defineIdentity({
  name: 'dense',
  title: { ko: '입력만큼 큰 커널 = 완전연결층', en: 'As large as the input = dense layer' },
  statement: {
    ko: '커널이 입력과 크기가 같으면 놓을 자리가 하나뿐입니다. 입력을 한 줄로 펴서 행렬을 곱하는 완전연결층과 같습니다.',
    en: 'A kernel as large as its input has one place to be. It is a dense layer: the input in a line, times a matrix.',
  },
  left: { ko: '합성곱', en: 'convolution' },
  right: { ko: '완전연결층', en: 'dense layer' },
  slider: { ko: '입력과 커널의 크기', en: 'Size of input and kernel' },
  breaks: { ko: '입력을 열부터 펴기', en: 'Lay the input out column by column' },
  why: {
    ko: '가중치는 행부터 펴고 입력은 열부터 펴면 서로 다른 칸끼리 곱하게 됩니다.',
    en: 'With weights laid out row by row and the input column by column, the wrong cells meet.',
  },
  lesson: 'pointwise',
  stops: [2, 3],
  stop: (side) => ({
    name: { ko: `${side}×${side}`, en: `${side}×${side}` },
    counts: { x: side * side, w: outputs * side * side },
    data: { kind: 'tiles', side },
    compute: both(side),
    run({ x, w, broken }) {
      const input = tensorOf([1, 1, side, side], x);
      const { left, right } = both(side)(input, { w, broken });
      return {
        left: [
          given('x', names.input, rowsOf(x, side)),
          givenPlanes('w', { ko: '커널 둘', en: 'Two kernels' }, sideBySide(w, outputs, side, side), side, '⋆'),
          result(column(left.data)),
        ],
        right: [
          given('w', { ko: '행렬', en: 'Matrix' }, rowsOf(w, side * side)),
          made('input', { ko: '한 줄로 편 x', en: 'x in a line' }, column(linesOf(input, broken).data), '·'),
          result(column(right.data)),
        ],
      };
    },
  }),
});
