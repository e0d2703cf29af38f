// The state of the layers: stages in notation, the picture they work on, and the map that is looked at.
import { choice, place, whole, type Field, type Place } from '../../figure/fields.ts';
import { defineModel } from '../../figure/state.ts';
import type { Sample } from '../../samples/index.ts';
import { firstLayers } from './signal.ts';

export const weightKinds = ['filters', 'random', 'above'] as const;
export type WeightKind = (typeof weightKinds)[number];

export interface Layers {
  /** Stages in notation; the first one leaves its input's shape to the picture. */
  readonly text: string;
  readonly sample: Sample['id'];
  readonly weights: WeightKind;
  readonly seed: number;
  /** The stage whose maps are looked at, and which of them: both from 1. */
  readonly step: number;
  readonly channel: number;
  readonly spot: Place<'pixel'>;
  /** Of a volume, the slice that is drawn, from 1. */
  readonly slice: number;
}

export const longestText = 600;
export const mostStages = 16;

const stages: Field<string> = {
  kind: 'notation',
  write: (text) => text,
  read: (text) => (text.length <= longestText && /^[\x20-\x7e]+$/.test(text) ? text : undefined),
};

const pixel: Field<Place<'pixel'>> = {
  ...place('pixel'),
  read: (text) => place('pixel').read(text) ?? undefined,
};

export const model = defineModel<Layers>({
  prefix: 'layers.',
  start: {
    text: firstLayers[2]!,
    sample: 'mandrill',
    weights: 'filters',
    seed: 1,
    step: 1,
    channel: 1,
    spot: { role: 'pixel', row: 60, column: 38 },
    slice: 8,
  },
  fields: {
    text: stages,
    sample: choice('mandrill', 'relief', 'coast', 'night'),
    weights: choice(...weightKinds),
    seed: whole(1, 999_999),
    step: whole(1, mostStages),
    channel: whole(1, 512),
    spot: pixel,
    slice: whole(1, 999),
  },
  // A stage that is not there has no maps.
  settle: (state) => ({ ...state, step: Math.min(state.step, state.text.split('|').length) }),
});
