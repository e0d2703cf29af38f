// The planes that a kernel reads: the tensor's own where they will do, else a copy with its border in one buffer that
// is reused.
import { sizeOf } from '../../../tensor/shape.ts';
import type { Geometry } from './geometry.ts';
import { partsOf, scratchOf, stretch } from './parts.ts';
import { runtime } from './runtime.ts';

export interface Planes {
  /** Shape of a plane as it is read. */
  readonly shape: readonly number[];
  /** Cells of a plane of the tensor. */
  readonly source: number;
  readonly bytes: number;
  /** Makes the planes of the channels at an address ready, and says where they are. */
  write(x: number): number;
  release(): void;
}

/**
 * @param own whether every thread needs planes of its own, because each works on other channels; they are written by
 *   all threads together otherwise
 */
export function planesOf(geometry: Geometry, channels: number, source: number, own = false): Planes {
  const { heap, planes, threads, share } = runtime();
  const shape = geometry.plane;
  if (geometry.plain) return { shape, source, bytes: 0, write: (x) => x, release: () => undefined };
  const cells = sizeOf(shape);
  const copy = scratchOf(4 * channels * cells, own);
  const rows = heap.take(geometry.rows.byteLength);
  const border = heap.take(geometry.border.byteLength);
  heap.integers(rows, geometry.rows.length).set(geometry.rows);
  heap.integers(border, geometry.border.length).set(geometry.border);
  const [rowCount, borderCount] = [geometry.rows.length / 3, geometry.border.length / 2];
  // Parts are stretches of channels, and of rows where there are few channels.
  const parts = own ? 1 : partsOf(threads);
  const stretches = Math.min(channels, parts);
  const lines = Math.max(1, Math.min(rowCount, Math.ceil(parts / channels)));
  return {
    shape,
    source,
    bytes: copy.bytes,
    write(x) {
      share(stretches * lines, (part) => {
        const [c, count] = stretch(channels, stretches, part % stretches);
        const [row, rowsHere] = stretch(rowCount, lines, Math.floor(part / stretches));
        const [cell, cellsHere] = stretch(borderCount, lines, Math.floor(part / stretches));
        const from = x + 4 * c * source;
        const to = copy.at + 4 * c * cells;
        planes(from, to, 4 * source, 4 * cells, count, rows.at + 12 * row, rowsHere, border.at + 8 * cell, cellsHere);
      });
      return copy.at;
    },
    release() {
      copy.release();
      heap.give(rows);
      heap.give(border);
    },
  };
}
