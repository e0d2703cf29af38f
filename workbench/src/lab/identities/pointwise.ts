// A 1×1 convolution is one matrix for every pixel.
import { convolved, multiplied, tensorOf } from '../computing.ts';
import { defineIdentity, type Compute } from '../identity.ts';
import { given, givenPlanes, made, names, result, rowsOf, sideBySide } from '../parts.ts';

const [side, pixels] = [2, 4];

const matrixOf = (channels: number, w: readonly number[], broken: boolean): number[][] =>
  Array.from({ length: channels }, (_, row) =>
    Array.from({ length: channels }, (_, column) => w[broken ? column * channels + row : row * channels + column]!),
  );

const both =
  (channels: number): Compute =>
  (picture, { w, broken }) => {
    const columns = tensorOf([1, channels, picture.data.length / channels], picture.data);
    return {
      left: convolved(picture, tensorOf([channels, channels, 1, 1], w)),
      right: multiplied(matrixOf(channels, w, broken), columns),
    };
  };

export const pointwise = defineIdentity({
  name: 'pointwise',
  title: { ko: '1×1 = 화소마다 곱하는 행렬', en: '1×1 = a matrix for each pixel' },
  statement: {
    ko: '1×1 합성곱은 화소마다 채널을 모아 같은 행렬을 곱하는 일과 같습니다.',
    en: 'A 1×1 convolution takes the channels of each pixel and multiplies them by one and the same matrix.',
  },
  left: { ko: '사진의 1×1 합성곱', en: '1×1 convolution of the picture' },
  right: { ko: '화소를 열로 세운 행렬의 곱', en: 'matrix product, a column for each pixel' },
  slider: { ko: '채널', en: 'Channels' },
  breaks: { ko: '행렬을 전치하기', en: 'Transpose the matrix' },
  why: {
    ko: '행은 출력 채널, 열은 입력 채널입니다. 전치하면 둘의 구실이 바뀝니다.',
    en: 'Rows are output channels and columns input channels. Transposing exchanges the two.',
  },
  lesson: 'pointwise',
  stops: [2, 3, 4],
  stop: (channels) => ({
    name: { ko: `채널 ${channels}개`, en: `${channels} channels` },
    counts: { x: channels * pixels, w: channels * channels },
    data: { kind: 'channels', count: channels },
    compute: both(channels),
    run({ x, w, broken }) {
      const picture = tensorOf([1, channels, side, side], x);
      const { left, right } = both(channels)(picture, { w, broken });
      const columns = { ko: '화소마다 한 열', en: 'A column a pixel' };
      return {
        left: [
          givenPlanes('x', { ko: '채널들', en: 'Channels' }, sideBySide(x, channels, side, side), side),
          given('w', names.weights, rowsOf(w, channels), '⋆'),
          result(rowsOf(left.data, pixels)),
        ],
        right: [
          made(
            'weight',
            broken ? { ko: '전치한 행렬', en: 'Transposed matrix' } : { ko: '행렬', en: 'Matrix' },
            matrixOf(channels, w, broken),
          ),
          given('x', columns, rowsOf(x, pixels), '·'),
          result(rowsOf(right.data, pixels)),
        ],
      };
    },
  }),
});
