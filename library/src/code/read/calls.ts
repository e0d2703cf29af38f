// What every framework's calls have in common: how they become a convolution that waits for its tensors.
import type { Adapted } from '../../ops/adapters/adapted.ts';
import { convShapes, type ConvProblem } from '../../ops/problem.ts';
import type { Shape } from '../../tensor/shape.ts';
import type { Framework } from '../state.ts';
import { refuseArgument, type Arguments, type Given } from './arguments.ts';
import type { Call, Held } from './values.ts';

/** Functions by the last word of their names; each gives a convolution, or nothing where it is another's. */
export type CallReader = (given: Given) => Call | undefined;

interface Parts {
  readonly framework: Framework;
  readonly places?: { readonly input: number; readonly weights: number };
  readonly adapt: Call['adapt'];
  readonly weightsShape?: Call['weightsShape'];
  readonly inputShape?: Call['inputShape'];
  readonly givenWeights?: Call['givenWeights'];
  readonly x?: Held | undefined;
  readonly w?: Held | undefined;
  readonly b?: Held | undefined;
  readonly bias?: boolean;
}

const asGiven = (shape: Shape): Shape => shape;

export const callOf = ({ at }: Given, parts: Parts): Call => ({
  kind: 'call',
  at,
  places: { input: at, weights: at },
  weightsShape: undefined,
  inputShape: asGiven,
  givenWeights: asGiven,
  x: undefined,
  w: undefined,
  b: undefined,
  bias: false,
  ignored: [],
  ...parts,
});

/** A problem whose tensors lie as ours do. */
export function inOurOrder(problem: ConvProblem, input: Shape, weights: Shape): Adapted {
  const { x, w, y } = convShapes(problem);
  const order = (shape: Shape): number[] => shape.map((_, axis) => axis);
  return {
    problem,
    input: { from: input, order: order(input), to: x },
    weights: { from: weights, order: order(weights), to: w },
    output: { from: y, order: order(y), to: y },
  };
}

/** A positive whole number of a layer: channels, filters. */
export function wholeOf(given: Given, args: Arguments, name: string, standard?: number): number {
  const value = !args.has(name) && standard !== undefined ? standard : args.known(name);
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value >= 2 ** 31) {
    return refuseArgument(given.text, args.place(name), name);
  }
  return value;
}

/** The taps of a layer along each axis. */
export function tapsOf(given: Given, args: Arguments, name: string, axes: number): number[] {
  const value = args.known(name);
  const taps = typeof value === 'number' ? Array.from({ length: axes }, () => value) : value;
  const fits =
    Array.isArray(taps) &&
    taps.length === axes &&
    taps.every((length: unknown) => Number.isInteger(length) && (length as number) > 0 && (length as number) < 2 ** 31);
  return fits ? (taps as number[]) : refuseArgument(given.text, args.place(name), name);
}

export const switchedOn = (args: Arguments, name: string): boolean => !args.has(name) || args.value(name) !== false;
