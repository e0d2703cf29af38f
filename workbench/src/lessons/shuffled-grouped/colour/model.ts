// What readers choose: a picture, whether channels are shuffled, and the colour that is taken away.
import { choice, onOff } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';
import type { Sample } from '../../../samples/index.ts';
import type { Muted } from './stages.ts';

export interface MutedState {
  readonly sample: Sample['id'];
  readonly shuffle: boolean;
  readonly muted: Muted;
}

export const model = defineModel<MutedState>({
  prefix: 'picture.',
  start: { sample: 'mandrill', shuffle: false, muted: 'none' },
  fields: {
    sample: choice('mandrill', 'relief', 'coast', 'night'),
    shuffle: onOff(),
    muted: choice('none', 'red', 'green', 'blue'),
  },
});
