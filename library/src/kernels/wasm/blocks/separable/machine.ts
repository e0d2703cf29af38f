// A window of two axes in two passes: along the rows for every pair, then down the columns, which adds the pairs up.
import { sizeOf } from '../../../../tensor/shape.ts';
import { directGather } from '../directProduct.ts';
import type { WindowAxis } from '../geometry.ts';
import type { Machine } from '../preparing.ts';
import { runtime } from '../runtime.ts';
import type { Side } from '../sides.ts';
import type { Split } from './split.ts';

/** An axis along which a pass does nothing. */
const still = (length: number): WindowAxis => ({
  length,
  positions: length,
  taps: 1,
  stride: 1,
  dilation: 1,
  before: 0,
  boundary: 'zeros',
});

export function separableMachine(side: Side, { rank, columns, rows }: Split): Machine {
  const { batch, groups, outChannels, bias } = side;
  const [vertical, horizontal] = side.axes as [WindowAxis, WindowAxis];
  const windows = groups * outChannels;
  const along = directGather({
    batch: 1,
    groups,
    inChannels: 1,
    outChannels: outChannels * rank,
    axes: [still(vertical.length), horizontal],
    weight: (g, o, _, tap) => rows[(g * outChannels * rank + o) * horizontal.taps + tap]!,
  });
  const down = directGather({
    batch: 1,
    groups: windows,
    inChannels: rank,
    outChannels: 1,
    axes: [vertical, still(horizontal.positions)],
    weight: (window, _, r, tap) => columns[(window * rank + r) * vertical.taps + tap]!,
    bias,
  });
  const { heap } = runtime();
  const between = heap.take(4 * windows * rank * vertical.length * horizontal.positions);
  const inBytes = 4 * groups * sizeOf(side.axes.map(({ length }) => length));
  const outBytes = 4 * windows * sizeOf(side.axes.map(({ positions }) => positions));
  return {
    scratchBytes: along.scratchBytes + down.scratchBytes + between.bytes,
    release() {
      along.release();
      down.release();
      heap.give(between);
    },
    run(x, y) {
      for (let image = 0; image < batch; image++) {
        along.run(x + image * inBytes, between.at);
        down.run(between.at, y + image * outBytes);
      }
    },
  };
}
