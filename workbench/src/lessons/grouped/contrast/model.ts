// What readers choose: the groups of the second layer, and the input channel that changes.
import { choice, whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';

export interface Contrast {
  readonly groups: '2' | '3' | '6';
  readonly channel: number;
}

export const side = 6;
export const model = defineModel<Contrast>({
  prefix: 'contrast.',
  start: { groups: '2', channel: 2 },
  fields: { groups: choice('2', '3', '6'), channel: whole(1, side) },
});
