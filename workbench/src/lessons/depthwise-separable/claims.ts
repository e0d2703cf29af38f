// What this lesson claims, to be checked on fresh numbers.
import { tensor, type Tensor } from 'faltung';
import { compute } from 'faltung/engine';
import { conv, convProblem } from 'faltung/ops';
import type { Claim } from '../../figure/claim.ts';
import { amountsOf } from './counting.ts';
import { composedOf } from './scene.ts';

const of = (shape: readonly number[], numbers: ArrayLike<number>): Tensor =>
  tensor(shape, Float64Array.from(numbers), 'float64');
const slide = (x: Tensor, w: Tensor, groups = 1): Tensor =>
  compute(conv.y, convProblem(x.shape, w.shape, { groups }), { x, w });
const [channels, outputs, side] = [2, 3, 4];

const input = { ko: '입력', en: 'input' };
const windows = { ko: '창', en: 'windows' };
const mixing = { ko: '섞는 가중치', en: 'mixing weights' };

export const claims = {
  composed: {
    name: 'composed',
    claim: {
      ko: '두 단계의 결과는 커널이 w[o, c, u, v] = p[o, c] · k[c, u, v]인 보통의 합성곱과 같습니다.',
      en: 'Both stages give what one standard convolution with kernels w[o, c, u, v] = p[o, c] · k[c, u, v] gives.',
    },
    left: { ko: '두 단계', en: 'two stages' },
    right: { ko: '보통의 합성곱', en: 'standard convolution' },
    fault: {
      ko: '깊이별 단계에서 벌써 채널을 더해 버리면?',
      en: 'What if the depthwise stage already added the channels?',
    },
    run(random, planted) {
      const [x, k, p] = [
        random.numbers(channels * side * side),
        random.numbers(channels * 9),
        random.numbers(outputs * channels),
      ];
      const apart = slide(of([1, channels, side, side], x), of([channels, 1, 3, 3], k), channels);
      const area = (side - 2) ** 2;
      const maps = planted
        ? of(
            apart.shape,
            Float64Array.from(apart.data, (_, at) =>
              Array.from({ length: channels }, (_, c) => apart.data[c * area + (at % area)]!).reduce(
                (a, b) => a + b,
                0,
              ),
            ),
          )
        : apart;
      const kernels = composedOf(Float64Array.from(k), Float64Array.from(p), 9);
      return {
        tried: [
          { name: input, shape: [channels, side, side], numbers: x },
          { name: windows, shape: [channels, 3, 3], numbers: k },
          { name: mixing, shape: [outputs, channels], numbers: p },
        ],
        left: slide(maps, of([outputs, channels, 1, 1], p)).data,
        right: slide(of([1, channels, side, side], x), of([outputs, channels, 3, 3], kernels)).data,
      };
    },
  },
  groups: {
    name: 'groups',
    claim: {
      ko: '깊이별 합성곱은 그룹이 채널 수만큼인 그룹 합성곱입니다. 채널을 하나씩 떼어 따로 계산한 것과 같습니다.',
      en:
        'A depthwise convolution is a grouped one with as many groups as channels: the same as ' +
        'taking the channels one by one.',
    },
    left: { ko: 'groups = 채널 수', en: 'groups = channels' },
    right: { ko: '채널마다 따로', en: 'one channel at a time' },
    fault: { ko: '모든 채널에 첫 창을 쓰면?', en: 'What if all channels used the first window?' },
    run(random, planted) {
      const [x, k] = [random.numbers(channels * side * side), random.numbers(channels * 9)];
      const one = (c: number) =>
        slide(
          of([1, 1, side, side], x.slice(c * side * side, (c + 1) * side * side)),
          of([1, 1, 3, 3], planted ? k.slice(0, 9) : k.slice(c * 9, (c + 1) * 9)),
        ).data;
      return {
        tried: [
          { name: input, shape: [channels, side, side], numbers: x },
          { name: windows, shape: [channels, 3, 3], numbers: k },
        ],
        left: slide(of([1, channels, side, side], x), of([channels, 1, 3, 3], k), channels).data,
        right: Array.from({ length: channels }, (_, c) => Array.from(one(c))).flat(),
      };
    },
  },
  count: {
    name: 'count',
    claim: {
      ko: '창의 높이가 짝수든 홀수든, 두 단계의 곱셈은 (h·h + Nc)·D·(H − h + 1)²번입니다.',
      en: 'Whether the window’s height is even or odd, both stages make (h·h + Nc)·D·(H − h + 1)² multiplications.',
    },
    left: { ko: '센 곱셈: 두 단계, 보통', en: 'counted: two stages, standard' },
    right: { ko: '공식', en: 'by the formulas' },
    fault: { ko: '깊이별 단계를 빠뜨리면?', en: 'What if we forgot the depthwise stage?' },
    run(random, planted) {
      const layer = {
        depth: random.whole(1, 4),
        filters: random.whole(1, 6),
        size: random.whole(6, 9),
        taps: random.whole(1, 5),
      };
      const { depth, filters, size, taps } = layer;
      const { standard, both } = amountsOf(layer);
      const places = (size - taps + 1) ** 2;
      return {
        tried: [
          { name: { ko: '채널 D', en: 'channels D' }, numbers: [depth] },
          { name: { ko: '필터 Nc', en: 'filters Nc' }, numbers: [filters] },
          { name: { ko: '입력의 한 변 H', en: 'side of the input H' }, numbers: [size] },
          { name: { ko: '창의 한 변 h', en: 'side of the window h' }, numbers: [taps] },
        ],
        left: [both.products, standard.products],
        right: [((planted ? 0 : taps ** 2) + filters) * depth * places, filters * taps ** 2 * depth * places],
      };
    },
  },
} as const satisfies Record<string, Claim>;
