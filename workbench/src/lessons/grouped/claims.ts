// What this lesson claims, to be checked on fresh numbers.
import type { Tensor } from 'faltung';
import { channelDependency } from 'faltung/analysis';
import {
  add,
  concat,
  concatProblem,
  addProblem,
  conv,
  convProblem,
  convShapes,
  sizeOf,
  type ConvProblem,
} from 'faltung/ops';
import { byDefinition } from '../../figure/byDefinition.ts';
import type { Claim, Random } from '../../figure/claim.ts';
import type { InBoth } from '../../figure/language.ts';
import { layer } from './channels.ts';

export const tensorOf = (shape: readonly number[], numbers: ArrayLike<number>): Tensor => ({
  shape,
  data: Float64Array.from(numbers),
});
export const randomTensor = (random: Random, shape: readonly number[]): Tensor =>
  tensorOf(shape, random.numbers(sizeOf(shape)));
export const run = (problem: ConvProblem, x: Tensor, w: Tensor): Tensor => byDefinition(conv.y, problem, { x, w });

const input: InBoth = { ko: '입력 x', en: 'input x' };
const weights: InBoth = { ko: '그룹 가중치 w', en: 'grouped weights w' };

/** A random layer with groups, on a picture just larger than its kernel. */
function randomLayer(random: Random, groups = random.pick([2, 3])) {
  const [inputs, outputs] = [groups * random.whole(1, 2), groups * random.whole(1, 2)];
  const problem = convProblem([1, inputs, 3, 4], [outputs, inputs / groups, 2, 2], { groups });
  return { problem, x: randomTensor(random, [1, inputs, 3, 4]), w: randomTensor(random, convShapes(problem).w) };
}

/** The grouped weights inside the table of all weights; what stands off the blocks is `off()`. */
function blockDiagonal(problem: ConvProblem, w: Tensor, off: () => number): Tensor {
  const { rows } = channelDependency(problem);
  const taps = w.data.length / rows.reduce((sum, row) => sum + row.filter((reads) => reads === 1).length, 0);
  let next = 0;
  const data = rows.flatMap((row) =>
    row.flatMap((reads) => Array.from({ length: taps }, () => (reads ? w.data[next++]! : off()))),
  );
  return tensorOf([problem.outChannels, problem.inChannels, ...w.shape.slice(2)], data);
}

/** Neighbouring channels of a tensor. */
export function channelsOf(x: Tensor, first: number, count: number): Tensor {
  const each = sizeOf(x.shape.slice(2));
  return tensorOf([1, count, ...x.shape.slice(2)], x.data.slice(first * each, (first + count) * each));
}

/** Some filters of a tensor of weights. */
export function filtersOf(w: Tensor, first: number, count: number): Tensor {
  const each = sizeOf(w.shape.slice(1));
  return tensorOf([count, ...w.shape.slice(1)], w.data.slice(first * each, (first + count) * each));
}

export const sideBySide = (parts: readonly Tensor[]): Tensor =>
  parts.reduce((a, b) => byDefinition(concat.y, concatProblem(a.shape, b.shape), { a, b }));
export const summed = (parts: readonly Tensor[]): Tensor =>
  parts.reduce((a, b) => byDefinition(add.y, addProblem(a.shape, b.shape), { a, b }));

export const claims = {
  blocks: {
    name: 'blocks',
    claim: {
      ko: '그룹 합성곱은 블록 밖의 가중치가 모두 0인 보통의 합성곱과 같습니다.',
      en: 'A grouped convolution is the standard one whose weights off the blocks are all 0.',
    },
    left: { ko: '그룹 합성곱', en: 'grouped' },
    right: { ko: '블록 밖이 0인 보통의 합성곱', en: 'standard, with zeros off the blocks' },
    fault: {
      ko: '블록 밖에 0 대신 1이 남아 있다면?',
      en: 'What if a 1 were left off the blocks instead of a 0?',
    },
    run(random, planted) {
      const { problem, x, w } = randomLayer(random);
      const dense = blockDiagonal(problem, w, () => (planted ? 1 : 0));
      const standard = convProblem(x.shape, dense.shape);
      return {
        tried: [
          { name: input, shape: x.shape, numbers: x.data },
          { name: weights, shape: w.shape, numbers: w.data },
        ],
        left: run(problem, x, w).data,
        right: run(standard, x, dense).data,
      };
    },
  },
  split: {
    name: 'split',
    claim: {
      ko: '채널을 나누고, 그룹마다 따로 합성곱하고, 결과를 이어 붙이면 그룹 합성곱이 됩니다.',
      en: 'Split the channels, convolve each group by itself, put the results side by side: that is the grouped one.',
    },
    left: { ko: '그룹 합성곱', en: 'grouped' },
    right: { ko: '나누고, 계산하고, 이어 붙임', en: 'split, convolved, put together' },
    fault: {
      ko: '그룹의 결과를 거꾸로 이어 붙인다면?',
      en: 'What if the groups were put together in the wrong order?',
    },
    run(random, planted) {
      const { problem, x, w } = randomLayer(random);
      const { groups, inChannels, outChannels } = problem;
      const [from, to] = [inChannels / groups, outChannels / groups];
      const parts = Array.from({ length: groups }, (_, group) => {
        const [part, own] = [channelsOf(x, group * from, from), filtersOf(w, group * to, to)];
        return run(convProblem(part.shape, own.shape), part, own);
      });
      return {
        tried: [
          { name: input, shape: x.shape, numbers: x.data },
          { name: weights, shape: w.shape, numbers: w.data },
        ],
        left: run(problem, x, w).data,
        right: sideBySide(planted ? parts.toReversed() : parts).data,
      };
    },
  },
  reach: {
    name: 'reach',
    claim: {
      ko: '입력 채널 하나를 바꾸면 같은 그룹의 출력만 바뀝니다.',
      en: 'Change one input channel, and only the outputs of its group change.',
    },
    left: { ko: '바뀐 출력 채널 (1 = 바뀜)', en: 'outputs that changed (1 = yes)' },
    right: { ko: '그룹이 말하는 출력 채널', en: 'outputs that the groups predict' },
    fault: {
      ko: '두 층 사이에서 채널을 모두 섞는다면?',
      en: 'What if a layer without groups came before?',
    },
    run(random, planted) {
      const groups = random.pick([2, 3]);
      const inputs = groups * 2;
      const { problem } = layer(inputs, inputs, groups);
      const before = layer(inputs, inputs, planted ? 1 : groups).problem!;
      const w = tensorOf(convShapes(problem!).w, random.numbers(sizeOf(convShapes(problem!).w), 1, 3));
      const first = tensorOf(convShapes(before).w, random.numbers(sizeOf(convShapes(before).w), 1, 3));
      const x = randomTensor(random, [1, inputs, 1, 1]);
      const channel = random.whole(0, inputs - 1);
      const changed = tensorOf(
        x.shape,
        Array.from(x.data, (value, at) => (at === channel ? value + 1 : value)),
      );
      const through = (x: Tensor) => run(problem!, run(before, x, first), w).data;
      const [old, now] = [through(x), through(changed)];
      return {
        tried: [
          { name: input, numbers: x.data },
          { name: { ko: '바꾼 채널', en: 'channel that is changed' }, numbers: [channel + 1] },
        ],
        left: Array.from(old, (value, at) => (value === now[at] ? 0 : 1)),
        right: channelDependency(problem!).rows.map((row) => row[channel]!),
      };
    },
  },
  forms: {
    name: 'forms',
    claim: {
      ko: 'ResNeXt의 세 형태는 같은 함수입니다. 갈래를 더하든, 이어 붙인 다음 1×1로 모으든, 그룹 합성곱을 쓰든 결과가 같습니다.',
      en: 'The three forms of ResNeXt are one function: branches added, branches joined and then mixed, or groups.',
    },
    left: { ko: '갈래를 더함', en: 'branches, added up' },
    right: { ko: '그룹 합성곱', en: 'grouped convolution' },
    fault: { ko: '마지막 갈래를 빠뜨린다면?', en: 'What if the last branch were forgotten?' },
    run(random, planted) {
      const [paths, width, channels] = [random.whole(2, 3), 2, 4];
      const wide = paths * width;
      const x = randomTensor(random, [1, channels, 3, 3]);
      const squeeze = randomTensor(random, [wide, channels, 1, 1]);
      const middle = randomTensor(random, [wide, width, 3, 3]);
      const widen = randomTensor(random, [channels, wide, 1, 1]);
      const all = Array.from({ length: planted ? paths - 1 : paths }, (_, path) => path);
      const branches = all.map((path) => {
        const own = filtersOf(squeeze, path * width, width);
        const a = run(convProblem(x.shape, own.shape), x, own);
        const taps = filtersOf(middle, path * width, width);
        const b = run(convProblem(a.shape, taps.shape, { padding: 1 }), a, taps);
        const back = tensorOf(
          [channels, width, 1, 1],
          Array.from({ length: channels * width }, (_, at) => {
            return widen.data[Math.floor(at / width) * wide + path * width + (at % width)]!;
          }),
        );
        return run(convProblem(b.shape, back.shape), b, back);
      });
      const a = run(convProblem(x.shape, squeeze.shape), x, squeeze);
      const b = run(convProblem(a.shape, middle.shape, { padding: 1, groups: paths }), a, middle);
      return {
        tried: [
          { name: input, shape: x.shape, numbers: x.data },
          { name: { ko: '갈래', en: 'branches' }, numbers: [paths] },
        ],
        left: summed(branches).data,
        right: run(convProblem(b.shape, widen.shape), b, widen).data,
      };
    },
  },
} as const satisfies Record<string, Claim>;
