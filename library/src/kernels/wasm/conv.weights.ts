// The gradient of the weights: as a matrix product over all positions, or from the planes as they lie.
import { conv } from '../../ops/conv.ts';
import { convShapes, productsOf, type ConvProblem } from '../../ops/problem.ts';
import { sumOfProductsBound, type Kernel } from '../kernel.ts';
import { because } from '../reason.ts';
import { correlateDirect } from './blocks/correlateDirect.ts';
import { correlateProduct, type CorrelateShape } from './blocks/correlateProduct.ts';
import { windowAxes } from './blocks/geometry.ts';
import { preparing, type Machine } from './blocks/preparing.ts';

/** A kernel from a machine that takes the large side and the small side. */
const correlating = (make: (shape: CorrelateShape) => Machine) =>
  preparing<ConvProblem>(
    (problem) => {
      const { batch, groups, flip } = problem;
      const { w } = convShapes(problem);
      return make({
        batch,
        groups,
        largeChannels: w[1]!,
        smallChannels: w[0]! / groups,
        flip,
        axes: windowAxes(problem),
      });
    },
    ({ op }) => (op === 'conv' ? ['x', 'y'] : ['y', 'x']),
  );

export const convWeightsProduct: Kernel<ConvProblem> = {
  id: 'wasm/conv.w.product',
  op: conv.w,
  dtypes: ['float32'],
  supports: () => true,
  // Nanoseconds: a module to make, products at 48 GFLOP/s, and packing what all channels of the small side share.
  cost(problem) {
    const small = convShapes(problem).w[0]! / problem.groups;
    return 100_000 + (0.042 + 0.4 / small) * productsOf(problem);
  },
  bound: sumOfProductsBound,
  ...correlating(correlateProduct),
};

export const convWeightsDirect: Kernel<ConvProblem> = {
  id: 'wasm/conv.w.direct',
  op: conv.w,
  dtypes: ['float32'],
  supports(problem) {
    if (problem.axes.length > 2) return because('axes', { axes: problem.axes.length, least: 1, most: 2 });
    const { positions, stride } = windowAxes(problem).at(-1)!;
    if (stride > 2) return because('stride', { stride: [stride], most: 2 });
    if (positions < 4) return because('row', { samples: positions, least: 4 });
    return true;
  },
  // Nanoseconds: products at 48 GFLOP/s, less where sums are begun for short rows, where every second sample is read
  // and where a window of one tap loads anew for every product.
  cost(problem) {
    const { positions, stride } = windowAxes(problem).at(-1)!;
    const slow = stride === 2 || problem.axes.every(({ taps }) => taps === 1);
    return 60_000 + (slow ? 0.047 : 0.042) * (1 + 3 / positions) * productsOf(problem);
  },
  bound: sumOfProductsBound,
  ...correlating(correlateDirect),
};
