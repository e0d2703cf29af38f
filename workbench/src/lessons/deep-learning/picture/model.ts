// The state of the figure with a bank of filters on a picture: the four filters, and how far the picture is moved.
import { filterNames, type FilterName } from 'faltung/ops';
import { choice, onOff, whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';
import type { Sample } from '../../../samples/index.ts';

export const bank = ['one', 'two', 'three', 'four'] as const;
export type Slot = (typeof bank)[number];

export interface PictureState extends Readonly<Record<Slot, FilterName>> {
  readonly sample: Sample['id'];
  readonly ring: boolean;
  readonly right: number;
  readonly down: number;
}

/** Pixels that the picture may be moved by, each way. */
export const farthest = 64;

/** Filters with a middle: an even window stands half a pixel off its output. */
export const choices = filterNames.filter((name) => !name.startsWith('roberts'));
const filter = choice(...choices);

export const model = defineModel<PictureState>({
  prefix: 'picture.',
  start: {
    sample: 'mandrill',
    one: 'sobel-x',
    two: 'sobel-y',
    three: 'diagonal-down',
    four: 'laplacian-4',
    ring: false,
    right: 0,
    down: 0,
  },
  fields: {
    sample: choice('mandrill', 'relief', 'coast', 'night'),
    one: filter,
    two: filter,
    three: filter,
    four: filter,
    ring: onOff(),
    right: whole(-farthest, farthest),
    down: whole(-farthest, farthest),
  },
});
