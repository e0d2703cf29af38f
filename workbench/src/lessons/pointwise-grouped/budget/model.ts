// The state of the figure of what a budget buys.
import { whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';

export interface Budget {
  /** Hundreds of products a pixel. */
  readonly hundreds: number;
}

export const model = defineModel<Budget>({
  prefix: 'budget.',
  start: { hundreds: 107 },
  fields: { hundreds: whole(10, 300) },
});
