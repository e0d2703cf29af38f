// Windows over one or two axes that read the planes as they lie. The large side is written phase by phase: each is a
// window of its own over the same planes, and two phases along a row are put together when both are there.
import { sizeOf } from '../../../tensor/shape.ts';
import { spanOf } from '../../../ops/problem.ts';
import { directText, directTileOf, outputBlocks, type DirectLoop } from './direct.ts';
import { hasFused } from './engineFeatures.ts';
import { geometryOf, type WindowAxis } from './geometry.ts';
import { interleaveText } from './interleave.ts';
import type { Block } from './memory.ts';
import { partsOf, scratchOf, singly, stretch } from './parts.ts';
import { phasesOf, type Phase } from './phases.ts';
import { planesOf } from './planesOf.ts';
import type { Machine } from './preparing.ts';
import { runtime, type OwnScratch } from './runtime.ts';
import type { Side } from './sides.ts';

type Pair = readonly [rows: number, columns: number];

/** A signal with one axis is a picture with one row. */
const flat: WindowAxis = { length: 1, positions: 1, taps: 1, stride: 1, dilation: 1, before: 0, boundary: 'zeros' };

export const pictureAxes = (axes: readonly WindowAxis[]): readonly [WindowAxis, WindowAxis] =>
  (axes.length === 1 ? [flat, axes[0]!] : axes) as [WindowAxis, WindowAxis];

/** The small side. */
export function directGather(side: Side): Machine {
  const axes = pictureAxes(side.axes);
  const taps = Int32Array.from({ length: sizeOf(axes.map((axis) => axis.taps)) }, (_, tap) => tap);
  const size: Pair = [axes[0].positions, axes[1].positions];
  return directProduct(
    side,
    [{ first: [0, 0], axes, taps }],
    axes.map(({ length }) => length),
    size,
    [1, 1],
  );
}

/** The large side, where every phase has taps. */
export function directScatter(side: Side): Machine {
  const axes = pictureAxes(side.axes);
  const size: Pair = [axes[0].length, axes[1].length];
  return directProduct(
    side,
    phasesOf(axes),
    axes.map(({ positions }) => positions),
    size,
    [axes[0].stride, axes[1].stride],
  );
}

/** The axis of planes in which every part finds what it reads; parts begin `before - part.before` cells behind. */
function sharedAxis(axes: readonly WindowAxis[], length: number): WindowAxis {
  const before = Math.max(...axes.map((axis) => axis.before));
  const end = Math.max(...axes.map((axis) => (axis.positions - 1) * axis.stride + spanOf(axis) - axis.before));
  return { ...axes[0]!, length, positions: before + end, taps: 1, stride: 1, dilation: 1, before };
}

function directProduct(
  side: Side,
  parts: readonly Phase[],
  source: readonly number[],
  size: Pair,
  step: Pair,
): Machine {
  const { batch, groups, inChannels, outChannels } = side;
  const { heap, make, share, threads } = runtime();
  const fused = hasFused();
  const shared = [0, 1].map((d) =>
    sharedAxis(
      parts.map(({ axes }) => axes[d]!),
      source[d]!,
    ),
  );
  const products = parts.reduce(
    (sum, { axes, taps }) => sum + taps.length * sizeOf(axes.map((axis) => axis.positions)),
    0,
  );
  const each = singly(batch * groups, products * inChannels * outChannels);
  const planes = planesOf(geometryOf(shared), inChannels, sizeOf(source), each);
  const pitch = planes.shape[1]!;
  const area = sizeOf(size);
  // Parts that alternate within a row are made apart, and then put together.
  const apart = step[1] > 1;
  const taken: Block[] = [];
  const scratch: OwnScratch[] = [];

  const ready = parts.map(({ first, axes, taps }, at) => {
    const [vertical, horizontal] = axes as [WindowAxis, WindowAxis];
    const [rows, width] = [vertical.positions, horizontal.positions];
    const tile = directTileOf(outChannels, rows, width, fused)!;
    const packed = packWeights(side, taps, tile.outputs);
    const weights = heap.take(packed.byteLength);
    heap.floats(weights, packed.length).set(packed);
    taken.push(weights);
    if (apart) scratch.push(scratchOf(4 * outChannels * rows * width, each));
    const loop: DirectLoop = {
      name: `direct${at}`,
      channels: inChannels,
      outputs: outChannels,
      rows,
      width,
      lineFloats: apart ? width : step[0] * size[1],
      area: apart ? rows * width : area,
      taps: [vertical.taps, horizontal.taps],
      stride: [vertical.stride, horizontal.stride],
      dilation: [vertical.dilation, horizontal.dilation],
      pitch,
      plane: sizeOf(planes.shape),
      tile,
      fused,
    };
    const [down, along] = [0, 1].map((d) => shared[d]!.before - axes[d]!.before) as [number, number];
    const offset = 4 * (down * pitch + along);
    const tileRows = Math.ceil(rows / tile.rows);
    return { loop, weights, offset, tileRows, groupBytes: packed.byteLength / groups, first: 4 * first[0]! * size[1] };
  });
  const functions = make([...ready.map(({ loop }) => directText(loop)), ...(apart ? [interleaveText(size[1])] : [])]);

  /** Two parts of the same rows lie behind each other. */
  const together = (y: number): void => {
    share((ready.length / 2) * outChannels, (part) => {
      const at = 2 * Math.floor(part / outChannels);
      const o = part % outChannels;
      const { loop, first } = ready[at]!;
      const [even, odd] = [at, at + 1].map((i) => scratch[i]!.at + 4 * o * ready[i]!.loop.area) as [number, number];
      functions['interleave']!(even, odd, y + first + 4 * o * area, loop.rows, 4 * step[0] * size[1]);
    });
  };
  const stretches = Math.min(partsOf(threads), Math.max(...ready.map(({ tileRows }) => tileRows)));
  const oneGroup = (group: number, x: number, y: number): void => {
    const plane = planes.write(x + 4 * group * inChannels * planes.source);
    const target = y + 4 * group * outChannels * area;
    share(ready.length * stretches, (part) => {
      const at = part % ready.length;
      const { loop, weights, offset, tileRows, groupBytes, first } = ready[at]!;
      const [tile, count] = stretch(tileRows, stretches, Math.floor(part / ready.length));
      if (count === 0) return;
      const from = weights.at + (group % groups) * groupBytes;
      const to = apart ? scratch[at]!.at : target + first;
      functions[loop.name]!(plane + offset, from, to, tile * loop.tile.rows, count);
    });
    if (apart) together(target);
  };
  return {
    scratchBytes: planes.bytes + scratch.reduce((sum, block) => sum + block.bytes, 0),
    release() {
      planes.release();
      scratch.forEach((block) => block.release());
      taken.forEach((block) => heap.give(block));
    },
    run(x, y) {
      if (each) return share(batch * groups, (group) => oneGroup(group, x, y));
      for (let group = 0; group < batch * groups; group++) oneGroup(group, x, y);
    },
  };
}

/** Blocks of outputs: the bias of each, then [channel][tap][output]. */
function packWeights({ groups, inChannels, outChannels, weight, bias }: Side, taps: Int32Array, most: number) {
  const packed = new Float32Array(groups * outChannels * (inChannels * taps.length + 1));
  let at = 0;
  for (let g = 0; g < groups; g++) {
    let first = 0;
    for (const height of outputBlocks(outChannels, most)) {
      for (let o = 0; o < height; o++) packed[at++] = bias?.[g * outChannels + first + o] ?? 0;
      for (let c = 0; c < inChannels; c++) {
        for (const tap of taps) for (let o = 0; o < height; o++) packed[at++] = weight(g, first + o, c, tap);
      }
      first += height;
    }
  }
  return packed;
}
