// The whole ShuffleNet 1× for a picture of 224×224, as table 1 of the paper lists it (arXiv:1707.01083).
import { costs } from 'faltung/analysis';
import { convProblem, shuffleNetUnit } from 'faltung/ops';
import { productsIn } from '../layers.ts';

/** Output channels of the second stage for each number of groups; each later stage has twice as many. */
export const widths = { '1': 144, '2': 200, '3': 240, '4': 272, '8': 384 } as const;
export type Groups = keyof typeof widths;

export interface Row {
  readonly name: string;
  /** Side of the map it gives, and its channels. */
  readonly side: number;
  readonly channels: number;
  readonly units: number;
  readonly products: number;
}

/** A stage: the first unit halves the map, the others keep it. The first pointwise of stage 2 has no groups. */
function stage(name: string, from: number, to: number, side: number, units: number, groups: number): Row {
  const shape = (channels: number) => [to, channels / groups, 3, 3];
  const first = shuffleNetUnit(
    convProblem([1, from, 2 * side, 2 * side], shape(from), { groups, stride: 2, padding: 1 }),
    { firstGrouped: name !== 'Stage 2' },
  );
  const other = shuffleNetUnit(convProblem([1, to, side, side], shape(to), { groups, padding: 1 }));
  const products = [first, other].map((unit) => costs(unit).total.counts.fvcore.count);
  return { name, side, channels: to, units, products: products[0]! + (units - 1) * products[1]! };
}

export function shuffleNet(chosen: Groups): readonly Row[] {
  const [groups, c] = [Number(chosen), widths[chosen]];
  const conv1 = convProblem([1, 3, 224, 224], [24, 3, 3, 3], { stride: 2, padding: 1 });
  const dense = convProblem([1, 4 * c, 1, 1], [1000, 4 * c, 1, 1]);
  return [
    { name: 'Conv 3×3 / 2', side: 112, channels: 24, units: 1, products: productsIn(conv1) },
    stage('Stage 2', 24, c, 28, 4, groups),
    stage('Stage 3', c, 2 * c, 14, 8, groups),
    stage('Stage 4', 2 * c, 4 * c, 7, 4, groups),
    { name: 'FC', side: 1, channels: 1000, units: 1, products: productsIn(dense) },
  ];
}

export const totalOf = (rows: readonly Row[]): number => rows.reduce((sum, { products }) => sum + products, 0);
