// What readers check for themselves in this lesson, each side computed by the library.
import { conv, convProblem } from 'faltung/ops';
import type { Claim } from '../../figure/claim.ts';
import { stagesOf } from './stack.ts';

const line = (numbers: ArrayLike<number>) => ({ shape: [1, 1, numbers.length], data: Float64Array.from(numbers) });
const convolved = (x: ArrayLike<number>, w: ArrayLike<number>, options = {}) =>
  conv.y.reference(convProblem([1, 1, x.length], [1, 1, w.length], options), { x: line(x), w: line(w) }).data;

const inputName = { ko: '입력 x', en: 'input x' };
const kernelName = { ko: '커널 w', en: 'kernel w' };
const dilationName = { ko: '팽창', en: 'dilation' };

export const claims = {
  inserted: {
    name: 'inserted',
    claim: {
      ko: '팽창 합성곱은 커널의 가중치 사이에 0을 d − 1개씩 끼우고 하는 보통의 합성곱과 같습니다.',
      en: 'A dilated convolution is an ordinary one with d − 1 zeros put between the weights of the kernel.',
    },
    left: { ko: '팽창 합성곱', en: 'dilated' },
    right: { ko: '0을 끼운 커널', en: 'zeros in the kernel' },
    fault: { ko: '0을 d개씩 끼우면?', en: 'What if there were d zeros?' },
    run(random, planted) {
      const [taps, dilation] = [random.whole(2, 3), random.whole(2, 3)];
      const [x, w] = [random.numbers(12), random.numbers(taps, 1, 3)];
      const apart = dilation + (planted ? 1 : 0);
      const kernel = Array.from({ length: (taps - 1) * apart + 1 }, (_, at) => (at % apart === 0 ? w[at / apart]! : 0));
      return {
        tried: [
          { name: inputName, numbers: x },
          { name: kernelName, numbers: w },
          { name: dilationName, numbers: [dilation] },
        ],
        left: convolved(x, w, { dilation }),
        right: convolved(x, kernel),
      };
    },
  },
  phases: {
    name: 'phases',
    claim: {
      ko: '입력을 d칸 간격으로 갈라 저마다 보통의 합성곱을 한 다음 다시 번갈아 끼워 넣어도 같은 결과가 나옵니다.',
      en: 'Split the input into every d-th number, convolve each part plainly, and interleave: the same result.',
    },
    left: { ko: '팽창 합성곱', en: 'dilated' },
    right: { ko: '갈라서 계산한 결과', en: 'split, convolved, interleaved' },
    fault: { ko: '끼워 넣지 않고 이어 붙이면?', en: 'What if the parts were joined end to end?' },
    run(random, planted) {
      const [taps, dilation] = [random.whole(2, 3), random.whole(2, 3)];
      const [x, w] = [random.numbers(12), random.numbers(taps, 1, 3)];
      const left = convolved(x, w, { dilation });
      const parts = Array.from({ length: dilation }, (_, phase) =>
        convolved(
          x.filter((_, at) => at % dilation === phase),
          w,
        ),
      );
      const joined = parts.flatMap((part) => [...part]);
      return {
        tried: [
          { name: inputName, numbers: x },
          { name: kernelName, numbers: w },
          { name: dilationName, numbers: [dilation] },
        ],
        left,
        right: planted ? joined : Array.from(left, (_, at) => parts[at % dilation]![Math.floor(at / dilation)]!),
      };
    },
  },
  field: {
    name: 'field',
    claim: {
      ko: '층을 쌓은 수용 영역은 1 + Σ(k − 1)·d칸입니다. 입력을 한 칸씩 바꾸어 보면서 출력이 따라 바뀌는 범위를 잽니다.',
      en:
        'A stack sees 1 + Σ(k − 1)·d cells. It is measured by changing one input after another and ' +
        'watching the output.',
    },
    left: { ko: '재어 본 폭', en: 'measured' },
    right: { ko: '식으로 구한 폭', en: 'by the formula' },
    fault: { ko: '마지막 층의 창만 세면?', en: 'What if only the last layer counted?' },
    run(random, planted) {
      const rates = Array.from({ length: random.whole(2, 3) }, () => random.whole(1, 4));
      const stages = stagesOf(rates);
      const length = stages[0]!.axes[0]!.input + 4;
      // One cell is changed; with positive weights every output that reads it changes.
      const changed = rates.reduce<ArrayLike<number>>(
        (x, dilation) => convolved(x, [1, 1, 1], { dilation, padding: dilation }),
        Array.from({ length: 2 * length + 1 }, (_, at) => (at === length ? 1 : 0)),
      );
      const hit = Array.from(changed).flatMap((value, at) => (value > 0 ? [at] : []));
      return {
        tried: [{ name: { ko: '층마다의 팽창', en: 'dilation of each layer' }, numbers: rates }],
        left: [hit.at(-1)! - hit[0]! + 1],
        right: [1 + 2 * (planted ? rates.at(-1)! : rates.reduce((sum, rate) => sum + rate, 0))],
      };
    },
  },
  formula: {
    name: 'formula',
    claim: {
      ko: '원문의 식 Σ F(p − l·t)·k(t)는 커널을 뒤집은 팽창 합성곱입니다.',
      en: 'The article’s formula Σ F(p − l·t)·k(t) is a dilated convolution with the kernel turned.',
    },
    left: { ko: '원문의 식', en: 'the formula' },
    right: { ko: '뒤집은 팽창 합성곱', en: 'dilated, kernel turned' },
    fault: { ko: '라이브러리처럼 뒤집지 않으면?', en: 'What if it were not turned, as in libraries?' },
    run(random, planted) {
      const dilation = random.whole(1, 2);
      const [x, w] = [random.numbers(9), random.numbers(3, 0, 3)];
      const right = convolved(x, w, { dilation, flip: !planted });
      return {
        tried: [
          { name: inputName, numbers: x },
          { name: kernelName, numbers: w },
          { name: dilationName, numbers: [dilation] },
        ],
        left: Array.from(right, (_, p) =>
          w.reduce((sum, weight, t) => sum + weight * x[p + 2 * dilation - dilation * t]!, 0),
        ),
        right,
      };
    },
  },
} as const satisfies Record<string, Claim>;
