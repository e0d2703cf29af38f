// The unit of ShuffleNet, layer by layer: what each layer costs, and which inputs have come into each channel.
import { channelDependency } from 'faltung/analysis';
import { convProblem, inputShapeOf, isConv, outputShapeOf, shuffleNetUnit, type Stages } from 'faltung/ops';
import { choice, onOff, whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';
import { productsIn } from '../layers.ts';

export interface Unit {
  readonly groups: '1' | '2' | '4';
  readonly shuffle: boolean;
  /** The row looked at, from 1. */
  readonly step: number;
}

export const channels = 16;
export const steps = 5;
export const model = defineModel<Unit>({
  prefix: 'unit.',
  start: { groups: '2', shuffle: true, step: 1 },
  fields: { groups: choice('1', '2', '4'), shuffle: onOff(), step: whole(1, steps) },
});

/** The unit on a single pixel of `outer` channels; without the shuffle nothing else changes. */
export function unitOf(outer: number, groups: number, shuffle = true): Stages {
  const unit = shuffleNetUnit(convProblem([1, outer, 1, 1], [outer, outer / groups, 3, 3], { groups, padding: 1 }));
  return shuffle ? unit : { ...unit, stages: unit.stages.filter(({ op }) => op !== 'channelShuffle') };
}

export const rowNames = ['squeeze', 'shuffle', 'depthwise', 'widen', 'join'] as const;
export type RowName = (typeof rowNames)[number];

export interface Row {
  readonly name: RowName;
  readonly from: number;
  readonly to: number;
  /** Products for each pixel, and learned weights are as many: every window has its own weights once. */
  readonly products: number;
  /** For each channel after this row, whether it depends on each input of the unit. */
  readonly pattern: readonly (readonly number[])[];
}

export interface Scene {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly full: boolean;
}

export function sceneOf({ groups, shuffle }: Unit): Scene {
  const unit = unitOf(channels, Number(groups), shuffle);
  const all = unitOf(channels, Number(groups)).stages;
  const patternUntil = (count: number) => {
    const stages = all.slice(0, count).filter(({ op }) => shuffle || op !== 'channelShuffle');
    return channelDependency(stages).rows;
  };
  const rows = all.flatMap((stage, at): Row[] => {
    if (!isConv(stage) && stage.op !== 'channelShuffle') return [];
    const name = ({ 0: 'squeeze', 2: 'shuffle', 3: 'depthwise', 4: 'widen' } as const)[at as 0 | 2 | 3 | 4];
    const [from, to] = [inputShapeOf(stage)[1]!, outputShapeOf(stage)[1]!];
    return [{ name, from, to, products: isConv(stage) ? productsIn(stage) : 0, pattern: patternUntil(at + 1) }];
  });
  const { rows: whole, full } = channelDependency(unit);
  const join: Row = { name: 'join', from: channels, to: channels, products: 0, pattern: whole };
  return { rows: [...rows, join], total: rows.reduce((sum, { products }) => sum + products, 0), full };
}
