// The state of the figure with the cures: the picture, and the weights that all of them start from.
import { choice, whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';
import type { Sample } from '../../../samples/index.ts';
import { weightKinds, type Recipe } from './cures.ts';

export interface Cures extends Recipe {
  readonly sample: Sample['id'];
}

export const model = defineModel<Cures>({
  prefix: 'cures.',
  start: { sample: 'mandrill', weights: 'random', seed: 1 },
  fields: {
    sample: choice('mandrill', 'relief', 'coast', 'night'),
    weights: choice(...weightKinds),
    seed: whole(1, 30),
  },
});
