// The gradient of the weights as a matrix product over positions, in stretches whose order the problem alone decides.
import { sizeOf } from '../../../tensor/shape.ts';
import { hasFused } from './engineFeatures.ts';
import { geometryOf, type WindowAxis } from './geometry.ts';
import type { Block } from './memory.ts';
import { blocksOf, multiplyText } from './multiply.ts';
import { quadsOf } from './pack.ts';
import { planesOf } from './planesOf.ts';
import { packColumnsText, packRowsText } from './packRows.ts';
import type { Machine } from './preparing.ts';
import { tileOf } from './tileShape.ts';
import { runtime } from './runtime.ts';
import type { WasmFunction } from './webassembly.ts';

export interface CorrelateShape {
  readonly batch: number;
  readonly groups: number;
  readonly largeChannels: number; // of one group
  readonly smallChannels: number; // of one group
  /** Whether the taps are read backwards. */
  readonly flip: boolean;
  /** The window as the convolution has it. */
  readonly axes: readonly WindowAxis[];
}

/** Positions summed at a time: operands of 512 steps stay in a second-level cache. A multiple of four. */
const stretch = 512;

/** From the large side and the small side, both at addresses, to weights `[small, large / groups, taps]` at a third. */
export function correlateProduct(shape: CorrelateShape): Machine {
  const { batch, groups, largeChannels, smallChannels, flip, axes } = shape;
  const geometry = geometryOf(axes);
  const sourcePlane = sizeOf(axes.map(({ length }) => length));
  const { heap, make } = runtime();
  const planes = planesOf(geometry, largeChannels, sourcePlane);
  const fused = hasFused();
  const columns = 4 * tileOf(fused).vectors;
  const taps = geometry.tap.length;
  const total = largeChannels * taps;
  const panels = Math.ceil(total / columns);
  const positions = geometry.position.length;
  const planeCells = sizeOf(geometry.plane);
  const taken: Block[] = [];
  const take = (bytes: number): Block => {
    const block = heap.take(bytes);
    taken.push(block);
    return block;
  };

  // Positions up to a multiple of four; the small side has zeros there, so what is read does not matter.
  const padded = Math.ceil(positions / 4) * 4;
  const listed = new Int32Array(padded).fill(geometry.position[positions - 1] ?? 0);
  listed.set(geometry.position);
  const entries = quadsOf(listed);
  const quads = take(entries.byteLength);
  heap.integers(quads, entries.length).set(entries);
  const depths = [...new Set([Math.min(stretch, padded), padded % stretch])].filter((depth) => depth > 0);
  const heights = blocksOf(smallChannels, fused);
  const functions = new Map<number, Readonly<Record<string, WasmFunction>>>();
  for (const depth of depths) {
    const product = { rows: smallChannels, depth, pitch: 4 * columns * panels, fused, adds: true };
    functions.set(
      depth,
      make([multiplyText(product), packRowsText(heights, 4 * padded), packColumnsText(4 * columns)]),
    );
  }
  const b = take(4 * columns * panels * Math.min(stretch, padded));
  const a = take(4 * smallChannels * Math.min(stretch, padded));
  const gradient = take(4 * groups * smallChannels * columns * panels);
  const dy = take(4 * smallChannels * padded);
  // Where the four columns of each pack begin in the planes; columns beyond the last repeat it, and nobody reads them.
  const starts = Int32Array.from({ length: panels * columns }, (_, column) => {
    const k = Math.min(column, total - 1);
    return 4 * (Math.floor(k / taps) * planeCells + geometry.tap[k % taps]!);
  });

  const addGroup = (plane: number, small: number, target: number): void => {
    const given = new Float32Array(heap.memory.buffer, small, smallChannels * positions);
    const rows = heap.floats(dy, smallChannels * padded);
    for (let o = 0; o < smallChannels; o++) {
      rows.set(given.subarray(o * positions, (o + 1) * positions), o * padded);
      rows.fill(0, o * padded + positions, (o + 1) * padded);
    }
    for (let start = 0; start < padded; start += stretch) {
      const depth = Math.min(stretch, padded - start);
      const { multiplyAdd, packRows, packColumns } = functions.get(depth)!;
      packRows!(dy.at + 4 * start, a.at, depth);
      for (let column = 0; column < panels * columns; column += 4) {
        const at = (i: number): number => plane + starts[column + i]!;
        const panel = Math.floor(column / columns);
        const to = b.at + 4 * (panel * columns * depth + (column % columns));
        packColumns!(at(0), at(1), at(2), at(3), quads.at + 5 * start, depth / 4, to);
      }
      multiplyAdd!(a.at, b.at, target, panels);
    }
  };

  return {
    alone: true,
    scratchBytes: planes.bytes + [a, b, gradient, dy].reduce((sum, block) => sum + block.bytes, 0),
    release() {
      planes.release();
      taken.forEach((block) => heap.give(block));
    },
    run(large, small, weights) {
      const sums = heap.floats(gradient, groups * smallChannels * columns * panels).fill(0);
      for (let n = 0; n < batch; n++) {
        for (let g = 0; g < groups; g++) {
          const plane = planes.write(large + 4 * (n * groups + g) * largeChannels * sourcePlane);
          const target = gradient.at + 4 * g * smallChannels * columns * panels;
          addGroup(plane, small + 4 * (n * groups + g) * smallChannels * positions, target);
        }
      }
      const given = new Float32Array(heap.memory.buffer, weights, groups * smallChannels * total);
      for (let row = 0; row < groups * smallChannels; row++) {
        const first = row * columns * panels;
        given.set(sums.subarray(first, first + total), row * total);
      }
      if (flip) for (let at = 0; at < given.length; at += taps) given.subarray(at, at + taps).reverse();
    },
  };
}
