// What this lesson claims, to be checked on fresh numbers.
import { receptiveField } from 'faltung/analysis';
import { compute } from 'faltung/engine';
import { conv, convProblem, convTransposeProblem, spanOf, type AxisPadding, type ConvOptions } from 'faltung/ops';
import type { Claim, Random } from '../../figure/claim.ts';
import type { InBoth } from '../../figure/language.ts';

const settings: InBoth = { ko: '설정 i, k, s, p, d', en: 'settings i, k, s, p, d' };
const samples: InBoth = { ko: '입력 x', en: 'input x' };
const weights: InBoth = { ko: '가중치 w', en: 'weights w' };

const row = (numbers: readonly number[]) => ({ shape: [1, 1, numbers.length], data: Float64Array.from(numbers) });
const convolve = (x: readonly number[], w: readonly number[], options: ConvOptions): number[] =>
  Array.from(compute(conv.y, convProblem([1, 1, x.length], [1, 1, w.length], options), { x: row(x), w: row(w) }).data);

/** Settings whose window fits. */
function axis(random: Random) {
  const [kernel, stride, dilation] = [random.whole(1, 5), random.whole(1, 4), random.whole(1, 3)];
  const padding = random.whole(0, 3);
  const span = spanOf({ taps: kernel, dilation });
  const input = random.whole(Math.max(1, span - 2 * padding), span + 9);
  return { input, kernel, stride, padding, dilation, span };
}

export const claims = {
  places: {
    name: 'places',
    claim: {
      ko: '출력의 크기는 창이 놓이는 자리의 수입니다. 하나씩 세어도 식과 같은 수가 나옵니다.',
      en: 'The size of the output is the number of places for the window: counting them one by one gives the same.',
    },
    left: { ko: '하나씩 센 자리의 수', en: 'places, counted one by one' },
    right: { ko: '식으로 구한 크기', en: 'size by the formula' },
    fault: { ko: '버리지 않고 반올림하면 어떻게 될까요?', en: 'What if we rounded instead of rounding down?' },
    run(random, planted) {
      const all = Array.from({ length: 6 }, () => axis(random));
      const counted = all.map(({ input, stride, padding, span }) => {
        let count = 0;
        for (let start = -padding; start + span <= input + padding; start += stride) count++;
        return count;
      });
      const sizes = all.map(({ input, kernel, stride, padding, dilation, span }) =>
        planted
          ? Math.round((input + 2 * padding - span) / stride) + 1
          : convProblem([1, 1, input], [1, 1, kernel], { stride, padding, dilation }).axes[0]!.output,
      );
      const tried = all.flatMap(({ input, kernel, stride, padding, dilation }) => [
        input,
        kernel,
        stride,
        padding,
        dilation,
      ]);
      return { tried: [{ name: settings, shape: [6, 5], numbers: tried }], left: counted, right: sizes };
    },
  },
  stride: {
    name: 'stride',
    claim: {
      ko: '스트라이드 s의 출력은 스트라이드 1의 출력을 s칸마다 하나씩 남긴 것입니다.',
      en: 'Stride s gives what stride 1 gives, with every s-th number kept.',
    },
    left: { ko: '스트라이드 s', en: 'stride s' },
    right: { ko: '스트라이드 1에서 s칸마다 하나', en: 'every s-th of stride 1' },
    fault: { ko: '첫 수를 빼고 뽑으면 어떻게 될까요?', en: 'What if we began with the second number?' },
    run(random, planted) {
      const [stride, padding] = [random.whole(2, 4), random.whole(0, 2)];
      const [x, w] = [random.numbers(random.whole(9, 14)), random.numbers(random.whole(2, 4))];
      const dense = convolve(x, w, { padding });
      return {
        tried: [
          { name: samples, numbers: x },
          { name: weights, numbers: w },
          { name: { ko: '스트라이드와 패딩', en: 'stride and padding' }, numbers: [stride, padding] },
        ],
        left: convolve(x, w, { padding, stride }),
        right: dense.filter((_, at) => at % stride === (planted ? 1 : 0)),
      };
    },
  },
  same: {
    name: 'same',
    claim: {
      ko: 'SAME은 ⌈i / s⌉칸이 나오는 데 모자라는 칸을 앞뒤로 나누어 붙이고, 남는 한 칸을 뒤에 붙인 합성곱입니다.',
      en:
        'SAME is a convolution with the cells missing for ⌈i / s⌉ outputs added half in front and half ' +
        'behind, the odd one behind.',
    },
    left: { ko: "padding='SAME'", en: "padding='SAME'" },
    right: { ko: '칸을 손으로 붙이고 패딩 없이', en: 'cells added by hand, no padding' },
    fault: { ko: '남는 한 칸을 앞에 붙이면 어떻게 될까요?', en: 'What if the odd cell went in front?' },
    run(random, planted) {
      let [stride, length, kernel, missing] = [1, 1, 1, 0];
      // Only an odd number of cells has one to quarrel about.
      while (missing % 2 === 0) {
        [stride, length, kernel] = [random.whole(1, 3), random.whole(6, 12), random.whole(2, 6)];
        missing = Math.max(0, (Math.ceil(length / stride) - 1) * stride + kernel - length);
      }
      const x = random.numbers(length, 1, 9);
      const w = random.numbers(kernel, 1, 4);
      const less = Math.floor(missing / 2);
      const sides: AxisPadding = planted ? [missing - less, less] : [less, missing - less];
      return {
        tried: [
          { name: samples, numbers: x },
          { name: weights, numbers: w },
          { name: { ko: '스트라이드', en: 'stride' }, numbers: [stride] },
        ],
        left: convolve(x, w, { stride, padding: 'same' }),
        right: convolve([...new Array<number>(sides[0]).fill(0), ...x, ...new Array<number>(sides[1]).fill(0)], w, {
          stride,
        }),
      };
    },
  },
  field: {
    name: 'field',
    claim: {
      ko: '층을 쌓은 출력 하나는, 식이 말하는 처음 칸부터 마지막 칸까지의 입력이 바뀔 때 바뀝니다.',
      en: 'One output of a stack changes with its inputs from the first to the last that the formula names.',
    },
    left: { ko: '바꾸어 보니 출력이 바뀐 처음과 끝', en: 'first and last input that changed it' },
    right: { ko: '식이 말하는 처음과 끝', en: 'first and last by the formula' },
    fault: {
      ko: '스트라이드가 벌린 간격을 잊으면 어떻게 될까요?',
      en: 'What if we forgot the jump that strides make?',
    },
    run(random, planted) {
      const layers = Array.from({ length: 3 }, () => [random.whole(2, 3), random.whole(1, 2), random.whole(1, 2)]);
      let size = 40;
      const stages = layers.map(([kernel, stride, dilation]) => {
        const stage = convProblem([1, 1, size], [1, 1, kernel!], { stride: stride!, dilation: dilation! });
        size = stage.axes[0]!.output;
        return stage;
      });
      const through = (x: number[]): number => {
        let now = x;
        layers.forEach(([kernel, stride, dilation]) => {
          const ones = new Array<number>(kernel!).fill(1);
          now = convolve(now, ones, { stride: stride!, dilation: dilation! });
        });
        return now[1]!;
      };
      const zeros = new Array<number>(40).fill(0);
      const changed = zeros.map((_, at) => at).filter((at) => through(zeros.with(at, 1)) !== 0);
      const field = receptiveField(stages).axes[0]!;
      const start = field.start + field.jump;
      const reach = planted
        ? layers.reduce((sum, [kernel, , dilation]) => sum + (kernel! - 1) * dilation!, 0)
        : field.size - 1;
      return {
        tried: [{ name: { ko: '층마다 k, s, d', en: 'k, s, d of each layer' }, shape: [3, 3], numbers: layers.flat() }],
        left: [changed[0]! + 1, changed.at(-1)! + 1],
        right: [start + 1, start + reach + 1],
      };
    },
  },
  back: {
    name: 'back',
    claim: {
      ko: '출력 패딩이 나머지 (i + 2p − k) mod s이면, 전치 합성곱은 처음의 크기로 돌아갑니다.',
      en:
        'With the remainder (i + 2p − k) mod s as output padding, a transposed convolution returns to ' +
        'the first size.',
    },
    left: { ko: '처음 크기', en: 'sizes to begin with' },
    right: { ko: '갔다가 돌아온 크기', en: 'sizes there and back' },
    fault: { ko: '출력 패딩을 빠뜨리면 어떻게 될까요?', en: 'What if the output padding were left out?' },
    run(random, planted) {
      const all = Array.from({ length: 6 }, () => {
        const kernel = random.whole(2, 5);
        return {
          kernel,
          stride: random.whole(2, 4),
          padding: random.whole(0, Math.floor((kernel - 1) / 2)),
          input: random.whole(kernel, 14),
        };
      });
      const back = all.map(({ input, kernel, stride, padding }) => {
        const small = convProblem([1, 1, input], [1, 1, kernel], { stride, padding }).axes[0]!.output;
        const outputPadding = planted ? 0 : (input + 2 * padding - kernel) % stride;
        return convTransposeProblem([1, 1, small], [1, 1, kernel], { stride, padding, outputPadding }).axes[0]!.output;
      });
      return {
        tried: [
          {
            name: { ko: '설정 k, s, p', en: 'settings k, s, p' },
            shape: [6, 3],
            numbers: all.flatMap(({ kernel, stride, padding }) => [kernel, stride, padding]),
          },
        ],
        left: all.map(({ input }) => input),
        right: back,
      };
    },
  },
} as const satisfies Record<string, Claim>;
