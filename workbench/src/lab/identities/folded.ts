// Neighbouring cells folded into channels take the stride away.
import type { Tensor } from 'faltung';
import { pixelShuffle, pixelUnshuffleProblem } from 'faltung/ops';
import { compute, convolved, tensorOf } from '../computing.ts';
import { defineIdentity, type Compute } from '../identity.ts';
import { cellsOf, given, made, names, result, rowsOf } from '../parts.ts';

const [steps, windows] = [2, 4];

/** Cells in threes (or twos, …) become the channels of one place: the inverse of a pixel shuffle. */
const fold = (y: Tensor, factor: number): Tensor =>
  compute(pixelShuffle.x, pixelUnshuffleProblem(y.shape, factor), { y });

const kernelOf = (w: readonly number[]): Tensor => tensorOf([1, 1, w.length], w);

const tapsOf = (stride: number, w: readonly number[], broken: boolean): Tensor =>
  tensorOf([1, stride, steps], broken ? w : fold(kernelOf(w), stride).data);

const both =
  (stride: number): Compute =>
  (input, { w, broken }) => ({
    left: convolved(input, kernelOf(w), { stride }),
    right: convolved(fold(input, stride), tapsOf(stride, w, broken)),
  });

export const folded = defineIdentity({
  name: 'folded',
  title: { ko: '칸을 채널로 접기 = 스트라이드', en: 'Cells folded into channels = stride' },
  statement: {
    ko: '입력과 커널의 이웃한 칸 s개를 채널로 접으면, 스트라이드 s인 합성곱이 스트라이드 1인 합성곱이 됩니다.',
    en: 'Fold every s neighbouring cells of input and kernel into channels, and stride s becomes stride 1.',
  },
  left: { ko: '스트라이드가 있는 합성곱', en: 'convolution with a stride' },
  right: { ko: '접은 다음 스트라이드 없이', en: 'folded, without a stride' },
  slider: { ko: '스트라이드', en: 'Stride' },
  breaks: { ko: '커널을 앞뒤 토막으로 접기', en: 'Fold the kernel in pieces instead' },
  why: {
    ko: '입력은 번갈아 채널에 들어갔는데 커널은 토막으로 들어갔습니다. 같은 방법으로 접어야 짝이 맞습니다.',
    en: 'The input went into the channels in turn, the kernel piece by piece. Both have to be folded alike.',
  },
  lesson: 'arithmetic',
  stops: [2, 3, 4],
  stop: (stride) => ({
    name: { ko: `스트라이드 ${stride}`, en: `stride ${stride}` },
    counts: { x: windows * stride, w: steps * stride },
    data: { kind: 'rows', spare: { of: stride, rest: 0 } },
    compute: both(stride),
    run({ x, w, broken }) {
      const input = tensorOf([1, 1, x.length], x);
      const { left, right } = both(stride)(input, { w, broken });
      return {
        left: [given('x', names.input, [x]), given('w', names.weights, [w], '⋆'), result(cellsOf(left))],
        right: [
          made('input', { ko: '접은 입력', en: 'Folded input' }, cellsOf(fold(input, stride))),
          made('weight', { ko: '접은 커널', en: 'Folded kernel' }, rowsOf(tapsOf(stride, w, broken).data, steps), '⋆'),
          result(cellsOf(right)),
        ],
      };
    },
  }),
});
