// Layers as matrices, and the three bottlenecks that the lesson counts: their layers as problems of the library.
import type { ShapeError, Tensor } from 'faltung';
import { costs } from 'faltung/analysis';
import { convProblem, convShapes, isConv, sizeOf, type ConvProblem, type Stage } from 'faltung/ops';
import { stagesByDefinition } from '../../figure/byDefinition.ts';
import type { Matrix } from '../../figure/matrix.ts';
import { layer } from '../grouped/channels.ts';

/** A grouped 1×1 layer on as many single pixels as there are channels: one for each unit vector. */
export const squareLayer = (channels: number, groups: number): ConvProblem =>
  convProblem([channels, channels, 1, 1], [channels, channels / groups, 1, 1], { groups });

/** Small whole weights, never 0, so that every connection shows in the numbers. */
export function smallWeights(problem: ConvProblem): Tensor {
  const shape = convShapes(problem).w;
  const data = Float64Array.from({ length: sizeOf(shape) }, (_, at) => 1 + ((at + Math.floor(at / shape[1]!)) % 2));
  return { shape, data };
}

/** The matrix of some layers in a row: what they make of the unit vectors, column by column. */
export function matrixOf(stages: readonly Stage[], weights: readonly Tensor[], channels: number): Matrix {
  const unit = Float64Array.from({ length: channels ** 2 }, (_, at) => (at % (channels + 1) === 0 ? 1 : 0));
  const x = { shape: [channels, channels, 1, 1], data: unit };
  const parameters = stages.filter((stage) => isConv(stage)).map((_, at) => ({ w: weights[at]! }));
  const { data } = stagesByDefinition({ stages }, x, parameters);
  return Array.from({ length: channels }, (_, row) =>
    Array.from({ length: channels }, (_, column) => data[column * channels + row]! + 0),
  );
}

/** Products that a layer takes, as papers count them: for every place of the window, padding included. */
export const productsIn = (problem: ConvProblem): number => costs(problem).total.counts.fvcore.count;

export const bottlenecks = ['resnet', 'resnext', 'shufflenet'] as const;
export type Bottleneck = (typeof bottlenecks)[number];

export interface Widths {
  /** Channels outside, and in the narrow middle. */
  readonly channels: number;
  readonly middle: number;
  readonly groups: number;
}

/** Why a bottleneck with these groups cannot be; undefined where it can. */
export const refusalOf = ({ channels, middle, groups }: Widths): ShapeError | undefined =>
  layer(channels, middle, groups).refusal;

/**
 * The three convolutions of a bottleneck c → m → m → c on a picture of `side`×`side`: ResNet has no groups, ResNeXt
 * groups the 3×3, ShuffleNet groups both 1×1 and gives the 3×3 a group for each channel.
 */
export function layersOf(name: Bottleneck, { channels, middle, groups }: Widths, side = 1): readonly ConvProblem[] {
  const outer = name === 'shufflenet' ? groups : 1;
  const inner = { resnet: 1, resnext: groups, shufflenet: middle }[name];
  const one = (from: number, to: number) =>
    convProblem([1, from, side, side], [to, from / outer, 1, 1], { groups: outer });
  const three = convProblem([1, middle, side, side], [middle, middle / inner, 3, 3], { groups: inner, padding: 1 });
  return [one(channels, middle), three, one(middle, channels)];
}

export const countsOf = (name: Bottleneck, widths: Widths, side = 1): readonly number[] =>
  layersOf(name, widths, side).map(productsIn);

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
