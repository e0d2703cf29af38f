// The state of two kernels side by side: the smaller one's size, and the stride of both.
import { whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';

export interface Contrast {
  readonly taps: number;
  readonly stride: number;
}

export const model = defineModel<Contrast>({
  prefix: 'contrast.',
  start: { taps: 3, stride: 2 },
  fields: { taps: whole(1, 5), stride: whole(1, 3) },
});
