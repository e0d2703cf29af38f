// A kernel as large as the whole input is a dense layer.
import { convolved, multiplied, tensorOf } from '../computing.ts';
import { defineIdentity } from '../identity.ts';
import { column, given, givenPlanes, made, names, result, rowsOf, sideBySide } from '../parts.ts';

const outputs = 2;

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
    run({ x, w, broken }) {
      const line = broken ? x.map((_, at) => x[(at % side) * side + Math.floor(at / side)]!) : x;
      const matrix = rowsOf(w, side * side);
      const y = convolved(tensorOf([1, 1, side, side], x), tensorOf([outputs, 1, side, side], w));
      return {
        left: [
          given('x', names.input, rowsOf(x, side)),
          givenPlanes('w', { ko: '커널 둘', en: 'Two kernels' }, sideBySide(w, outputs, side, side), side, '⋆'),
          result(column(y.data)),
        ],
        right: [
          given('w', { ko: '행렬', en: 'Matrix' }, matrix),
          made('input', { ko: '한 줄로 편 x', en: 'x in a line' }, column(line), '·'),
          result(column(multiplied(matrix as number[][], line, 1).data)),
        ],
      };
    },
  }),
});
