// What readers choose: AlexNet with the groups it was trained in, or without.
import { onOff } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';

export interface Alex {
  readonly split: boolean;
}

export const model = defineModel<Alex>({ prefix: 'alex.', start: { split: true }, fields: { split: onOff() } });
