import { ShapeError } from '../tensor/errors.ts';
import { indices, offsetOf, sizeOf, type Shape } from '../tensor/shape.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { tapsByPhase } from './overlap.ts';

export interface PhaseSums {
  /** The stride of each axis: there are as many phases. */
  readonly shape: Shape;
  /** In row-major order, `S_r = Σ w[k]` over the taps k with `k · dilation ≡ r (mod stride)` on every axis. */
  readonly sums: Float64Array;
  /** Whether a constant input gives a constant output far from the ends: all sums are equal, up to their rounding. */
  readonly flat: boolean;
}

/**
 * The sums of a transposed convolution's weights by phase. On a constant input of ones, output i far from the ends is
 * `S_r` with `r ≡ i + before (mod stride)`: flat if all are equal, whatever the number of taps.
 *
 * @param window the weights of one pair of channels, one axis for each spatial axis
 * @param stride of all axes, or one each
 * @param dilation of all axes, or one each
 * @throws {ShapeError} `values-per-axis` when stride or dilation has another number of axes than the window
 *
 * @example Linear interpolation is flat although 2 does not divide 3
 * const { sums, flat } = phaseSums(tensor([3], [0.5, 1, 0.5]), 2);
 * [...sums, flat]; // 1, 1, true
 *
 * @example Four taps at stride 2 need not be
 * phaseSums(tensor([4], [1, 2, 3, 5]), 2).sums; // 4, 7
 */
export function phaseSums(window: Tensor, stride: number | Shape, dilation: number | Shape = 1): PhaseSums {
  const strides = perAxis('stride', stride, window.shape.length);
  const dilations = perAxis('dilation', dilation, window.shape.length);
  const taps = window.shape.map((length, d) => tapsByPhase(length, strides[d]!, dilations[d]!));
  const sums = new Float64Array(sizeOf(strides));
  let magnitude = 0;
  for (const phase of indices(strides)) {
    const lists = phase.map((r, d) => taps[d]![r]!);
    for (const at of indices(lists.map(({ length }) => length))) {
      const value =
        window.data[
          offsetOf(
            window.shape,
            at.map((i, d) => lists[d]![i]!),
          )
        ]!;
      sums[offsetOf(strides, phase)]! += value;
      magnitude += Math.abs(value);
    }
  }
  // Each sum of n float64 numbers is off by at most n · 2⁻⁵³ · Σ|w|; weights themselves were rounded to their own type.
  const unit = window.data instanceof Float32Array ? 2 ** -24 : 2 ** -53;
  const bound = 2 * (sizeOf(window.shape) * 2 ** -53 + unit) * magnitude;
  return { shape: strides, sums, flat: sums.every((sum) => Math.abs(sum - sums[0]!) <= bound) };
}

function perAxis(option: string, value: number | Shape, axes: number): Shape {
  const values = typeof value === 'number' ? Array.from({ length: axes }, () => value) : value;
  if (values.length !== axes)
    throw new ShapeError('values-per-axis', { op: 'phaseSums', option, axes, given: values.length });
  for (const [axis, entry] of values.entries()) {
    if (Number.isInteger(entry) && entry >= 1) continue;
    if (option === 'stride') throw new ShapeError('stride-invalid', { op: 'phaseSums', axis, stride: entry });
    throw new ShapeError('dilation-invalid', { op: 'phaseSums', axis, dilation: entry });
  }
  return values;
}
