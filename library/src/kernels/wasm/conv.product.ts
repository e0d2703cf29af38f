// Every convolution, transposed convolution and gradient of an input as implicit matrix products: no im2col buffer,
// any stride, dilation, padding and boundary.
import { conv } from '../../ops/conv.ts';
import type { Operator } from '../../ops/operator.ts';
import { productsOf, type ConvProblem } from '../../ops/problem.ts';
import { sizeOf } from '../../tensor/shape.ts';
import { sumOfProductsBound, type Kernel } from '../kernel.ts';
import { gatherProduct } from './blocks/gatherProduct.ts';
import { geometryOf } from './blocks/geometry.ts';
import { preparing, type Machine } from './blocks/preparing.ts';
import { scatterProduct } from './blocks/scatterProduct.ts';
import { gathers, packing, sideOf, writtenNumbers, type Side } from './blocks/sides.ts';

const gatherSide = ({ axes, ...side }: Side): Machine =>
  gatherProduct({ ...side, geometry: geometryOf(axes), sourcePlane: sizeOf(axes.map(({ length }) => length)) });

/** Channels of a group that share what is packed. */
const rowsOf = ({ outChannels, inChannels, groups }: ConvProblem, to: 'x' | 'y'): number =>
  (to === 'y' ? outChannels : inChannels) / groups;

const kernel = (name: string, op: Operator<ConvProblem>, to: 'x' | 'y'): Kernel<ConvProblem> => ({
  id: `wasm/${name}.product`,
  // The bias, then the products by channel and tap, one after another.
  order: 'by channel and tap',
  op,
  dtypes: ['float32'],
  supports: () => true,
  // Nanoseconds: a module to make, products at 45 GFLOP/s, and packing what four products would take for every sample
  // read.
  cost: (problem) => 100_000 + 0.045 * (1 + 4 / rowsOf(problem, to)) * productsOf(problem),
  preparation: packing,
  bound: sumOfProductsBound,
  ...preparing<ConvProblem>(
    (problem, fixed) => {
      const side = sideOf(problem, fixed, to);
      return gathers(problem, to) ? gatherSide(side) : scatterProduct(side);
    },
    () => [to === 'y' ? 'x' : 'y'],
    to === 'y' ? writtenNumbers : undefined,
  ),
});

export const convProduct = kernel('conv', conv.y, 'y');
export const convInputProduct = kernel('conv.x', conv.x, 'x');
