// A channel shuffle copies whole planes, in another order; its gradient copies them back.
import { channelShuffle, shuffledFrom } from '../../ops/channelShuffle.ts';
import type { ShuffleProblem } from '../../ops/stages.ts';
import { sizeOf } from '../../tensor/shape.ts';
import type { Numbers } from '../../tensor/tensor.ts';
import { copiedBound, type Kernel } from '../kernel.ts';
import { runtime } from './blocks/runtime.ts';

/** Copies the plane of channel `from(c)` of every image to channel `to(c)`. */
function copyPlanes(
  { batch, channels, sizes }: ShuffleProblem,
  source: Numbers,
  target: Numbers,
  from: (channel: number) => number,
  to: (channel: number) => number,
): void {
  const { heap, planes } = runtime();
  const plane = sizeOf(sizes);
  const triples = Array.from({ length: channels }, (_, c) => [from(c) * plane, to(c) * plane, plane]).flat();
  const blocks = [source.length, target.length, triples.length].map((length) => heap.take(4 * length));
  const [x, y, rows] = blocks as [(typeof blocks)[0], (typeof blocks)[0], (typeof blocks)[0]];
  heap.floats(x, source.length).set(source);
  heap.integers(rows, triples.length).set(triples);
  const image = 4 * channels * plane;
  planes(x.at, y.at, image, image, batch, rows.at, channels, 0, 0);
  target.set(heap.floats(y, target.length));
  blocks.forEach((block) => heap.give(block));
}

const part: Pick<Kernel<ShuffleProblem>, 'dtypes' | 'supports' | 'cost' | 'bound'> = {
  dtypes: ['float32'],
  supports: () => true,
  // Nanoseconds: copied in, across and out, each at about 5 GB/s.
  cost: ({ batch, channels, sizes }) => 5_000 + 2.4 * batch * channels * sizeOf(sizes),
  bound: copiedBound,
};

export const channelShuffleCopy: Kernel<ShuffleProblem> = {
  ...part,
  id: 'wasm/channelShuffle.copy',
  op: channelShuffle.y,
  run: (problem, { x }, y) =>
    copyPlanes(
      problem,
      x!.data,
      y.data,
      (c) => shuffledFrom(problem, c),
      (c) => c,
    ),
};

export const channelShuffleInputCopy: Kernel<ShuffleProblem> = {
  ...part,
  id: 'wasm/channelShuffle.x.copy',
  op: channelShuffle.x,
  run: (problem, { y }, x) =>
    copyPlanes(
      problem,
      y!.data,
      x.data,
      (c) => c,
      (c) => shuffledFrom(problem, c),
    ),
};
