// Every convolution, transposed convolution and gradient of an input as implicit matrix products: no im2col buffer,
// any stride, dilation, padding and boundary.
import { conv } from '../../ops/conv.ts';
import type { Operator } from '../../ops/operator.ts';
import type { ConvProblem } from '../../ops/problem.ts';
import { sizeOf } from '../../tensor/shape.ts';
import { sumOfProductsBound, type Kernel } from '../kernel.ts';
import { gatherProduct } from './blocks/gatherProduct.ts';
import { geometryOf } from './blocks/geometry.ts';
import { preparing, type Machine } from './blocks/preparing.ts';
import { scatterProduct } from './blocks/scatterProduct.ts';
import { gathers, packing, sideOf, writtenNumbers, type Side } from './blocks/sides.ts';
import { productWork, extentOf, timeOf } from './blocks/work.ts';

const gatherSide = ({ axes, ...side }: Side): Machine =>
  gatherProduct({ ...side, geometry: geometryOf(axes), sourcePlane: sizeOf(axes.map(({ length }) => length)) });

/**
 * Fitted to measurements in Node 24 of 110 problems of all kinds, from 1 to 128 channels and from 7x7 to 224x224, in
 * which also conv.direct's and conv.overlap's were taken.
 */
const nanoseconds = {
  products: 0.033,
  steps: 0.0474,
  packed: 0.121,
  apart: 0.294,
  bordered: 0.151,
  paired: 0.44,
  spread: 0.411,
};

const kernel = (name: string, op: Operator<ConvProblem>, to: 'x' | 'y'): Kernel<ConvProblem> => ({
  id: `wasm/${name}.product`,
  // The bias, then the products by channel and tap, one after another.
  order: 'by channel and tap',
  op,
  dtypes: ['float32'],
  supports: () => true,
  // A module to make, and the work.
  cost: (problem) => 60_000 + timeOf(productWork(extentOf(problem, to)), nanoseconds),
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
