// Kernels for a volume, and what they make of it: one 3D convolution, computed by the library.
import { compute } from 'faltung/engine';
import { conv, convProblem, filterWeights, type ConvProblem } from 'faltung/ops';
import { volume } from '../../../samples/volume.ts';
import type { FilterName } from './model.ts';

export interface Kernel {
  readonly size: readonly [depth: number, rows: number, columns: number];
  readonly weights: readonly number[];
  /** Differences have a sign, which a picture cannot show. */
  readonly signed: boolean;
  /** What the numbers are divided by to be pixels. */
  readonly divisor: number;
}

const ones = (count: number): number[] => Array.from({ length: count }, () => 1);
/** One at the centre's six neighbours, −6 in the centre. */
const neighbours = Array.from(
  { length: 27 },
  (_, at) => ({ 4: 1, 10: 1, 12: 1, 13: -6, 14: 1, 16: 1, 22: 1 })[at] ?? 0,
);

export const kernels: Readonly<Record<FilterName, Kernel>> = {
  along: { size: [3, 1, 1], weights: [-1, 0, 1], signed: true, divisor: 1 },
  across: { size: [1, 3, 3], weights: Array.from(filterWeights('sobel-x').data), signed: true, divisor: 4 },
  laplacian: { size: [3, 3, 3], weights: neighbours, signed: true, divisor: 2 },
  mean: { size: [3, 1, 1], weights: ones(3), signed: false, divisor: 3 },
  box: { size: [3, 3, 3], weights: ones(27), signed: false, divisor: 27 },
  all: { size: [volume.slices, 1, 1], weights: ones(volume.slices), signed: false, divisor: volume.slices },
};

/** As large as the input, except that a kernel as deep as the volume leaves a single slice. */
export function problemOf(filter: FilterName): ConvProblem {
  const [depth, rows, columns] = kernels[filter].size;
  return convProblem([1, 1, volume.slices, volume.rows, volume.columns], [1, 1, depth, rows, columns], {
    padding: [filter === 'all' ? 0 : (depth - 1) / 2, (rows - 1) / 2, (columns - 1) / 2],
    boundary: 'replicate',
  });
}

/** The slices of the input that an output slice reads. */
export const readBy = (filter: FilterName, step: number): readonly number[] => {
  const depth = kernels[filter].size[0];
  const first = filter === 'all' ? 0 : step - 1 - (depth - 1) / 2;
  return Array.from({ length: depth }, (_, at) => first + at).filter((slice) => slice >= 0 && slice < volume.slices);
};

/** The volume after a kernel, as pixels: 8 bits, cut where they are too bright. */
export function filtered(samples: Uint8Array, filter: FilterName): Uint8ClampedArray {
  const { size, weights, signed, divisor } = kernels[filter];
  const y = compute(conv.y, problemOf(filter), {
    x: { shape: [1, 1, volume.slices, volume.rows, volume.columns], data: Float32Array.from(samples) },
    w: { shape: [1, 1, ...size], data: Float32Array.from(weights) },
  });
  return Uint8ClampedArray.from(y.data, (value) => (signed ? Math.abs(value) : value) / divisor);
}
