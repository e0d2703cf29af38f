// Maps of numbers as pictures: what is below 0 darker than the middle where there is any, else from black on.
import type { Shape } from 'faltung/ops';
import type { Pixels } from '../../lessons/one-channel/picture/pictureProblem.ts';

/** Maps of a tensor: one for each channel of its first sample. */
export const mapCount = (shape: Shape): number => shape[1] ?? 1;

/** Slices, rows and columns of a map. */
export function mapSize(shape: Shape): { readonly slices: number; readonly rows: number; readonly columns: number } {
  const [columns = 1, rows = 1, slices = 1] = shape.slice(2).toReversed();
  return { slices, rows, columns };
}

/** Samples of a signal that are drawn across, and how high its curve is. */
const [mostAcross, curveHeight] = [640, 160];

/** A channel of the first sample: as a picture, of a volume one slice (from 0), of a signal its curve. */
export function mapPixels(shape: Shape, data: ArrayLike<number>, channel: number, slice = 0): Pixels {
  const { slices, rows, columns } = mapSize(shape);
  const [all, plane] = [slices * rows * columns, rows * columns];
  const from = channel * all;
  let [least, most] = [0, 0];
  for (let at = from; at < from + all; at++) {
    least = Math.min(least, data[at]!);
    most = Math.max(most, data[at]!);
  }
  if (shape.length === 3) return curvePixels(data, from, columns, least, most);
  const reach = Math.max(-least, most) || 1;
  const first = from + Math.min(slice, slices - 1) * plane;
  const pixels = new Uint8ClampedArray(4 * plane);
  for (let at = 0; at < plane; at++) {
    const value = data[first + at]!;
    const grey = least < 0 ? 127.5 + (127.5 * value) / reach : (255 * value) / reach;
    pixels[4 * at] = pixels[4 * at + 1] = pixels[4 * at + 2] = grey;
    pixels[4 * at + 3] = 255;
  }
  return { width: columns, height: rows, data: pixels };
}

/** The curve of a signal: in each column, from the least to the largest of the samples that fall on it. */
function curvePixels(data: ArrayLike<number>, from: number, length: number, least: number, most: number): Pixels {
  const width = Math.max(1, Math.min(mostAcross, length));
  const pixels = new Uint8ClampedArray(4 * width * curveHeight).fill(255);
  const range = most - least || 1;
  const rowOf = (value: number) => Math.round(((most - value) / range) * (curveHeight - 1));
  for (let column = 0; column < width; column++) {
    const first = Math.floor((column * length) / width);
    const last = Math.max(first + 1, Math.floor(((column + 1) * length) / width));
    let [low, high] = [Infinity, -Infinity];
    for (let at = first; at < Math.min(last, length); at++) {
      low = Math.min(low, data[from + at]!);
      high = Math.max(high, data[from + at]!);
    }
    for (let row = rowOf(high); row <= rowOf(low); row++) {
      const at = 4 * (row * width + column);
      pixels[at] = pixels[at + 1] = pixels[at + 2] = 40;
    }
  }
  return { width, height: curveHeight, data: pixels };
}
