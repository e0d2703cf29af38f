// A picture through a convolution with a stride, C, and back through its transpose. Pixels and weights are whole, and
// what is stamped and what is collected stay below 255 · 256² < 2^24, up to which float32 holds every whole number:
// strict kernels give both exactly. (A window’s weights add up to (1+2+3+4+3+2+1)² = 256 at most.)
import type { Tensor } from 'faltung';
import { compute } from 'faltung/engine';
import { conv, convProblem, convShapes, convTransposeProblem, type ConvProblem } from 'faltung/ops';
import { planesOf } from '../../grouped/colour/mixing.ts';
import type { Pixels } from '../../one-channel/picture/pictureProblem.ts';
import type { Back } from './model.ts';

type Settings = Pick<Back, 'kind' | 'taps' | 'stride'>;

const colours = 3;

/** The window along one axis; in two it is the outer product with itself. */
const tapsOf = ({ kind, taps }: Settings): number[] =>
  Array.from({ length: taps }, (_, at) => (kind === 'ones' ? 1 : Math.min(at + 1, taps - at)));

const windowOf = (settings: Settings): Tensor => {
  const { taps } = settings;
  const line = tapsOf(settings);
  return { shape: [1, 1, taps, taps], data: Float32Array.from(line.flatMap((a) => line.map((b) => a * b))) };
};

/** Turned by half a turn, as who collects lays it down. */
const turned = ({ shape, data }: Tensor): Tensor => ({ shape, data: Float32Array.from(data).toReversed() });

/** Zeros between the samples of every row and column. */
export function pulledApart({ shape, data }: Tensor, stride: number): Tensor {
  const [batch, channels, height, width] = shape as readonly [number, number, number, number];
  const [tall, wide] = [(height - 1) * stride + 1, (width - 1) * stride + 1];
  const apart = new Float32Array(batch * channels * tall * wide);
  for (let plane = 0; plane < batch * channels; plane++)
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++)
        apart[(plane * tall + row * stride) * wide + column * stride] = data[(plane * height + row) * width + column]!;
  return { shape: [batch, channels, tall, wide], data: apart };
}

export interface Round {
  /** The picture; C of it; Cᵀ of that; C once more. Colours stand where a batch stands. */
  readonly x: Tensor;
  readonly small: Tensor;
  readonly apart: Tensor;
  readonly back: Tensor;
  readonly again: Tensor;
  /** How many of its numbers differ when it is collected from what was pulled apart, instead of stamped. */
  readonly collectedOtherwise: number;
  /** What a number of `small` and of `back` is divided by, so that on the whole a picture keeps its brightness. */
  readonly brightness: { readonly small: number; readonly back: number };
}

export function roundOf(picture: Pixels, settings: Settings): Round {
  const { taps, stride } = settings;
  const { width, height } = picture;
  const x = { shape: [colours, 1, height, width], data: planesOf(picture).data };
  const w = windowOf(settings);
  // As many cells as windows overlap by, shared out to both sides, so that none of a picture is left out at its edge;
  // and more where a picture is smaller than a window.
  const overlap = Math.max(0, taps - stride);
  const padding = Math.max(Math.floor(overlap / 2), Math.ceil((taps - Math.min(width, height)) / 2));
  const through = (problem: ConvProblem, x: Tensor, w: Tensor): Tensor => ({
    shape: convShapes(problem).y,
    data: Float32Array.from(compute(conv.y, problem, { x, w }, 'auto', 'strict').data),
  });
  const there = convProblem(x.shape, w.shape, { stride, padding });
  const small = through(there, x, w);
  const outputPadding = [height, width].map((size) => (size + 2 * padding - taps) % stride) as [number, number];
  const back = through(convTransposeProblem(small.shape, w.shape, { stride, padding, outputPadding }), small, w);
  const apart = pulledApart(small, stride);
  const border = taps - 1 - padding;
  const collecting = outputPadding.map((more) => [border, border + more] as const) as [
    readonly [number, number],
    readonly [number, number],
  ];
  const collected = through(convProblem(apart.shape, w.shape, { padding: collecting }), apart, turned(w));
  const sum = tapsOf(settings).reduce((sum, tap) => sum + tap, 0) ** 2;
  return {
    x,
    small,
    apart,
    back,
    again: through(there, back, w),
    collectedOtherwise: differing(collected.data, back.data),
    brightness: { small: sum, back: (sum * sum) / stride ** 2 },
  };
}

function differing(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let count = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) count++;
  return count;
}

/** A tensor as a picture again. */
function pixelsOf({ shape, data }: Tensor, value: (number: number, at: number) => number): Pixels {
  const [height, width] = shape.slice(2) as [number, number];
  const area = width * height;
  const pixels = new Uint8ClampedArray(4 * area).fill(255); // rounds and cuts by itself
  for (let at = 0; at < area; at++)
    for (let colour = 0; colour < colours; colour++)
      pixels[4 * at + colour] = value(data[colour * area + at]!, colour * area + at);
  return { width, height, data: pixels };
}

/** What did not come back is often faint. */
export const brighter = 2;

export const views = ['x', 'small', 'apart', 'back', 'lost', 'again'] as const;
export type View = (typeof views)[number];

export function viewsOf({ x, small, apart, back, again, brightness }: Round): Readonly<Record<View, Pixels>> {
  const by = (divisor: number) => (value: number) => value / divisor;
  return {
    x: pixelsOf(x, (value) => value),
    small: pixelsOf(small, by(brightness.small)),
    apart: pixelsOf(apart, by(brightness.small)),
    back: pixelsOf(back, by(brightness.back)),
    lost: pixelsOf(back, (value, at) => brighter * Math.abs(value / brightness.back - x.data[at]!)),
    again: pixelsOf(again, by(brightness.back * brightness.small)),
  };
}

export interface Compared {
  /** Numbers of the picture, a number for each colour of each pixel. */
  readonly all: number;
  /** How many of them differ, as shown, in the picture that came back. */
  readonly changed: number;
  /** The same for the small picture, made small a second time. */
  readonly allSmall: number;
  readonly changedSmall: number;
  /** How many differ, before rounding, when they are collected instead of stamped. */
  readonly collectedOtherwise: number;
}

export const comparedOf = (
  { x, small, collectedOtherwise }: Round,
  pictures: Readonly<Record<View, Pixels>>,
): Compared => ({
  all: x.data.length,
  changed: differing(pictures.back.data, pictures.x.data),
  allSmall: small.data.length,
  changedSmall: differing(pictures.again.data, pictures.small.data),
  collectedOtherwise,
});
