// The planes that a kernel reads: the tensor's own where they will do, else a copy with its border in one buffer that
// is reused.
import { sizeOf } from '../../../tensor/shape.ts';
import type { Geometry } from './geometry.ts';
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

export function planesOf(geometry: Geometry, channels: number, source: number): Planes {
  const { heap, planes } = runtime();
  const shape = geometry.plane;
  if (geometry.plain) return { shape, source, bytes: 0, write: (x) => x, release: () => undefined };
  const cells = sizeOf(shape);
  const copy = heap.take(4 * channels * cells);
  const rows = heap.take(geometry.rows.byteLength);
  const border = heap.take(geometry.border.byteLength);
  heap.floats(copy, channels * cells).fill(0);
  heap.integers(rows, geometry.rows.length).set(geometry.rows);
  heap.integers(border, geometry.border.length).set(geometry.border);
  return {
    shape,
    source,
    bytes: copy.bytes,
    write(x) {
      const counts = [rows.at, geometry.rows.length / 3, border.at, geometry.border.length / 2];
      planes(x, copy.at, 4 * source, 4 * cells, channels, ...counts);
      return copy.at;
    },
    release() {
      heap.give(copy);
      heap.give(rows);
      heap.give(border);
    },
  };
}
