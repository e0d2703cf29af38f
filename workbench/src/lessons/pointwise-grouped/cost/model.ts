// The state of the figure that compares bottlenecks, and their counts by the library.
import { choice } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';
import { bottlenecks, countsOf, refusalOf, type Bottleneck, type Widths } from '../layers.ts';

const outside = ['48', '96', '144', '192', '240', '256', '384'] as const;
const inside = ['12', '24', '48', '60', '64', '96', '128'] as const;
const groupCounts = ['1', '2', '3', '4', '8', '16', '32'] as const;

export interface Cost {
  readonly channels: (typeof outside)[number];
  readonly middle: (typeof inside)[number];
  readonly groups: (typeof groupCounts)[number];
}

export const model = defineModel<Cost>({
  prefix: 'cost.',
  start: { channels: '240', middle: '60', groups: '3' },
  fields: { channels: choice(...outside), middle: choice(...inside), groups: choice(...groupCounts) },
});

export const widthsOf = ({ channels, middle, groups }: Cost): Widths => ({
  channels: Number(channels),
  middle: Number(middle),
  groups: Number(groups),
});

export type Scene = Readonly<Record<Bottleneck, readonly number[]>> | undefined;

export function sceneOf(cost: Cost): Scene {
  const widths = widthsOf(cost);
  if (refusalOf(widths)) return undefined;
  const [resnet, resnext, shufflenet] = bottlenecks.map((name) => countsOf(name, widths));
  return { resnet: resnet!, resnext: resnext!, shufflenet: shufflenet! };
}
