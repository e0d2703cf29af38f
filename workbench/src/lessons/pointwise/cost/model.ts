// What a 5x5 layer costs directly, and behind a 1x1 that narrows the channels: sizes of Inception's first module.
import { costs } from 'faltung/analysis';
import { convProblem } from 'faltung/ops';
import { whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';

export interface CostState {
  /** Channels between the 1x1 and the 5x5. */
  readonly middle: number;
}

/** Inception 3a of GoogLeNet (arXiv:1409.4842, table 1): 28×28 with 192 channels, 5×5 to 32, by way of 16. */
export const layer = { side: 28, inputs: 192, outputs: 32, taps: 5, narrow: 16 } as const;

export const model = defineModel<CostState>({
  prefix: 'cost.',
  start: { middle: layer.narrow },
  fields: { middle: whole(1, layer.inputs) },
});

const products = (inputs: number, outputs: number, taps: number): number => {
  const { side } = layer;
  const problem = convProblem([1, inputs, side, side], [outputs, inputs, taps, taps], { padding: (taps - 1) / 2 });
  return costs(problem).total.counts.fvcore.count;
};

export interface CostScene {
  readonly direct: number;
  readonly narrowing: number;
  readonly window: number;
  readonly both: number;
}

export function sceneOf({ middle }: CostState): CostScene {
  const narrowing = products(layer.inputs, middle, 1);
  const window = products(middle, layer.outputs, layer.taps);
  const direct = products(layer.inputs, layer.outputs, layer.taps);
  return { direct, narrowing, window, both: narrowing + window };
}
