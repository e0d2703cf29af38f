// Two ways to the same answer with two flattened filters, on a target that one cannot reach: fit them as they are, or
// take two whole filters that reach it and flatten those afterwards. The fit is alternating least squares on the target
// filter itself, and stands in for training on pictures; the whole filters are drawn, as if training had been perfect.
import { approximateSplit } from 'faltung/analysis';
import { randomFrom } from 'faltung/ops';
import { whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';
import { cubes, colours, taps } from '../loss/model.ts';

export interface Training {
  /** Rounds of alternating least squares that have been done. */
  readonly step: number;
  /** Of the random numbers that both ways start from. */
  readonly seed: number;
}

export const mostRounds = 12;
export const model = defineModel<Training>({
  prefix: 'training.',
  start: { step: mostRounds, seed: 1 },
  fields: { step: whole(1, mostRounds), seed: whole(1, 20) },
});

const shape = [colours, taps, taps];
const target = cubes.colours.flat();
const sizeOf = (numbers: ArrayLike<number>): number => Math.hypot(...Array.from(numbers));

/** The outer product that comes closest to a filter. */
export function flattest(weights: readonly number[], seed: number): number[] {
  const { terms } = approximateSplit({ shape, data: Float64Array.from(weights) }, 1, { seed });
  const [alpha, beta, gamma] = terms[0]!;
  return alpha!.flatMap((a) => beta!.flatMap((b) => gamma!.map((c) => a * b * c)));
}

export interface Outcome {
  /** What is missing after each round, relative to the target. */
  readonly trained: readonly number[];
  /** What is missing once two whole filters, which together are the target exactly, have been flattened. */
  readonly flattened: number;
}

export function outcomeOf({ seed }: Pick<Training, 'seed'>): Outcome {
  const random = randomFrom(seed);
  // Whole filters A and B with A + B = target: half of it each, and something that cancels.
  const aside = target.map(() => 2 * random() - 1);
  const [a, b] = [1, -1].map((sign) => target.map((weight, at) => weight / 2 + sign * aside[at]!));
  const [flatA, flatB] = [flattest(a!, seed), flattest(b!, seed)];
  const left = target.map((weight, at) => weight - flatA[at]! - flatB[at]!);
  const rounds = Array.from({ length: mostRounds }, (_, round) => round + 1);
  return {
    trained: rounds.map((sweeps) => {
      const data = Float64Array.from(target);
      return approximateSplit({ shape, data }, 2, { seed, starts: 1, sweeps }).relativeError;
    }),
    flattened: sizeOf(left) / sizeOf(target),
  };
}
