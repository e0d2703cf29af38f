// Which framework's script is looked at: in the address, so that a link shows the same one.
import { frameworks, type Framework } from 'faltung/code';
import { choice } from '../figure/fields.ts';
import { defineModel } from '../figure/state.ts';

export interface Tab {
  readonly framework: Framework;
}

export const model = defineModel<Tab>({
  prefix: 'code.',
  start: { framework: 'pytorch' },
  fields: { framework: choice(...frameworks) },
});
