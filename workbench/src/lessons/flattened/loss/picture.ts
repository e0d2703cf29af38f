// A colour picture through one filter over its three channels: a grey picture of how strongly it answers.
import { compute } from 'faltung/engine';
import { conv, convProblem } from 'faltung/ops';
import type { Pixels } from '../../one-channel/picture/pictureProblem.ts';
import { colours, taps } from './model.ts';

/** The answers divided by what the strongest edge gives: half the sum of the filter's sizes. */
export function answered({ width, height, data }: Pixels, weights: ArrayLike<number>, scale: number): Pixels {
  const area = width * height;
  const planes = new Float32Array(colours * area);
  for (let at = 0; at < area; at++)
    for (let colour = 0; colour < colours; colour++) planes[colour * area + at] = data[4 * at + colour]!;
  const x = { shape: [1, colours, height, width], data: planes };
  const w = { shape: [1, colours, taps, taps], data: Float32Array.from(weights, (weight) => weight * scale) };
  const problem = convProblem(x.shape, w.shape, { padding: 'same', boundary: 'reflect' });
  const y = compute(conv.y, problem, { x, w }).data;
  const out = new Uint8ClampedArray(4 * area).fill(255); // rounds and cuts by itself
  // Answers have a sign, which a picture cannot show.
  for (let at = 0; at < area; at++) out.fill(Math.abs(y[at]!), 4 * at, 4 * at + 3);
  return { width, height, data: out };
}

/** Brings the strongest usual answers near white. */
export const scaleOf = (weights: readonly number[]): number =>
  4 /
  Math.max(
    1,
    weights.reduce((sum, weight) => sum + Math.abs(weight), 0),
  );
