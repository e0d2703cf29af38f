// What the lab shows in a state: both sides, how far they are apart, and what changes with the number pointed at.
import { outcomeOf, type Outcome } from '../figure/claim.ts';
import { stopOf, type Lab } from './model.ts';
import { numbersOf } from './numbers.ts';
import type { Given, Sides } from './identity.ts';
import type { Operand, Part } from './parts.ts';

export interface Scene {
  readonly given: Given;
  readonly sides: Sides;
  readonly outcome: Outcome;
  /** Left minus right, cell by cell. */
  readonly difference: readonly (readonly number[])[];
  /** Both sides with the number pointed at larger by 1. */
  readonly nudged: Sides | undefined;
}

/** The numbers of a side's result, row by row. */
export const resultOf = (side: readonly Part[]): readonly (readonly number[])[] =>
  side.at(-1)!.cells.map((row) => row.map((number) => number!));

export function givenOf(state: Lab): Given {
  const drawn = numbersOf(state.seed, stopOf(state));
  const own = (of: Operand) => (state[of][0]!.length > 0 ? state[of][0]! : drawn[of]);
  return { x: own('x'), w: own('w'), broken: state.broken };
}

/** How far two sides are apart. */
export const outcomeOfSides = ({ left, right }: Sides): Outcome =>
  outcomeOf({ tried: [], left: resultOf(left).flat(), right: resultOf(right).flat() });

export function sceneOf(state: Lab): Scene {
  const { run } = stopOf(state);
  const given = givenOf(state);
  const sides = run(given);
  const { point } = state;
  const [left, right] = [resultOf(sides.left), resultOf(sides.right)];
  return {
    given,
    sides,
    outcome: outcomeOfSides(sides),
    difference: left.map((row, r) => row.map((number, c) => number - right[r]![c]! + 0)),
    nudged:
      point === null
        ? undefined
        : run({
            ...given,
            [point.role]: given[point.role].map((number, at) => (at === point.column ? number + 1 : number)),
          }),
  };
}
