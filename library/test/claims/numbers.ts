// What the claim tests share: the guide's lesson data, whole-number tensors, and calls that are exact on them.
import { compute } from '../../src/engine/compute.ts';
import { conv } from '../../src/ops/conv.ts';
import { convProblem, convTransposeProblem } from '../../src/ops/convProblem.ts';
import type { ConvOptions, ConvTransposeOptions } from '../../src/ops/options.ts';
import { randomFrom } from '../../src/tensor/random.ts';
import { indices, offsetOf, sizeOf, type Shape } from '../../src/tensor/shape.ts';
import { tensor, type Tensor } from '../../src/tensor/tensor.ts';

/** The 5x5 input of section 2.1. */
export const lessonInput = tensor(
  [1, 1, 5, 5],
  [3, 3, 2, 1, 0, 0, 0, 1, 3, 1, 3, 1, 2, 2, 3, 2, 0, 0, 2, 2, 2, 0, 0, 0, 1],
  'float64',
);
/** The 3x3 window of section 2.1. */
export const lessonWindow = tensor([1, 1, 3, 3], [0, 1, 2, 2, 2, 0, 0, 1, 2], 'float64');
export const sobel = tensor([1, 1, 3, 3], [-1, 0, 1, -2, 0, 2, -1, 0, 1], 'float64');

/** Whole numbers from -4 to 4 by a seed, in float64: sums and products of the tests are exact. */
export function wholes(shape: Shape, seed = 1): Tensor {
  const random = randomFrom(seed);
  return tensor(
    shape,
    Float64Array.from({ length: sizeOf(shape) }, () => Math.floor(random() * 9) - 4),
  );
}

export const correlate = (x: Tensor, w: Tensor, options: ConvOptions = {}): Tensor =>
  compute(conv.y, convProblem(x.shape, w.shape, options), { x, w });

export const transpose = (x: Tensor, w: Tensor, options: ConvTransposeOptions = {}): Tensor =>
  compute(conv.y, convTransposeProblem(x.shape, w.shape, options), { x, w });

/** A tensor whose cell at an index is worked out by a function. */
export function tensorBy(shape: Shape, cell: (...index: number[]) => number): Tensor {
  const data = new Float64Array(sizeOf(shape));
  for (const index of indices(shape)) data[offsetOf(shape, index)] = cell(...index);
  return { shape, data };
}

export const at = ({ shape, data }: Tensor, ...index: number[]): number => data[offsetOf(shape, index)]!;

/** Every axis from `from` on reversed. */
export const flipped = (source: Tensor, from = 2): Tensor =>
  tensorBy(source.shape, (...index) => at(source, ...index.map((i, d) => (d < from ? i : source.shape[d]! - 1 - i))));

/** Moved along the last axes; what leaves on one side comes back on the other. */
export const rolled = (source: Tensor, ...shift: number[]): Tensor =>
  tensorBy(source.shape, (...index) => {
    const first = source.shape.length - shift.length;
    const from = index.map((i, d) =>
      d < first ? i : (i - shift[d - first]! + 8 * source.shape[d]!) % source.shape[d]!,
    );
    return at(source, ...from);
  });

/** The rows of a tensor's last two axes, for comparing with numbers as they are printed. */
export function rows({ shape, data }: Tensor): number[][] {
  const width = shape.at(-1)!;
  return Array.from({ length: data.length / width }, (_, r) => Array.from(data.subarray(r * width, (r + 1) * width)));
}

export const numbers = ({ data }: Tensor): number[] => [...data].map((value) => value + 0);

/** A slice of channels. */
export const channels = (source: Tensor, from: number, to: number): Tensor =>
  tensorBy([source.shape[0]!, to - from, ...source.shape.slice(2)], (n, c, ...rest) =>
    at(source, n, from + c, ...rest),
  );

export const sum = (a: Tensor, b: Tensor): Tensor => ({
  shape: a.shape,
  data: Float64Array.from(a.data, (value, i) => value + b.data[i]!),
});

export const dot = (a: Tensor, b: Tensor): number =>
  numbers(a).reduce((total, value, i) => total + value * b.data[i]!, 0);
