// Weights that are 0 off the blocks make a standard convolution a grouped one, and in the end a depthwise one.
import { channelDependency } from 'faltung/analysis';
import { convProblem } from 'faltung/ops';
import { convolved, tensorOf } from '../computing.ts';
import { defineIdentity, type Compute } from '../identity.ts';
import { cellsOf, given, made, names, result, rowsOf } from '../parts.ts';

const channels = 6;
const length = 3;

/** Which weight stands at an output and an input channel, where there is one. */
function placesOf(groups: number): readonly (readonly (number | undefined)[])[] {
  const { rows } = channelDependency(convProblem([1, channels, 1], [channels, channels / groups, 1], { groups }));
  let next = 0;
  return rows.map((row) => row.map((reads) => (reads ? next++ : undefined)));
}

function standardOf(groups: number, w: readonly number[], broken: boolean): number[][] {
  const standard = placesOf(groups).map((row) => row.map((at) => (at === undefined ? 0 : w[at]!)));
  if (broken) standard[0]![channels - 1] = 1;
  return standard;
}

const both =
  (groups: number): Compute =>
  (input, { w, broken }) => ({
    left: convolved(input, tensorOf([channels, channels, 1], standardOf(groups, w, broken).flat())),
    right: convolved(input, tensorOf([channels, channels / groups, 1], w), { groups }),
  });

export const grouped = defineIdentity({
  name: 'grouped',
  title: { ko: '블록만 남은 가중치 = 그룹', en: 'Weights in blocks = groups' },
  statement: {
    ko: '블록 밖의 가중치가 모두 0인 보통의 합성곱은 그룹 합성곱입니다. 블록이 한 칸까지 작아지면 깊이별 합성곱이 됩니다.',
    en:
      'A standard convolution whose weights are 0 off the blocks is a grouped one. Blocks of one cell make ' +
      'it depthwise.',
  },
  left: { ko: '보통의 합성곱', en: 'standard convolution' },
  right: { ko: '그룹 합성곱', en: 'grouped convolution' },
  slider: { ko: '그룹의 수', en: 'Number of groups' },
  breaks: { ko: '블록 밖에 1을 하나 남기기', en: 'Leave a single 1 off the blocks' },
  why: {
    ko: '남은 1이 다른 그룹의 채널을 출력에 들여옵니다. 그룹 합성곱에는 그런 가중치가 없습니다.',
    en: 'The 1 lets a channel of another group into an output. A grouped convolution has no such weight.',
  },
  lesson: 'grouped',
  stops: [2, 3, 6],
  stop: (groups) => ({
    name:
      groups === channels
        ? { ko: '그룹 6개: 깊이별', en: '6 groups: depthwise' }
        : { ko: `그룹 ${groups}개`, en: `${groups} groups` },
    counts: { x: channels * length, w: channels * (channels / groups) },
    data: { kind: 'runs', pixels: channels },
    compute: both(groups),
    run({ x, w, broken }) {
      const places = placesOf(groups);
      const { left, right } = both(groups)(tensorOf([1, channels, length], x), { w, broken });
      const shows = { of: 'w', at: (row: number, column: number) => places[row]![column] } as const;
      const blocks = places.map((row) => row.map((at) => (at === undefined ? undefined : w[at]!)));
      const before = given('x', names.input, rowsOf(x, length));
      return {
        left: [before, made('weight', names.weights, standardOf(groups, w, broken), '⋆'), result(cellsOf(left))],
        right: [before, { ...made('weight', names.weights, blocks, '⋆'), shows }, result(cellsOf(right))],
      };
    },
  }),
});
