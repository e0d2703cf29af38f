// Every convolution, transposed convolution and their gradients by plain loops: one row of the result at a time,
// summed in float64. No problem is refused, so this is what everything else falls back on.
import { conv, convBias } from '../../ops/conv.ts';
import type { Inputs, Operator } from '../../ops/operator.ts';
import { convShapes, productsOf, type ConvProblem } from '../../ops/problem.ts';
import { sizeOf } from '../../tensor/shape.ts';
import type { Tensor } from '../../tensor/tensor.ts';
import { sumOfProductsBound, type Kernel } from '../kernel.ts';
import { correlate } from './blocks/correlate.ts';
import { gather } from './blocks/gather.ts';
import { gridOf } from './blocks/grid.ts';
import { scatter } from './blocks/scatter.ts';

const direct = (name: string, op: Operator<ConvProblem>, run: Kernel<ConvProblem>['run']): Kernel<ConvProblem> => ({
  id: `ts/${name}.direct`,
  op,
  supports: () => true,
  // Nanoseconds a product, measured on the suite's depthwise rows and on 64 channels of 56x56 in Node 24.
  cost: (problem) => 2.5 * productsOf(problem),
  bound: sumOfProductsBound,
  run,
});

/**
 * Small side from large side, or back, by the direction of the problem. Only the forward operator itself adds a bias.
 */
const signal = (to: 'x' | 'y', biased: boolean) => (problem: ConvProblem, inputs: Inputs, output: Tensor) => {
  const from = inputs[to === 'y' ? 'x' : 'y']!;
  const gathers = (problem.op === 'conv') === (to === 'y');
  const bias = biased && problem.bias ? inputs['b']!.data : undefined;
  (gathers ? gather : scatter)(gridOf(problem), from, inputs['w']!.data, output, bias);
};

export const convDirect = direct('conv', conv.y, signal('y', true));
/** The forward sum without a bias: what the gradients' own gradients are made of. */
export const convUnbiasedDirect = direct('conv.unbiased', conv.x.gradient('y'), signal('y', false));
export const convInputDirect = direct('conv.x', conv.x, signal('x', false));

export const convWeightsDirect = direct('conv.w', conv.w, (problem, { x, y }, output) => {
  const [large, small] = problem.op === 'conv' ? [x!, y!] : [y!, x!];
  correlate(gridOf(problem), large, small, output);
});

export const convBiasDirect: Kernel<ConvProblem> = {
  ...direct('conv.b', convBias, (problem, { y }, output) => {
    const positions = sizeOf(problem.axes.map((axis) => axis.output));
    const sums = new Float64Array(problem.outChannels);
    for (let at = 0, channel = 0; at < y!.data.length; at += positions, channel = (channel + 1) % problem.outChannels) {
      let sum = 0;
      for (let p = at; p < at + positions; p++) sum += y!.data[p]!;
      sums[channel]! += sum;
    }
    output.data.set(sums);
  }),
  cost: (problem) => 0.5 * sizeOf(convShapes(problem).y),
};

/** The bias spread over the output, the adjoint of its gradient. */
export const convBiasSpreadDirect: Kernel<ConvProblem> = {
  ...direct('conv.bias', convBias.gradient('y'), (problem, { b }, output) => {
    const positions = sizeOf(problem.axes.map((axis) => axis.output));
    for (
      let at = 0, channel = 0;
      at < output.data.length;
      at += positions, channel = (channel + 1) % problem.outChannels
    ) {
      output.data.fill(b!.data[channel]!, at, at + positions);
    }
  }),
  cost: (problem) => 0.5 * sizeOf(convShapes(problem).y),
};
