// Every convolution as an implicit matrix product: no im2col buffer, any stride, dilation, padding and boundary.
import { conv } from '../../ops/conv.ts';
import { convShapes, type ConvProblem } from '../../ops/problem.ts';
import { sizeOf } from '../../tensor/shape.ts';
import { sumOfProductsBound, type Kernel } from '../kernel.ts';
import { gatherProduct } from './blocks/gatherProduct.ts';
import { geometryOf, windowAxes } from './blocks/geometry.ts';
import { preparing } from './blocks/preparing.ts';

export const convProduct: Kernel<ConvProblem> = {
  id: 'wasm/conv.product',
  op: conv.y,
  dtypes: ['float32'],
  supports(problem) {
    if (problem.op !== 'conv') return 'it is transposed';
    return true;
  },
  cost: (problem) => 0.04 * sizeOf(convShapes(problem).y) * sizeOf(convShapes(problem).w.slice(1)),
  bound: sumOfProductsBound,
  ...preparing((problem, { w, b }) => {
    const { w: shape } = convShapes(problem);
    const taps = sizeOf(shape.slice(2));
    const outChannels = problem.outChannels / problem.groups;
    return gatherProduct({
      batch: problem.batch,
      groups: problem.groups,
      inChannels: shape[1]!,
      outChannels,
      geometry: geometryOf(windowAxes(problem)),
      sourcePlane: sizeOf(problem.axes.map((axis) => axis.input)),
      bias: b?.data,
      weight: (g, o, c, t) =>
        w!.data[((g * outChannels + o) * shape[1]! + c) * taps + (problem.flip ? taps - 1 - t : t)]!,
    });
  }),
};
