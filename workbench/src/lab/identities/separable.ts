// A kernel that is an outer product is two passes in one dimension.
import type { Tensor } from 'faltung';
import { convolved, tensorOf } from '../computing.ts';
import { defineIdentity, type Compute } from '../identity.ts';
import { cellsOf, column, given, made, names, result, rowsOf } from '../parts.ts';

const side = 5;

/** The column and the row, their outer product, and what comes after the first pass. */
const partsOf = (taps: number, w: readonly number[], broken: boolean) => {
  const [down, across] = [w.slice(0, taps), w.slice(taps)];
  const kernel = down.map((a, row) => across.map((b, at) => a * b + (broken && row + at === 0 ? 1 : 0)));
  return { down, across, kernel, between: (input: Tensor) => convolved(input, tensorOf([1, 1, taps, 1], down)) };
};

const both =
  (taps: number): Compute =>
  (input, { w, broken }) => {
    const { across, kernel, between } = partsOf(taps, w, broken);
    return {
      left: convolved(input, tensorOf([1, 1, taps, taps], kernel.flat())),
      right: convolved(between(input), tensorOf([1, 1, 1, taps], across)),
    };
  };

export const separable = defineIdentity({
  name: 'separable',
  title: { ko: '외적 = 두 번의 1차원', en: 'Outer product = two passes' },
  statement: {
    ko: '열과 행을 곱해 만든 커널(외적)로 하는 합성곱은, 열로 한 번 행으로 한 번 하는 합성곱과 같습니다.',
    en: 'To convolve with the outer product of a column and a row is to convolve with the column, then with the row.',
  },
  left: { ko: '커널 하나로', en: 'with one kernel' },
  right: { ko: '열, 그다음 행으로', en: 'with the column, then the row' },
  slider: { ko: '커널의 크기', en: 'Size of the kernel' },
  breaks: { ko: '커널의 한 칸만 1 키우기', en: 'Add 1 to one cell of the kernel' },
  why: {
    ko: '한 칸만 달라져도 커널의 랭크가 2가 됩니다. 랭크가 2인 커널은 열 하나와 행 하나로 나뉘지 않습니다.',
    en: 'With one cell changed the kernel has rank 2, and no column and row have it as their outer product.',
  },
  lesson: 'spatially-separable',
  stops: [2, 3, 4],
  stop: (taps) => ({
    name: { ko: `${taps}×${taps}`, en: `${taps}×${taps}` },
    counts: { x: side * side, w: 2 * taps },
    data: { kind: 'colours' },
    compute: both(taps),
    run({ x, w, broken }) {
      const input = tensorOf([1, 1, side, side], x);
      const { down, across, kernel, between } = partsOf(taps, w, broken);
      const { left, right } = both(taps)(input, { w, broken });
      const before = given('x', names.input, rowsOf(x, side));
      return {
        left: [before, made('weight', { ko: '외적', en: 'Outer product' }, kernel, '⋆'), result(cellsOf(left))],
        right: [
          before,
          given('w', { ko: '열', en: 'Column' }, column(down), '⋆'),
          made('output', names.between, cellsOf(between(input)), '='),
          given('w', { ko: '행', en: 'Row' }, [across], '⋆', taps),
          result(cellsOf(right)),
        ],
      };
    },
  }),
});
