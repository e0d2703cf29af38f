// What readers choose: groups, channels in each, a place to look at, and how far the shuffle has come.
import { whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';

export interface Order {
  readonly groups: number;
  readonly each: number;
  readonly place: number;
  readonly step: number;
}

const most = 4;
export const steps = 5;
export const model = defineModel<Order>({
  prefix: 'order.',
  start: { groups: 3, each: 3, place: 1, step: 1 },
  fields: { groups: whole(1, most), each: whole(1, most), place: whole(0, most * most - 1), step: whole(1, steps) },
  settle: (state) => ({ ...state, place: Math.min(state.place, state.groups * state.each - 1) }),
});
