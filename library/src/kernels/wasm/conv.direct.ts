// Windows over one or two axes read straight from the planes: depthwise, few channels a group, single planes.
import { conv } from '../../ops/conv.ts';
import type { Inputs } from '../../ops/operator.ts';
import { convShapes, type ConvProblem } from '../../ops/problem.ts';
import { sizeOf } from '../../tensor/shape.ts';
import { sumOfProductsBound, type Kernel } from '../kernel.ts';
import { directText, directTileOf, outputBlocks } from './blocks/direct.ts';
import { hasFused } from './blocks/engineFeatures.ts';
import { geometryOf, windowAxes, type WindowAxis } from './blocks/geometry.ts';
import { planesOf } from './blocks/planesOf.ts';
import { preparing, type Machine } from './blocks/preparing.ts';
import { runtime } from './blocks/runtime.ts';

/** A signal with one axis is a picture with one row. */
const flat: WindowAxis = { length: 1, positions: 1, taps: 1, stride: 1, dilation: 1, before: 0, boundary: 'zeros' };

function prepareDirect(problem: ConvProblem, { w, b }: Inputs): Machine {
  const { batch, groups, flip } = problem;
  const { w: shape } = convShapes(problem);
  const axes = windowAxes(problem);
  const [vertical, horizontal] = (axes.length === 1 ? [flat, axes[0]!] : axes) as [WindowAxis, WindowAxis];
  const outputs = problem.outChannels / groups;
  const channels = shape[1]!;
  const [rows, width] = [vertical.positions, horizontal.positions];
  const fused = hasFused();
  const tile = directTileOf(outputs, rows, width, fused)!;
  const planes = planesOf(geometryOf(axes), channels, sizeOf(axes.map((axis) => axis.length)));
  const { heap, make } = runtime();

  const taps = sizeOf(shape.slice(2));
  const packed = new Float32Array(groups * outputs * (channels * taps + 1));
  let at = 0;
  for (let g = 0; g < groups; g++) {
    let first = g * outputs;
    for (const height of outputBlocks(outputs, tile.outputs)) {
      for (let o = 0; o < height; o++) packed[at++] = b?.data[first + o] ?? 0;
      for (let c = 0; c < channels; c++) {
        for (let t = 0; t < taps; t++) {
          const tap = flip ? taps - 1 - t : t;
          for (let o = 0; o < height; o++) packed[at++] = w!.data[((first + o) * channels + c) * taps + tap]!;
        }
      }
      first += height;
    }
  }
  const weights = heap.take(packed.byteLength);
  heap.floats(weights, packed.length).set(packed);
  const groupBytes = packed.byteLength / groups;

  const run = make([
    directText({
      channels,
      outputs,
      rows,
      width,
      area: rows * width,
      taps: [vertical.taps, horizontal.taps],
      stride: [vertical.stride, horizontal.stride],
      dilation: [vertical.dilation, horizontal.dilation],
      pitch: planes.shape.at(-1)!,
      plane: sizeOf(planes.shape),
      tile,
      fused,
    }),
  ])['direct']!;
  return {
    scratchBytes: planes.bytes,
    release() {
      planes.release();
      heap.give(weights);
    },
    run(x, y) {
      for (let group = 0; group < batch * groups; group++) {
        const source = planes.write(x + 4 * group * channels * planes.source);
        run(source, weights.at + (group % groups) * groupBytes, y + 4 * group * outputs * rows * width);
      }
    },
  };
}

export const convFewChannels: Kernel<ConvProblem> = {
  id: 'wasm/conv.direct',
  op: conv.y,
  dtypes: ['float32'],
  supports(problem) {
    if (problem.op !== 'conv') return 'it is transposed';
    if (problem.axes.length > 2) return 'it has more than two axes';
    const { output, stride, taps } = problem.axes.at(-1)!;
    if (stride > 2) return `its stride along a row is ${stride}, not 1 or 2`;
    if (output < 4) return `a row of the output has ${output} samples, fewer than 4`;
    if (taps > 64) return `its window is ${taps} wide, more than 64`;
    return true;
  },
  cost(problem) {
    const { y, w } = convShapes(problem);
    const work = sizeOf(y) * sizeOf(w.slice(1));
    // Nanoseconds a product: 45 GFLOP/s where runs are read as they lie, half of that where every second sample is.
    // With many outputs the same planes are read again for every four of them, from a cache that is farther away.
    const each = problem.axes.at(-1)!.stride === 1 ? 0.048 : 0.08;
    return 60_000 + (problem.outChannels / problem.groups > 8 ? 2 * each : each) * work;
  },
  bound: sumOfProductsBound,
  ...preparing<ConvProblem>(prepareDirect),
};
