// Windows over one or two axes read straight from the planes: depthwise, few channels a group, single planes; forward,
// transposed and for the gradient of the input.
import { conv } from '../../ops/conv.ts';
import type { Operator } from '../../ops/operator.ts';
import type { ConvProblem } from '../../ops/problem.ts';
import { sumOfProductsBound, type Kernel } from '../kernel.ts';
import { because, type Reason } from '../reason.ts';
import { directGather, directScatter, pictureAxes } from './blocks/directProduct.ts';
import { folding, plainAxes } from './blocks/fold.ts';
import { windowAxes } from './blocks/geometry.ts';
import { phasesOf } from './blocks/phases.ts';
import { preparing } from './blocks/preparing.ts';
import { gathers, packing, sideOf, writtenNumbers } from './blocks/sides.ts';
import { directWork, extentOf, timeOf } from './blocks/work.ts';

function supports(problem: ConvProblem, to: 'x' | 'y'): true | Reason {
  if (problem.axes.length > 2) return because('axes', { axes: problem.axes.length, least: 1, most: 2 });
  const { stride } = problem.axes.at(-1)!;
  if (stride > 2) return because('stride', { stride: [stride], most: 2 });
  const axes = windowAxes(problem);
  const windows = gathers(problem, to) ? [{ axes }] : phasesOf(pictureAxes(plainAxes(axes)));
  for (const window of windows) {
    const { positions, taps } = window.axes.at(-1)!;
    if (window.axes.some((axis) => axis.taps === 0)) return because('phase-empty', {});
    if (positions < 4) return because('row', { samples: positions, least: 4 });
    if (taps > 64) return because('taps', { taps: [taps], least: 1, most: 64 });
  }
  return true;
}

/** Fitted to measurements in Node 24, as those of conv.product are. */
const nanoseconds = {
  products: 0.136,
  spilled: 0.159,
  loads: 0.0958,
  seconds: 0.284,
  tiles: 0.676,
  bordered: 0.123,
  paired: 0.249,
};

const kernel = (name: string, op: Operator<ConvProblem>, to: 'x' | 'y'): Kernel<ConvProblem> => ({
  id: `wasm/${name}.direct`,
  // The bias, then the products by channel and tap, one after another.
  order: 'by channel and tap',
  op,
  dtypes: ['float32'],
  supports: (problem) => supports(problem, to),
  // A module to make, and the work.
  cost: (problem) => 60_000 + timeOf(directWork(extentOf(problem, to)), nanoseconds),
  preparation: packing,
  bound: sumOfProductsBound,
  ...preparing<ConvProblem>(
    (problem, fixed) => {
      const side = sideOf(problem, fixed, to);
      return gathers(problem, to) ? directGather(side) : folding(side, directScatter);
    },
    () => [to === 'y' ? 'x' : 'y'],
    to === 'y' ? writtenNumbers : undefined,
  ),
});

export const convDirect = kernel('conv', conv.y, 'y');
export const convInputDirect = kernel('conv.x', conv.x, 'x');
