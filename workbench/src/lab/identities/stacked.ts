// Two windows in a row are one larger window: the convolution of both kernels.
import { convolved, tensorOf } from '../computing.ts';
import { defineIdentity, type Compute } from '../identity.ts';
import { cellsOf, given, made, names, result } from '../parts.ts';

const [length, first] = [8, 2];

/** Both kernels, and the one that they are together. */
const kernelsOf = (second: number, w: readonly number[], broken: boolean) => {
  const a = tensorOf([1, 1, first], w.slice(0, first));
  const b = tensorOf([1, 1, second], w.slice(first));
  return { a, b, combined: convolved(a, b, { padding: second - 1, flip: !broken }) };
};

const both =
  (second: number): Compute =>
  (input, { w, broken }) => {
    const { a, b, combined } = kernelsOf(second, w, broken);
    return { left: convolved(convolved(input, a), b), right: convolved(input, combined) };
  };

export const stacked = defineIdentity({
  name: 'stacked',
  title: { ko: '창 둘을 이은 것 = 큰 창 하나', en: 'Two windows in a row = a larger one' },
  statement: {
    ko: '사이에 비선형 함수가 없으면 두 합성곱은 하나로 합쳐집니다. 합친 커널은 두 커널을 뒤집어 합성곱한 것입니다.',
    en: 'With nothing nonlinear between them two convolutions are one. Its kernel is the true convolution of both.',
  },
  left: { ko: '차례로 두 번', en: 'one after the other' },
  right: { ko: '합친 커널로 한 번', en: 'once, with the combined kernel' },
  slider: { ko: '둘째 커널의 크기', en: 'Size of the second kernel' },
  breaks: { ko: '커널을 합칠 때 뒤집지 않기', en: 'Combine the kernels without a flip' },
  why: {
    ko: '커널끼리는 뒤집어 합성곱해야 합쳐집니다. 교차상관에는 결합 법칙이 없습니다.',
    en: 'Kernels combine by true convolution. Correlation is not associative.',
  },
  lesson: 'arithmetic',
  stops: [2, 3, 4],
  stop: (second) => ({
    name: { ko: `1×${first} 다음 1×${second}`, en: `1×${first}, then 1×${second}` },
    counts: { x: length, w: first + second },
    data: { kind: 'rows' },
    compute: both(second),
    run({ x, w, broken }) {
      const input = tensorOf([1, 1, length], x);
      const { a, b, combined } = kernelsOf(second, w, broken);
      const { left, right } = both(second)(input, { w, broken });
      return {
        left: [
          given('x', names.input, [x]),
          given('w', { ko: '커널 a', en: 'Kernel a' }, cellsOf(a), '⋆'),
          made('output', names.between, cellsOf(convolved(input, a)), '='),
          given('w', { ko: '커널 b', en: 'Kernel b' }, cellsOf(b), '⋆', first),
          result(cellsOf(left)),
        ],
        right: [
          given('x', names.input, [x]),
          made('weight', { ko: '합친 커널', en: 'Combined kernel' }, cellsOf(combined), '⋆'),
          result(cellsOf(right)),
        ],
      };
    },
  }),
});
