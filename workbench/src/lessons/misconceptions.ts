// The wrong rules that people compute convolutions by, in one list. Each computes its own wrong answer with the library,
// so an answer that is not right can be told by name what it did.
import type { ConvOptions, Tensor } from 'faltung';
import { conv, convProblem, indexAt, offsetOf, type ConvProblem } from 'faltung/ops';
import type { InBoth } from '../figure/language.ts';

/** What is asked about one convolution of one channel. Places are spatial: a column, or a row and a column. */
export interface Question {
  readonly x: Tensor;
  readonly w: Tensor;
  readonly options: ConvOptions;
  readonly ask:
    | { readonly kind: 'value'; readonly at: readonly number[] } // the number in an output cell
    | { readonly kind: 'size'; readonly axis: number } // outputs along an axis
    | { readonly kind: 'readers'; readonly at: readonly number[] }; // outputs that read an input cell
}

export interface Misconception {
  readonly id: string;
  readonly about: Question['ask']['kind'];
  /** Its wrong answer, or undefined where the rule has nothing to go wrong on. */
  readonly answer: (question: Question) => number | undefined;
  readonly say: InBoth;
}

const problemOf = ({ x, w, options }: Question): ConvProblem => convProblem(x.shape, w.shape, options);

/** The terms of the output cell that is asked about, or of the last one where a wrong rule makes the output smaller. */
function products(question: Question, { x, w }: { x: Tensor; w: Tensor } = question) {
  const problem = problemOf(question);
  const sizes = problem.axes.map((axis) => axis.output);
  const place = question.ask.kind === 'size' ? [] : question.ask.at.map((at, d) => Math.min(at, sizes[d]! - 1));
  const output = offsetOf(sizes, place);
  return Array.from(conv.terms(problem), (term) => ({ ...term }))
    .filter((term) => term.y === output)
    .map((term) => ({ x: x.data[term.x]!, w: w.data[term.w]!, tap: term.w }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const valueOf = (question: Question): number => sum(products(question).map(({ x, w }) => x * w));
const sizeOf = (question: Question): number =>
  question.ask.kind === 'size' ? problemOf(question).axes[question.ask.axis]!.output : NaN;

function readersOf(question: Question): number {
  if (question.ask.kind !== 'readers') return NaN;
  const cell = offsetOf(question.x.shape.slice(2), question.ask.at);
  return Array.from(conv.terms(problemOf(question)), (term) => term.x).filter((x) => x === cell).length;
}

/** The right answer. */
export function rightAnswer(question: Question): number {
  return { value: valueOf, size: sizeOf, readers: readersOf }[question.ask.kind](question);
}

const withOptions = (question: Question, options: ConvOptions): Question => ({
  ...question,
  options: { ...question.options, ...options },
});
/** Only where the question has the option, so that forgetting it makes a difference. */
const without =
  (option: 'padding' | 'stride' | 'dilation', standard: number, answer: (question: Question) => number) =>
  (question: Question): number | undefined =>
    question.options[option] === undefined ? undefined : answer(withOptions(question, { [option]: standard }));

/** Weights moved around: the number that stands at each tap. */
const withWeights = (
  question: Question,
  at: (place: readonly number[], taps: readonly number[]) => number,
): Question => {
  const taps = question.w.shape.slice(2);
  const data = Float64Array.from(question.w.data, (_, tap) => at(indexAt(taps, tap), taps));
  return { ...question, w: { shape: question.w.shape, data } };
};

/** The size's numerator and stride, to go wrong with. */
const parts = (question: Question) => {
  const { input, before, after, taps, dilation, stride } =
    problemOf(question).axes[question.ask.kind === 'size' ? question.ask.axis : 0]!;
  return { input, before, after, taps, dilation, stride, room: input + before + after - ((taps - 1) * dilation + 1) };
};

const value = (id: string, answer: Misconception['answer'], say: InBoth): Misconception => ({
  id,
  about: 'value',
  answer,
  say,
});
const size = (id: string, answer: Misconception['answer'], say: InBoth): Misconception => ({
  id,
  about: 'size',
  answer,
  say,
});
const readers = (id: string, answer: Misconception['answer'], say: InBoth): Misconception => ({
  id,
  about: 'readers',
  answer,
  say,
});

export const misconceptions: readonly Misconception[] = [
  value('turned-round', (q) => valueOf(withOptions(q, { flip: q.options.flip !== true })), {
    ko: '커널을 뒤집느냐 마느냐가 바뀌었습니다. 뒤집는 것은 수학의 합성곱이고, 딥러닝에서는 놓인 그대로 곱합니다.',
    en: 'The kernel was read the other way round. Mathematics turns it before multiplying; deep learning multiplies it as it lies.',
  }),
  value('forgot-padding', without('padding', 0, valueOf), {
    ko: '패딩을 빠뜨렸습니다. 패딩이 있으면 첫 창은 입력보다 바깥에서 시작합니다.',
    en: 'The padding was forgotten. With padding the first window starts outside of the input.',
  }),
  value('forgot-stride', without('stride', 1, valueOf), {
    ko: '스트라이드를 빠뜨렸습니다. 창은 한 번에 스트라이드만큼 움직입니다.',
    en: 'The stride was forgotten: the window moves that many cells at a time.',
  }),
  value('forgot-dilation', without('dilation', 1, valueOf), {
    ko: '팽창을 빠뜨렸습니다. 이웃한 가중치는 팽창만큼 떨어진 칸을 읽습니다.',
    en: 'The dilation was forgotten: neighbouring weights read cells that far apart.',
  }),
  value('no-weights', (q) => sum(products(q).map(({ x }) => x)), {
    ko: '창 안의 숫자를 그냥 더했습니다. 더하기 전에 저마다 가중치를 곱해야 합니다.',
    en: 'The numbers in the window were added as they are. Each has to be multiplied by its weight first.',
  }),
  value('largest-product', (q) => Math.max(...products(q).map(({ x, w }) => x * w)), {
    ko: '가장 큰 곱을 골랐습니다. 합성곱은 고르지 않고 모두 더합니다.',
    en: 'The largest product was picked. A convolution picks nothing: it adds all of them.',
  }),
  value('largest-number', (q) => Math.max(...products(q).map(({ x }) => x)), {
    ko: '창에서 가장 큰 숫자를 골랐습니다. 그것은 최댓값 풀링이고, 합성곱은 곱해서 더합니다.',
    en: 'The largest number in the window was picked. That is max pooling; a convolution multiplies and adds.',
  }),
  value('average', (q) => valueOf(q) / products(q).length, {
    ko: '합을 칸 수로 나누었습니다. 나누지 않고 더한 그대로가 답입니다.',
    en: 'The sum was divided by the number of cells. The sum itself is the answer.',
  }),
  value(
    'centre-only',
    (q) =>
      valueOf(
        withWeights(q, (at, taps) =>
          at.every((k, d) => k === (taps[d]! - 1) / 2) ? q.w.data[offsetOf(taps, at)]! : 0,
        ),
      ),
    {
      ko: '가운데 칸만 곱했습니다. 창 안의 모든 칸이 곱해집니다.',
      en: 'Only the cell in the middle was multiplied. Every cell of the window is.',
    },
  ),
  value('first-only', (q) => valueOf(withWeights(q, (at) => (at.every((k) => k === 0) ? q.w.data[0]! : 0))), {
    ko: '첫 칸만 곱했습니다. 창 안의 모든 칸을 곱해 더합니다.',
    en: 'Only the first cell was multiplied. All cells of the window are, and the products are added.',
  }),
  value(
    'one-row',
    (q) =>
      q.w.shape.length < 4
        ? undefined
        : valueOf(withWeights(q, (at, taps) => (at[0] === 0 ? q.w.data[offsetOf(taps, at)]! : 0))),
    {
      ko: '창의 첫 행만 계산했습니다. 모든 행을 더해야 합니다.',
      en: 'Only the first row of the window was computed. All rows are added up.',
    },
  ),
  value(
    'transposed',
    (q) =>
      q.w.shape.length < 4 || q.w.shape[2] !== q.w.shape[3]
        ? undefined
        : valueOf(withWeights(q, (at, taps) => q.w.data[offsetOf(taps, [at[1]!, at[0]!])]!)),
    {
      ko: '커널의 행과 열을 바꾸어 곱했습니다. 커널은 전치하지 않고 그대로 놓습니다.',
      en: 'Rows and columns of the kernel were exchanged. The kernel is laid down as it is, not transposed.',
    },
  ),
  value(
    'other-place',
    (q) =>
      q.ask.kind !== 'value' || q.ask.at.length < 2
        ? undefined
        : valueOf({ ...q, ask: { kind: 'value', at: q.ask.at.toReversed() } }),
    {
      ko: '행과 열을 바꾸어 다른 칸을 계산했습니다.',
      en: 'Row and column were exchanged: that is another cell.',
    },
  ),
  value(
    'repeated-edge',
    (q) => (q.options.padding === undefined ? undefined : valueOf(withOptions(q, { boundary: 'replicate' }))),
    {
      ko: '패딩 칸에 가장자리 값을 넣었습니다. 따로 말하지 않으면 패딩은 0입니다.',
      en: 'The padding was filled with the edge. Unless something else is said, padding is zero.',
    },
  ),

  size('rounded-up', (q) => Math.ceil(parts(q).room / parts(q).stride) + 1, {
    ko: '나머지를 올림했습니다. 창이 끝까지 다 들어가지 않는 자리는 세지 않으므로 버림합니다.',
    en: 'The remainder was rounded up. A place where the window does not fit whole is not counted, so it is rounded down.',
  }),
  size('forgot-one', (q) => Math.floor(parts(q).room / parts(q).stride), {
    ko: '처음 놓인 자리를 빠뜨렸습니다. 움직인 횟수에 1을 더해야 자리의 수가 됩니다.',
    en: 'The first place was not counted: the number of places is one more than the number of moves.',
  }),
  size('size-forgot-stride', without('stride', 1, sizeOf), {
    ko: '스트라이드를 빠뜨렸습니다. 창은 스트라이드만큼씩 건너뜁니다.',
    en: 'The stride was forgotten: the window skips places.',
  }),
  size('size-forgot-padding', without('padding', 0, sizeOf), {
    ko: '패딩을 빠뜨렸습니다. 패딩만큼 창이 놓일 자리가 늘어납니다.',
    en: 'The padding was forgotten: it makes room for more places.',
  }),
  size(
    'padded-one-side',
    (q) => (parts(q).after === 0 ? undefined : Math.floor((parts(q).room - parts(q).after) / parts(q).stride) + 1),
    {
      ko: '패딩을 한쪽에만 더했습니다. 패딩은 양쪽에 붙습니다.',
      en: 'The padding was added on one side only. It stands on both.',
    },
  ),
  size('size-forgot-dilation', without('dilation', 1, sizeOf), {
    ko: '팽창을 빠뜨렸습니다. 창의 폭은 d·(k − 1) + 1칸입니다.',
    en: 'The dilation was forgotten: the window spans d·(k − 1) + 1 cells.',
  }),
  size(
    'span-is-product',
    (q) =>
      parts(q).dilation === 1 ? undefined : Math.floor((parts(q).room + 1 - parts(q).dilation) / parts(q).stride) + 1,
    {
      ko: '창의 폭을 d·k로 보았습니다. 마지막 가중치 뒤에는 빈칸이 없으므로 d·(k − 1) + 1칸입니다.',
      en: 'The window was taken to span d·k cells. There is no gap behind the last weight: it spans d·(k − 1) + 1.',
    },
  ),
  size('same-size', (q) => parts(q).input, {
    ko: '출력이 입력만큼 크다고 보았습니다. 그렇게 되려면 알맞은 패딩이 있어야 합니다.',
    en: 'The output was taken to be as large as the input. That needs the right padding.',
  }),
  size('divided-only', (q) => Math.floor(parts(q).input / parts(q).stride), {
    ko: '입력을 스트라이드로 나누기만 했습니다. 창이 다 들어가야 하므로 창의 폭을 먼저 빼야 합니다.',
    en: 'The input was only divided by the stride. The window has to fit, so its span is subtracted first.',
  }),

  readers('one-reader', () => 1, {
    ko: '출력 하나만 읽는다고 보았습니다. 창은 겹치며 움직이므로 같은 칸을 여러 창이 읽습니다.',
    en: 'One output was counted. Windows overlap, so several of them read the same cell.',
  }),
  readers('every-weight', (q) => sum(q.w.data.length === 0 ? [] : [q.w.data.length]), {
    ko: '가중치마다 한 번씩 읽힌다고 보았습니다. 안쪽 칸은 그렇지만, 가장자리에서는 창이 입력 밖으로 나갈 수 없습니다.',
    en: 'One reader for each weight was counted. That holds inside; at the edge the window cannot leave the input.',
  }),
  readers('every-output', (q) => problemOf(q).axes.reduce((product, axis) => product * axis.output, 1), {
    ko: '모든 출력이 읽는다고 보았습니다. 출력은 저마다 자기 창 안만 읽습니다.',
    en: 'All outputs were counted. Each reads only its own window.',
  }),
  readers(
    'as-if-padded',
    (q) => (q.options.padding === undefined ? readersOf(withOptions(q, { padding: 'same' })) : undefined),
    {
      ko: '입력 밖으로 걸친 창까지 세었습니다. 패딩이 없으면 창은 입력 안에만 놓입니다.',
      en: 'Windows that hang over the edge were counted too. Without padding the window stays inside.',
    },
  ),
];

/** What an answer shows: that it is right, the wrong rule that gives it, or nothing that is known. */
export function judge(question: Question, given: number): 'right' | Misconception | undefined {
  if (given === rightAnswer(question)) return 'right';
  return misconceptions.find((wrong) => wrong.about === question.ask.kind && wrong.answer(question) === given);
}
