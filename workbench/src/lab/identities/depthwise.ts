// Depthwise, then pointwise: a standard convolution whose kernels for one input channel are multiples of each other.
import type { Tensor } from 'faltung';
import { convolved, tensorOf } from '../computing.ts';
import { defineIdentity, type Compute } from '../identity.ts';
import { cellsOf, given, made, names, result, rowsOf } from '../parts.ts';

const [channels, length, taps] = [2, 5, 2];

/** The weights of both stages, and the standard kernels that they are together. */
const partsOf = (filters: number, w: readonly number[], broken: boolean) => {
  const [own, mix] = [w.slice(0, channels * taps), w.slice(channels * taps)];
  const composed = Array.from({ length: filters }, (_, o) =>
    own.map((tap, at) => tap * mix[o * channels + Math.floor(at / taps)]! + (broken && o + at === 0 ? 1 : 0)),
  );
  const between = (input: Tensor) => convolved(input, tensorOf([channels, 1, taps], own), { groups: channels });
  return { own, mix, composed, between };
};

const both =
  (filters: number): Compute =>
  (input, { w, broken }) => {
    const { mix, composed, between } = partsOf(filters, w, broken);
    return {
      left: convolved(input, tensorOf([filters, channels, taps], composed.flat())),
      right: convolved(between(input), tensorOf([filters, channels, 1], mix)),
    };
  };

export const depthwise = defineIdentity({
  name: 'depthwise',
  title: { ko: '깊이별 다음 1×1 = 배수인 커널', en: 'Depthwise, then 1×1 = kernels in proportion' },
  statement: {
    ko: '깊이별 합성곱 다음에 1×1을 하면, 입력 채널마다 커널 하나의 배수만 쓰는 보통의 합성곱과 같습니다.',
    en: 'Depthwise and then 1×1 is a standard convolution that has, for each input, multiples of one kernel.',
  },
  left: { ko: '보통의 합성곱', en: 'standard convolution' },
  right: { ko: '깊이별, 그다음 1×1', en: 'depthwise, then 1×1' },
  slider: { ko: '출력 채널', en: 'Output channels' },
  breaks: { ko: '커널의 한 칸만 1 키우기', en: 'Add 1 to one cell of a kernel' },
  why: {
    ko: '한 칸만 키운 커널은 더는 같은 커널의 배수가 아닐 수 있습니다. 두 단계로는 흉내 낼 수 없는 필터입니다.',
    en: 'A kernel with one cell changed need not be a multiple any more. Two stages cannot imitate such a filter.',
  },
  lesson: 'depthwise-separable',
  stops: [1, 2, 3],
  stop: (filters) => ({
    name: { ko: `출력 ${filters}개`, en: filters === 1 ? '1 output' : `${filters} outputs` },
    counts: { x: channels * length, w: channels * taps + filters * channels },
    data: { kind: 'runs', pixels: channels },
    compute: both(filters),
    run({ x, w, broken }) {
      const input = tensorOf([1, channels, length], x);
      const { own, mix, composed, between } = partsOf(filters, w, broken);
      const { left, right } = both(filters)(input, { w, broken });
      const before = given('x', names.input, rowsOf(x, length));
      return {
        left: [
          before,
          made('weight', { ko: '필터마다 한 행', en: 'A row a filter' }, composed, '⋆'),
          result(cellsOf(left)),
        ],
        right: [
          before,
          given('w', { ko: '채널마다 한 커널', en: 'A kernel a channel' }, rowsOf(own, taps), '⋆'),
          made('output', names.between, cellsOf(between(input)), '='),
          given('w', { ko: '1×1', en: '1×1' }, rowsOf(mix, channels), '⋆', channels * taps),
          result(cellsOf(right)),
        ],
      };
    },
  }),
});
