// The state of the cost figure: a layer.
import { whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';
import type { Layer } from '../counting.ts';

export const model = defineModel<Layer>({
  prefix: 'cost.',
  start: { depth: 3, filters: 128, size: 7, taps: 3 },
  fields: { depth: whole(1, 64), filters: whole(1, 512), size: whole(7, 32), taps: whole(1, 7) },
});
