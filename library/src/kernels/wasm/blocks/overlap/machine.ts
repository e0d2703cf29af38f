// The adjoint as one matrix product and sums: what every sample of the small side gives to each tap of each output,
// with as many rows as outputs and taps, then each output from the rows of the taps that reach it. Where there are few
// outputs the product alone fills the micro-kernel's tile, and the small side is read once.
import { sizeOf } from '../../../../tensor/shape.ts';
import { hasFused } from '../engineFeatures.ts';
import { geometryOf, type WindowAxis } from '../geometry.ts';
import type { Block } from '../memory.ts';
import { multiplyText } from '../multiply.ts';
import { packText, quadsOf } from '../pack.ts';
import { packWeights } from '../packWeights.ts';
import { partsOf, scratchOf, singly, stretch } from '../parts.ts';
import { planesOf } from '../planesOf.ts';
import type { Machine } from '../preparing.ts';
import { runtime } from '../runtime.ts';
import type { Side } from '../sides.ts';
import { tileOf } from '../tileShape.ts';
import { addRowsText } from './addRows.ts';
import { overlapExtent, slotsOf, type OverlapExtent } from './extent.ts';
import { rowTable } from './rows.ts';

/** Bytes of products that stand at a time: half of a second-level cache of 512 KiB, of each thread. */
const slotBytes = 262_144;

/** Bytes of the small side that are packed at a time. */
const packedBytes = 131_072;

/** The small side with zeros around its rows. */
function smallAxes({ axes, before, row }: OverlapExtent): WindowAxis[] {
  return axes.map(({ positions }, d) => {
    const last = d === axes.length - 1;
    const plain = { taps: 1, stride: 1, dilation: 1, boundary: 'zeros' } as const;
    return { ...plain, length: positions, positions: last ? row : positions, before: last ? before : 0 };
  });
}

/** For boundaries of zeros. */
export function overlapMachine(side: Side): Machine {
  const { batch, groups, inChannels, outChannels } = side;
  const { heap, make, own, share, threads } = runtime();
  const fused = hasFused();
  const columns = 4 * tileOf(fused).vectors;
  const extent = overlapExtent(side.axes);
  const { axes, taps, slices } = extent;
  const rows = outChannels * taps;
  const lengths = axes.map(({ length }) => length);
  const area = sizeOf(lengths);
  const sourceCells = sizeOf(axes.map(({ positions }) => positions));
  const slice = extent.sliceRows * extent.row;
  const each = singly(batch * groups, rows * inChannels * slices * slice);
  const slots = slotsOf(extent, rows, each ? slotBytes : threads * slotBytes);
  const planes = planesOf(geometryOf(smallAxes(extent)), inChannels, sourceCells, each);
  const planeCells = sizeOf(planes.shape);

  const taken: Block[] = [];
  const take = (bytes: number): Block => {
    const block = heap.take(bytes);
    taken.push(block);
    return block;
  };
  const weights = packWeights({ groups, rows, channels: inChannels, taps: 1, fused }, (g, row, c) =>
    side.weight(g, Math.floor(row / taps), c, row % taps),
  );
  const a = take(weights.byteLength);
  heap.floats(a, weights.length).set(weights);
  const biases = take(4 * groups * outChannels);
  heap.floats(biases, groups * outChannels).set(side.bias ?? new Float32Array(groups * outChannels));
  const { words, wordsOfRow } = rowTable(extent, slots, rows);
  const table = take(words.byteLength);
  heap.integers(table, words.length).set(words);

  // Positions lie side by side, those of the last panel beyond the end as well: nobody reads what they give.
  const panels = Math.ceil((slots.slices * slice) / columns);
  const panelBytes = 4 * columns * inChannels;
  const panelsAtOnce = Math.max(1, Math.min(panels, Math.floor(packedBytes / Math.max(1, panelBytes))));
  const entries = quadsOf(Int32Array.from({ length: panelsAtOnce * columns }, (_, i) => i));
  const quads = take(entries.byteLength);
  heap.integers(quads, entries.length).set(entries);
  const b = own(panelsAtOnce * panelBytes);
  const ring = scratchOf(4 * slots.count * rows * slots.pitch, each);
  const { pack, multiply, addRows } = make([
    packText({ channels: inChannels, plane: 4 * planeCells, tap: Int32Array.of(0), vectors: columns / 4 }),
    multiplyText({ rows, depth: inChannels, pitch: 4 * slots.pitch, fused, adds: false }),
    addRowsText({
      outputs: outChannels,
      taps,
      length: lengths.at(-1)!,
      area,
      stride: axes.at(-1)!.stride,
      phases: extent.phases,
      before: extent.before,
      pitch: slots.pitch,
      wordsOfRow,
    }),
  ]);
  const largeRows = sizeOf(lengths.slice(1, -1));

  /** What some slices give to all taps. */
  const products = (index: number, source: number, packed: number): void => {
    const cells = Math.min(slots.slices, slices - index * slots.slices) * slice;
    const target = ring.at + 4 * (index % slots.count) * rows * slots.pitch;
    const count = Math.ceil(cells / columns);
    const parts = Math.max(Math.ceil(count / panelsAtOnce), Math.min(count, partsOf(threads)));
    share(parts, (part) => {
      const [panel, many] = stretch(count, parts, part);
      pack!(source + 4 * (index * slots.slices * slice + panel * columns), quads.at, (many * columns) / 4, b.at, 0);
      multiply!(packed, b.at, target + 4 * panel * columns, many);
    });
  };
  const group = (index: number, x: number, y: number): void => {
    const source = planes.write(x + 4 * index * inChannels * sourceCells);
    const packed = a.at + (index % groups) * (weights.byteLength / groups);
    const bias = biases.at + 4 * (index % groups) * outChannels;
    const target = y + 4 * index * outChannels * area;
    let begin = 0;
    slots.done.forEach((done, at) => {
      products(at, source, packed);
      const [first, count] = [begin * largeRows, (done - begin) * largeRows];
      const parts = Math.min(count, partsOf(threads));
      share(parts, (part) => {
        const [row, many] = stretch(count, parts, part);
        const to = target + 4 * (first + row) * lengths.at(-1)!;
        addRows!(ring.at, table.at + 4 * (first + row) * wordsOfRow, bias, to, many);
      });
      begin = done;
    });
  };

  return {
    scratchBytes: planes.bytes + b.bytes + ring.bytes,
    release() {
      planes.release();
      b.release();
      ring.release();
      taken.forEach((block) => heap.give(block));
    },
    run(x, y) {
      if (each) return share(batch * groups, (index) => group(index, x, y));
      for (let index = 0; index < batch * groups; index++) group(index, x, y);
    },
  };
}
