// Neighbouring cells folded into channels take the stride away.
import { compute } from 'faltung/engine';
import { pixelShuffle, pixelUnshuffleProblem } from 'faltung/ops';
import { convolved, tensorOf } from '../computing.ts';
import { defineIdentity } from '../identity.ts';
import { cellsOf, given, made, names, result, rowsOf } from '../parts.ts';

const [steps, windows] = [2, 4];

/** Cells in threes (or twos, …) become the channels of one place: the inverse of a pixel shuffle. */
const fold = (numbers: readonly number[], factor: number) =>
  compute(pixelShuffle.x, pixelUnshuffleProblem([1, 1, numbers.length], factor), {
    y: tensorOf([1, 1, numbers.length], numbers),
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
    run({ x, w, broken }) {
      const [input, kernel] = [tensorOf([1, 1, x.length], x), tensorOf([1, 1, w.length], w)];
      const narrow = fold(x, stride);
      const taps = tensorOf([1, stride, steps], broken ? w : fold(w, stride).data);
      return {
        left: [
          given('x', names.input, [x]),
          given('w', names.weights, [w], '⋆'),
          result(cellsOf(convolved(input, kernel, { stride }))),
        ],
        right: [
          made('input', { ko: '접은 입력', en: 'Folded input' }, cellsOf(narrow)),
          made('weight', { ko: '접은 커널', en: 'Folded kernel' }, rowsOf(taps.data, steps), '⋆'),
          result(cellsOf(convolved(narrow, taps))),
        ],
      };
    },
  }),
});
