// The state of the figure that counts: a layer, and the same layer with its channels kept apart. All counts are the
// library's.
import { costs } from 'faltung/analysis';
import { convProblem } from 'faltung/ops';
import { onOff, whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';

export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly taps: number;
  /** Rows and columns of the input. */
  readonly size: number;
  readonly bias: boolean;
}

export interface Amounts {
  readonly kernels: number;
  readonly weights: number;
  readonly biases: number;
  /** Rows and columns of an output channel. */
  readonly places: number;
  readonly products: number;
  /** What is left of the kernels when no channel is added to another. */
  readonly apart: number;
}

export const model = defineModel<Layer>({
  prefix: 'count.',
  start: { inputs: 3, outputs: 4, taps: 3, size: 5, bias: true },
  fields: {
    inputs: whole(1, 64),
    outputs: whole(1, 128),
    taps: whole(1, 5),
    size: whole(5, 32),
    bias: onOff(),
  },
});

export const layerOf = ({ inputs, outputs, taps, size, bias }: Layer) =>
  convProblem([1, inputs, size, size], [outputs, inputs, taps, taps], {}, bias ? [outputs] : undefined);

export function amountsOf(layer: Layer): Amounts {
  const { inputs, outputs, taps, size } = layer;
  const problem = layerOf(layer);
  const { total } = costs(problem);
  const apart = convProblem([1, inputs, size, size], [inputs, 1, taps, taps], { groups: inputs });
  return {
    kernels: outputs * inputs,
    weights: total.weights,
    biases: total.biases,
    places: problem.axes[0]!.output,
    products: total.counts.done.count,
    apart: costs(apart).total.weights,
  };
}
