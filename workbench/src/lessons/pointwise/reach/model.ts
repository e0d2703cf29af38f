// The state of the figure that compares three layers, and the outputs of each that read a number of the input.
import { conv, convProblem, type ConvProblem, type Term } from 'faltung/ops';
import { place, type Place } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';

export interface ReachState {
  /** The number that changes; its channels stand one below another. */
  readonly changed: Place<'input'> | null;
}

export const side = 4;
export const channels = 2;

const start: ReachState = { changed: { role: 'input', row: 1, column: 1 } };
export const reachModel = defineModel<ReachState>({
  prefix: 'reach.',
  start,
  fields: { changed: place('input') },
  settle: ({ changed }) =>
    changed && changed.row < channels * side && changed.column < side ? { changed } : { ...start },
});

export const kinds = ['pointwise', 'depthwise', 'standard'] as const;
type Kind = (typeof kinds)[number];

const problem = (taps: number, groups: number): ConvProblem =>
  convProblem([1, channels, side, side], [channels, channels / groups, taps, taps], {
    groups,
    padding: (taps - 1) / 2,
  });
const problems: Readonly<Record<Kind, ConvProblem>> = {
  pointwise: problem(1, 1),
  standard: problem(3, 1),
  depthwise: problem(3, channels),
};
const terms = Object.fromEntries(
  kinds.map((kind) => [kind, Array.from(conv.terms(problems[kind]), ({ x, w, y }) => ({ x, w, y }))]),
) as Record<Kind, Term[]>;

/** The outputs of each layer that read the changed number. */
export type Reached = Readonly<Record<Kind, ReadonlySet<number>>>;
export function reachedBy({ changed }: ReachState): Reached {
  const at = changed!.row * side + changed!.column;
  const own = (kind: Kind) => new Set(terms[kind].filter((term) => term.x === at).map((term) => term.y));
  return { pointwise: own('pointwise'), depthwise: own('depthwise'), standard: own('standard') };
}
