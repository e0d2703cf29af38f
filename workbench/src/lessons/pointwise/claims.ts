// What this lesson claims, to be checked on fresh numbers.
import { tensor, type Tensor } from 'faltung';
import { convolutionMatrix, type Rows } from 'faltung/analysis';
import { compute } from 'faltung/engine';
import { activationProblem, convProblem, relu } from 'faltung/ops';
import type { Claim } from '../../figure/claim.ts';
import type { InBoth } from '../../figure/language.ts';
import { randomTensor, run, tensorOf } from '../grouped/claims.ts';
import { determinant, product } from './rows.ts';

const input: InBoth = { ko: '입력 x', en: 'input x' };
const weights: InBoth = { ko: '가중치 W', en: 'weights W' };

const through = (x: Tensor, w: Tensor): Tensor => run(convProblem(x.shape, w.shape), x, w);
const rectified = (x: Tensor): Tensor => compute(relu.y, activationProblem('relu', x.shape), { x });

/** A tensor's channels as rows, and a filter's weights likewise. */
const rowsOfTensor = ({ shape, data }: Tensor): Rows => {
  const rows = shape[0] === 1 && shape.length === 4 ? shape[1]! : shape[0]!;
  const each = data.length / rows;
  return Array.from({ length: rows }, (_, row) => Array.from(data.slice(row * each, (row + 1) * each)));
};
const weightRows = ({ shape, data }: Tensor): Rows =>
  Array.from({ length: shape[0]! }, (_, row) => Array.from(data.slice(row * shape[1]!, (row + 1) * shape[1]!)));
const transposed = (rows: Rows): Rows => rows[0]!.map((_, column) => rows.map((row) => row[column]!));

export const claims = {
  matrix: {
    name: 'matrix',
    claim: {
      ko: '1×1 합성곱은 행렬 곱 W·X입니다. X의 행은 채널, 열은 화소입니다.',
      en: 'A 1×1 convolution is the matrix product W·X, with a row of X for each channel and a column for each pixel.',
    },
    left: { ko: '1×1 합성곱', en: '1×1 convolution' },
    right: { ko: '행렬 곱 W·X', en: 'matrix product W·X' },
    fault: { ko: 'W를 전치해서 곱한다면?', en: 'What if W were transposed?' },
    run(random, planted) {
      const channels = random.whole(2, 4);
      const x = randomTensor(random, [1, channels, 2, 3]);
      const w = randomTensor(random, [channels, channels, 1, 1]);
      const table = planted ? transposed(weightRows(w)) : weightRows(w);
      return {
        tried: [
          { name: input, shape: x.shape, numbers: x.data },
          { name: weights, shape: w.shape, numbers: w.data },
        ],
        left: through(x, w).data,
        right: product(table, rowsOfTensor(x)).flat(),
      };
    },
  },
  dense: {
    name: 'dense',
    claim: {
      ko: '그림이 한 화소뿐이면 1×1 합성곱은 완전 연결층입니다. 화소가 여럿이면 화소마다 따로 있는 완전 연결층입니다.',
      en: 'On a single pixel a 1×1 convolution is a dense layer. On more, it is that dense layer for each pixel apart.',
    },
    left: { ko: '1×1 합성곱', en: '1×1 convolution' },
    right: { ko: '화소마다 완전 연결층', en: 'dense layer, pixel by pixel' },
    fault: {
      ko: '그림 전체를 한꺼번에 잇는 완전 연결층이라면?',
      en: 'What if it were a dense layer over the whole picture?',
    },
    run(random, planted) {
      const [channels, pixels] = [2, random.whole(1, 3)];
      const x = randomTensor(random, [1, channels, 1, pixels]);
      const w = randomTensor(random, [2, channels, 1, 1]);
      const problem = convProblem(x.shape, w.shape);
      // As a dense layer over everything, the weights between different pixels are 0.
      const table = convolutionMatrix(problem, w).map((row, output) =>
        row.map((value, at) => value + (planted && at % pixels !== output % pixels ? 1 : 0)),
      );
      return {
        tried: [
          { name: input, shape: x.shape, numbers: x.data },
          { name: weights, shape: w.shape, numbers: w.data },
        ],
        left: run(problem, x, w).data,
        right: product(
          table,
          Array.from(x.data, (number) => [number]),
        ).flat(),
      };
    },
  },
  head: {
    name: 'head',
    claim: {
      ko:
        '3×3 그림으로 배운 분류기(완전 연결층 둘)를 3×3 합성곱과 1×1 합성곱으로 고쳐 쓰면, 더 큰 그림에서 ' +
        '창을 하나씩 오려 넣은 것과 같은 답이 한꺼번에 나옵니다.',
      en:
        'Two dense layers trained on 3×3 pictures, rewritten as a 3×3 and a 1×1 convolution, give on a larger ' +
        'picture what they give on every window cut out of it.',
    },
    left: { ko: '큰 그림에 합성곱 둘', en: 'two convolutions on the large picture' },
    right: { ko: '창을 오려 완전 연결층에', en: 'windows cut out, through the dense layers' },
    fault: { ko: '창을 한 칸 옆에서 오린다면?', en: 'What if the windows were cut one pixel off?' },
    run(random, planted) {
      const [height, width, side] = [4, 5, 3];
      const x = randomTensor(random, [1, 1, height, width]);
      const [first, second] = [randomTensor(random, [2, 1, side, side]), randomTensor(random, [2, 2, 1, 1])];
      const windows: number[][] = [];
      for (let row = 0; row + side <= height; row++) {
        for (let column = 0; column + side <= width; column++) {
          const shift = planted ? 1 : 0;
          windows.push(
            Array.from({ length: side * side }, (_, at) => {
              const [r, c] = [row + Math.floor(at / side), (column + shift + (at % side)) % width];
              return x.data[r * width + c]!;
            }),
          );
        }
      }
      const hidden = product(rowsOfTensor(first), transposed(windows)).map((row) =>
        row.map((value) => Math.max(0, value)),
      );
      return {
        tried: [
          { name: input, shape: x.shape, numbers: x.data },
          { name: { ko: '첫 층의 가중치', en: 'weights of the first layer' }, numbers: first.data },
        ],
        left: through(rectified(through(x, first)), second).data,
        right: product(weightRows(second), hidden).flat(),
      };
    },
  },
  pixels: {
    name: 'pixels',
    claim: {
      ko: '화소의 순서를 뒤섞고 1×1을 하나, 1×1을 하고 똑같이 뒤섞으나 결과가 같습니다.',
      en: 'Shuffle the pixels and apply a 1×1, or apply it and shuffle alike: it is the same.',
    },
    left: { ko: '뒤섞은 다음 계산', en: 'shuffled, then computed' },
    right: { ko: '계산한 다음 뒤섞음', en: 'computed, then shuffled' },
    fault: { ko: '커널이 3×3이라면?', en: 'What if the kernel were 3×3?' },
    run(random, planted) {
      const side = planted ? 3 : 1;
      const x = randomTensor(random, [1, 2, 3, 3]);
      const w = randomTensor(random, [2, 2, side, side]);
      const order = Array.from({ length: 9 }, (_, at) => at);
      for (let at = 8; at > 0; at--) {
        const other = random.whole(0, at);
        [order[at], order[other]] = [order[other]!, order[at]!];
      }
      const problem = convProblem(x.shape, w.shape, { padding: (side - 1) / 2 });
      const shuffled = ({ shape, data }: Tensor): Tensor =>
        tensorOf(
          shape,
          Array.from(data, (_, at) => data[Math.floor(at / 9) * 9 + order[at % 9]!]!),
        );
      return {
        tried: [
          { name: input, shape: x.shape, numbers: x.data },
          { name: { ko: '화소의 새 순서', en: 'new order of the pixels' }, numbers: order.map((at) => at + 1) },
        ],
        left: run(problem, shuffled(x), w).data,
        right: shuffled(run(problem, x, w)).data,
      };
    },
  },
  collapse: {
    name: 'collapse',
    claim: {
      ko: '사이에 아무것도 없는 1×1 두 층은 가중치가 W₂·W₁인 한 층과 같습니다.',
      en: 'Two 1×1 layers with nothing between are one layer with the weights W₂·W₁.',
    },
    left: { ko: '두 층', en: 'two layers' },
    right: { ko: 'W₂·W₁ 한 층', en: 'one layer, W₂·W₁' },
    fault: { ko: '사이에 ReLU가 있다면?', en: 'What if there were a ReLU between?' },
    run(random, planted) {
      const [from, middle, to] = [random.whole(2, 4), random.whole(2, 3), random.whole(2, 4)];
      const x = randomTensor(random, [1, from, 2, 2]);
      const [first, second] = [randomTensor(random, [middle, from, 1, 1]), randomTensor(random, [to, middle, 1, 1])];
      const hidden = through(x, first);
      const one = product(weightRows(second), weightRows(first));
      return {
        tried: [
          { name: input, shape: x.shape, numbers: x.data },
          { name: { ko: 'W₁', en: 'W₁' }, shape: [middle, from], numbers: first.data },
          { name: { ko: 'W₂', en: 'W₂' }, shape: [to, middle], numbers: second.data },
        ],
        left: through(planted ? rectified(hidden) : hidden, second).data,
        right: through(x, tensor([to, from, 1, 1], one.flat(), 'float64')).data,
      };
    },
  },
  rank: {
    name: 'rank',
    claim: {
      ko: '채널 3개를 2개로 줄였다가 3개로 늘리면 세 출력은 서로 독립일 수 없습니다. 어떤 세 화소를 골라도 행렬식이 0입니다.',
      en:
        'Narrow 3 channels to 2 and widen them to 3: the outputs depend on each other. On any three pixels their ' +
        'determinant is 0.',
    },
    left: { ko: '세 화소에서 세 출력의 행렬식', en: 'determinant of three outputs on three pixels' },
    right: { ko: '0', en: '0' },
    fault: { ko: '가운데 채널이 3개라면?', en: 'What if the middle had 3 channels?' },
    run(random, planted) {
      const middle = planted ? 3 : 2;
      const x = randomTensor(random, [1, 3, 1, 3]);
      const [first, second] = [randomTensor(random, [middle, 3, 1, 1]), randomTensor(random, [3, middle, 1, 1])];
      const y = through(through(x, first), second);
      return {
        tried: [
          { name: input, shape: x.shape, numbers: x.data },
          { name: { ko: '나온 값', en: 'what comes out' }, shape: [3, 3], numbers: y.data },
        ],
        left: [determinant(rowsOfTensor(y)) + 0],
        right: [0],
      };
    },
  },
} as const satisfies Record<string, Claim>;
