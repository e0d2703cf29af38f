// Convolutions, transposed convolutions and gradients of an input as matrix products in TypeScript alone: where several
// channels are written, each sample that is copied once meets all of them.
import { conv } from '../../ops/conv.ts';
import type { Operator } from '../../ops/operator.ts';
import { convShapes, productsOf, type ConvProblem } from '../../ops/problem.ts';
import { sumOfProductsBound, type Kernel } from '../kernel.ts';
import { because } from '../reason.ts';
import { gather } from './blocks/gather.ts';
import { gridOf } from './blocks/grid.ts';
import { product } from './blocks/product.ts';
import { scatter } from './blocks/scatter.ts';

const kernel = (name: string, op: Operator<ConvProblem>, to: 'x' | 'y', biased: boolean): Kernel<ConvProblem> => {
  const gathers = (problem: ConvProblem): boolean => (problem.op === 'conv') === (to === 'y');
  return {
    id: `ts/${name}.product`,
    op,
    supports(problem) {
      const bounded = problem.axes.find(({ boundary }) => boundary !== 'zeros');
      return gathers(problem) || !bounded ? true : because('boundary', { boundary: bounded.boundary });
    },
    // Nanoseconds, measured in Node 24: products by fours of channels, and copying, shared by all channels of a group.
    cost(problem) {
      const rows = convShapes(problem)[to][1]! / problem.groups;
      return ((0.55 * 4 * Math.ceil(rows / 4) + 8) / rows) * productsOf(problem);
    },
    bound: sumOfProductsBound,
    run(problem, inputs, output) {
      const [from, w] = [inputs[to === 'y' ? 'x' : 'y']!, inputs['w']!.data];
      const bias = biased && problem.bias ? inputs['b']!.data : undefined;
      // Products with padded zeros are left out where they would not be zero.
      if (w.every(Number.isFinite)) product(problem, gathers(problem), from.data, w, output.data, bias);
      else (gathers(problem) ? gather : scatter)(gridOf(problem), from, w, output, bias);
    },
  };
};

export const convProduct = kernel('conv', conv.y, 'y', true);
export const convUnbiasedProduct = kernel('conv.unbiased', conv.x.gradient('y'), 'y', false);
export const convInputProduct = kernel('conv.x', conv.x, 'x', false);
