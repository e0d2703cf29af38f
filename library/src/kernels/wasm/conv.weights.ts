// The gradient of the weights as a matrix product over all positions.
import { conv } from '../../ops/conv.ts';
import { convShapes, productsOf, type ConvProblem } from '../../ops/problem.ts';
import { sizeOf } from '../../tensor/shape.ts';
import { sumOfProductsBound, type Kernel } from '../kernel.ts';
import { correlateProduct } from './blocks/correlateProduct.ts';
import { geometryOf, windowAxes } from './blocks/geometry.ts';
import { runtime } from './blocks/runtime.ts';

export const convWeightsProduct: Kernel<ConvProblem> = {
  id: 'wasm/conv.w.product',
  op: conv.w,
  dtypes: ['float32'],
  supports: () => true,
  // Nanoseconds a product at 40 GFLOP/s, and what preparing a module costs at least.
  cost: (problem) => 150_000 + 0.05 * productsOf(problem),
  bound: sumOfProductsBound,
  run(problem, { x, y }, output) {
    const { w: shape } = convShapes(problem);
    const [large, small] = problem.op === 'conv' ? [x!, y!] : [y!, x!];
    const axes = windowAxes(problem);
    const { heap } = runtime();
    const sums = output.data as Float32Array;
    const correlated = {
      batch: problem.batch,
      groups: problem.groups,
      largeChannels: shape[1]!,
      smallChannels: shape[0]! / problem.groups,
      geometry: geometryOf(axes),
      sourcePlane: sizeOf(axes.map((axis) => axis.length)),
    };
    heap.attempt(() => {
      const [first, second] = [heap.take(4 * large.data.length), heap.take(4 * small.data.length)];
      heap.floats(first, large.data.length).set(large.data);
      heap.floats(second, small.data.length).set(small.data);
      correlateProduct(correlated, first.at, second.at, sums);
      heap.give(second);
      heap.give(first);
    });
    if (problem.flip) flipTaps(sums, sizeOf(shape.slice(2)));
  },
};

/** A flipped window has its taps in reverse. */
function flipTaps(weights: Float32Array, taps: number): void {
  for (let at = 0; at < weights.length; at += taps) weights.subarray(at, at + taps).reverse();
}
