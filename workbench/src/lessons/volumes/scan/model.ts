// The state of the figure with a real volume: the slice looked at, the kernel, and the side it is looked at from.
import { choice, whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';
import { volume } from '../../../samples/volume.ts';

export const filterNames = ['along', 'across', 'laplacian', 'mean', 'box', 'all'] as const;
export type FilterName = (typeof filterNames)[number];
export const views = ['above', 'front'] as const;

export interface ScanState {
  readonly filter: FilterName;
  readonly view: (typeof views)[number];
  /** The slice of the output, from 1. */
  readonly step: number;
}

export const model = defineModel<ScanState>({
  prefix: 'scan.',
  start: { filter: 'along', view: 'above', step: 8 },
  fields: { filter: choice(...filterNames), view: choice(...views), step: whole(1, volume.slices) },
  settle: (state) => (state.filter === 'all' ? { ...state, step: 1 } : state),
});
