// The gradient of the bias: every channel summed over the batch and all positions.
import { convBias } from '../../ops/conv.ts';
import { convShapes, type ConvProblem } from '../../ops/problem.ts';
import { sizeOf } from '../../tensor/shape.ts';
import { sumOfProductsBound, type Kernel } from '../kernel.ts';
import { runtime } from './blocks/runtime.ts';

export const convBiasSums: Kernel<ConvProblem> = {
  id: 'wasm/conv.b.sums',
  op: convBias,
  dtypes: ['float32'],
  supports: () => true,
  // Nanoseconds: four numbers at a time, and copying them in.
  cost: (problem) => 20_000 + 0.4 * sizeOf(convShapes(problem).y),
  bound: sumOfProductsBound,
  run(problem, { y }, output) {
    const { heap, sums } = runtime();
    const channels = problem.outChannels;
    const positions = sizeOf(problem.axes.map((axis) => axis.output));
    const [from, to] = [heap.take(4 * y!.data.length), heap.take(4 * channels)];
    heap.floats(from, y!.data.length).set(y!.data);
    sums(from.at, to.at, problem.batch, channels, positions, 4 * channels * positions);
    output.data.set(heap.floats(to, channels));
    heap.give(to);
    heap.give(from);
  },
};
