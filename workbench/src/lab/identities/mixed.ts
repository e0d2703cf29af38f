// Mixing two kernels mixes their outputs: convolution is linear in its weights.
import type { Tensor } from 'faltung';
import { convolved, tensorOf } from '../computing.ts';
import { defineIdentity, type Compute } from '../identity.ts';
import { cellsOf, given, made, names, result, rowsOf } from '../parts.ts';

const [side, taps, whole] = [4, 2, 4];

/** Both kernels, their mixture, and what any kernel makes of an input. */
const partsOf = (share: number, w: readonly number[], broken: boolean) => {
  const [a, b] = [w.slice(0, taps * taps), w.slice(taps * taps)];
  const bias = broken ? tensorOf([1], [1]) : undefined;
  const mixture = a.map((value, at) => (whole - share) * value + share * b[at]!);
  const by = (input: Tensor, kernel: readonly number[]) =>
    convolved(input, tensorOf([1, 1, taps, taps], kernel), {}, bias);
  return { a, b, mixture, by };
};

const both =
  (share: number): Compute =>
  (input, { w, broken }) => {
    const { a, b, mixture, by } = partsOf(share, w, broken);
    const [ya, yb] = [by(input, a), by(input, b)];
    // One channel: an output of a and the one of b in the same place are a place of two channels.
    const pairs = tensorOf([1, 2, ya.data.length], [...ya.data, ...yb.data]);
    const right = convolved(pairs, tensorOf([1, 2, 1], [whole - share, share]));
    return { left: by(input, mixture), right: { shape: ya.shape, data: right.data } };
  };

export const mixed = defineIdentity({
  name: 'mixed',
  title: { ko: '섞은 커널 = 섞은 출력', en: 'Mixed kernels = mixed outputs' },
  statement: {
    ko: '두 커널을 섞어 합성곱한 것은 따로 합성곱한 출력을 같은 비율로 섞은 것과 같습니다. 합성곱은 가중치에 대해 선형입니다.',
    en: 'To convolve with a mixture of kernels is to mix the outputs alike: convolution is linear in its weights.',
  },
  left: { ko: '섞은 커널 하나로', en: 'with the mixture of both kernels' },
  right: { ko: '따로 한 다음 섞기', en: 'one by one, then mixed' },
  slider: { ko: '커널 a에서 커널 b로', en: 'From kernel a to kernel b' },
  breaks: { ko: '합성곱마다 편향 1을 더하기', en: 'Add a bias of 1 to every convolution' },
  why: {
    ko: '편향은 가중치와 함께 섞이지 않습니다. 왼쪽에는 한 번, 오른쪽에는 섞는 비율만큼 여러 번 더해집니다.',
    en: 'A bias does not mix with the weights: it comes once on the left, and as often as the shares say on the right.',
  },
  lesson: 'many-channels',
  stops: [0, 1, 2, 3, 4],
  stop: (share) => ({
    name: { ko: `a ${whole - share} : b ${share}`, en: `a ${whole - share} : b ${share}` },
    counts: { x: side * side, w: 2 * taps * taps },
    data: { kind: 'colours' },
    compute: both(share),
    run({ x, w, broken }) {
      const input = tensorOf([1, 1, side, side], x);
      const { a, b, mixture, by } = partsOf(share, w, broken);
      const { left, right } = both(share)(input, { w, broken });
      return {
        left: [
          given('x', names.input, rowsOf(x, side)),
          made('weight', { ko: '섞은 커널', en: 'Mixture' }, rowsOf(mixture, taps), '⋆'),
          result(cellsOf(left)),
        ],
        right: [
          given('w', { ko: '커널 a', en: 'Kernel a' }, rowsOf(a, taps)),
          made('output', { ko: 'a의 출력', en: 'Output of a' }, cellsOf(by(input, a)), `${whole - share} ·`),
          given('w', { ko: '커널 b', en: 'Kernel b' }, rowsOf(b, taps), ',', taps * taps),
          made('output', { ko: 'b의 출력', en: 'Output of b' }, cellsOf(by(input, b)), `${share} ·`),
          result(cellsOf(right)),
        ],
      };
    },
  }),
});
