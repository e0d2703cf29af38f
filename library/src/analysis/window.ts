import { ShapeError } from '../tensor/errors.ts';
import type { Tensor } from '../tensor/tensor.ts';

/** Refuses windows with too few or too many axes, empty ones, and numbers that have no rank. */
export function checkWindow({ shape, data }: Tensor, least: number, most: number, role = 'weights'): void {
  if (shape.length < least || shape.length > most) throw new ShapeError('window-axes', { least, most, window: shape });
  if (shape.some((length) => length < 1)) throw new ShapeError('weights-empty', { op: 'rank', weights: shape });
  if (!data.every(Number.isFinite)) throw new ShapeError('not-finite', { role });
}

/** The distance from 1 to the next number of a tensor's type: the unit in which its numbers are rounded. */
export const epsilonOf = ({ data }: Tensor): number => (data instanceof Float32Array ? 2 ** -23 : 2 ** -52);
