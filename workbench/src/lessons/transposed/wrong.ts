// The wrong rules of this lesson, each computing its own wrong answer with the library.
import { conv, convProblem, convTransposeProblem } from 'faltung/ops';
import { convolutionMatrix, matrixCells, transposedMatrix } from 'faltung/analysis';
import type { WrongRule } from '../item.ts';

/** A transposed convolution along a row, and the output cell that is asked about. */
export interface Row {
  readonly x: readonly number[];
  readonly w: readonly number[];
  readonly options: { readonly stride?: number; readonly padding?: number; readonly outputPadding?: number };
  readonly at: number;
}

const line = (numbers: readonly number[]) => ({ shape: [1, 1, numbers.length], data: Float64Array.from(numbers) });
const problemOf = ({ x, w, options }: Row) => convTransposeProblem([1, 1, x.length], [1, 1, w.length], options);
const outputOf = (row: Row): Float64Array => conv.y.reference(problemOf(row), { x: line(row.x), w: line(row.w) }).data;
const productsAt = (row: Row): number[] =>
  Array.from(conv.terms(problemOf(row)), ({ x, w, y }) => ({ y, product: row.x[x]! * row.w[w]! }))
    .filter(({ y }) => y === row.at)
    .map(({ product }) => product);

export const valueOf = (row: Row): number => outputOf(row)[row.at]!;
export const sizeOf = (row: Row): number => problemOf(row).axes[0]!.output;

export const valueRules: readonly WrongRule<Row>[] = [
  {
    id: 'last-stamp-wins',
    answer: (row) => productsAt(row).at(-1),
    say: {
      ko: '나중에 찍은 도장이 앞의 것을 덮는다고 보았습니다. 겹친 곳은 덮이지 않고 더해집니다.',
      en: 'The later stamp was taken to cover the earlier one. Where stamps overlap they are added.',
    },
  },
  {
    id: 'first-stamp-wins',
    answer: (row) => productsAt(row)[0],
    say: {
      ko: '먼저 찍은 도장만 남겼습니다. 나중에 찍은 도장도 같은 칸에 더해집니다.',
      en: 'Only the earlier stamp was kept. The later one is added to the same cell.',
    },
  },
  {
    id: 'gathered-unturned',
    answer: (row) => valueOf({ ...row, w: row.w.toReversed() }),
    say: {
      ko: '커널을 거꾸로 찍었습니다. 도장은 놓인 그대로 찍고, 창으로 읽을 때만 뒤집습니다.',
      en: 'The kernel was stamped the other way round. A stamp lies as it is; only the collecting window is turned.',
    },
  },
  {
    id: 'stamped-side-by-side',
    answer: (row) => valueOf({ ...row, options: { ...row.options, stride: 1 } }),
    say: {
      ko: '스트라이드를 빠뜨렸습니다. 도장은 입력 한 칸마다 스트라이드만큼 옮겨 찍습니다.',
      en: 'The stride was forgotten: from one input to the next the stamp moves that many cells.',
    },
  },
  {
    id: 'stamped-without-weights',
    answer: (row) => {
      const ones = row.w.map(() => 1);
      return valueOf({ ...row, w: ones });
    },
    say: {
      ko: '입력을 그대로 더했습니다. 도장은 입력에 가중치를 곱한 값을 찍습니다.',
      en: 'The inputs were added as they are. A stamp is the input times the weights.',
    },
  },
];

export const addedCellRules: readonly WrongRule<Row>[] = [
  {
    id: 'output-padding-is-zeros',
    answer: ({ options }) => (options.outputPadding ? 0 : undefined),
    say: {
      ko: '출력 패딩을 0을 덧붙이는 일로 보았습니다. 잘라 낸 칸을 하나 덜 자르는 것이므로, 거기에는 계산한 값이 있습니다.',
      en: 'Output padding was taken to append zeros. It cuts off one cell less, and that cell was computed.',
    },
  },
  {
    id: 'output-padding-ignored',
    answer: (row) => outputOf({ ...row, options: { ...row.options, outputPadding: 0 } }).at(-1),
    say: {
      ko: '출력 패딩이 없을 때의 마지막 칸입니다. 출력 패딩을 주면 그 뒤에 한 칸이 더 있습니다.',
      en: 'That is the last cell without output padding. With it there is one more behind.',
    },
  },
  {
    id: 'output-padding-in-front',
    answer: (row) => {
      const whole = outputOf({ ...row, options: { ...row.options, padding: 0, outputPadding: 0 } });
      return whole[(row.options.padding ?? 0) - 1];
    },
    say: {
      ko: '앞쪽에 칸을 더했습니다. 출력 패딩은 뒤쪽에서만 칸을 늘립니다.',
      en: 'The cell was added in front. Output padding extends the end only.',
    },
  },
];

const only = (row: Row, options: Row['options']): Row => ({ ...row, options });

export const sizeRules: readonly WrongRule<Row>[] = [
  {
    id: 'forward-size',
    answer: ({ x, w, options: { stride, padding } }) =>
      convProblem([1, 1, x.length], [1, 1, w.length], { stride: stride ?? 1, padding: padding ?? 0 }).axes[0]!.output,
    say: {
      ko: '보통의 합성곱처럼 크기를 줄였습니다. 전치 합성곱은 크기를 되돌리므로 늘어납니다.',
      en: 'That is the size of the ordinary convolution. The transposed one goes the other way, so it grows.',
    },
  },
  {
    id: 'padding-enlarges',
    answer: (row) => sizeOf(only(row, { ...row.options, padding: -(row.options.padding ?? 0) })),
    say: {
      ko: '패딩만큼 늘렸습니다. 전치 합성곱에서는 패딩이 출력의 양 끝을 잘라 냅니다.',
      en: 'The padding was added. In a transposed convolution it cuts cells off both ends of the output.',
    },
  },
  {
    id: 'transposed-forgot-padding',
    answer: (row) => sizeOf(only(row, { ...row.options, padding: 0 })),
    say: {
      ko: '패딩을 빠뜨렸습니다. 양 끝에서 패딩만큼 잘라 내야 합니다.',
      en: 'The padding was forgotten: that many cells are cut off each end.',
    },
  },
  {
    id: 'times-stride',
    answer: ({ x, options }) => x.length * (options.stride ?? 1),
    say: {
      ko: '입력에 스트라이드를 곱하기만 했습니다. 출력은 첫 도장의 시작부터 마지막 도장의 끝까지입니다.',
      en:
        'The input was only multiplied by the stride. The output runs from the first stamp’s start to ' +
        'the last one’s end.',
    },
  },
];

/** The matrix of a square convolution of one channel without padding, and the row whose first weight is asked for. */
export interface MatrixRow {
  readonly side: number;
  readonly taps: number;
  readonly row: number;
}

/** Columns count from 1. */
export const columnOf = ({ side, taps, row }: MatrixRow): number =>
  matrixCells(convProblem([1, 1, side, side], [1, 1, taps, taps])).find((cell) => cell.row === row)!.column + 1;

export const columnRules: readonly WrongRule<MatrixRow>[] = [
  {
    id: 'shifted-by-one',
    answer: ({ row }) => row + 1,
    say: {
      ko: '행마다 한 칸씩 밀었습니다. 창이 오른쪽 끝에 닿으면 입력의 다음 행으로 넘어가므로, 한꺼번에 여러 칸을 건너뜁니다.',
      en:
        'Each row was shifted by one. When the window reaches the right edge it goes on in the next ' +
        'row of the input, several columns further.',
    },
  },
  {
    id: 'columns-from-zero',
    answer: (asked) => columnOf(asked) - 1,
    say: {
      ko: '0부터 세었습니다. 여기에서는 1부터 셉니다.',
      en: 'The columns were counted from 0. Here they count from 1.',
    },
  },
  {
    id: 'row-for-output',
    answer: ({ side, row }) => side * row + 1,
    say: {
      ko: '출력마다 입력의 한 행씩 내려갔습니다. 창은 먼저 오른쪽으로 움직이고, 그다음에 내려갑니다.',
      en: 'The window was moved down by a row for every output. It first moves to the right, and only then down.',
    },
  },
];

/** An input and a kernel: what C and then its transpose make of the first cell. */
export interface Square {
  readonly x: readonly number[];
  readonly side: number;
  readonly w: readonly number[];
  readonly taps: number;
}

const forward = ({ x, side, w, taps }: Square) => {
  const problem = convProblem([1, 1, side, side], [1, 1, taps, taps]);
  const weights = { shape: [1, 1, taps, taps], data: Float64Array.from(w) };
  const y = conv.y.reference(problem, { x: { shape: [1, 1, side, side], data: Float64Array.from(x) }, w: weights });
  return { y: y.data, back: transposedMatrix(convolutionMatrix(problem, weights))[0]! };
};

export const backOf = (square: Square): number => {
  const { y, back } = forward(square);
  return back.reduce((sum, weight, at) => sum + weight * y[at]!, 0);
};

export const backRules: readonly WrongRule<Square>[] = [
  {
    id: 'transpose-inverts',
    answer: ({ x }) => x[0],
    say: {
      ko: '값이 되돌아온다고 보았습니다. 전치는 역행렬이 아닙니다. 되돌아오는 것은 크기입니다.',
      en: 'The value was taken to come back. The transpose is not the inverse: what comes back is the size.',
    },
  },
  {
    id: 'output-copied',
    answer: (square) => forward(square).y[0],
    say: {
      ko: '출력을 그대로 옮겨 적었습니다. 되돌아갈 때에도 가중치를 곱해야 합니다.',
      en: 'The output was copied. On the way back it is multiplied by the weight, too.',
    },
  },
  {
    id: 'whole-kernel-at-corner',
    answer: (square) => forward(square).y[0]! * square.w.reduce((sum, weight) => sum + weight, 0),
    say: {
      ko: '커널 전체를 곱했습니다. 모서리 칸에는 도장 하나의 첫 가중치만 닿습니다.',
      en: 'The whole kernel was multiplied in. The corner is touched by one weight of one stamp.',
    },
  },
];
