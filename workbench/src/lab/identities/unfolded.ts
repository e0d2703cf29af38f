// Channels unfolded into cells: a transposed convolution whose stamps do not overlap.
import type { Tensor } from 'faltung';
import { pixelShuffle, pixelShuffleProblem } from 'faltung/ops';
import { compute, convolved, convolvedTransposed, tensorOf } from '../computing.ts';
import { defineIdentity, type Compute } from '../identity.ts';
import { cellsOf, given, made, names, result, rowsOf } from '../parts.ts';

const [channels, length] = [2, 3];

/** The matrix of the 1×1: an output channel for each tap. */
const matrixOf = (factor: number, w: readonly number[], broken: boolean): number[][] =>
  Array.from({ length: factor }, (_, row) => {
    const tap = broken ? factor - 1 - row : row;
    return Array.from({ length: channels }, (_, channel) => w[channel * factor + tap]!);
  });

const wideOf = (input: Tensor, matrix: readonly (readonly number[])[]): Tensor =>
  convolved(input, tensorOf([matrix.length, channels, 1], matrix.flat()));

const both =
  (factor: number): Compute =>
  (input, { w, broken }) => {
    const wide = wideOf(input, matrixOf(factor, w, broken));
    return {
      left: convolvedTransposed(input, tensorOf([channels, 1, factor], w), { stride: factor }),
      right: compute(pixelShuffle.y, pixelShuffleProblem(wide.shape, factor), { x: wide }),
    };
  };

export const unfolded = defineIdentity({
  name: 'unfolded',
  title: { ko: '채널을 칸으로 펴기 = 겹치지 않는 전치', en: 'Channels unfolded = transposed, no overlap' },
  statement: {
    ko: '커널의 크기와 스트라이드가 같은 전치 합성곱은, 1×1로 채널을 늘린 다음 그 채널을 이웃한 칸으로 펴는 것과 같습니다.',
    en: 'A transposed convolution with a kernel as long as its stride is a 1×1, with its channels unfolded into cells.',
  },
  left: { ko: '전치 합성곱', en: 'transposed convolution' },
  right: { ko: '1×1, 그다음 펴기 (픽셀 셔플)', en: '1×1, then unfolded (pixel shuffle)' },
  slider: { ko: '커널과 스트라이드', en: 'Kernel and stride' },
  breaks: { ko: '채널의 순서를 거꾸로 하기', en: 'Reverse the order of the channels' },
  why: {
    ko: '채널의 순서가 곧 칸의 순서입니다. 거꾸로 펴면 도장마다 좌우가 바뀝니다.',
    en: 'The order of the channels is the order of the cells. Reversed, every stamp is mirrored.',
  },
  lesson: 'transposed',
  stops: [2, 3, 4],
  stop: (factor) => ({
    name: { ko: `크기 ${factor}, 스트라이드 ${factor}`, en: `size ${factor}, stride ${factor}` },
    counts: { x: channels * length, w: channels * factor },
    data: { kind: 'runs', pixels: channels },
    compute: both(factor),
    run({ x, w, broken }) {
      const input = tensorOf([1, channels, length], x);
      const matrix = matrixOf(factor, w, broken);
      const { left, right } = both(factor)(input, { w, broken });
      const before = given('x', names.input, rowsOf(x, length));
      return {
        left: [before, given('w', names.weights, rowsOf(w, factor), '⋆ᵀ'), result(cellsOf(left))],
        right: [
          before,
          made('weight', { ko: '1×1의 행렬', en: 'Matrix of the 1×1' }, matrix, '⋆'),
          made('output', { ko: '늘린 채널', en: 'More channels' }, cellsOf(wideOf(input, matrix)), '='),
          { ...result(cellsOf(right)), sign: '→' },
        ],
      };
    },
  }),
});
