// Both ways on real data: two results, how far they are apart, and the pictures of all that.
import type { Tensor } from 'faltung';
import { outcomeOf, type Outcome } from '../../figure/claim.ts';
import type { Pixels } from '../../lessons/one-channel/picture/pictureProblem.ts';
import { volume } from '../../samples/volume.ts';
import { stopOf, type Lab } from '../model.ts';
import { givenOf } from '../scene.ts';
import { inputOf, planesOf, type Data, type Planes } from './data.ts';

export interface OnPicture {
  /** What went in, as a picture. */
  readonly before: Pixels;
  readonly left: Pixels;
  readonly right: Pixels;
  /** Black where both sides are the same, and the brighter the farther they are apart. */
  readonly difference: Pixels;
  readonly outcome: Outcome;
  /** How many numbers were compared. */
  readonly numbers: number;
  /** How many of them differ. */
  readonly apart: number;
}

/** The first of the middle slices of the scan, so many in a row. */
const firstSlice = (count: number): number => (volume.slices - count) >> 1;

function slicesOf(samples: Uint8Array, count: number): Tensor {
  const area = volume.rows * volume.columns;
  const first = firstSlice(count);
  return {
    shape: [1, 1, count, volume.rows, volume.columns],
    data: Float64Array.from(samples.subarray(first * area, (first + count) * area)),
  };
}

/** Numbers as pixels; one plane is grey, and of two there is no blue. */
function drawn({ count, rows, columns, at }: Planes, pixel: (index: number) => number): Pixels {
  const data = new Uint8ClampedArray(4 * rows * columns); // rounds and cuts by itself
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const place = 4 * (row * columns + column);
      for (let plane = 0; plane < 3; plane++)
        data[place + plane] = count === 1 || plane < count ? pixel(at(count === 1 ? 0 : plane, row, column)) : 0;
      data[place + 3] = 255;
    }
  return { width: columns, height: rows, data };
}

/** The least and the most of some numbers. */
function spanOf(all: readonly ArrayLike<number>[]): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const numbers of all)
    for (let at = 0; at < numbers.length; at++) {
      least = Math.min(least, numbers[at]!);
      most = Math.max(most, numbers[at]!);
    }
  return [least, most];
}

/** The scan's slices stand one beside another. */
const sliced = ({ shape, data }: Tensor): Pixels => {
  const [count, rows, columns] = shape.slice(2) as [number, number, number];
  const planes: Planes = {
    count: 1,
    rows,
    columns: count * columns,
    at: (_, row, column) => (Math.floor(column / columns) * rows + row) * columns + (column % columns),
  };
  return drawn(planes, (at) => data[at]!);
};

/** What a state makes of a picture, or of the samples of the volume. */
export function onPicture(state: Lab, source: Pixels | Uint8Array): OnPicture {
  const stop = stopOf(state);
  const data: Data = stop.data;
  const picture = source instanceof Uint8Array ? undefined : source;
  const input = data.kind === 'slices' ? slicesOf(source as Uint8Array, data.count) : inputOf(data, source as Pixels);
  const { left, right } = stop.compute(input, givenOf(state));
  const outcome = outcomeOf({ tried: [], left: left.data, right: right.data });
  const planes = planesOf(data, left, picture);
  // One scale for both sides, from the smallest of all numbers to the largest: the same number is the same shade.
  const [least, most] = spanOf([left.data, right.data]);
  const scale = most > least ? 255 / (most - least) : 0;
  const shade = (numbers: ArrayLike<number>) => drawn(planes, (at) => (numbers[at]! - least) * scale);
  const apart = Float64Array.from(left.data, (number, at) => Math.abs(number - right.data[at]!));
  const farthest = outcome.difference ? 255 / outcome.difference : 0;
  return {
    before: picture ?? sliced(input),
    left: shade(left.data),
    right: shade(right.data),
    difference: drawn(planes, (at) => apart[at]! * farthest),
    outcome,
    numbers: left.data.length,
    apart: apart.reduce((count, number) => count + (number === 0 ? 0 : 1), 0),
  };
}
