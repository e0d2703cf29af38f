// What this lesson claims, to be checked on fresh numbers.
import type { Tensor } from 'faltung';
import { convolutionMatrix } from 'faltung/analysis';
import { compute } from 'faltung/engine';
import { conv, convProblem, maxPool, maxPoolProblem, sizeOf } from 'faltung/ops';
import type { Claim, Random } from '../../figure/claim.ts';
import { randomTensor, tensorOf } from '../grouped/claims.ts';
import type { Move } from './model.ts';
import { moved } from './moving.ts';
import { pooled } from './scene.ts';

const input = { ko: '입력 x', en: 'input x' };
const kernel = { ko: '커널 w', en: 'kernel w' };
const moving = { ko: '옮기기 (아래, 오른쪽)', en: 'move (down, right)' };
const movedFirst = { ko: '옮기고 합성곱', en: 'moved, then convolved' };
const movedLast = { ko: '합성곱하고 옮김', en: 'convolved, then moved' };

const slide = (x: Tensor, w: Tensor, ring: boolean, stride = 1): Tensor => {
  const padding = Math.floor(w.shape[2]! / 2);
  const problem = convProblem(x.shape, w.shape, { padding, stride, boundary: ring ? 'circular' : 'zeros' });
  return compute(conv.y, problem, { x, w });
};
const randomMove = (random: Random, most: number): Move => {
  const down = random.whole(-most, most);
  return { down, right: down === 0 ? random.pick([-1, 1]) : random.whole(-most, most) };
};
const shown = (x: Tensor, w: Tensor, { down, right }: Move) => [
  { name: input, shape: x.shape.slice(2), numbers: x.data },
  { name: kernel, shape: w.shape.slice(2), numbers: w.data },
  { name: moving, numbers: [down, right] },
];

/** A plane without a margin all around. */
function inside(y: Tensor, margin: number): number[] {
  const [rows, columns] = y.shape.slice(2) as [number, number];
  return Array.from(y.data).filter((_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    return row >= margin && row < rows - margin && column >= margin && column < columns - margin;
  });
}

export const claims = {
  ring: {
    name: 'ring',
    claim: {
      ko: '가장자리를 이으면, 옮기고 합성곱한 것은 합성곱하고 옮긴 것과 모든 칸에서 같습니다.',
      en: 'With opposite edges joined, moving and convolving gives in every cell what convolving and moving gives.',
    },
    left: movedFirst,
    right: movedLast,
    fault: { ko: '가장자리 밖이 0이면?', en: 'What if zeros lay beyond the edge?' },
    run(random, planted) {
      const [x, w] = [randomTensor(random, [1, 1, 4, 4]), randomTensor(random, [1, 1, 3, 3])];
      const move = randomMove(random, 2);
      return {
        tried: shown(x, w, move),
        left: slide(moved(x, move, true), w, !planted).data,
        right: moved(slide(x, w, !planted), move, true).data,
      };
    },
  },
  interior: {
    name: 'interior',
    claim: {
      ko: '가장자리 밖이 0이어도, 가장자리에서 떨어진 칸에서는 두 길이 정확히 같습니다.',
      en: 'Even with zeros beyond the edge both ways are exactly the same in cells away from it.',
    },
    left: movedFirst,
    right: movedLast,
    fault: { ko: '가장자리 칸도 견주면?', en: 'What if cells at the edge were compared as well?' },
    run(random, planted) {
      const [x, w] = [randomTensor(random, [1, 1, 6, 6]), randomTensor(random, [1, 1, 3, 3])];
      const move = randomMove(random, 1);
      // One cell for the move, one for the window.
      const margin = planted ? 0 : 2;
      return {
        tried: shown(x, w, move),
        left: inside(slide(moved(x, move, false), w, false), margin),
        right: inside(moved(slide(x, w, false), move, false), margin),
      };
    },
  },
  stride: {
    name: 'stride',
    claim: {
      ko: '스트라이드가 2이면 입력을 2의 배수만큼 옮길 때에만 출력이 그 절반만큼 옮겨집니다.',
      en: 'With stride 2 the output moves by half as much, provided the input moves by a multiple of 2.',
    },
    left: movedFirst,
    right: { ko: '합성곱하고 절반만큼 옮김', en: 'convolved, then moved by half' },
    fault: { ko: '입력을 한 칸 더 옮기면?', en: 'What if the input moved by one cell more?' },
    run(random, planted) {
      const [x, w] = [randomTensor(random, [1, 1, 6, 6]), randomTensor(random, [1, 1, 3, 3])];
      const half = randomMove(random, 1);
      const move = { down: 2 * half.down, right: 2 * half.right + (planted ? 1 : 0) };
      return {
        tried: shown(x, w, move),
        left: slide(moved(x, move, true), w, true, 2).data,
        right: moved(slide(x, w, true, 2), half, true).data,
      };
    },
  },
  pooled: {
    name: 'pooled',
    claim: {
      ko: '출력 전체의 합과 최댓값은 입력을 옮겨도 그대로입니다. 여기에서 비로소 불변성이 생깁니다.',
      en: 'The sum and the largest of all outputs stay when the input moves: here, and only here, is invariance.',
    },
    left: { ko: '옮기기 전의 합과 최댓값', en: 'sum and largest, before' },
    right: { ko: '옮긴 뒤의 합과 최댓값', en: 'sum and largest, after' },
    fault: { ko: '모으지 않고 첫 두 칸을 견주면?', en: 'What if the first two outputs were compared, not pooled?' },
    run(random, planted) {
      const [x, w] = [randomTensor(random, [1, 1, 4, 4]), randomTensor(random, [1, 1, 3, 3])];
      const move = randomMove(random, 2);
      const numbers = (y: Tensor): number[] => {
        const { sum, largest } = pooled(y);
        return planted ? Array.from(y.data.slice(0, 2)) : [sum, largest];
      };
      return {
        tried: shown(x, w, move),
        left: numbers(slide(x, w, true)),
        right: numbers(slide(moved(x, move, true), w, true)),
      };
    },
  },
  mixed: {
    name: 'mixed',
    claim: {
      ko: '화소를 마구 섞어도 1×1 합성곱의 최댓값은 그대로입니다. 1×1은 이웃을 보지 않기 때문입니다.',
      en: 'Shuffle the pixels, and the largest output of a 1×1 convolution stays: it sees no neighbours.',
    },
    left: { ko: '섞기 전의 최댓값', en: 'largest, before' },
    right: { ko: '섞은 뒤의 최댓값', en: 'largest, shuffled' },
    fault: { ko: '3×3이라면?', en: 'What if it were 3×3?' },
    run(random, planted) {
      const [filters, length] = [3, 5];
      const taps = planted ? 3 : 1;
      const x = randomTensor(random, [1, 1, length, length]);
      const w = tensorOf([filters, 1, taps, taps], random.numbers(filters * taps ** 2, 1, 3));
      const order = Array.from({ length: length ** 2 }, (_, at) => at);
      for (let at = order.length - 1; at > 0; at--) {
        const other = random.whole(0, at);
        [order[at], order[other]] = [order[other]!, order[at]!];
      }
      const shuffled = tensorOf(
        x.shape,
        order.map((from) => x.data[from]!),
      );
      const largest = (given: Tensor) => {
        const y = slide(given, w, true);
        return compute(maxPool.y, maxPoolProblem(y.shape, length), { x: y }).data;
      };
      return {
        tried: [
          { name: input, shape: [length, length], numbers: x.data },
          { name: { ko: '새 순서', en: 'new order' }, numbers: order.map((from) => from + 1) },
        ],
        left: largest(x),
        right: largest(shuffled),
      };
    },
  },
  dense: {
    name: 'dense',
    claim: {
      ko: '합성곱은 가중치를 함께 쓰고 나머지는 0인 완전 연결층입니다.',
      en: 'A convolution is a dense layer whose weights are shared, and zero everywhere else.',
    },
    left: { ko: '합성곱', en: 'convolution' },
    right: { ko: '완전 연결층', en: 'dense layer' },
    fault: { ko: '가중치 하나가 한 자리에서만 달라지면?', en: 'What if one weight changed at one place only?' },
    run(random, planted) {
      const x = tensorOf([1, 1, 4, 4], random.numbers(16, 1, 5));
      const w = randomTensor(random, [1, 1, 3, 3]);
      const problem = convProblem(x.shape, w.shape);
      const rows = convolutionMatrix(problem, w).map((row) => [...row]);
      if (planted) rows[random.whole(0, rows.length - 1)]![5]! += 1;
      const matrix = tensorOf([rows.length, sizeOf(x.shape), 1, 1], rows.flat());
      const flat = tensorOf([1, sizeOf(x.shape), 1, 1], x.data);
      return {
        tried: [
          { name: input, shape: [4, 4], numbers: x.data },
          { name: kernel, shape: [3, 3], numbers: w.data },
        ],
        left: compute(conv.y, problem, { x, w }).data,
        right: compute(conv.y, convProblem(flat.shape, matrix.shape), { x: flat, w: matrix }).data,
      };
    },
  },
} as const satisfies Record<string, Claim>;
