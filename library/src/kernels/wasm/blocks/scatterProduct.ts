// The adjoint as matrix products: one for each stride phase.
import { indices, sizeOf } from '../../../tensor/shape.ts';
import { gatherProduct, type Product } from './gatherProduct.ts';
import { folding } from './fold.ts';
import { geometryOf, type WindowAxis } from './geometry.ts';
import type { Block } from './memory.ts';
import { partsOf, stretch } from './parts.ts';
import { phasesOf, type Phase } from './phases.ts';
import type { Machine } from './preparing.ts';
import { runtime } from './runtime.ts';
import type { Side } from './sides.ts';

export const scatterProduct = (side: Side): Machine => folding(side, plainProduct);

function plainProduct(shape: Side): Machine {
  const lengths = shape.axes.map(({ length }) => length);
  const parts = phasesOf(shape.axes).map((phase) => phasePart(shape, phase, lengths));
  return {
    scratchBytes: parts.reduce((sum, part) => sum + part.scratchBytes, 0),
    release: () => parts.forEach((part) => part.release()),
    run: (x, y) => parts.forEach((part) => part.run(x, y)),
  };
}

function phasePart(shape: Side, phase: Phase, lengths: readonly number[]): Machine {
  const { batch, groups, inChannels, outChannels, axes } = shape;
  const { heap, share, spread, threads } = runtime();
  const reached = phase.taps.length > 0;
  const product: Product | undefined = reached
    ? gatherProduct({
        batch,
        groups,
        inChannels,
        outChannels,
        geometry: geometryOf(phase.axes),
        sourcePlane: sizeOf(axes.map(({ positions }) => positions)),
        bias: shape.bias,
        weight: (g, m, k, tap) => shape.weight(g, m, k, phase.taps[tap]!),
      })
    : undefined;
  const alone = axes.every(({ stride }, d) => stride === 1 || lengths[d] === 1);
  if (product && alone) return product;

  const counts = phase.axes.map(({ positions }) => positions);
  const channels = groups * outChannels;
  const cells = sizeOf(counts);
  const result = heap.take(4 * batch * channels * cells);
  if (!reached) {
    const values = heap.floats(result, batch * channels * cells);
    for (let c = 0; c < batch * channels; c++) values.fill(shape.bias?.[c % channels] ?? 0, c * cells, (c + 1) * cells);
  }
  const starts = rowStarts(phase, axes, lengths, counts);
  const table: Block = heap.take(starts.byteLength);
  heap.integers(table, starts.length).set(starts);
  const width = counts.at(-1)!;
  const step = 4 * axes.at(-1)!.stride;
  const plane = 4 * sizeOf(lengths);
  const stretches = Math.min(batch * channels, partsOf(threads));
  return {
    scratchBytes: (product?.scratchBytes ?? 0) + result.bytes,
    release() {
      product?.release();
      heap.give(result);
      heap.give(table);
    },
    run(x, y) {
      product?.run(x, result.at);
      share(stretches, (part) => {
        const [at, count] = stretch(batch * channels, stretches, part);
        spread(result.at + 4 * at * cells, y + at * plane, count, plane, table.at, starts.length, width, step);
      });
    },
  };
}

/** Where each row of a phase begins in a plane of the output. */
function rowStarts(
  { first }: Phase,
  axes: readonly WindowAxis[],
  lengths: readonly number[],
  counts: readonly number[],
): Int32Array {
  const starts: number[] = [];
  for (const index of indices(counts.slice(0, -1))) {
    let at = 0;
    for (let d = 0; d < index.length; d++) at = at * lengths[d]! + first[d]! + index[d]! * axes[d]!.stride;
    starts.push(at * lengths.at(-1)! + first.at(-1)!);
  }
  return Int32Array.from(starts);
}
