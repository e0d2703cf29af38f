// A bank of filters on a grey picture, before and after a move. Brightness is the sum of the three colours and weights
// are whole before they are divided, so all numbers are whole and below 2^24, and equal means equal.
import { compute } from 'faltung/engine';
import { conv, convProblem, gallery, sampleAt, type Filter, type FilterName } from 'faltung/ops';
import type { Pixels } from '../../one-channel/picture/pictureProblem.ts';
import type { Move } from '../model.ts';

export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

const colours = 3;

/** The brightness of each pixel: 0 to 765. */
export function planeOf({ width, height, data }: Pixels): Plane {
  const plane = new Float32Array(width * height);
  for (let at = 0; at < plane.length; at++) plane[at] = data[4 * at]! + data[4 * at + 1]! + data[4 * at + 2]!;
  return { width, height, data: plane };
}

/** The plane after a move: what comes in is what left on the other side, or zeros. */
export function movedPlane({ width, height, data }: Plane, { right, down }: Move, ring: boolean): Plane {
  const boundary = ring ? 'circular' : 'zeros';
  const columns = Int32Array.from({ length: width }, (_, column) => sampleAt[boundary](column - right, width));
  const result = new Float32Array(data.length);
  for (let row = 0; row < height; row++) {
    const from = sampleAt[boundary](row - down, height);
    if (from < 0 || from >= height) continue;
    for (let column = 0; column < width; column++) {
      const at = columns[column]!;
      if (at >= 0 && at < width) result[row * width + column] = data[from * width + at]!;
    }
  }
  return { width, height, data: result };
}

/** What a filter makes of a plane, before its divisor. */
export function mapOf({ width, height, data }: Plane, name: FilterName, ring: boolean): Plane {
  const { rows }: Filter = gallery[name];
  const shape = [1, 1, rows.length, rows[0]!.length];
  const problem = convProblem([1, 1, height, width], shape, {
    padding: 'same',
    boundary: ring ? 'circular' : 'zeros',
  });
  const x = { shape: [1, 1, height, width], data };
  const y = compute(conv.y, problem, { x, w: { shape, data: Float32Array.from(rows.flat()) } }, 'auto', 'strict');
  return { width, height, data: Float32Array.from(y.data) };
}

/** In how many pixels two maps differ. */
export function differing(a: Plane, b: Plane): number {
  let count = 0;
  for (let at = 0; at < a.data.length; at++) if (a.data[at] !== b.data[at]) count++;
  return count;
}

/** A plane as a grey picture; without its sign where a filter looks for differences. */
export function greyOf({ width, height, data }: Plane, divisor = 1): Pixels {
  const pixels = new Uint8ClampedArray(4 * data.length).fill(255); // rounds and cuts by itself
  for (let at = 0; at < data.length; at++) pixels.fill(Math.abs(data[at]!) / divisor / colours, 4 * at, 4 * at + 3);
  return { width, height, data: pixels };
}

/** A map as a picture: weights that cancel out leave differences, shown without their sign; others are cut at 0. */
export function pictureOf(map: Plane, name: FilterName): Pixels {
  const { rows, divisor }: Filter = gallery[name];
  const cancel = rows.flat().reduce((sum, weight) => sum + weight, 0) === 0;
  return greyOf(cancel ? map : { ...map, data: map.data.map((value) => Math.max(0, value)) }, divisor);
}

export interface Compared {
  /** The map of the picture after its move. */
  readonly map: Plane;
  /** Pixels in which it differs from the map that was moved instead. */
  readonly differing: number;
}

/** Both ways round for one filter; `before` is its map of the picture as it was. */
export function compared(before: Plane, picture: Plane, name: FilterName, move: Move, ring: boolean): Compared {
  const map = mapOf(movedPlane(picture, move, ring), name, ring);
  return { map, differing: differing(map, movedPlane(before, move, ring)) };
}
