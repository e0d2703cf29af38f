// Questions about one convolution of one channel, their right answers, and what wrong rules need to go wrong with.
import type { ConvOptions, Tensor } from 'faltung';
import { conv, convProblem, indexAt, offsetOf, type ConvProblem } from 'faltung/ops';
import type { InBoth } from '../../figure/language.ts';

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

export const problemOf = ({ x, w, options }: Question): ConvProblem => convProblem(x.shape, w.shape, options);

/** The terms of the output cell that is asked about, or of the last one where a wrong rule makes the output smaller. */
export function products(question: Question, { x, w }: { x: Tensor; w: Tensor } = question) {
  const problem = problemOf(question);
  const sizes = problem.axes.map((axis) => axis.output);
  const place = question.ask.kind === 'size' ? [] : question.ask.at.map((at, d) => Math.min(at, sizes[d]! - 1));
  const output = offsetOf(sizes, place);
  return Array.from(conv.terms(problem), (term) => ({ ...term }))
    .filter((term) => term.y === output)
    .map((term) => ({ x: x.data[term.x]!, w: w.data[term.w]!, tap: term.w }));
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
export const valueOf = (question: Question): number => sum(products(question).map(({ x, w }) => x * w));
export const sizeOf = (question: Question): number =>
  question.ask.kind === 'size' ? problemOf(question).axes[question.ask.axis]!.output : NaN;

export function readersOf(question: Question): number {
  if (question.ask.kind !== 'readers') return NaN;
  const cell = offsetOf(question.x.shape.slice(2), question.ask.at);
  return Array.from(conv.terms(problemOf(question)), (term) => term.x).filter((x) => x === cell).length;
}

/** The right answer. */
export function rightAnswer(question: Question): number {
  return { value: valueOf, size: sizeOf, readers: readersOf }[question.ask.kind](question);
}

export const withOptions = (question: Question, options: ConvOptions): Question => ({
  ...question,
  options: { ...question.options, ...options },
});
/** Only where the question has the option, so that forgetting it makes a difference. */
export const without =
  (option: 'padding' | 'stride' | 'dilation', standard: number, answer: (question: Question) => number) =>
  (question: Question): number | undefined =>
    question.options[option] === undefined ? undefined : answer(withOptions(question, { [option]: standard }));

/** Weights moved around: the number that stands at each tap. */
export const withWeights = (
  question: Question,
  at: (place: readonly number[], taps: readonly number[]) => number,
): Question => {
  const taps = question.w.shape.slice(2);
  const data = Float64Array.from(question.w.data, (_, tap) => at(indexAt(taps, tap), taps));
  return { ...question, w: { shape: question.w.shape, data } };
};

/** The size's numerator and stride, to go wrong with. */
export const parts = (question: Question) => {
  const { input, before, after, taps, dilation, stride } =
    problemOf(question).axes[question.ask.kind === 'size' ? question.ask.axis : 0]!;
  return { input, before, after, taps, dilation, stride, room: input + before + after - ((taps - 1) * dilation + 1) };
};
