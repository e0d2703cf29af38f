// What this lesson claims, for readers to check on fresh numbers.
import { conv, convProblem, sizeOf, type ConvOptions, type Shape } from 'faltung/ops';
import type { Claim, Random, Tried } from '../../figure/claim.ts';

type Numbers = ArrayLike<number>;

/** The library's own definition. */
const computed = (x: Numbers, xShape: Shape, w: Numbers, wShape: Shape, options: ConvOptions): Float64Array =>
  conv.y.reference(convProblem(xShape, wShape, options), {
    x: { shape: xShape, data: Float64Array.from(x) },
    w: { shape: wShape, data: Float64Array.from(w) },
  }).data;

/** Every place where two rows share a cell. */
const full = (f: Numbers, g: Numbers, flip: boolean): Float64Array =>
  computed(f, [1, 1, f.length], g, [1, 1, g.length], { padding: g.length - 1, flip });

/** Each kernel read backwards along all its axes; the kernels of channels stay where they are. */
function flipped(w: readonly number[], taps: number): number[] {
  const kernels = Array.from({ length: w.length / taps }, (_, at) => w.slice(at * taps, (at + 1) * taps));
  return kernels.flatMap((kernel) => kernel.toReversed());
}

const row = (letter: string, numbers: Numbers): Tried => ({
  name: { ko: letter, en: letter },
  shape: [numbers.length],
  numbers,
});
const rows = (random: Random, ...letters: string[]) =>
  letters.map((letter) => ({ letter, numbers: random.numbers(random.whole(2, 5)) }));

export const claims = {
  flip: {
    name: 'flip',
    claim: {
      ko: '합성곱은 뒤집은 커널로 하는 교차상관입니다. 한 축에서든 두 축, 세 축에서든, 스트라이드와 패딩과 팽창이 무엇이든 그렇습니다.',
      en:
        'Convolution is cross-correlation with the flipped kernel: along one, two or three axes, ' +
        'whatever stride, padding and dilation are.',
    },
    left: { ko: 'w로 계산한 합성곱', en: 'convolution with w' },
    right: { ko: '뒤집은 w로 계산한 교차상관', en: 'cross-correlation with w flipped' },
    fault: { ko: '뒤집기를 잊으면?', en: 'What if we forgot to flip?' },
    run(random, planted) {
      const axes = random.pick([1, 2, 3]);
      const along = (length: number) => Array.from({ length: axes }, () => length);
      const [channels, taps] = [2, random.whole(2, 3)];
      const xShape = [1, channels, ...along(random.whole(4, 5))];
      const wShape = [2, channels, ...along(taps)];
      const options = {
        stride: random.whole(1, 2),
        padding: random.whole(0, 1),
        dilation: 1 + (taps === 2 ? random.whole(0, 1) : 0),
      };
      const x = random.numbers(sizeOf(xShape));
      const w = random.numbers(sizeOf(wShape));
      return {
        tried: [
          { name: { ko: '입력', en: 'input' }, shape: xShape, numbers: x },
          { name: { ko: '커널 w', en: 'kernel w' }, shape: wShape, numbers: w },
          {
            name: { ko: '스트라이드, 패딩, 팽창', en: 'stride, padding, dilation' },
            numbers: [options.stride, options.padding, options.dilation],
          },
        ],
        left: computed(x, xShape, w, wShape, { ...options, flip: true }),
        right: computed(x, xShape, planted ? w : flipped(w, taps ** axes), wShape, options),
      };
    },
  },
  commutes: {
    name: 'commutes',
    claim: {
      ko: '합성곱에서는 둘의 자리를 바꾸어도 됩니다. f ∗ g = g ∗ f.',
      en: 'In a convolution the two may change places: f ∗ g = g ∗ f.',
    },
    left: { ko: 'f ∗ g', en: 'f ∗ g' },
    right: { ko: 'g ∗ f', en: 'g ∗ f' },
    fault: { ko: '뒤집지 않고 교차상관으로 계산하면?', en: 'What if we do not flip, and correlate?' },
    run(random, planted) {
      const [f, g] = rows(random, 'f', 'g').map(({ numbers }) => numbers) as [number[], number[]];
      return { tried: [row('f', f), row('g', g)], left: full(f, g, !planted), right: full(g, f, !planted) };
    },
  },
  associates: {
    name: 'associates',
    claim: {
      ko: '합성곱을 잇달아 할 때에는 어느 둘을 먼저 해도 됩니다. (f ∗ g) ∗ h = f ∗ (g ∗ h).',
      en: 'Of several convolutions any may be done first: (f ∗ g) ∗ h = f ∗ (g ∗ h).',
    },
    left: { ko: '(f ∗ g) ∗ h', en: '(f ∗ g) ∗ h' },
    right: { ko: 'f ∗ (g ∗ h)', en: 'f ∗ (g ∗ h)' },
    fault: { ko: '뒤집지 않고 교차상관으로 계산하면?', en: 'What if we do not flip, and correlate?' },
    run(random, planted) {
      const all = rows(random, 'f', 'g', 'h');
      const [f, g, h] = all.map(({ numbers }) => numbers) as [number[], number[], number[]];
      return {
        tried: all.map(({ letter, numbers }) => row(letter, numbers)),
        left: full(full(f, g, !planted), h, !planted),
        right: full(f, full(g, h, !planted), !planted),
      };
    },
  },
  symmetric: {
    name: 'symmetric',
    claim: {
      ko: '앞뒤로 읽어 같은 커널이면 합성곱과 교차상관이 같습니다.',
      en: 'With a kernel that reads the same from both ends, convolution and cross-correlation agree.',
    },
    left: { ko: '합성곱', en: 'convolution' },
    right: { ko: '교차상관', en: 'cross-correlation' },
    fault: { ko: '커널의 한쪽 끝에 1을 더하면?', en: 'What if we add 1 to one end of the kernel?' },
    run(random, planted) {
      const f = random.numbers(6);
      const half = random.numbers(2);
      const g = [...half, random.whole(-3, 3), ...half.toReversed()];
      if (planted) g[0]! += 1;
      return { tried: [row('f', f), row('g', g)], left: full(f, g, true), right: full(f, g, false) };
    },
  },
  backward: {
    name: 'backward',
    claim: {
      ko: '학습할 때 교차상관은 거꾸로 거슬러 계산되는데, 그 계산이 바로 뒤집는 합성곱입니다.',
      en: 'Training goes through a cross-correlation backwards, and on that way it meets a true convolution.',
    },
    left: { ko: '입력의 기울기', en: 'gradient of the input' },
    right: { ko: '출력의 기울기 ∗ w, 겹치는 자리 모두', en: 'gradient of the output ∗ w, at every overlap' },
    fault: { ko: '뒤집기를 잊으면?', en: 'What if we forgot to flip?' },
    run(random, planted) {
      const [input, taps] = [random.whole(4, 6), random.whole(2, 3)];
      const problem = convProblem([1, 1, input], [1, 1, taps]);
      const w = random.numbers(taps);
      const y = random.numbers(input - taps + 1);
      const left = conv.x.reference(problem, {
        y: { shape: [1, 1, y.length], data: Float64Array.from(y) },
        w: { shape: [1, 1, taps], data: Float64Array.from(w) },
      }).data;
      const tried = [{ ...row('', y), name: { ko: '출력의 기울기', en: 'gradient of the output' } }, row('w', w)];
      return { tried, left, right: full(y, w, !planted) };
    },
  },
} as const satisfies Record<string, Claim>;
