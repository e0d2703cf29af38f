// A channel shuffle copies whole planes.
import { channelShuffle, shuffledFrom } from '../../ops/channelShuffle.ts';
import type { ShuffleProblem } from '../../ops/stages.ts';
import { sizeOf } from '../../tensor/shape.ts';
import type { Numbers } from '../../tensor/tensor.ts';
import { copiedBound, type Kernel } from '../kernel.ts';

/** Copies `length` numbers. */
function copy(from: Numbers, at: number, to: Numbers, place: number, length: number): void {
  for (let i = 0; i < length; i++) to[place + i] = from[at + i]!;
}

const part: Pick<Kernel<ShuffleProblem>, 'supports' | 'cost' | 'bound'> = {
  supports: () => true,
  cost: ({ batch, channels, sizes }) => batch * channels * sizeOf(sizes),
  bound: copiedBound,
};

export const channelShuffleDirect: Kernel<ShuffleProblem> = {
  ...part,
  id: 'ts/channelShuffle.direct',
  op: channelShuffle.y,
  run(problem, { x }, y) {
    const { batch, channels, sizes } = problem;
    const plane = sizeOf(sizes);
    for (let n = 0; n < batch * channels; n += channels) {
      for (let c = 0; c < channels; c++) {
        copy(x!.data, (n + shuffledFrom(problem, c)) * plane, y.data, (n + c) * plane, plane);
      }
    }
  },
};

export const channelShuffleInputDirect: Kernel<ShuffleProblem> = {
  ...part,
  id: 'ts/channelShuffle.x.direct',
  op: channelShuffle.x,
  run(problem, { y }, x) {
    const { batch, channels, sizes } = problem;
    const plane = sizeOf(sizes);
    for (let n = 0; n < batch * channels; n += channels) {
      for (let c = 0; c < channels; c++) {
        copy(y!.data, (n + c) * plane, x.data, (n + shuffledFrom(problem, c)) * plane, plane);
      }
    }
  },
};
