// What this lesson claims, to be checked on fresh numbers.
import type { Tensor } from 'faltung';
import { convProblem, isConv, parameterShapes, shuffleProblem, type Stages } from 'faltung/ops';
import { stagesByDefinition } from '../../figure/byDefinition.ts';
import type { Claim, Random } from '../../figure/claim.ts';
import type { InBoth } from '../../figure/language.ts';
import type { Matrix } from '../../figure/matrix.ts';
import { keptWeights } from '../grouped/channels.ts';
import { randomTensor, run, tensorOf } from '../grouped/claims.ts';
import { bottlenecks, countsOf, matrixOf, squareLayer, sum } from './layers.ts';
import { unitOf } from './unit/model.ts';

const input: InBoth = { ko: '입력 x', en: 'input x' };
const weights: InBoth = { ko: '가중치', en: 'weights' };
const groupsName: InBoth = { ko: '그룹', en: 'groups' };

/** Weights from 1 to 3: none of them hides a connection. */
const fullWeights = (random: Random, channels: number, groups: number): Tensor => {
  const shape = [channels, channels / groups, 1, 1];
  return tensorOf(shape, random.numbers(channels * (channels / groups), 1, 3));
};

/** What is left of a matrix in its blocks, as the weights of a grouped layer. */
const blocksOf = (whole: Matrix, groups: number): Tensor =>
  tensorOf([whole.length, whole.length / groups, 1, 1], keptWeights(whole, squareLayer(whole.length, groups)));

/** Every 2×2 minor of a block: all are 0 exactly where the rank is at most 1. */
function minorsOf(whole: Matrix, top: number, left: number, side: number): number[] {
  const minors: number[] = [];
  for (let row = 1; row < side; row++)
    for (let column = 1; column < side; column++) {
      const at = (r: number, c: number) => whole[top + r]![left + c]!;
      minors.push(at(0, 0) * at(row, column) - at(0, column) * at(row, 0) + 0);
    }
  return minors;
}

export const claims = {
  blocks: {
    name: 'blocks',
    claim: {
      ko: '점별 그룹 합성곱은 블록 대각 행렬을 화소마다 곱하는 일입니다.',
      en: 'A pointwise grouped convolution multiplies every pixel by a block-diagonal matrix.',
    },
    left: { ko: '점별 그룹 합성곱', en: 'pointwise grouped' },
    right: { ko: '블록 대각 행렬을 곱함', en: 'times the block-diagonal matrix' },
    fault: {
      ko: '이웃이 아니라 번갈아 그룹에 넣는다면?',
      en: 'What if channels were dealt out to the groups in turn?',
    },
    run(random, planted) {
      const groups = random.pick([2, 3]);
      const [channels, each] = [2 * groups, 2];
      const x = randomTensor(random, [1, channels, 2, 2]);
      const w = fullWeights(random, channels, groups);
      const group = (channel: number) => (planted ? channel % groups : Math.floor(channel / each));
      const table = Array.from({ length: channels }, (_, row) => {
        let next = row * each;
        return Array.from({ length: channels }, (_, column) => (group(row) === group(column) ? w.data[next++]! : 0));
      });
      const whole = tensorOf([channels, channels, 1, 1], table.flat());
      return {
        tried: [
          { name: input, shape: x.shape, numbers: x.data },
          { name: weights, shape: w.shape, numbers: w.data },
        ],
        left: run(convProblem(x.shape, w.shape, { groups }), x, w).data,
        right: run(convProblem(x.shape, whole.shape), x, whole).data,
      };
    },
  },
  walls: {
    name: 'walls',
    claim: {
      ko: '그룹이 같은 1×1 두 층은 그룹이 같은 1×1 한 층과 같습니다.',
      en: 'Two 1×1 layers with the same groups do what one 1×1 layer with these groups does.',
    },
    left: { ko: '두 층을 차례로', en: 'two layers in a row' },
    right: { ko: '곱한 블록으로 한 층', en: 'one layer, of the products of the blocks' },
    fault: { ko: '두 층 사이에서 채널을 셔플한다면?', en: 'What if channels were shuffled in between?' },
    run(random, planted) {
      const [channels, groups] = random.pick([
        [4, 2],
        [6, 2],
        [6, 3],
      ] as const);
      const [first, second] = [fullWeights(random, channels, groups), fullWeights(random, channels, groups)];
      const layer = squareLayer(channels, groups);
      const between = shuffleProblem([channels, channels, 1, 1], planted ? groups : 1);
      const whole = matrixOf([layer, between, layer], [first, second], channels);
      const one = matrixOf([layer], [blocksOf(whole, groups)], channels);
      const x = randomTensor(random, [1, channels, 1, 1]);
      const apply = (matrix: Matrix) => {
        const w = tensorOf([channels, channels, 1, 1], matrix.flat());
        return run(convProblem(x.shape, w.shape), x, w).data;
      };
      return {
        tried: [
          { name: input, numbers: x.data },
          { name: groupsName, numbers: [groups] },
        ],
        left: apply(whole),
        right: apply(one),
      };
    },
  },
  rank: {
    name: 'rank',
    claim: {
      ko: '채널이 g²개일 때, 셔플로 이은 두 층의 행렬은 빈칸이 없지만 블록마다 랭크가 1입니다. 2×2 소행렬식이 모두 0입니다.',
      en: 'With g² channels two shuffled layers leave no gap, yet each block has rank 1: its 2×2 minors are 0.',
    },
    left: { ko: '블록들의 2×2 소행렬식', en: 'the 2×2 minors of the blocks' },
    right: { ko: '0', en: 'zeros' },
    fault: { ko: '둘째 층에 그룹이 없다면?', en: 'What if the second layer had no groups?' },
    run(random, planted) {
      const groups = random.pick([2, 3]);
      const channels = groups * groups;
      const [first, second] = [
        fullWeights(random, channels, groups),
        fullWeights(random, channels, planted ? 1 : groups),
      ];
      const stages = [
        squareLayer(channels, groups),
        shuffleProblem([channels, channels, 1, 1], groups),
        squareLayer(channels, planted ? 1 : groups),
      ];
      const whole = matrixOf(stages, [first, second], channels);
      const starts = Array.from({ length: groups }, (_, group) => group * groups);
      const minors = starts.flatMap((top) => starts.flatMap((left) => minorsOf(whole, top, left, groups)));
      return {
        tried: [
          { name: { ko: '첫째 층의 가중치', en: 'weights of the first layer' }, numbers: first.data },
          { name: { ko: '둘째 층의 가중치', en: 'weights of the second layer' }, numbers: second.data },
        ],
        left: minors,
        right: minors.map(() => 0),
      };
    },
  },
  formulas: {
    name: 'formulas',
    claim: {
      ko: '세 병목의 곱셈은 hw(2cm + 9m²), hw(2cm + 9m²/g), hw(2cm/g + 9m)번입니다.',
      en: 'The three bottlenecks take hw(2cm + 9m²), hw(2cm + 9m²/g) and hw(2cm/g + 9m) products.',
    },
    left: { ko: '라이브러리가 센 것', en: 'counted by the library' },
    right: { ko: '공식', en: 'by the formulas' },
    fault: { ko: '1×1이 둘이라는 것을 잊는다면?', en: 'What if one of the two 1×1 were forgotten?' },
    run(random, planted) {
      const g = random.pick([1, 2, 3, 4]);
      const [m, side] = [g * random.whole(1, 5), random.whole(1, 14)];
      const c = 4 * m;
      const ones = planted ? 1 : 2;
      const counted = bottlenecks.map((name) => sum(countsOf(name, { channels: c, middle: m, groups: g }, side)));
      const formulas = [ones * c * m + 9 * m * m, ones * c * m + (9 * m * m) / g, (ones * c * m) / g + 9 * m];
      return {
        tried: [{ name: { ko: 'c, m, g, h = w', en: 'c, m, g, h = w' }, numbers: [c, m, g, side] }],
        left: counted,
        right: formulas.map((count) => side * side * count),
      };
    },
  },
  shortcut: {
    name: 'shortcut',
    claim: {
      ko: '마지막 1×1의 가중치가 모두 0이면 블록은 입력을 그대로 내보냅니다. 단, 입력이 음수가 아닐 때입니다.',
      en: 'If the weights of the last 1×1 are all 0, the unit hands its input on, provided no number is negative.',
    },
    left: { ko: '블록의 출력', en: 'output of the unit' },
    right: { ko: '입력', en: 'input' },
    fault: { ko: '지름길이 없다면?', en: 'What if there were no shortcut?' },
    run(random, planted) {
      const groups = random.pick([1, 2]);
      const unit = unitOf(8, groups);
      const shapes = parameterShapes(unit);
      const parameters = shapes.map(({ w }, at) => ({
        w:
          at === shapes.length - 1
            ? tensorOf(w!, new Float64Array(w!.reduce((a, b) => a * b)))
            : randomTensor(random, w!),
      }));
      const x = tensorOf([1, 8, 1, 1], random.numbers(8, 0, 9));
      const cut: Stages = { stages: [...unit.stages, ...(unit.after ?? [])] };
      return {
        tried: [
          { name: input, numbers: x.data },
          {
            name: { ko: '합성곱 층', en: 'convolutions' },
            numbers: [unit.stages.filter((stage) => isConv(stage)).length],
          },
        ],
        left: stagesByDefinition(planted ? cut : unit, x, parameters).data,
        right: x.data,
      };
    },
  },
} as const satisfies Record<string, Claim>;
