// Resizing is linear and separable in every mode: one axis after another, and the adjoint maps for its gradient.
import { resize, sourceOf } from '../../ops/resize.ts';
import type { ResizeProblem } from '../../ops/stages.ts';
import { sizeOf } from '../../tensor/shape.ts';
import type { Kernel } from '../kernel.ts';
import { alongAxes, alongAxesBound, axisMap, transposedMap, type AxisMap } from './blocks/alongAxes.ts';

const forwardMaps = (problem: ResizeProblem): AxisMap[] =>
  problem.axes.map(({ input, output }) => {
    const outputs = Array.from({ length: output }, (_, p) => {
      const source = sourceOf(problem, input, output, p);
      const low = Math.floor(source);
      const high = low + 1;
      // Behind the last sample there is nothing to lean towards.
      if (source === low || high === input) return [[low, 1] as const];
      return [[low, 1 - (source - low)] as const, [high, 1 - (high - source)] as const];
    });
    return axisMap(input, outputs);
  });

const backwardMaps = (problem: ResizeProblem): AxisMap[] => forwardMaps(problem).map((map) => transposedMap(map));

// Nanoseconds a number, measured on 64 channels of 56x56 in Node 24.
const costOf = ({ batch, channels, axes }: ResizeProblem): number =>
  3 *
  batch *
  channels *
  (sizeOf(axes.map((axis) => axis.input)) + sizeOf(axes.map((axis) => axis.output))) *
  axes.length;

const part: Pick<Kernel<ResizeProblem>, 'supports' | 'cost'> = { supports: () => true, cost: costOf };

export const resizeDirect: Kernel<ResizeProblem> = {
  ...part,
  id: 'ts/resize.direct',
  op: resize.y,
  bound: (facts, { axes }) =>
    alongAxesBound(
      axes.map(() => 2),
      facts,
    ),
  run: (problem, { x }, y) => alongAxes(forwardMaps(problem), problem.batch * problem.channels, x!.data, y.data),
};

export const resizeInputDirect: Kernel<ResizeProblem> = {
  ...part,
  id: 'ts/resize.x.direct',
  op: resize.x,
  // Every output may lean on one sample.
  bound: (facts, { axes }) =>
    alongAxesBound(
      axes.map((axis) => axis.output),
      facts,
    ),
  run: (problem, { y }, x) => alongAxes(backwardMaps(problem), problem.batch * problem.channels, y!.data, x.data),
};
