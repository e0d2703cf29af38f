// Slices of a volume as pictures, from above and from the front.
import type { Pixels } from '../../one-channel/picture/pixels.ts';
import { volume } from '../../../samples/volume.ts';

const pictureOf = (width: number, height: number, value: (row: number, column: number) => number): Pixels => {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let at = 0; at < width * height; at++) {
    const grey = value(Math.floor(at / width), at % width);
    data.set([grey, grey, grey, 255], 4 * at);
  }
  return { width, height, data };
};

const { rows, columns, between, within } = volume;

/** One slice: rows and columns as they were scanned. */
export const fromAbove = (samples: ArrayLike<number>, slice: number): Pixels =>
  pictureOf(columns, rows, (row, column) => samples[(slice * rows + row) * columns + column]!);

/** How many pixels tall a slice is from the front, where slices lie farther apart than samples do. */
export const sliceHeight = Math.round(between / within);

/** A row through all slices, the crown above. A single slice is as tall as one of many. */
export function fromFront(samples: ArrayLike<number>, row: number): Pixels {
  const count = samples.length / (rows * columns);
  return pictureOf(columns, count * sliceHeight, (line, column) => {
    const slice = count - 1 - Math.floor(line / sliceHeight);
    return samples[(slice * rows + row) * columns + column]!;
  });
}

/** The row that the front view cuts through: the middle of the head. */
export const cutRow = Math.round(rows / 2);
