// The second setting of the comparison; the first, and the numbers, are those of the main figure.
import { defineModel } from '../../figure/state.ts';
import { notation } from '../model.ts';

export interface Comparison {
  readonly other: string;
}

export const model = defineModel<Comparison>({
  prefix: 'compare.',
  start: { other: 'conv2d 1x1x5x5 * 1x1x3x3 padding=1 boundary=reflect' },
  fields: { other: notation },
});
