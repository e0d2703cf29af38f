// A picture's three channels through a 1x1 layer, and the single mixture that tells most about one picture.
import { rankSplit } from 'faltung/analysis';
import { compute } from 'faltung/engine';
import { conv } from 'faltung/ops';
import { tensor } from 'faltung';
import { withinDecimals } from '../../../figure/decimal.ts';
import { rowsOf, type Matrix } from '../../../figure/matrix.ts';
import { planesOf } from '../../grouped/colour/mixing.ts';
import type { Pixels } from '../../one-channel/picture/pixels.ts';
import { layerOf } from '../scene.ts';
import { colours, largest } from './model.ts';

/** Whether a row measures a difference: those are drawn around grey, because they have a sign. */
export const isDifference = (row: readonly number[]): boolean => row.reduce((sum, weight) => sum + weight, 0) < 0.005;

/** Each output channel as a grey picture. */
export function mixedPictures(picture: Pixels, w: Matrix): readonly Pixels[] {
  const { width, height } = picture;
  const problem = layerOf(colours, rowsOf(w), height, width);
  const weights = { shape: [rowsOf(w), colours, 1, 1], data: Float32Array.from(w.flat()) };
  const { data } = compute(conv.y, problem, { x: planesOf(picture), w: weights });
  const area = width * height;
  return w.map((row, output) => {
    const middle = isDifference(row) ? 128 : 0;
    const pixels = new Uint8ClampedArray(4 * area); // rounds and cuts by itself
    for (let at = 0; at < area; at++) {
      const grey = data[output * area + at]! + middle;
      pixels.set([grey, grey, grey, 255], 4 * at);
    }
    return { width, height, data: pixels };
  });
}

/**
 * The direction in which the colours of a picture vary most, as weights that add up to 1 or more: the first principal
 * component, which is the first singular pair of their covariance.
 */
export function principalRow(picture: Pixels): readonly number[] {
  const area = picture.width * picture.height;
  const { data } = planesOf(picture);
  const mean = (channel: number) => {
    let sum = 0;
    for (let at = 0; at < area; at++) sum += data[channel * area + at]!;
    return sum / area;
  };
  const means = Array.from({ length: colours }, (_, channel) => mean(channel));
  const covariance = Array.from({ length: colours * colours }, (_, pair) => {
    const [a, b] = [Math.floor(pair / colours), pair % colours];
    let sum = 0;
    for (let at = 0; at < area; at++) sum += (data[a * area + at]! - means[a]!) * (data[b * area + at]! - means[b]!);
    return sum / area;
  });
  const { column } = rankSplit(tensor([colours, colours], covariance, 'float64'), 1).pairs[0]!;
  const sum = column.reduce((total, part) => total + part, 0);
  const length = Math.hypot(...column);
  // Both signs are the same direction; the one that keeps bright pixels bright is taken, at the picture's brightness.
  const scale = Math.abs(sum) > length / 2 ? 1 / sum : 1 / Math.max(length, Number.MIN_VALUE);
  return column.map((part) => withinDecimals(part * scale, largest));
}
