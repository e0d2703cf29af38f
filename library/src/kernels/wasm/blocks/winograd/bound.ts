// What rounding can explain in F(4, 3): its transforms run on absolute values. With Û = |G||w||G|ᵀ and V̂ =
// |B|ᵀ|x||B| every output is off by at most (roundings on its way) · 2⁻²⁴ · |A|ᵀ (Σ_c Û ∘ V̂) |A|, to first order.
import type { Inputs } from '../../../../ops/operator.ts';
import { sampleAt } from '../../../../ops/boundary.ts';
import { convShapes, type ConvProblem } from '../../../../ops/problem.ts';
import { inputMatrix, outputMatrix, outputs, size } from './points.ts';
import { transformWeights } from './weights.ts';

const absolute = (matrix: readonly (readonly number[])[]): number[][] => matrix.map((row) => row.map(Math.abs));
const absoluteInput = absolute(inputMatrix);
const absoluteOutput = absolute(outputMatrix);

/** `left · square · leftᵀ` for a square of numbers in rows of `width`. */
function both(left: readonly (readonly number[])[], square: Float64Array, width: number): Float64Array {
  const height = left.length;
  const half = new Float64Array(height * width);
  for (let i = 0; i < height; i++) {
    for (let k = 0; k < width; k++)
      for (let j = 0; j < width; j++) half[i * width + j]! += left[i]![k]! * square[k * width + j]!;
  }
  const result = new Float64Array(height * height);
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < height; j++) {
      for (let k = 0; k < width; k++) result[i * height + j]! += half[i * width + k]! * left[j]![k]!;
    }
  }
  return result;
}

export function winogradBounds(problem: ConvProblem, { x, w, b }: Inputs): Float64Array {
  const { y, w: shape } = convShapes(problem);
  const [channels, perGroup] = [shape[1]!, problem.outChannels / problem.groups];
  const [vertical, horizontal] = problem.axes as [ConvProblem['axes'][0], ConvProblem['axes'][0]];
  // Two passes of at most four roundings into the products, one of the weights, the sum, two passes of five back, the
  // bias.
  const roundings = 2 * 4 + 1 + channels + Math.ceil(channels / 64) + 2 * 5 + 1;
  const bounds = new Float64Array(y.reduce((product, length) => product * length, 1));
  const weights = new Float64Array(size * size);
  const read = (n: number, c: number, i: number, j: number): number => {
    const row = sampleAt[vertical.boundary](i, vertical.input);
    const column = sampleAt[horizontal.boundary](j, horizontal.input);
    const inside = row >= 0 && row < vertical.input && column >= 0 && column < horizontal.input;
    return inside
      ? Math.abs(x!.data[((n * problem.inChannels + c) * vertical.input + row) * horizontal.input + column]!)
      : 0;
  };
  for (let n = 0; n < problem.batch; n++) {
    for (let i = 0; i < vertical.output; i += outputs) {
      for (let j = 0; j < horizontal.output; j += outputs) {
        const windows = Array.from({ length: problem.inChannels }, (_, c) => {
          const patch = Float64Array.from({ length: size * size }, (__, at) =>
            read(n, c, i + Math.floor(at / size) - vertical.before, j + (at % size) - horizontal.before),
          );
          return both(absoluteInput, patch, size);
        });
        for (let o = 0; o < problem.outChannels; o++) {
          const sum = new Float64Array(size * size);
          const first = Math.floor(o / perGroup) * channels;
          for (let c = 0; c < channels; c++) {
            transformWeights(w!.data, (o * channels + c) * 9, problem.flip, weights, true);
            const window = windows[first + c]!;
            for (let e = 0; e < sum.length; e++) sum[e]! += weights[e]! * window[e]!;
          }
          const tile = both(absoluteOutput, sum, size);
          for (let u = 0; u < outputs && i + u < vertical.output; u++) {
            for (let v = 0; v < outputs && j + v < horizontal.output; v++) {
              const at = ((n * problem.outChannels + o) * vertical.output + i + u) * horizontal.output + j + v;
              bounds[at] = roundings * 2 ** -24 * (tile[outputs * u + v]! + Math.abs(b?.data[o] ?? 0));
            }
          }
        }
      }
    }
  }
  return bounds;
}
