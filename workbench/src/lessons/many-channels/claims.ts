// What this lesson claims, to be checked on fresh numbers.
import type { Tensor } from 'faltung';
import { compute } from 'faltung/engine';
import { conv, convProblem, sizeOf } from 'faltung/ops';
import type { Claim, Random } from '../../figure/claim.ts';
import { channelsOf, filtersOf, randomTensor, sideBySide, summed, tensorOf } from '../grouped/claims.ts';

const [channels, filters] = [3, 2];
const input = { ko: '입력 x', en: 'input x' };
const weights = { ko: '필터 w', en: 'filters w' };
const biases = { ko: '편향 b', en: 'biases b' };

const slide = (x: Tensor, w: Tensor, b?: Tensor): Tensor => {
  const problem = convProblem(x.shape, w.shape, {}, b?.shape);
  return compute(conv.y, problem, b ? { x, w, b } : { x, w });
};
const shown = (x: Tensor, w: Tensor) => [
  { name: input, shape: x.shape.slice(1), numbers: x.data },
  { name: weights, shape: w.shape, numbers: w.data },
];
const layerFrom = (random: Random): { x: Tensor; w: Tensor } => ({
  x: randomTensor(random, [1, channels, 4, 4]),
  w: randomTensor(random, [filters, channels, 3, 3]),
});

/** One input channel of every filter. */
const kernelsOf = (w: Tensor, channel: number): Tensor => {
  const area = sizeOf(w.shape.slice(2));
  const data = Array.from({ length: w.shape[0]! }, (_, filter) => {
    const start = (filter * w.shape[1]! + channel) * area;
    return Array.from(w.data.slice(start, start + area));
  });
  return tensorOf([w.shape[0]!, 1, ...w.shape.slice(2)], data.flat());
};
/** Input channels, or kernels, in another order. */
const reordered = (x: Tensor, order: readonly number[]): Tensor =>
  sideBySide(order.map((channel) => channelsOf(x, channel, 1)));
const reorderedKernels = (w: Tensor, order: readonly number[]): Tensor => {
  const area = sizeOf(w.shape.slice(2));
  const data = Array.from({ length: w.shape[0]! }, (_, filter) =>
    order.flatMap((channel) => {
      const start = (filter * channels + channel) * area;
      return Array.from(w.data.slice(start, start + area));
    }),
  );
  return tensorOf(w.shape, data.flat());
};

/** Every window as a column of its numbers, channel after channel: read off the terms of one filter. */
function patchesOf(x: Tensor, w: Tensor): Tensor {
  const one = convProblem(x.shape, [1, ...w.shape.slice(1)]);
  const rows = sizeOf(w.shape.slice(1));
  const columns = one.axes.reduce((product, { output }) => product * output, 1);
  const data = new Float64Array(rows * columns);
  for (const term of conv.terms(one)) data[term.w * columns + term.y] = x.data[term.x]!;
  return tensorOf([1, rows, 1, columns], data);
}

export const claims = {
  apart: {
    name: 'apart',
    claim: {
      ko: '채널마다 따로 합성곱해 더한 것은 필터를 통째로 놓고 합성곱한 것과 같습니다.',
      en: 'Convolving each channel by itself and adding up gives what the whole filter gives at once.',
    },
    left: { ko: '채널마다 계산해 더함', en: 'channel by channel, added' },
    right: { ko: '필터를 통째로', en: 'the whole filter' },
    fault: { ko: '마지막 채널을 빠뜨리면?', en: 'What if the last channel were left out?' },
    run(random, planted) {
      const { x, w } = layerFrom(random);
      const read = Array.from({ length: planted ? channels - 1 : channels }, (_, channel) => channel);
      return {
        tried: shown(x, w),
        left: summed(read.map((channel) => slide(channelsOf(x, channel, 1), kernelsOf(w, channel)))).data,
        right: slide(x, w).data,
      };
    },
  },
  stacked: {
    name: 'stacked',
    claim: {
      ko: '필터 여럿의 결과는 필터 하나씩 따로 계산해 차례로 쌓은 것입니다.',
      en: 'What several filters give is what each gives alone, stacked in order.',
    },
    left: { ko: '필터를 한꺼번에', en: 'all filters at once' },
    right: { ko: '하나씩 계산해 쌓음', en: 'one by one, stacked' },
    fault: { ko: '거꾸로 쌓으면?', en: 'What if they were stacked in the wrong order?' },
    run(random, planted) {
      const { x, w } = layerFrom(random);
      const each = Array.from({ length: filters }, (_, filter) => slide(x, filtersOf(w, filter, 1)));
      return {
        tried: shown(x, w),
        left: slide(x, w).data,
        right: sideBySide(planted ? each.toReversed() : each).data,
      };
    },
  },
  permuted: {
    name: 'permuted',
    claim: {
      ko: '입력 채널의 순서를 바꾸고 커널의 순서도 똑같이 바꾸면 출력은 그대로입니다.',
      en: 'Put the input channels in another order, and the kernels likewise: the output stays.',
    },
    left: { ko: '본래 순서', en: 'in their order' },
    right: { ko: '바꾼 순서', en: 'reordered' },
    fault: { ko: '채널만 바꾸고 커널은 그대로 두면?', en: 'What if only the channels were reordered?' },
    run(random, planted) {
      const { x, w } = layerFrom(random);
      const order = random.pick([
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
      ]);
      return {
        tried: [...shown(x, w), { name: { ko: '새 순서', en: 'new order' }, numbers: order.map((at) => at + 1) }],
        left: slide(x, w).data,
        right: slide(reordered(x, order), planted ? w : reorderedKernels(w, order)).data,
      };
    },
  },
  linear: {
    name: 'linear',
    claim: {
      ko: '편향이 없는 층은 선형입니다. 두 입력을 더해 넣은 결과는 따로 넣은 결과의 합입니다.',
      en: 'Without biases a layer is linear: two inputs added give the sum of what each gives.',
    },
    left: { ko: '더해서 넣음', en: 'added, then through the layer' },
    right: { ko: '따로 넣어 더함', en: 'through the layer, then added' },
    fault: { ko: '편향이 있으면?', en: 'What if there were biases?' },
    run(random, planted) {
      const { x, w } = layerFrom(random);
      const other = randomTensor(random, x.shape);
      const b = tensorOf([filters], random.numbers(filters, 1, 3));
      const through = (given: Tensor) => slide(given, w, planted ? b : undefined);
      return {
        tried: [
          ...shown(x, w),
          { name: { ko: '다른 입력', en: 'another input' }, shape: other.shape.slice(1), numbers: other.data },
          ...(planted ? [{ name: biases, numbers: b.data }] : []),
        ],
        left: through(summed([x, other])).data,
        right: summed([through(x), through(other)]).data,
      };
    },
  },
  patches: {
    name: 'patches',
    claim: {
      ko: '창마다 27개의 수를 한 열로 늘어놓으면, 층 전체가 필터의 행렬과 이 표를 곱한 것이 됩니다.',
      en: 'Write the 27 numbers of each window as a column, and the layer is one product of matrices.',
    },
    left: { ko: '합성곱', en: 'convolution' },
    right: { ko: '행렬 곱', en: 'product of matrices' },
    fault: {
      ko: '열은 그대로 두고 커널의 순서만 바꾸면?',
      en: 'What if the filters listed their kernels in another order?',
    },
    run(random, planted) {
      const { x, w } = layerFrom(random);
      const rows = sizeOf(w.shape.slice(1));
      const listed = planted ? reorderedKernels(w, [1, 2, 0]) : w;
      return {
        tried: shown(x, w),
        left: slide(x, w).data,
        right: slide(patchesOf(x, w), tensorOf([filters, rows, 1, 1], listed.data)).data,
      };
    },
  },
} as const satisfies Record<string, Claim>;
