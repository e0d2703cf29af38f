// Transposed windows, gradients of inputs and convolutions with stride 1 where few outputs are summed from many
// channels: one product gives what every sample adds to all taps of all outputs, and the windows are then added where
// they overlap.
import { conv } from '../../ops/conv.ts';
import type { Operator } from '../../ops/operator.ts';
import { convShapes, spanOf, type ConvProblem } from '../../ops/problem.ts';
import { sizeOf } from '../../tensor/shape.ts';
import { sumOfProductsBound, type Kernel } from '../kernel.ts';
import { because, type Reason } from '../reason.ts';
import { folding, plainAxes } from './blocks/fold.ts';
import { windowAxes, type WindowAxis } from './blocks/geometry.ts';
import { overlapExtent, slotsOf } from './blocks/overlap/extent.ts';
import { overlapMachine } from './blocks/overlap/machine.ts';
import { preparing } from './blocks/preparing.ts';
import { timeOf } from './blocks/work.ts';
import { gathers, packing, sideOf, writtenNumbers, type Side } from './blocks/sides.ts';

/** Windows are written out in the code. */
const mostTaps = 256;
const mostStride = 16;

/** Mebibytes of products that may stand in the memory at one time. */
const mostMebibytes = 8;

/** With stride 1 a convolution is the adjoint of the one with its taps reversed. */
const reversedAxis = (axis: WindowAxis): WindowAxis => ({
  ...axis,
  length: axis.positions,
  positions: axis.length,
  before: spanOf(axis) - 1 - axis.before,
});

/** The window whose adjoint gives the side that is written. */
const adjointAxes = (problem: ConvProblem, to: 'x' | 'y'): readonly WindowAxis[] =>
  gathers(problem, to) ? windowAxes(problem).map(reversedAxis) : plainAxes(windowAxes(problem));

const rowsOf = (problem: ConvProblem, to: 'x' | 'y', taps: number): number =>
  (convShapes(problem)[to][1]! / problem.groups) * taps;

function supports(problem: ConvProblem, to: 'x' | 'y'): true | Reason {
  const { stride, taps } = problem.axes.at(-1)!;
  const strides = problem.axes.map((axis) => axis.stride);
  if (gathers(problem, to)) {
    if (strides.some((stride) => stride > 1)) return because('stride', { stride: strides, most: 1 });
    const bordered = problem.axes.find(({ boundary }) => boundary !== 'zeros');
    if (bordered) return because('boundary', { boundary: bordered.boundary });
  }
  if (stride > mostStride) return because('stride', { stride: [stride], most: mostStride });
  if (taps > mostTaps) return because('taps', { taps: [taps], least: 1, most: mostTaps });
  const extent = overlapExtent(adjointAxes(problem, to));
  const rows = rowsOf(problem, to, extent.taps);
  const slots = slotsOf(extent, rows, 0);
  const mebibytes = Math.ceil((4 * slots.count * rows * slots.pitch) / 1_048_576);
  return mebibytes <= mostMebibytes || because('scratch', { mebibytes, most: mostMebibytes });
}

/** Counted: products, samples packed, numbers added up, outputs written. */
function overlapWork(problem: ConvProblem, to: 'x' | 'y') {
  const { slices, sliceRows, row, taps, axes } = overlapExtent(adjointAxes(problem, to));
  const positions = problem.batch * slices * sliceRows * row;
  const { x, y } = convShapes(problem);
  const channels = (to === 'y' ? x : y)[1]!;
  const rows = rowsOf(problem, to, taps);
  return {
    products: positions * channels * rows,
    packed: positions * channels,
    sums: positions * problem.groups * rows,
    outputs: problem.batch * (to === 'y' ? y : x)[1]! * sizeOf(axes.map(({ length }) => length)),
  };
}

function cost(problem: ConvProblem, to: 'x' | 'y'): number {
  return 60_000 + timeOf(overlapWork(problem, to), nanoseconds);
}

/** Fitted to measurements in Node 24, as those of conv.product are. */
const nanoseconds = { products: 0.0473, packed: 0.204, sums: 0.189, outputs: 0.189 };

const kernel = (name: string, op: Operator<ConvProblem>, to: 'x' | 'y'): Kernel<ConvProblem> => ({
  id: `wasm/${name}.overlap`,
  op,
  dtypes: ['float32'],
  supports: (problem) => supports(problem, to),
  cost: (problem) => cost(problem, to),
  preparation: packing,
  // By tap, each of them the sum over the channels: an output passes no more roundings than it has products.
  bound: sumOfProductsBound,
  ...preparing<ConvProblem>(
    (problem, fixed) => {
      const side = sideOf(problem, fixed, to);
      return gathers(problem, to) ? overlapMachine(reversedSide(side)) : folding(side, overlapMachine);
    },
    () => [to === 'y' ? 'x' : 'y'],
    to === 'y' ? writtenNumbers : undefined,
  ),
});

function reversedSide(side: Side): Side {
  const last = sizeOf(side.axes.map(({ taps }) => taps)) - 1;
  return {
    ...side,
    axes: side.axes.map(reversedAxis),
    weight: (g, o, c, tap) => side.weight(g, o, c, last - tap),
  };
}

export const convOverlap = kernel('conv', conv.y, 'y');
export const convInputOverlap = kernel('conv.x', conv.x, 'x');
