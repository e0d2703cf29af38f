// What readers check for themselves in this lesson, each side computed by the library.
import { overlap, peakPeriod, phaseSums } from 'faltung/analysis';
import {
  conv,
  convProblem,
  convTransposeProblem,
  pixelShuffle,
  pixelShuffleProblem,
  resize,
  resizeProblem,
} from 'faltung/ops';
import type { Claim, Random } from '../../figure/claim.ts';
import { problemOf } from './scene.ts';

const as = (shape: readonly number[], numbers: ArrayLike<number>) => ({ shape, data: Float64Array.from(numbers) });
const row = (numbers: ArrayLike<number>) => as([1, 1, numbers.length], numbers);
const kernelName = { ko: '커널 w', en: 'kernel w' };
const inputName = { ko: '입력 x', en: 'input x' };
const strideName = { ko: '스트라이드', en: 'stride' };
const sizesName = { ko: '커널 크기, 스트라이드', en: 'kernel size, stride' };
const times = (count: number, value: number): number[] => Array.from({ length: count }, () => value);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const stamped = (x: readonly number[], w: readonly number[], stride: number): Float64Array =>
  conv.y.reference(problemOf(x.length, w.length, stride), { x: row(x), w: row(w) }).data;

/** One period of what a constant makes, from the first whole period that all stamps reach. */
const periodInside = (value: number, w: readonly number[], stride: number): number[] => {
  const y = stamped(times(2 * w.length + 2, value), w, stride);
  const from = stride * Math.ceil(w.length / stride);
  return [...y.subarray(from, from + stride)];
};

/** A kernel and a stride that does not divide its size. */
function uneven(random: Random): { taps: number; stride: number } {
  const stride = random.whole(2, 5);
  return { stride, taps: stride * random.whole(1, 2) + random.whole(1, stride - 1) };
}

export const claims = {
  counts: {
    name: 'counts',
    claim: {
      ko: '안쪽에서 위상이 r인 출력에는 곱이 ⌈(k − r) / s⌉개 모입니다. s가 k를 나눌 때에만 모두 같습니다.',
      en: 'Inside, ⌈(k − r) / s⌉ products meet at an output of phase r. All are alike only where s divides k.',
    },
    left: { ko: '곱을 하나씩 센 수', en: 'products, counted one by one' },
    right: { ko: '⌈(k − r) / s⌉', en: '⌈(k − r) / s⌉' },
    fault: { ko: '올림하지 않고 버림한다면?', en: 'What if we rounded down?' },
    run(random, planted) {
      const [taps, stride] = [random.whole(2, 9), random.whole(2, 5)];
      const problem = problemOf(2 * taps + 2, taps, stride);
      const met = new Array<number>(problem.axes[0]!.output).fill(0);
      for (const { y } of conv.terms(problem)) met[y]!++;
      const from = stride * Math.ceil(taps / stride);
      const round = planted ? Math.floor : Math.ceil;
      return {
        tried: [{ name: sizesName, numbers: [taps, stride] }],
        left: met.slice(from, from + stride),
        right: Array.from({ length: stride }, (_, r) => Math.max(0, round((taps - r) / stride))),
      };
    },
  },
  plane: {
    name: 'plane',
    claim: {
      ko: '평면에서 겹치는 횟수는 세로로 센 수와 가로로 센 수의 곱입니다.',
      en: 'In a plane, how many products meet is the count down times the count across.',
    },
    left: { ko: '곱을 하나씩 센 수', en: 'products, counted one by one' },
    right: { ko: '두 축의 곱', en: 'both axes, multiplied' },
    fault: { ko: '두 축을 더한다면?', en: 'What if the axes were added?' },
    run(random, planted) {
      const [taps, stride] = [random.whole(3, 5), random.whole(2, 3)];
      const problem = convTransposeProblem([1, 1, 3, 3], [1, 1, taps, taps], { stride });
      const side = problem.axes[0]!.output;
      const met = new Array<number>(side * side).fill(0);
      for (const { y } of conv.terms(problem)) met[y]!++;
      const along = overlap(problemOf(3, taps, stride)).axes[0]!;
      return {
        tried: [{ name: sizesName, numbers: [taps, stride] }],
        left: met,
        right: along.flatMap((down) => along.map((across) => (planted ? down + across : down * across))),
      };
    },
  },
  phases: {
    name: 'phases',
    claim: {
      ko: '입력이 모두 c이면, 안쪽에서 위상이 r인 출력은 c에 위상 합 Sᵣ을 곱한 값입니다.',
      en: 'If all inputs are c, an output of phase r inside is c times the phase sum Sᵣ.',
    },
    left: { ko: '도장을 찍은 결과', en: 'stamped' },
    right: { ko: 'c · Sᵣ', en: 'c · Sᵣ' },
    fault: { ko: '이웃한 가중치끼리 더한다면?', en: 'What if neighbouring weights were summed instead?' },
    run(random, planted) {
      const [taps, stride, c] = [random.whole(3, 6), random.whole(2, 3), random.whole(1, 4)];
      const w = random.numbers(taps);
      const each = Math.ceil(taps / stride);
      const sums = planted
        ? Array.from({ length: stride }, (_, r) => sum(w.slice(r * each, (r + 1) * each)))
        : phaseSums(as([taps], w), stride).sums;
      return {
        tried: [
          { name: kernelName, numbers: w },
          { name: { ko: '스트라이드, c', en: 'stride, c' }, numbers: [stride, c] },
        ],
        left: periodInside(c, w, stride),
        right: Array.from(sums, (total) => c * total + 0),
      };
    },
  },
  balanced: {
    name: 'balanced',
    claim: {
      ko: '가중치마다 다른 위상의 합을 모두 곱하면 위상 합이 같아지고, 어떤 커널 크기에서도 무늬가 사라집니다.',
      en:
        'Multiply each weight by the sums of all other phases: then the phase sums are equal, and the pattern is ' +
        'gone whatever the kernel size.',
    },
    left: { ko: '모두 1인 입력의 출력', en: 'output for an input of ones' },
    right: { ko: '한결같은 값', en: 'one and the same value' },
    fault: { ko: '마지막 가중치 하나를 빠뜨린다면?', en: 'What if the last weight were forgotten?' },
    run(random, planted) {
      const { taps, stride } = uneven(random);
      const w = random.numbers(taps, 1, 3);
      const sums = [...phaseSums(as([taps], w), stride).sums];
      const product = sums.reduce((product, total) => product * total, 1);
      const mended = w.map((weight, at) => (planted && at === taps - 1 ? 0 : (weight * product) / sums[at % stride]!));
      return {
        tried: [
          { name: kernelName, numbers: w },
          { name: strideName, numbers: [stride] },
          { name: { ko: '고친 커널', en: 'mended kernel' }, numbers: mended },
        ],
        left: periodInside(1, mended, stride),
        right: times(stride, product),
      };
    },
  },
  peak: {
    name: 'peak',
    claim: {
      ko: '스트라이드가 커널 크기를 나누지 못하면, 겹친 횟수의 스펙트럼은 주기가 스트라이드인 곳에서 가장 높습니다.',
      en:
        'Where the stride does not divide the kernel size, the spectrum of the counts is highest at the period of ' +
        'the stride.',
    },
    left: { ko: '가장 센 물결의 주기 (없으면 0)', en: 'period of the strongest ripple (0 if none)' },
    right: strideName,
    fault: { ko: '스트라이드가 커널 크기를 나눈다면?', en: 'What if the stride divided the kernel size?' },
    run(random, planted) {
      const { taps, stride } = uneven(random);
      const size = planted ? stride * Math.ceil(taps / stride) : taps;
      const counts = overlap(problemOf(4 * size, size, stride)).axes[0]!;
      const from = stride * Math.ceil(size / stride);
      return {
        tried: [{ name: sizesName, numbers: [size, stride] }],
        left: [peakPeriod(counts.slice(from, from + 4 * stride)) ?? 0],
        right: [stride],
      };
    },
  },
  interleaved: {
    name: 'interleaved',
    claim: {
      ko: '스트라이드가 s인 전치 합성곱은 보통의 합성곱 s개를 번갈아 늘어놓은 것입니다. 저마다 한 위상의 가중치만 씁니다.',
      en:
        'A transposed convolution with stride s is s ordinary convolutions that take turns, each with the weights of ' +
        'one phase.',
    },
    left: { ko: '도장을 찍은 결과', en: 'stamped' },
    right: { ko: '위상마다 합성곱하고 번갈아 놓음', en: 'a convolution for each phase, taking turns' },
    fault: { ko: '커널을 뒤집지 않는다면?', en: 'What if the kernels were not flipped?' },
    run(random, planted) {
      const [stride, each] = [random.whole(2, 3), random.whole(2, 3)];
      const [x, w] = [random.numbers(random.whole(3, 5)), random.numbers(stride * each)];
      const parts = Array.from({ length: stride }, (_, r) => {
        const taps = w.filter((_, at) => at % stride === r);
        const problem = convProblem([1, 1, x.length], [1, 1, each], { padding: each - 1, flip: !planted });
        return conv.y.reference(problem, { x: row(x), w: row(taps) }).data;
      });
      const left = stamped(x, w, stride);
      return {
        tried: [
          { name: inputName, numbers: x },
          { name: kernelName, numbers: w },
          { name: strideName, numbers: [stride] },
        ],
        left,
        right: Array.from(left, (_, at) => parts[at % stride]![Math.floor(at / stride)]!),
      };
    },
  },
  resized: {
    name: 'resized',
    claim: {
      ko: '먼저 키우고 합성곱하면, 어떤 가중치에서도 한결같은 입력은 안쪽에서 한결같은 출력이 됩니다.',
      en: 'Resize first and convolve after: whatever the weights, a constant input gives a constant output inside.',
    },
    left: { ko: '키운 다음 합성곱', en: 'resized, then convolved' },
    right: { ko: 'c · Σw', en: 'c · Σw' },
    fault: { ko: '같은 값 대신 0을 끼워 키운다면?', en: 'What if zeros were put between instead of repeating?' },
    run(random, planted) {
      const [scale, taps, c] = [random.whole(2, 3), random.whole(2, 4), random.whole(1, 4)];
      const w = random.numbers(taps, 1, 4);
      const small = times(5, c);
      const large = resize.y.reference(resizeProblem([1, 1, small.length], { scale }), { x: row(small) }).data;
      const used = planted ? Array.from(large, (value, at) => (at % scale === 0 ? value : 0)) : large;
      const problem = convProblem([1, 1, used.length], [1, 1, taps]);
      const y = conv.y.reference(problem, { x: row(used), w: row(w) }).data;
      return {
        tried: [
          { name: kernelName, numbers: w },
          { name: { ko: '배율, c', en: 'scale, c' }, numbers: [scale, c] },
        ],
        left: y,
        right: times(y.length, c * sum(w)),
      };
    },
  },
  alike: {
    name: 'alike',
    claim: {
      ko: '픽셀 셔플에 같은 필터를 네 번 쓰면(ICNR), 합성곱한 다음 가장 가까운 값으로 키운 것과 같습니다.',
      en: 'A pixel shuffle of four equal filters (ICNR) is the convolution, enlarged by repeating its values.',
    },
    left: { ko: '같은 필터 넷, 픽셀 셔플', en: 'four equal filters, shuffled' },
    right: { ko: '필터 하나, 두 배로', en: 'one filter, enlarged' },
    fault: { ko: '필터 하나의 가중치가 달라진다면?', en: 'What if one weight of one filter were different?' },
    run(random, planted) {
      const x = as([1, 1, 4, 4], random.numbers(16, 1, 4));
      const w = random.numbers(4);
      const four = [w, w, w, w].flat();
      if (planted) four[four.length - 1]! += 1;
      const convolved = (numbers: readonly number[]) => {
        const weights = as([numbers.length / 4, 1, 2, 2], numbers);
        return conv.y.reference(convProblem(x.shape, weights.shape), { x, w: weights });
      };
      const [many, one] = [convolved(four), convolved(w)];
      return {
        tried: [
          { name: inputName, shape: [4, 4], numbers: x.data },
          { name: { ko: '필터', en: 'filter' }, shape: [2, 2], numbers: w },
        ],
        left: pixelShuffle.y.reference(pixelShuffleProblem(many.shape, 2), { x: many }).data,
        right: resize.y.reference(resizeProblem(one.shape, { scale: 2 }), { x: one }).data,
      };
    },
  },
  gradient: {
    name: 'gradient',
    claim: {
      ko: '스트라이드가 있는 합성곱을 거꾸로 지나는 기울기에도 같은 무늬가 있습니다. 입력마다 창에 읽힌 횟수만큼 쌓입니다.',
      en:
        'The gradient that comes back through a strided convolution has the same pattern: each input gets as much ' +
        'as there are windows that read it.',
    },
    left: { ko: '출력의 합을 입력으로 미분한 기울기', en: 'gradient of the sum of outputs' },
    right: { ko: '도장이 겹치는 횟수', en: 'how often stamps overlap' },
    fault: { ko: '합성곱의 스트라이드가 1이라면?', en: 'What if the convolution had stride 1?' },
    run(random, planted) {
      const [taps, stride, places] = [random.whole(2, 5), random.whole(2, 3), random.whole(3, 5)];
      const input = (places - 1) * stride + taps;
      const problem = convProblem([1, 1, input], [1, 1, taps], { stride: planted ? 1 : stride });
      const y = row(times(problem.axes[0]!.output, 1));
      return {
        tried: [{ name: sizesName, numbers: [taps, stride] }],
        left: conv.y.gradient('x').reference(problem, { y, w: row(times(taps, 1)) }).data,
        right: overlap(problemOf(places, taps, stride)).axes[0]!,
      };
    },
  },
} as const satisfies Record<string, Claim>;
