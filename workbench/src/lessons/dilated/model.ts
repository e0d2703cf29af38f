// The state of the stack: one rate for each layer, and how many layers of the tree are drawn.
import { matrix, whole } from '../../figure/fields.ts';
import type { Matrix } from '../../figure/matrix.ts';
import { defineModel } from '../../figure/state.ts';

export interface Stack {
  /** One row: the dilation of each layer, the first one next to the input. */
  readonly rates: Matrix;
  /** Layers gone down, plus one: 1 shows the output alone. */
  readonly step: number;
}

export const taps = 3;
export const mostLayers = 4;
export const mostRate = 9;

/** Whole rates within bounds, in one row of at most four. */
export const settledRates = (given: Matrix): Matrix => [
  given[0]!.slice(0, mostLayers).map((rate) => Math.min(mostRate, Math.max(1, Math.round(rate)))),
];

export const layersOf = ({ rates }: Pick<Stack, 'rates'>): number => rates[0]!.length;

export const model = defineModel<Stack>({
  start: { rates: [[1, 2, 4]], step: 4 },
  fields: { rates: matrix(mostLayers, mostRate), step: whole(1, mostLayers + 1) },
  settle(state) {
    const rates = settledRates(state.rates);
    return { rates, step: Math.min(state.step, layersOf({ rates }) + 1) };
  },
});
