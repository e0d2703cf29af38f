// Depthwise windows and windows over single planes in two passes, where the weights allow it: a window of rank r is a
// sum of r columns times rows, which takes r (height + width) products in place of height · width.
import { conv } from '../../ops/conv.ts';
import type { Inputs } from '../../ops/operator.ts';
import { convShapes, type ConvProblem } from '../../ops/problem.ts';
import { sizeOf } from '../../tensor/shape.ts';
import type { Kernel } from '../kernel.ts';
import { because, type Reason } from '../reason.ts';
import { preparing } from './blocks/preparing.ts';
import { separableMachine } from './blocks/separable/machine.ts';
import { splitOf, windowOf, type Split } from './blocks/separable/split.ts';
import { sideOf, writtenNumbers, type Side } from './blocks/sides.ts';

function supports({ op, axes, inChannels, groups }: ConvProblem): true | Reason {
  if (op !== 'conv') return because('transposed', {});
  if (axes.length !== 2) return because('axes', { axes: axes.length, least: 2, most: 2 });
  const channels = inChannels / groups;
  if (channels !== 1) return because('channels', { channels, least: 1, most: 1 });
  const { stride, output, taps } = axes[1]!;
  if (stride > 2) return because('stride', { stride: [stride], most: 2 });
  if (output < 4) return because('row', { samples: output, least: 4 });
  if (taps > 64) return because('taps', { taps: [taps], least: 1, most: 64 });
  return true;
}

/** Pairs with which two passes are surely no faster than one. */
function mostPairs({ axes }: ConvProblem): number {
  const [height, width] = axes.map(({ taps }) => taps) as [number, number];
  return Math.floor((0.7 * height * width) / (height + width));
}

/** Windows whose parts are this much larger than they are themselves lose as many times what others lose. */
const mostGrowth = 4;

/**
 * Nanoseconds: two modules to run, and in each pass the products at 42 GFLOP/s and what reading and writing a number
 * takes. Fitted to measurements in Node 24 of 23 windows from 5x5 to 63x63 with ranks from 1 to 4, over 14x14 to
 * 1080x1080.
 */
function cost({ batch, outChannels, axes }: ConvProblem, rank: number): number {
  const [vertical, horizontal] = axes as [ConvProblem['axes'][number], ConvProblem['axes'][number]];
  const columns = batch * outChannels * rank * horizontal.output;
  const along = columns * vertical.input * (0.048 * horizontal.taps + 0.22);
  return 60_000 + along + columns * vertical.output * (0.048 * vertical.taps + 0.22);
}

function costWith(problem: ConvProblem, fixed: Inputs): number | Reason {
  const most = mostPairs(problem);
  const split = most > 0 ? splitOf(sideOf(problem, fixed, 'y'), most) : undefined;
  if (!split || split.growth > mostGrowth) return because('rank', { most });
  return cost(problem, split.rank);
}

/** Any window is a sum of as many pairs as it has rows or columns. */
function fullSplit(side: Side): Split {
  const split = splitOf(side, Infinity);
  if (!split) throw new RangeError('Windows with weights that are not finite cannot be split.');
  return split;
}

/**
 * With u = 2^-24: the sums of both passes round as often as they have taps, one more for each and one for the bias,
 * relative to Σ|x||column||row|; what the pairs, rounded to float32, leave of the window is lost as it is.
 */
function bounds(problem: ConvProblem, inputs: Inputs): Float64Array {
  const side = sideOf(problem, inputs, 'y');
  const { rank, columns, rows } = fullSplit(side);
  const [height, width] = side.axes.map(({ taps }) => taps) as [number, number];
  const roundings = width + 1 + (rank * height + 1) + 1;
  const lost = Array.from({ length: side.groups * side.outChannels }, (_, at) =>
    windowOf(side, at).map((value, tap) => {
      let [sum, size] = [0, 0];
      for (let r = at * rank; r < (at + 1) * rank; r++) {
        const product = columns[r * height + Math.floor(tap / width)]! * rows[r * width + (tap % width)]!;
        sum += product;
        size += Math.abs(product);
      }
      return 1.01 * roundings * 2 ** -24 * size + Math.abs(value - sum);
    }),
  );
  const { w } = convShapes(problem);
  const data = Float64Array.from(lost.flatMap((window) => [...(problem.flip ? window.toReversed() : window)]));
  const absolute = ({ shape, data }: Inputs[string]) => ({ shape, data: data.map(Math.abs) });
  const found = conv.y.reference(problem, {
    x: absolute(inputs['x']!),
    w: { shape: w, data },
    ...(inputs['b'] && {
      b: {
        shape: inputs['b'].shape,
        data: Float64Array.from(inputs['b'].data, (b) => roundings * 2 ** -24 * Math.abs(b)),
      },
    }),
  });
  // Products below the smallest numbers: each of the sums may lose one for every tap, times a factor.
  const factor = Math.max(1, ...columns.map(Math.abs));
  return found.data.map((bound) => bound + factor * rank * height * (width + 1) * 2 ** -149);
}

export const convSeparable: Kernel<ConvProblem> = {
  id: 'wasm/conv.separable',
  op: conv.y,
  dtypes: ['float32'],
  fast: true,
  supports,
  // As if every window had the most pairs with which it could still be worth it.
  cost: (problem) => cost(problem, Math.max(1, mostPairs(problem))),
  costWith,
  // Finding the pairs, once for the modules' sake and once for the weights', takes 30 nanoseconds a weight.
  preparation: (problem) => 60 * sizeOf(convShapes(problem).w),
  // What is lost depends on the weights of a window: `bounds` counts it, and no difference is within NaN.
  bound: () => Number.NaN,
  bounds,
  ...preparing<ConvProblem>(
    (problem, fixed) => {
      const side = sideOf(problem, fixed, 'y');
      return separableMachine(side, fullSplit(side));
    },
    () => ['x'],
    writtenNumbers,
    (problem, fixed) => fullSplit(sideOf(problem, fixed, 'y')).rank,
  ),
};
