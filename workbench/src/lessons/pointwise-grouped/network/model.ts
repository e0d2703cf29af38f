// The state of the table of the whole network.
import { choice } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';
import type { Groups } from './shuffleNet.ts';

export interface Network {
  readonly groups: Groups;
}

export const model = defineModel<Network>({
  prefix: 'network.',
  start: { groups: '3' },
  fields: { groups: choice('1', '2', '3', '4', '8') },
});
