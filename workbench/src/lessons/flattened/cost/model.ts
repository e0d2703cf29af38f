// The state of the cost figure: the size of a layer.
import { whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';

export interface Cost {
  readonly channels: number;
  readonly filters: number;
  readonly side: number;
  readonly taps: number;
}

export const model = defineModel<Cost>({
  prefix: 'cost.',
  start: { channels: 3, filters: 128, side: 7, taps: 3 },
  fields: { channels: whole(1, 256), filters: whole(1, 256), side: whole(5, 56), taps: whole(1, 5) },
});
