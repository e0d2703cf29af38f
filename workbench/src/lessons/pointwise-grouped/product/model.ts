// Two grouped 1×1 layers in a row as matrices, with or without a shuffle between them, and the one matrix they make.
import { channelDependency } from 'faltung/analysis';
import { shuffleProblem } from 'faltung/ops';
import { choice, onOff, place, type Place } from '../../../figure/fields.ts';
import type { Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import { matrixOf, smallWeights, squareLayer } from '../layers.ts';

export interface Product {
  /** Channels and groups of both layers, as `8,2`. */
  readonly size: (typeof sizes)[number];
  readonly shuffle: boolean;
  readonly point: Place<'output'> | null;
}

export const sizes = ['4,2', '6,2', '6,3', '8,2', '8,4'] as const;
export const read = (size: Product['size']): readonly [channels: number, groups: number] =>
  size.split(',').map(Number) as [number, number];

const start: Product = { size: '8,2', shuffle: false, point: { role: 'output', row: 0, column: 0 } };

export const model = defineModel<Product>({
  prefix: 'product.',
  start,
  fields: { size: choice(...sizes), shuffle: onOff(), point: place('output') },
  settle(state) {
    const [channels] = read(state.size);
    const { point } = state;
    const there = point !== null && point.row < channels && point.column < channels;
    return { ...state, point: there ? point : start.point };
  },
});

/** A matrix, and whether it has an entry at all: a layer's weight, or a path through several layers. */
export interface Table {
  readonly numbers: Matrix;
  readonly has: (row: number, column: number) => boolean;
}

export interface Scene {
  /** The first layer with its rows in the order of the shuffle, the second layer, and both together. */
  readonly first: Table;
  readonly second: Table;
  readonly both: Table;
  readonly missing: number;
}

export function sceneOf({ size, shuffle }: Pick<Product, 'size' | 'shuffle'>): Scene {
  const [channels, groups] = read(size);
  const layer = squareLayer(channels, groups);
  const between = shuffleProblem([channels, channels, 1, 1], shuffle ? groups : 1);
  const w = smallWeights(layer);
  const table = (stages: Parameters<typeof matrixOf>[0], weights: Parameters<typeof matrixOf>[1]): Table => {
    const { rows } = channelDependency(stages);
    return { numbers: matrixOf(stages, weights, channels), has: (row, column) => rows[row]![column] === 1 };
  };
  const both = table([layer, between, layer], [w, w]);
  const missing = both.numbers.flatMap((row, r) => row.filter((_, c) => !both.has(r, c))).length;
  return { first: table([layer, between], [w]), second: table([layer], [w]), both, missing };
}

/** The products of one entry of the whole: a row of the second matrix times a column of the first. */
export function pathsOf({ first, second }: Scene, row: number, column: number) {
  let sum = 0;
  return second.numbers[row]!.flatMap((w, at) => {
    if (!second.has(row, at) || !first.has(at, column)) return [];
    const x = first.numbers[at]![column]!;
    sum += x * w;
    return [{ at, x, w, product: x * w, sum }];
  });
}
