// What readers check for themselves in this lesson, each side computed by the library.
import { convProblem, convShapes } from 'faltung/ops';
import type { Claim } from '../../figure/claim.ts';
import { counted } from './items.ts';
import { neighbourClaims } from './neighbours.ts';
import { cubeOf, stagesOf } from './scene.ts';
import { as, filters, names, passed, run, tried } from './trial.ts';

/** Its brackets are never broken over two lines. */
const multiplications = 'F·[C·H·W + Y·(H − Y + 1)·W + X·(H − Y + 1)·(W − X + 1)]'.replace(/ (?=[^(]*\))/g, '\u00a0');

export const claims = {
  same: {
    name: 'same',
    claim: {
      ko: '세 단계의 결과는 세 필터를 곱해 만든 필터 하나로 한 번에 합성곱한 결과와 같습니다.',
      en: 'Three passes give the same as one convolution with the filter that is the product of the three.',
    },
    left: { ko: '세 단계', en: 'three passes' },
    right: { ko: '한 번에', en: 'one pass' },
    fault: { ko: '필터의 가중치 하나를 바꾼다면?', en: 'What if one weight of the filter were changed?' },
    run(random, planted) {
      const { standard, x, lists } = filters(random);
      const cube = cubeOf(...lists);
      if (planted) cube[random.whole(0, cube.length - 1)]! += 1;
      return { tried: tried(x, lists), left: passed(standard, x, lists).data, right: run(standard, x, cube).data };
    },
  },
  order: {
    name: 'order',
    claim: {
      ko: '단계의 순서는 바꾸어도 됩니다. 가로, 세로를 먼저 지나고 채널을 나중에 모아도 결과가 같습니다.',
      en: 'The order does not matter: across and down first, channels last, gives the same.',
    },
    left: { ko: '채널, 세로, 가로', en: 'channels, down, across' },
    right: { ko: '가로, 세로, 채널', en: 'across, down, channels' },
    fault: { ko: '세로 단계를 두 번 지난다면?', en: 'What if the pass down were made twice?' },
    run(random, planted) {
      const { channels, rows, columns, standard, shape, x, lists } = filters(random);
      const [alpha, beta, gamma] = lists;
      const each = (numbers: readonly number[]) => Array.from({ length: channels }, () => numbers).flat();
      const across = convProblem(shape, [channels, 1, 1, columns], { groups: channels });
      const down = convProblem(convShapes(across).y, [channels, 1, rows, 1], { groups: channels });
      const lowered = run(down, run(across, x, each(gamma)), each(beta));
      const again = convProblem(lowered.shape, [channels, 1, rows, 1], { groups: channels, padding: 'same' });
      const given = planted ? run(again, lowered, each(beta)) : lowered;
      const join = convProblem(given.shape, [1, channels, 1, 1]);
      return {
        tried: tried(x, lists),
        left: passed(standard, x, lists).data,
        right: run(join, given, alpha).data,
      };
    },
  },
  outer: {
    name: 'outer',
    claim: {
      ko: '세 필터가 뜻하는 필터는 외적입니다. 입력 한 칸에만 1을 놓아 보면 그 칸의 가중치 α[c]·β[y]·γ[x]가 나옵니다.',
      en:
        'The filter of the three is their outer product: a single 1 in the input brings out the weight of its ' +
        'place, α[c]·β[y]·γ[x].',
    },
    left: { ko: '칸마다 1을 놓고 세 단계', en: 'a 1 in each place, three passes' },
    right: { ko: 'α[c]·β[y]·γ[x]', en: 'α[c]·β[y]·γ[x]' },
    fault: { ko: '원문처럼 벡터곱이라면?', en: 'What if it were a cross product, as the article says?' },
    run(random, planted) {
      const lists = [random.numbers(3), random.numbers(3), random.numbers(3)] as const;
      const standard = convProblem([1, 3, 3, 3], [1, 3, 3, 3]);
      const probed = Array.from({ length: 27 }, (_, place) => {
        const x = as(
          [1, 3, 3, 3],
          Array.from({ length: 27 }, (_, at) => (at === place ? 1 : 0)),
        );
        return passed(standard, x, lists).data[0]!;
      });
      const cross = (a: readonly number[], b: readonly number[]) =>
        [0, 1, 2].map((d) => a[(d + 1) % 3]! * b[(d + 2) % 3]! - a[(d + 2) % 3]! * b[(d + 1) % 3]! + 0);
      return {
        tried: lists.map((numbers, at) => ({ name: names[at]!, numbers })),
        left: probed,
        right: planted
          ? cross(cross(lists[0], lists[1]), lists[2])
          : cubeOf([...lists[0]], [...lists[1]], [...lists[2]]),
      };
    },
  },
  counts: {
    name: 'counts',
    claim: {
      ko: `필터 F개를 나누어 계산하면 곱셈은 ${multiplications}번입니다.`,
      en: `F flattened filters take ${multiplications} multiplications.`,
    },
    left: { ko: '하나씩 센 수', en: 'counted one by one' },
    right: { ko: '식으로 구한 수', en: 'by the formula' },
    fault: { ko: '첫 단계부터 출력 크기라면?', en: 'What if the first pass already had the output’s size?' },
    run(random, planted) {
      const [F, C, H, W] = [random.whole(2, 4), random.whole(2, 4), random.whole(4, 7), random.whole(4, 7)];
      const [Y, X] = [random.whole(2, 3), random.whole(2, 3)];
      const [rows, columns] = [H - Y + 1, W - X + 1];
      const first = planted ? C * rows * columns : C * H * W;
      return {
        tried: [
          { name: { ko: 'F, C, H, W', en: 'F, C, H, W' }, numbers: [F, C, H, W] },
          { name: { ko: 'Y, X', en: 'Y, X' }, numbers: [Y, X] },
        ],
        left: [stagesOf(convProblem([1, C, H, W], [F, C, Y, X])).reduce((sum, stage) => sum + counted(stage), 0)],
        right: [F * (first + Y * rows * W + X * rows * columns)],
      };
    },
  },
  ...neighbourClaims,
} as const satisfies Record<string, Claim>;
