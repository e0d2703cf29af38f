// Every convolution, transposed convolution and gradient of an input as implicit matrix products: no im2col buffer,
// any stride, dilation, padding and boundary.
import { conv } from '../../ops/conv.ts';
import type { Inputs, Operator } from '../../ops/operator.ts';
import { convShapes, productsOf, type ConvProblem } from '../../ops/problem.ts';
import { sizeOf } from '../../tensor/shape.ts';
import { sumOfProductsBound, type Kernel } from '../kernel.ts';
import { gatherProduct } from './blocks/gatherProduct.ts';
import { geometryOf, windowAxes } from './blocks/geometry.ts';
import { preparing, type Machine } from './blocks/preparing.ts';
import { scatterProduct } from './blocks/scatterProduct.ts';

/** Small side from large side: weights lie as `[small, large / groups, …taps]`. */
function toSmall(problem: ConvProblem, { w, b }: Inputs): Machine {
  const { w: shape } = convShapes(problem);
  const [small, large] = [shape[0]! / problem.groups, shape[1]!];
  const taps = sizeOf(shape.slice(2));
  const axes = windowAxes(problem);
  return gatherProduct({
    batch: problem.batch,
    groups: problem.groups,
    inChannels: large,
    outChannels: small,
    geometry: geometryOf(axes),
    sourcePlane: sizeOf(axes.map((axis) => axis.length)),
    bias: b?.data,
    weight: (g, o, c, t) => w!.data[((g * small + o) * large + c) * taps + (problem.flip ? taps - 1 - t : t)]!,
  });
}

/** Large side from small side: the adjoint, with the same weights. */
function toLarge(problem: ConvProblem, { w, b }: Inputs): Machine {
  const { w: shape } = convShapes(problem);
  const [small, large] = [shape[0]! / problem.groups, shape[1]!];
  const taps = sizeOf(shape.slice(2));
  return scatterProduct({
    batch: problem.batch,
    groups: problem.groups,
    inChannels: small,
    outChannels: large,
    axes: windowAxes(problem),
    bias: b?.data,
    weight: (g, c, o, t) => w!.data[((g * small + o) * large + c) * taps + (problem.flip ? taps - 1 - t : t)]!,
  });
}

/** Channels of a group that share what is packed. */
const rowsOf = ({ outChannels, inChannels, groups }: ConvProblem, to: 'x' | 'y'): number =>
  (to === 'y' ? outChannels : inChannels) / groups;

const kernel = (name: string, op: Operator<ConvProblem>, to: 'x' | 'y'): Kernel<ConvProblem> => ({
  id: `wasm/${name}.product`,
  op,
  dtypes: ['float32'],
  supports: () => true,
  // Nanoseconds: a module to make, products at 45 GFLOP/s, and packing what four products would take for every sample
  // read.
  cost: (problem) => 100_000 + 0.045 * (1 + 4 / rowsOf(problem, to)) * productsOf(problem),
  bound: sumOfProductsBound,
  ...preparing<ConvProblem>(
    (problem, fixed) => ((problem.op === 'conv') === (to === 'y') ? toSmall : toLarge)(problem, fixed),
    () => [to === 'y' ? 'x' : 'y'],
  ),
});

export const convProduct = kernel('conv', conv.y, 'y');
export const convInputProduct = kernel('conv.x', conv.x, 'x');
