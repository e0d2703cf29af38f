// The state of the figure about depth and channels, and the outputs of its three layers that read a voxel.
import { conv, convProblem, type ConvProblem } from 'faltung/ops';
import { place, type Place } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';

export interface ReachState {
  /** The voxel that changes, never null once settled; slices stand one below another, channel by channel. */
  readonly changed: Place<'input'> | null;
}

export const [channels, slices, side] = [2, 4, 3];
const start: ReachState = { changed: { role: 'input', row: side + 1, column: 1 } };

export const reachModel = defineModel<ReachState>({
  prefix: 'reach.',
  start,
  fields: { changed: place('input') },
  settle: ({ changed }) =>
    changed && changed.row < channels * slices * side && changed.column < side ? { changed } : start,
});

export const kinds = ['each', 'volume', 'flat'] as const;
export type Kind = (typeof kinds)[number];
/** All have one filter. The last takes slices for channels, so it has no depth left to slide along. */
export const problems: Readonly<Record<Kind, ConvProblem>> = {
  each: convProblem([1, channels, slices, side, side], [1, channels, 1, 3, 3], { padding: [0, 1, 1] }),
  volume: convProblem([1, channels, slices, side, side], [1, channels, 3, 3, 3], { padding: 1 }),
  flat: convProblem([1, channels * slices, side, side], [1, channels * slices, 3, 3], { padding: 1 }),
};
export const outputSlices = { each: slices, volume: slices, flat: 1 } as const;

export type Reached = Readonly<Record<Kind, ReadonlySet<number>>>;
export function reachedBy({ changed }: ReachState): Reached {
  const { row, column } = changed!;
  const own = (kind: Kind): ReadonlySet<number> => {
    const reached = new Set<number>();
    for (const { x, y } of conv.terms(problems[kind])) if (x === row * side + column) reached.add(y);
    return reached;
  };
  return { each: own('each'), volume: own('volume'), flat: own('flat') };
}
