// Linear maps that are a product of one map for each axis: one axis after another costs taps + taps instead of taps ·
// taps.
import type { Numbers } from '../../../tensor/tensor.ts';
import type { BoundFacts } from '../../kernel.ts';

/**
 * The map of one axis: output p is the sum of `weight[m]` times sample `from[m]` for m from `start[p]` to
 * `start[p + 1]`.
 */
export interface AxisMap {
  readonly input: number;
  readonly output: number;
  readonly start: Int32Array;
  readonly from: Int32Array;
  readonly weight: Float64Array;
}

/** A map from the terms of each output, given as `[sample, weight]`. */
export function axisMap(input: number, outputs: readonly (readonly (readonly [number, number])[])[]): AxisMap {
  const terms = outputs.flat();
  const start = new Int32Array(outputs.length + 1);
  for (let p = 0; p < outputs.length; p++) start[p + 1] = start[p]! + outputs[p]!.length;
  const from = Int32Array.from(terms, ([sample]) => sample);
  return { input, output: outputs.length, start, from, weight: Float64Array.from(terms, ([, weight]) => weight) };
}

/** The adjoint: the same terms read from output to input. */
export function transposedMap({ input, output, start, from, weight }: AxisMap): AxisMap {
  const reached: [number, number][][] = Array.from({ length: input }, () => []);
  for (let p = 0; p < output; p++) {
    for (let m = start[p]!; m < start[p + 1]!; m++) reached[from[m]!]!.push([p, weight[m]!]);
  }
  return axisMap(output, reached);
}

/** Applies a map to the middle axis of `[outer, map.input, inner]`. */
function alongAxis(map: AxisMap, outer: number, inner: number, x: Float64Array, y: Float64Array): void {
  const { input, output, start, from, weight } = map;
  for (let o = 0; o < outer; o++) {
    for (let p = 0; p < output; p++) {
      const to = (o * output + p) * inner;
      for (let i = 0; i < inner; i++) y[to + i] = 0;
      for (let m = start[p]!; m < start[p + 1]!; m++) {
        const source = (o * input + from[m]!) * inner;
        const factor = weight[m]!;
        for (let i = 0; i < inner; i++) y[to + i]! += factor * x[source + i]!;
      }
    }
  }
}

/** The same along the last axis, where a row of one number is not worth a loop. */
function alongLastAxis(
  { input, output, start, from, weight }: AxisMap,
  outer: number,
  x: Numbers,
  at: number,
  y: Float64Array,
): void {
  for (let o = 0; o < outer; o++) {
    const row = at + o * input;
    for (let p = 0; p < output; p++) {
      let sum = 0;
      for (let m = start[p]!; m < start[p + 1]!; m++) sum += weight[m]! * x[row + from[m]!]!;
      y[o * output + p] = sum;
    }
  }
}

const product = (lengths: readonly number[]): number => lengths.reduce((size, length) => size * length, 1);

/**
 * Applies a map to each axis of every plane, the last axis first, in float64; numbers are rounded once when they are
 * written.
 */
export function alongAxes(maps: readonly AxisMap[], planes: number, x: Numbers, y: Numbers): void {
  const [inputs, outputs] = [maps.map((map) => map.input), maps.map((map) => map.output)];
  // Before axis d is mapped, the axes behind it already are.
  const outer = maps.map((_, d) => product(inputs.slice(0, d)));
  const inner = maps.map((_, d) => product(outputs.slice(d + 1)));
  const results = maps.map((map, d) => new Float64Array(outer[d]! * map.output * inner[d]!));
  const [plane, mapped, last] = [product(inputs), product(outputs), maps.length - 1];
  for (let n = 0; n < planes; n++) {
    alongLastAxis(maps[last]!, outer[last]!, x, n * plane, results[last]!);
    for (let d = last - 1; d >= 0; d--) alongAxis(maps[d]!, outer[d]!, inner[d]!, results[d + 1]!, results[d]!);
    y.set(results[0]!, n * mapped);
  }
}

/**
 * The bound of {@link alongAxes} where an output has at most `terms[d]` terms along axis d. For each axis a weight, a
 * product and terms − 1 additions round; in the definition a weight, a product and Π terms − 1 additions; then
 * float32 rounds once. Each rounding is relative to Σ|x||w|.
 */
export function alongAxesBound(terms: readonly number[], { sum, dtype }: BoundFacts): number {
  const roundings = terms.reduce((count, most) => count + most + 1, 1) + product(terms);
  const computed = roundings * 2 ** -53 * sum;
  return dtype === 'float64' ? computed : computed + Math.max(2 ** -24 * sum, 2 ** -150);
}
