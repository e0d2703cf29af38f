// The gradient of the weights as a matrix product over all positions.
import { conv } from '../../ops/conv.ts';
import { convShapes, productsOf, type ConvProblem } from '../../ops/problem.ts';
import { sizeOf } from '../../tensor/shape.ts';
import { sumOfProductsBound, type Kernel } from '../kernel.ts';
import { correlateProduct } from './blocks/correlateProduct.ts';
import { geometryOf, windowAxes } from './blocks/geometry.ts';
import { preparing } from './blocks/preparing.ts';

export const convWeightsProduct: Kernel<ConvProblem> = {
  id: 'wasm/conv.w.product',
  op: conv.w,
  dtypes: ['float32'],
  supports: () => true,
  // Nanoseconds a product at 40 GFLOP/s, and what preparing a module costs at least.
  cost: (problem) => 150_000 + 0.05 * productsOf(problem),
  bound: sumOfProductsBound,
  ...preparing<ConvProblem>(
    (problem) => {
      const { w } = convShapes(problem);
      const axes = windowAxes(problem);
      return correlateProduct({
        batch: problem.batch,
        groups: problem.groups,
        largeChannels: w[1]!,
        smallChannels: w[0]! / problem.groups,
        flip: problem.flip,
        geometry: geometryOf(axes),
        sourcePlane: sizeOf(axes.map((axis) => axis.length)),
      });
    },
    ({ op }) => (op === 'conv' ? ['x', 'y'] : ['y', 'x']),
  ),
};
