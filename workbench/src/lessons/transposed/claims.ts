// What readers check for themselves in this lesson, each side computed by the library.
import { conv, convProblem, convTransposeProblem } from 'faltung/ops';
import { convolutionMatrix } from 'faltung/analysis';
import type { Claim, Random } from '../../figure/claim.ts';

const as = (shape: readonly number[], numbers: ArrayLike<number>) => ({ shape, data: Float64Array.from(numbers) });
const inputName = { ko: '입력 x', en: 'input x' };
const kernelName = { ko: '커널 w', en: 'kernel w' };
const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, at) => sum + value * b[at]!, 0);
const reversed = (numbers: readonly number[]) => numbers.toReversed();

/** A small plane and a kernel to try. */
function plane(random: Random) {
  const side = random.whole(2, 4);
  const taps = random.whole(2, 3);
  return { side, taps, stride: random.whole(1, 3), x: random.numbers(side * side), w: random.numbers(taps * taps) };
}

export const claims = {
  twins: {
    name: 'twins',
    claim: {
      ko: '전치 합성곱은, 입력 사이에 0을 끼우고 둘레에 0을 두른 다음 뒤집은 커널로 하는 합성곱과 같습니다.',
      en:
        'A transposed convolution is a convolution of the input with zeros put between and around, ' +
        'with the kernel flipped.',
    },
    left: { ko: '도장을 찍은 결과', en: 'stamped' },
    right: { ko: '창으로 모은 결과', en: 'collected' },
    fault: { ko: '커널을 뒤집지 않으면?', en: 'What if we forgot to flip?' },
    run(random, planted) {
      const { side, taps, stride, x, w } = plane(random);
      const weights = as([1, 1, taps, taps], w);
      const problem = convTransposeProblem([1, 1, side, side], weights.shape, { stride });
      const wide = (side - 1) * stride + 1;
      const apart = Array.from({ length: wide * wide }, (_, at) => {
        const [row, column] = [Math.floor(at / wide), at % wide];
        return row % stride || column % stride ? 0 : x[(row / stride) * side + column / stride]!;
      });
      const direct = convProblem([1, 1, wide, wide], weights.shape, { padding: taps - 1, flip: !planted });
      return {
        tried: [
          { name: inputName, shape: [side, side], numbers: x },
          { name: kernelName, shape: [taps, taps], numbers: w },
          { name: { ko: '스트라이드', en: 'stride' }, numbers: [stride] },
        ],
        left: conv.y.reference(problem, { x: as([1, 1, side, side], x), w: weights }).data,
        right: conv.y.reference(direct, { x: as([1, 1, wide, wide], apart), w: weights }).data,
      };
    },
  },
  rows: {
    name: 'rows',
    claim: {
      ko: '행렬 C를 한 줄로 편 입력에 곱하면 합성곱의 결과가 나옵니다.',
      en: 'The matrix C times the input laid out in a line is the convolution.',
    },
    left: { ko: '행렬 C의 곱', en: 'C times x' },
    right: { ko: '합성곱', en: 'convolution' },
    fault: { ko: 'C의 행을 한 칸씩만 밀면?', en: 'What if each row of C were shifted by one?' },
    run(random, planted) {
      const [side, taps] = [4, 3];
      const [x, w] = [random.numbers(side * side, 0, 3), random.numbers(taps * taps, 0, 3)];
      const problem = convProblem([1, 1, side, side], [1, 1, taps, taps]);
      const weights = as([1, 1, taps, taps], w);
      const matrix = convolutionMatrix(problem, weights);
      const rows = planted
        ? matrix.map((_, by) => matrix[0]!.map((_, column) => matrix[0]![column - by] ?? 0))
        : matrix;
      return {
        tried: [
          { name: inputName, shape: [side, side], numbers: x },
          { name: kernelName, shape: [taps, taps], numbers: w },
        ],
        left: rows.map((row) => dot(row, x)),
        right: conv.y.reference(problem, { x: as([1, 1, side, side], x), w: weights }).data,
      };
    },
  },
  adjoint: {
    name: 'adjoint',
    claim: {
      ko: 'C·x와 y의 내적은 x와 Cᵀ·y의 내적과 언제나 같습니다. 이 성질 하나가 전치 합성곱을 정합니다.',
      en:
        'The dot product of C·x with y always equals that of x with Cᵀ·y. This alone says what a ' +
        'transposed convolution is.',
    },
    left: { ko: '⟨C·x, y⟩', en: '⟨C·x, y⟩' },
    right: { ko: '⟨x, Cᵀ·y⟩', en: '⟨x, Cᵀ·y⟩' },
    fault: { ko: '되돌아올 때 커널을 뒤집으면?', en: 'What if the kernel were flipped on the way back?' },
    run(random, planted) {
      const [length, taps] = [random.whole(5, 9), random.whole(2, 4)];
      const [stride, padding] = [random.whole(1, 3), random.whole(0, 1)];
      const [x, w] = [random.numbers(length), random.numbers(taps)];
      const forward = convProblem([1, 1, length], [1, 1, taps], { stride, padding });
      const places = forward.axes[0]!.output;
      const y = random.numbers(places);
      const options = { stride, padding, outputSize: length };
      const backward = convTransposeProblem([1, 1, places], [1, 1, taps], options);
      const there = conv.y.reference(forward, { x: as([1, 1, length], x), w: as([1, 1, taps], w) }).data;
      const weights = as([1, 1, taps], planted ? reversed(w) : w);
      const back = conv.y.reference(backward, { x: as([1, 1, places], y), w: weights }).data;
      return {
        tried: [
          { name: inputName, numbers: x },
          { name: kernelName, numbers: w },
          { name: { ko: '아무 y', en: 'any y' }, numbers: y },
        ],
        left: [dot(there, y)],
        right: [dot(x, back)],
      };
    },
  },
  added: {
    name: 'added',
    claim: {
      ko: '출력 패딩은 0을 붙이지 않습니다. 패딩 없이 찍은 출력에서 앞은 그대로 자르고, 뒤를 덜 자를 뿐입니다.',
      en: 'Output padding appends no zeros: the stamps are cut off as before in front, and less of them behind.',
    },
    left: { ko: '출력 패딩 1', en: 'with output padding 1' },
    right: { ko: '잘라 낸 도장', en: 'the stamps, cut' },
    fault: { ko: '0을 덧붙이는 것이라면?', en: 'What if it appended a zero?' },
    run(random, planted) {
      const [length, taps] = [random.whole(2, 4), random.whole(3, 4)];
      const [x, w] = [random.numbers(length, 1, 4), random.numbers(taps, 1, 4)];
      const made = (options: object) =>
        conv.y.reference(convTransposeProblem([1, 1, length], [1, 1, taps], { stride: 2, ...options }), {
          x: as([1, 1, length], x),
          w: as([1, 1, taps], w),
        }).data;
      const left = made({ padding: 1, outputPadding: 1 });
      const right = [...made({ padding: 0 }).subarray(1, 1 + left.length)];
      if (planted) right[right.length - 1] = 0;
      return {
        tried: [
          { name: inputName, numbers: x },
          { name: kernelName, numbers: w },
        ],
        left,
        right,
      };
    },
  },
  apart: {
    name: 'apart',
    claim: {
      ko: '창이 겹치지 않으면(커널 크기 = 스트라이드), Cᵀ 다음에 C를 곱한 값은 원래 값에 가중치 제곱의 합을 곱한 것입니다. 그 합이 1일 때에만 C·Cᵀ가 단위 행렬입니다.',
      en:
        'Where windows do not overlap (kernel size = stride), Cᵀ and then C gives each value times ' +
        'the sum of the squared weights. C·Cᵀ is the identity only where that sum is 1.',
    },
    left: { ko: 'C·Cᵀ·y', en: 'C·Cᵀ·y' },
    right: { ko: 'Σw² · y', en: 'Σw² · y' },
    fault: { ko: '창이 겹치면? (스트라이드 1)', en: 'What if windows overlap (stride 1)?' },
    run(random, planted) {
      const [length, taps] = [random.whole(3, 5), random.whole(2, 4)];
      const [y, w] = [random.numbers(length), random.numbers(taps, 1, 3)];
      const stride = planted ? 1 : taps;
      const weights = as([1, 1, taps], w);
      const backward = convTransposeProblem([1, 1, length], weights.shape, { stride });
      const x = conv.y.reference(backward, { x: as([1, 1, length], y), w: weights });
      const forward = convProblem(x.shape, weights.shape, { stride });
      return {
        tried: [
          { name: { ko: '아무 y', en: 'any y' }, numbers: y },
          { name: kernelName, numbers: w },
        ],
        left: conv.y.reference(forward, { x, w: weights }).data,
        right: y.map((value) => value * dot(w, w)),
      };
    },
  },
} as const satisfies Record<string, Claim>;
