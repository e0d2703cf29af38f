// What several flattened filters make together, and what the lesson's neighbours have to do with it.
import { add, addProblem, convProblem } from 'faltung/ops';
import type { Claim } from '../../figure/claim.ts';
import { cubeOf } from './scene.ts';
import { as, filters, names, passed, run, tried, type Numbers } from './trial.ts';

const sum = (a: Numbers, b: Numbers) => add.y.reference(addProblem(a.shape, b.shape), { a, b }).data;

/** What two lists after another do: `w[n] = Σ a[k] · b[n − k]`. */
const spread = (a: readonly number[], b: readonly number[]): number[] =>
  Array.from({ length: a.length + b.length - 1 }, (_, n) =>
    a.reduce((total, weight, k) => total + weight * (b[n - k] ?? 0), 0),
  );

export const neighbourClaims = {
  sum: {
    name: 'sum',
    claim: {
      ko: '나눈 필터 둘의 출력을 더하면, 두 필터를 더한 필터의 출력과 같습니다. 하나로는 안 되는 필터도 둘을 더하면 됩니다.',
      en:
        'The outputs of two flattened filters add up to that of the sum of both. What one cannot be, two may be ' +
        'together.',
    },
    left: { ko: '나눈 필터 둘을 더함', en: 'two flattened filters, added' },
    right: { ko: '합친 필터로 한 번에', en: 'the sum of both, in one pass' },
    fault: { ko: '하나만 쓴다면?', en: 'What if only one of them were used?' },
    run(random, planted) {
      const { standard, x, lists } = filters(random);
      const others = lists.map((list) => random.numbers(list.length, 1, 3)) as typeof lists;
      const [a, b] = [passed(standard, x, lists), passed(standard, x, others)];
      const second = cubeOf(...others);
      const cube = cubeOf(...lists).map((weight, at) => weight + second[at]!);
      return { tried: tried(x, lists), left: planted ? a.data : sum(a, b), right: run(standard, x, cube).data };
    },
  },
  series: {
    name: 'series',
    claim: {
      ko: '나눈 필터를 한 벌 더 잇대어도 나눈 필터 하나입니다. 창이 커질 뿐, 두 필터를 더한 것이 되지는 않습니다.',
      en:
        'One flattened filter after another is still a single one. Its window is larger, but it is not the sum ' +
        'of two.',
    },
    left: { ko: '두 벌을 차례로', en: 'one set after the other' },
    right: { ko: '큰 한 벌', en: 'one larger set' },
    fault: { ko: '두 벌을 더한다면?', en: 'What if the sets were added?' },
    run(random, planted) {
      const { channels, rows, columns, standard, x, lists } = filters(random);
      const [alpha, beta, gamma] = lists;
      const between = passed(standard, x, lists);
      const [a, ...window] = [1, 2, 2].map((count) => random.numbers(count, 1, 3));
      const second = [a!, ...window];
      const twice = passed(convProblem(between.shape, [1, 1, 2, 2]), between, second);
      const larger = convProblem(x.shape, [1, channels, rows + 1, columns + 1]);
      const grown = [alpha.map((weight) => weight * a![0]!), spread(beta, window[0]!), spread(gamma, window[1]!)];
      const others = [alpha, beta.toReversed(), gamma.toReversed()];
      return {
        tried: [
          ...tried(x, lists),
          ...second.map((numbers, at) => ({
            name: { ko: `둘째 ${names[at]!.ko}`, en: `second ${names[at]!.en}` },
            numbers,
          })),
        ],
        left: twice.data,
        right: planted ? sum(between, passed(standard, x, others)) : passed(larger, x, grown).data,
      };
    },
  },
  reversed: {
    name: 'reversed',
    claim: {
      ko: '평탄화한 층은 점별 합성곱 다음에 깊이별 합성곱을 하는 층이고, 그 창은 저마다 β와 γ의 외적입니다.',
      en:
        'A flattened layer is a pointwise convolution and then a depthwise one, whose windows are outer products ' +
        'of a β and a γ.',
    },
    left: { ko: '세 단계', en: 'three passes' },
    right: { ko: '점별 다음에 깊이별', en: 'pointwise, then depthwise' },
    fault: { ko: '깊이별 분리처럼 깊이별을 먼저 한다면?', en: 'What if depthwise came first, as in lesson 8.2?' },
    run(random, planted) {
      const [channels, taps] = [random.whole(2, 3), 2];
      const shape = [1, channels, 4, 5];
      const x = as(shape, random.numbers(channels * 20));
      const lists = [channels, taps, taps].map((count) => random.numbers(channels * count, 1, 5));
      const [alpha, beta, gamma] = lists as [number[], number[], number[]];
      const windows = Array.from({ length: channels }, (_, f) =>
        cubeOf([1], beta.slice(f * taps, (f + 1) * taps), gamma.slice(f * taps, (f + 1) * taps)),
      ).flat();
      const mix = (numbers: Numbers) => run(convProblem(numbers.shape, [channels, channels, 1, 1]), numbers, alpha);
      const look = (numbers: Numbers) =>
        run(convProblem(numbers.shape, [channels, 1, taps, taps], { groups: channels }), numbers, windows);
      return {
        tried: tried(x, lists),
        left: passed(convProblem(shape, [channels, channels, taps, taps]), x, lists).data,
        right: planted ? mix(look(x)).data : look(mix(x)).data,
      };
    },
  },
} as const satisfies Record<string, Claim>;
