// The state of the figure that makes a picture small and large again: the window, and how far it moves.
import { choice, whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';
import type { Sample } from '../../../samples/index.ts';

/** All ones, or 1 2 … 2 1: twice as much in the middle as half-way out. */
export const windowKinds = ['ones', 'hat'] as const;

export interface Back {
  readonly sample: Sample['id'];
  readonly kind: (typeof windowKinds)[number];
  readonly taps: number;
  readonly stride: number;
}

export const mostTaps = 7;
export const mostStride = 6;

export const model = defineModel<Back>({
  prefix: 'picture.',
  start: { sample: 'mandrill', kind: 'ones', taps: 4, stride: 4 },
  fields: {
    sample: choice('mandrill', 'relief', 'coast', 'night'),
    kind: choice(...windowKinds),
    taps: whole(1, mostTaps),
    stride: whole(1, mostStride),
  },
});

/** Windows worth a look, each one press away. */
export const trials = [
  { id: 'apart', part: { kind: 'ones', taps: 4, stride: 4 } },
  { id: 'uneven', part: { kind: 'ones', taps: 5, stride: 4 } },
  { id: 'gaps', part: { kind: 'ones', taps: 3, stride: 4 } },
  { id: 'smooth', part: { kind: 'hat', taps: 7, stride: 4 } },
] as const satisfies readonly { readonly id: string; readonly part: Partial<Back> }[];
