// A small picture made twice as large in several ways, all with the same kind of weights, and how much each ripples.
import type { Tensor } from 'faltung';
import { phaseSums } from 'faltung/analysis';
import { compute } from 'faltung/engine';
import {
  averagePool,
  averagePoolProblem,
  conv,
  convProblem,
  convTransposeProblem,
  pixelShuffle,
  pixelShuffleProblem,
  randomFrom,
  resize,
  resizeProblem,
  sizeOf,
} from 'faltung/ops';
import { colourCount, type Pixels } from '../../one-channel/picture/pictureProblem.ts';

export const cureNames = ['three', 'four', 'balanced', 'blurred', 'resized', 'shuffled', 'alike'] as const;
export type CureName = (typeof cureNames)[number];
export const weightKinds = ['random', 'ones', 'linear'] as const;
export type WeightKind = (typeof weightKinds)[number];

export interface Recipe {
  readonly weights: WeightKind;
  /** Of the random weights. */
  readonly seed: number;
}

const factor = 2;
const line = { 3: [1, 2, 1], 4: [1, 3, 3, 1] } as const;

/** Filters of taps×taps weights each, which together add up to `total`: so the picture keeps its brightness. */
function filters(count: number, taps: 3 | 4, total: number, { weights, seed }: Recipe): Float64Array {
  const next = randomFrom(seed);
  const raw = Array.from({ length: count * taps * taps }, (_, at) => {
    const [row, column] = [Math.floor(at / taps) % taps, at % taps];
    return weights === 'random' ? next() : weights === 'ones' ? 1 : line[taps][row]! * line[taps][column]!;
  });
  const sum = raw.reduce((sum, weight) => sum + weight, 0);
  return Float64Array.from(raw, (weight) => (weight * total) / sum);
}

const tensorOf = (shape: readonly number[], data: ArrayLike<number>): Tensor => ({
  shape,
  data: Float64Array.from(data),
});

/** Stamps with stride 2; the padding is chosen so that sizes double exactly. */
function stamped(x: Tensor, w: Float64Array, taps: 3 | 4): Tensor {
  const shape = [1, 1, taps, taps];
  const options = { stride: factor, padding: 1, outputPadding: taps === 3 ? 1 : 0 };
  return compute(conv.y, convTransposeProblem(x.shape, shape, options), { x, w: tensorOf(shape, w) });
}

/** A 3×3 convolution from one channel to as many as there are filters. */
function filtered(x: Tensor, w: Float64Array): Tensor {
  const shape = [w.length / 9, 1, 3, 3];
  const options = { padding: 1, boundary: 'reflect' } as const;
  return compute(conv.y, convProblem(x.shape, shape, options), { x, w: tensorOf(shape, w) });
}

const shuffled = (x: Tensor): Tensor => compute(pixelShuffle.y, pixelShuffleProblem(x.shape, factor), { x });

/** Each weight divided by its phase sum, so that all phase sums become 1. */
function balanced(w: Float64Array): Float64Array {
  const { sums } = phaseSums({ shape: [3, 3], data: w }, factor);
  return w.map((weight, at) => weight / sums[(Math.floor(at / 3) % factor) * factor + ((at % 3) % factor)]!);
}

/** The mean of each cell, its upper and its left neighbour, and the one between these. */
function blurred(x: Tensor): Tensor {
  const shape = [1, 1, 2, 2];
  const padding = [[1, 0] as const, [1, 0] as const];
  const problem = convProblem(x.shape, shape, { padding, boundary: 'reflect' });
  return compute(conv.y, problem, { x, w: tensorOf(shape, [0.25, 0.25, 0.25, 0.25]) });
}

const ways: Readonly<Record<CureName, (x: Tensor, recipe: Recipe) => Tensor>> = {
  three: (x, recipe) => stamped(x, filters(1, 3, 4, recipe), 3),
  four: (x, recipe) => stamped(x, filters(1, 4, 4, recipe), 4),
  balanced: (x, recipe) => stamped(x, balanced(filters(1, 3, 4, recipe)), 3),
  blurred: (x, recipe) => blurred(stamped(x, filters(1, 3, 4, recipe), 3)),
  resized(x, recipe) {
    const larger = compute(resize.y, resizeProblem(x.shape, { scale: factor }), { x });
    return filtered(larger, filters(1, 3, 1, recipe));
  },
  shuffled: (x, recipe) => shuffled(filtered(x, filters(4, 3, 4, recipe))),
  alike(x, recipe) {
    const one = filters(1, 3, 1, recipe);
    return shuffled(
      filtered(
        x,
        Float64Array.from({ length: 4 * one.length }, (_, at) => one[at % one.length]!),
      ),
    );
  },
};

/** `[images, 1, rows, columns]` made twice as large. */
export const enlarged = (name: CureName, x: Tensor, recipe: Recipe): Tensor => ways[name](x, recipe);

/** How far a constant picture ripples, far from its ends: the largest value less the smallest, relative to the mean. */
export function rippleOf(name: CureName, recipe: Recipe): number {
  const side = 8;
  const y = enlarged(name, tensorOf([1, 1, side, side], new Float64Array(side * side).fill(1)), recipe);
  const columns = factor * side;
  const middle = [0, 1, columns, columns + 1].map((step) => y.data[side * columns + side + step]!);
  return (Math.max(...middle) - Math.min(...middle)) / (middle.reduce((sum, value) => sum + value, 0) / 4);
}

/** The middle of a picture, at most 128 pixels wide and high, at half its size: red, green and blue apart. */
export function shrunk({ width, height, data }: Pixels): Tensor {
  const [columns, rows] = [width, height].map((length) => Math.min(128, length - (length % 2))) as [number, number];
  const [left, top] = [Math.floor((width - columns) / 2), Math.floor((height - rows) / 2)];
  const planes = new Float64Array(colourCount * rows * columns);
  for (let colour = 0; colour < colourCount; colour++)
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        planes[(colour * rows + row) * columns + column] = data[4 * ((top + row) * width + left + column) + colour]!;
  const x = tensorOf([colourCount, 1, rows, columns], planes);
  return compute(averagePool.y, averagePoolProblem(x.shape, factor), { x });
}

/** Three planes as a picture. */
export function pictureOf({ shape, data }: Tensor): Pixels {
  const [rows, columns] = shape.slice(2) as [number, number];
  const area = sizeOf([rows, columns]);
  const pixels = new Uint8ClampedArray(4 * area).fill(255); // rounds and cuts by itself
  for (let at = 0; at < area; at++)
    for (let colour = 0; colour < colourCount; colour++) pixels[4 * at + colour] = data[colour * area + at]!;
  return { width: columns, height: rows, data: pixels };
}
