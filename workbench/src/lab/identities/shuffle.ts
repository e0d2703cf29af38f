// A permutation matrix as the weights of a 1×1 convolution is a channel shuffle.
import { channelShuffle, shuffledFrom, shuffleProblem } from 'faltung/ops';
import { compute, multiplied, tensorOf } from '../computing.ts';
import { defineIdentity, type Compute } from '../identity.ts';
import { cellsOf, given, made, names, result, rowsOf } from '../parts.ts';

const pixels = 2;

type At = readonly [channels: number, groups: number];

const matrixOf = ([channels, groups]: At, broken: boolean): number[][] => {
  const problem = shuffleProblem([1, channels, 1], groups);
  return Array.from({ length: channels }, (_, row) =>
    Array.from({ length: channels }, (_, column) => {
      const [place, from] = broken ? [column, row] : [row, column];
      return shuffledFrom(problem, place) === from ? 1 : 0;
    }),
  );
};

const both =
  (at: At): Compute =>
  (input, { broken }) => ({
    left: multiplied(matrixOf(at, broken), input),
    right: compute(channelShuffle.y, shuffleProblem(input.shape, at[1]), { x: input }),
  });

export const shuffle = defineIdentity({
  name: 'shuffle',
  title: { ko: '순열 행렬 = 채널 셔플', en: 'Permutation matrix = channel shuffle' },
  statement: {
    ko: '행마다 1이 하나씩만 있는 행렬을 1×1 합성곱의 가중치로 쓰면 채널의 순서가 바뀝니다. 채널 셔플이 그 가운데 하나입니다.',
    en: 'A 1×1 convolution whose matrix has a single 1 in each row and column reorders the channels. A shuffle is one.',
  },
  left: { ko: '순열 행렬의 1×1 합성곱', en: '1×1 convolution with a permutation matrix' },
  right: { ko: '채널 셔플', en: 'channel shuffle' },
  slider: { ko: '채널과 그룹', en: 'Channels and groups' },
  breaks: { ko: '행렬을 전치하기', en: 'Transpose the matrix' },
  why: {
    ko: '전치한 순열은 셔플을 되돌리는 셔플입니다. 그룹 수와 그룹에 든 채널 수가 다르면 둘은 같지 않습니다.',
    en:
      'The transposed permutation undoes the shuffle. Unless groups are as many as channels in each, it is ' +
      'another one.',
  },
  lesson: 'shuffled-grouped',
  stops: [
    [6, 2],
    [6, 3],
    [8, 2],
    [8, 4],
  ] as const,
  stop: ([channels, groups]) => ({
    name: { ko: `채널 ${channels}개, 그룹 ${groups}개`, en: `${channels} channels, ${groups} groups` },
    counts: { x: channels * pixels, w: 0 },
    data: { kind: 'runs', pixels: channels },
    compute: both([channels, groups]),
    run({ x, broken }) {
      const at = [channels, groups] as const;
      const { left, right } = both(at)(tensorOf([1, channels, pixels], x), { w: [], broken });
      const before = (sign?: string) => given('x', names.input, rowsOf(x, pixels), sign);
      return {
        left: [
          made('weight', { ko: '순열 행렬', en: 'Permutation matrix' }, matrixOf(at, broken)),
          before('·'),
          result(cellsOf(left)),
        ],
        right: [before(), { ...result(cellsOf(right)), sign: '→' }],
      };
    },
  }),
});
