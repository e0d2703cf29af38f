// A colour picture through one layer: three input channels, three output channels, and for every pair of them the same
// kernel times the weight that the table says.
import type { Tensor } from 'faltung';
import { compute } from 'faltung/engine';
import { conv, convProblem, filterWeights, gallery, type FilterName } from 'faltung/ops';
import type { Matrix } from '../../../figure/matrix.ts';
import type { Pixels } from '../../one-channel/picture/pixels.ts';
import { keptWeights, layer } from '../channels.ts';

export const colours = 3;

export interface Mixing {
  readonly w: Matrix;
  readonly groups: number;
  readonly filter: FilterName;
}

/** The channels of a picture one after another. */
export function planesOf({ width, height, data }: Pixels): Tensor {
  const area = width * height;
  const planes = new Float32Array(colours * area);
  for (let at = 0; at < area; at++)
    for (let colour = 0; colour < colours; colour++) planes[colour * area + at] = data[4 * at + colour]!;
  return { shape: [1, colours, height, width], data: planes };
}

/** Three channels as a picture again; numbers become pixels by `map`. */
export function pictureOf(y: Tensor, map: (value: number) => number): Pixels {
  const [height, width] = y.shape.slice(2) as [number, number];
  const area = width * height;
  const data = new Uint8ClampedArray(4 * area).fill(255); // rounds and cuts by itself
  for (let at = 0; at < area; at++)
    for (let colour = 0; colour < colours; colour++) data[4 * at + colour] = map(y.data[colour * area + at]!);
  return { width, height, data };
}

/** What the layer makes of the picture; undefined where its groups are refused. */
export function mixed(picture: Pixels, { w, groups, filter }: Mixing): Pixels | undefined {
  const { problem } = layer(colours, colours, groups);
  if (!problem) return undefined;
  const kernel = filterWeights(filter);
  const [rows, columns] = kernel.shape.slice(2) as [number, number];
  const kept = keptWeights(w, problem);
  const weights = Float32Array.from(kept.flatMap((weight) => Array.from(kernel.data, (tap) => weight * tap)));
  const x = planesOf(picture);
  const shape = [colours, colours / groups, rows, columns];
  const whole = convProblem(x.shape, shape, { groups, padding: 'same', boundary: 'reflect' });
  const y = compute(conv.y, whole, { x, w: { shape, data: weights } });
  // Edges have a sign, which a picture cannot show.
  return pictureOf(y, gallery[filter].effect.endsWith('edges') ? Math.abs : (value) => value);
}
