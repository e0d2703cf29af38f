// What readers choose: how many paths the block has, and how wide each is.
import { choice } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';

const counts = ['1', '2', '4', '8', '16', '32'] as const;
const widths = ['1', '2', '4', '8', '16', '32', '64'] as const;

export interface Paths {
  readonly paths: (typeof counts)[number];
  readonly width: (typeof widths)[number];
}

export const model = defineModel<Paths>({
  prefix: 'paths.',
  start: { paths: '32', width: '4' },
  fields: { paths: choice(...counts), width: choice(...widths) },
});
