// A mean over a box is a mean along one axis after another, and so is its gradient.
import { averagePool } from '../../ops/pool.ts';
import type { PoolAxis, PoolProblem } from '../../ops/stages.ts';
import { sizeOf } from '../../tensor/shape.ts';
import type { Kernel } from '../kernel.ts';
import { alongAxes, alongAxesBound, axisMap, transposedMap, type AxisMap } from './blocks/alongAxes.ts';

function mapOf({ input, taps, output, stride, before, after }: PoolAxis, countPadding: boolean): AxisMap {
  const windows = Array.from({ length: output }, (_, p) => {
    const start = p * stride - before;
    const [first, end] = [Math.max(0, start), Math.min(input, start + taps)];
    const cells = countPadding ? Math.min(start + taps, input + after) - start : end - first;
    return Array.from({ length: end - first }, (_, k) => [first + k, 1 / cells] as const);
  });
  return axisMap(input, windows);
}

const forwardMaps = ({ axes, countPadding }: PoolProblem): AxisMap[] => axes.map((axis) => mapOf(axis, countPadding));
const backwardMaps = (problem: PoolProblem): AxisMap[] => forwardMaps(problem).map((map) => transposedMap(map));

// Nanoseconds a number, measured on 64 channels of 56x56 in Node 24.
const costOf = ({ batch, channels, axes }: PoolProblem): number =>
  batch * channels * sizeOf(axes.map((axis) => axis.input)) * axes.length * 4;

/** A window has `taps` samples along an axis, and a sample is in no more windows than that. */
const boundOf: Kernel<PoolProblem>['bound'] = (facts, { axes }) =>
  alongAxesBound(
    axes.map((axis) => axis.taps),
    facts,
  );

const part: Pick<Kernel<PoolProblem>, 'supports' | 'cost' | 'bound'> = {
  supports: () => true,
  cost: costOf,
  bound: boundOf,
};

export const averagePoolDirect: Kernel<PoolProblem> = {
  ...part,
  id: 'ts/averagePool.direct',
  op: averagePool.y,
  run: (problem, { x }, y) => alongAxes(forwardMaps(problem), problem.batch * problem.channels, x!.data, y.data),
};

export const averagePoolInputDirect: Kernel<PoolProblem> = {
  ...part,
  id: 'ts/averagePool.x.direct',
  op: averagePool.x,
  run: (problem, { y }, x) => alongAxes(backwardMaps(problem), problem.batch * problem.channels, y!.data, x.data),
};
