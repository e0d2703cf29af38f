// What the ruler draws: the problem as the library has it, the lane of cells its windows move on, and the values.
import { ShapeError } from 'faltung';
import {
  conv,
  convProblem,
  convTransposeProblem,
  maxPool,
  maxPoolProblem,
  type ConvProblem,
  type PoolProblem,
} from 'faltung/ops';
import { hundredths } from '../../figure/decimal.ts';
import type { Matrix } from '../../figure/matrix.ts';
import { laneOf, paddedCells, stretchedCells, type Lane } from './lane.ts';
import { effective, relations, type RelationName, type Settings } from './relations.ts';

interface Asked extends Settings {
  readonly relation: RelationName;
}

const problems = {
  conv: ({ input, kernel, stride, padding, dilation }: Settings) =>
    convProblem([1, 1, input], [1, 1, kernel], { stride, padding, dilation }),
  convTranspose: ({ input, kernel, stride, padding, rest }: Settings) =>
    convTransposeProblem([1, 1, input], [1, 1, kernel], { stride, padding, outputPadding: rest }),
  maxPool: ({ input, kernel, stride }: Settings) => maxPoolProblem([1, 1, input], kernel, { stride }),
};

/** Runs something that the library may refuse. */
export function tryOut<T>(make: () => T): { readonly made?: T; readonly refusal?: ShapeError } {
  try {
    return { made: make() };
  } catch (refusal) {
    if (refusal instanceof ShapeError) return { refusal };
    throw refusal;
  }
}

const isPool = (problem: ConvProblem | PoolProblem): problem is PoolProblem => problem.op === 'maxPool';

const problemOf = (asked: Asked) =>
  tryOut(() => problems[relations[asked.relation].op](effective(asked.relation, asked)));

/** How many outputs there are; none where the library refuses. */
export const outputsOf = (asked: Asked): number => problemOf(asked).made?.axes[0]!.output ?? 0;

export interface RulerScene {
  readonly settings: Settings;
  readonly op: 'conv' | 'maxPool' | 'convTranspose';
  readonly lane: Lane;
  /** Whole hundredths in each cell of the lane. */
  readonly numbers: readonly number[];
  /** The weights in the order in which the window lies: reversed for a transposed convolution. Whole hundredths. */
  readonly weights: readonly number[];
  readonly output: number;
  /** The library's outputs: whole ten-thousandths, or hundredths of a pooling. */
  readonly y: ArrayLike<number>;
  readonly refusal: ShapeError | undefined;
}

/** A transposed convolution as Dumoulin draws it: stretched, padded by k − p − 1, and read with the window reversed. */
const laneFor = (op: RulerScene['op'], { input, kernel, stride, padding, dilation, rest }: Settings): Lane =>
  op === 'convTranspose'
    ? laneOf(stretchedCells(input, stride - 1, Math.max(0, kernel - padding - 1), rest), kernel, 1, 1)
    : laneOf(paddedCells(input, padding, padding), kernel, stride, dilation);

export function sceneOf(state: Asked & { readonly x: Matrix; readonly w: Matrix }): RulerScene {
  const { op } = relations[state.relation];
  const settings = effective(state.relation, state);
  const { made: problem, refusal } = problemOf(state);
  const lane = laneFor(op, settings);
  const samples = state.x[0]!.slice(0, settings.input).map(hundredths);
  const taps = state.w[0]!.slice(0, settings.kernel).map(hundredths);
  const x = { shape: [1, 1, settings.input], data: Float64Array.from(samples) };
  const w = { shape: [1, 1, settings.kernel], data: Float64Array.from(taps) };
  const y = !problem
    ? []
    : isPool(problem)
      ? maxPool.y.reference(problem, { x }).data
      : conv.y.reference(problem, { x, w }).data;
  return {
    settings,
    op,
    lane,
    numbers: lane.cells.map(({ source }) => (source < 0 ? 0 : samples[source]!)),
    weights: op === 'convTranspose' ? taps.toReversed() : taps,
    output: problem?.axes[0]!.output ?? 0,
    y,
    refusal,
  };
}

export interface Product {
  readonly cell: number;
  readonly x: number;
  readonly w: number;
  readonly product: number;
  readonly sum: number;
}

/** The products of one place, with the sum so far. */
export function productsOf({ lane, numbers, weights }: RulerScene, place: number): readonly Product[] {
  let sum = 0;
  return (lane.places[place] ?? []).map((cell, tap) => {
    const [x, w] = [numbers[cell]!, weights[tap]!];
    const product = x * w + 0;
    sum += product;
    return { cell, x, w, product, sum };
  });
}

/** The convolution of a state in the library's own record; none for a pooling, or where it is refused. */
export const problemFor = (asked: Asked) => {
  const { made } = problemOf(asked);
  return made && !isPool(made) ? made : undefined;
};
