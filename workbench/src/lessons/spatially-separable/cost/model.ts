// The state of the cost figure, and the counts it shows.
import { whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';
import { countsOf, type Counts, type Splitting } from '../counting.ts';

export const model = defineModel<Splitting>({
  prefix: 'cost.',
  start: { size: 5, taps: 3 },
  fields: { size: whole(1, 40), taps: whole(1, 9) },
  settle: ({ size, taps }) => ({ size: Math.max(size, taps), taps }),
});

export interface CostScene {
  readonly counts: Counts;
  readonly curve: readonly (readonly [size: number, ratio: number])[];
}

export const largestSize = 40;

export const sceneOf = (state: Splitting): CostScene => ({
  counts: countsOf(state),
  // Drawn by the formula that the claim below has counted.
  curve: Array.from({ length: largestSize - state.taps + 1 }, (_, n) => {
    const size = state.taps + n;
    const places = size - state.taps + 1;
    return [size, (size + places) / (state.taps * places)] as const;
  }),
});
