// What this lesson claims, to be checked on fresh numbers.
import type { Tensor } from 'faltung';
import { channelShuffle, shuffledFrom, shuffleProblem, convProblem } from 'faltung/ops';
import { byDefinition } from '../../figure/byDefinition.ts';
import type { Claim } from '../../figure/claim.ts';
import type { InBoth } from '../../figure/language.ts';
import { randomTensor, run, tensorOf } from '../grouped/claims.ts';
import { sceneOf, stagesOf } from './trace.ts';
import { channelDependency } from 'faltung/analysis';

const shuffled = (x: Tensor, groups: number): Tensor =>
  byDefinition(channelShuffle.y, shuffleProblem(x.shape, groups), { x });

const input: InBoth = { ko: '입력 x', en: 'input x' };
/** Groups and channels in a group: different, so that a shuffle is not its own inverse. */
const sizes = [
  [2, 3],
  [3, 2],
  [2, 4],
  [4, 3],
  [3, 4],
] as const;

export const claims = {
  matrix: {
    name: 'matrix',
    claim: {
      ko: '셔플은 0과 1만 든 순열 행렬을 가중치로 쓰는 1×1 합성곱과 같습니다.',
      en: 'A shuffle is the 1×1 convolution whose weights are a permutation matrix of zeros and ones.',
    },
    left: { ko: '셔플', en: 'shuffle' },
    right: { ko: '순열 행렬을 곱함', en: 'times the permutation matrix' },
    fault: { ko: '행렬을 전치한다면?', en: 'What if the matrix were transposed?' },
    run(random, planted) {
      const [groups, each] = random.pick(sizes);
      const channels = groups * each;
      const problem = shuffleProblem([1, channels], groups);
      const x = randomTensor(random, [1, channels, 1, 1]);
      const table = Array.from({ length: channels * channels }, (_, at) => {
        const [row, column] = [Math.floor(at / channels), at % channels];
        const [place, from] = planted ? [column, row] : [row, column];
        return shuffledFrom(problem, place) === from ? 1 : 0;
      });
      const w = tensorOf([channels, channels, 1, 1], table);
      return {
        tried: [
          { name: input, numbers: x.data },
          { name: { ko: '그룹', en: 'groups' }, numbers: [groups] },
        ],
        left: shuffled(x, groups).data,
        right: run(convProblem(x.shape, w.shape), x, w).data,
      };
    },
  },
  inverse: {
    name: 'inverse',
    claim: {
      ko: '그룹 g개로 셔플한 것은 그룹 n개로 셔플하면 되돌아옵니다. n은 그룹마다 든 채널의 수입니다.',
      en: 'A shuffle with g groups of n channels is undone by a shuffle with n groups.',
    },
    left: { ko: '두 번 셔플한 결과', en: 'shuffled twice' },
    right: { ko: '처음 입력', en: 'the input' },
    fault: { ko: '두 번째에도 그룹을 g개로 한다면?', en: 'What if the second shuffle had g groups, too?' },
    run(random, planted) {
      const [groups, each] = random.pick(sizes);
      // Different numbers, so that no wrong order looks right.
      const x = tensorOf(
        [1, groups * each, 1, 1],
        Array.from({ length: groups * each }, (_, at) => 10 * at + random.whole(0, 9)),
      );
      return {
        tried: [{ name: { ko: '그룹 g, 채널 n', en: 'groups g, channels n' }, numbers: [groups, each] }],
        left: shuffled(shuffled(x, groups), planted ? groups : each).data,
        right: x.data,
      };
    },
  },
  mixing: {
    name: 'mixing',
    claim: {
      ko: '두 층 사이의 셔플은 C / g′ ≥ g일 때, 그리고 그때에만 모든 출력을 모든 입력에 잇습니다.',
      en: 'A shuffle between two layers connects every output with every input exactly when C / g′ ≥ g.',
    },
    left: { ko: '재어 본 것 (1 = 모두 이어짐)', en: 'measured (1 = all connected)' },
    right: { ko: '조건이 말하는 것', en: 'what the rule says' },
    fault: { ko: '셔플하기만 하면 된다고 보면?', en: 'What if any shuffle were taken to do?' },
    run(random, planted) {
      const cases = Array.from({ length: 6 }, () => {
        const channels = random.pick([6, 8, 12]);
        const divisors = [2, 3, 4, 6].filter((groups) => channels % groups === 0);
        return { channels, first: random.pick(divisors), second: random.pick(divisors), shuffle: true };
      });
      // One where groups are too small is always among them.
      cases.push({ channels: 6, first: 3, second: 3, shuffle: true });
      return {
        tried: [
          {
            name: { ko: 'C, g, g′', en: 'C, g, g′' },
            numbers: cases.slice(-4).flatMap(({ channels, first, second }) => [channels, first, second]),
          },
        ],
        left: cases.map((settings) => (channelDependency(stagesOf(settings).stages!).full ? 1 : 0)),
        right: cases.map(({ channels, first, second }) => (planted || channels / second >= first ? 1 : 0)),
      };
    },
  },
  reach: {
    name: 'reach',
    claim: {
      ko: '입력 채널 하나를 바꾸면, 의존 행렬이 말하는 출력이 바뀌고 다른 출력은 그대로입니다.',
      en: 'Change one input channel: the outputs that the dependency matrix names change, and no others do.',
    },
    left: { ko: '바뀐 출력 (1 = 바뀜)', en: 'outputs that changed (1 = yes)' },
    right: { ko: '의존 행렬의 열', en: 'column of the dependency matrix' },
    fault: { ko: '셔플을 잊는다면?', en: 'What if the shuffle were forgotten?' },
    run(random, planted) {
      const settings = { channels: 8, first: 2, second: random.pick([2, 4]), shuffle: true };
      const x = random.numbers(settings.channels, 0, 9);
      const channel = random.whole(0, settings.channels - 1);
      const through = (x: readonly number[]) => sceneOf({ ...settings, shuffle: !planted, x: [x] }).levels[3]!;
      const [old, now] = [through(x), through(x.map((value, at) => (at === channel ? value + 1 : value)))];
      return {
        tried: [
          { name: input, numbers: x },
          { name: { ko: '바꾼 채널', en: 'channel that is changed' }, numbers: [channel + 1] },
        ],
        left: Array.from(old, (value, at) => (value === now[at] ? 0 : 1)),
        right: channelDependency(stagesOf(settings).stages!).rows.map((row) => row[channel]!),
      };
    },
  },
} as const satisfies Record<string, Claim>;
