// The adjoint as matrix products: one for each stride phase. With a boundary the output is made with its border
// first, and the border is folded back onto the samples it repeats.
import { indices, sizeOf } from '../../../tensor/shape.ts';
import { spanOf } from '../../../ops/problem.ts';
import { gatherProduct, type Product } from './gatherProduct.ts';
import { geometryOf, type Geometry, type WindowAxis } from './geometry.ts';
import type { Block } from './memory.ts';
import { phasesOf, type Phase } from './phases.ts';
import type { Machine } from './preparing.ts';
import { runtime } from './runtime.ts';

export interface ScatterShape {
  readonly batch: number;
  readonly groups: number;
  readonly inChannels: number; // of one group, small side
  readonly outChannels: number; // of one group, large side
  /** The window as the convolution has it: `length` is the side that is written here. */
  readonly axes: readonly WindowAxis[];
  readonly weight: (group: number, out: number, channel: number, tap: number) => number;
  readonly bias?: ArrayLike<number> | undefined;
}

const plainAxis = (axis: WindowAxis): WindowAxis => ({
  ...axis,
  length: (axis.positions - 1) * axis.stride + spanOf(axis),
  before: 0,
  boundary: 'zeros',
});

export function scatterProduct(shape: ScatterShape): Machine {
  const folds = shape.axes.some(({ boundary }) => boundary !== 'zeros') && !geometryOf(shape.axes).plain;
  return folds ? foldedProduct(shape) : plainProduct(shape);
}

function foldedProduct(shape: ScatterShape): Machine {
  const { heap } = runtime();
  const geometry = geometryOf(shape.axes);
  const cells = sizeOf(geometry.plane);
  const plain = sizeOf(shape.axes.map(({ length }) => length));
  const channels = shape.groups * shape.outChannels;
  const inner = plainProduct({ ...shape, axes: shape.axes.map(plainAxis), bias: undefined });
  const bordered = heap.take(4 * shape.batch * channels * cells);
  return {
    scratchBytes: inner.scratchBytes + bordered.bytes,
    release() {
      inner.release();
      heap.give(bordered);
    },
    run(x, y) {
      inner.run(x, bordered.at);
      const from = heap.floats(bordered, shape.batch * channels * cells);
      const to = new Float32Array(heap.memory.buffer, y, shape.batch * channels * plain);
      for (let c = 0; c < shape.batch * channels; c++) {
        fold(
          geometry,
          from.subarray(c * cells, (c + 1) * cells),
          to.subarray(c * plain, (c + 1) * plain),
          shape.bias?.[c % channels] ?? 0,
        );
      }
    },
  };
}

/** Adds a plane with its border onto the plain one: the adjoint of writing the border. */
function fold({ rows, border }: Geometry, from: Float32Array, to: Float32Array, bias: number): void {
  const sums = new Float64Array(to.length).fill(bias);
  for (let r = 0; r < rows.length; r += 3) {
    for (let i = 0; i < rows[r + 2]!; i++) sums[rows[r]! + i]! += from[rows[r + 1]! + i]!;
  }
  for (let i = 0; i < border.length; i += 2) sums[border[i]!]! += from[border[i + 1]!]!;
  to.set(sums);
}

function plainProduct(shape: ScatterShape): Machine {
  const lengths = shape.axes.map(({ length }) => length);
  const parts = phasesOf(shape.axes).map((phase) => phasePart(shape, phase, lengths));
  return {
    scratchBytes: parts.reduce((sum, part) => sum + part.scratchBytes, 0),
    release: () => parts.forEach((part) => part.release()),
    run: (x, y) => parts.forEach((part) => part.run(x, y)),
  };
}

function phasePart(shape: ScatterShape, phase: Phase, lengths: readonly number[]): Machine {
  const { batch, groups, inChannels, outChannels, axes } = shape;
  const { heap, spread } = runtime();
  const reached = phase.taps.length > 0;
  const product: Product | undefined = reached
    ? gatherProduct({
        batch,
        groups,
        inChannels,
        outChannels,
        geometry: geometryOf(phase.axes),
        sourcePlane: sizeOf(axes.map(({ positions }) => positions)),
        bias: shape.bias,
        weight: (g, m, k, tap) => shape.weight(g, m, k, phase.taps[tap]!),
      })
    : undefined;
  const alone = axes.every(({ stride }, d) => stride === 1 || lengths[d] === 1);
  if (product && alone) return product;

  const counts = phase.axes.map(({ positions }) => positions);
  const channels = groups * outChannels;
  const cells = sizeOf(counts);
  const result = heap.take(4 * batch * channels * cells);
  if (!reached) {
    const values = heap.floats(result, batch * channels * cells);
    for (let c = 0; c < batch * channels; c++) values.fill(shape.bias?.[c % channels] ?? 0, c * cells, (c + 1) * cells);
  }
  const starts = rowStarts(phase, axes, lengths, counts);
  const table: Block = heap.take(starts.byteLength);
  heap.integers(table, starts.length).set(starts);
  const width = counts.at(-1)!;
  const step = 4 * axes.at(-1)!.stride;
  return {
    scratchBytes: (product?.scratchBytes ?? 0) + result.bytes,
    release() {
      product?.release();
      heap.give(result);
      heap.give(table);
    },
    run(x, y) {
      product?.run(x, result.at);
      spread(result.at, y, batch * channels, 4 * sizeOf(lengths), table.at, starts.length, width, step);
    },
  };
}

/** Where each row of a phase begins in a plane of the output. */
function rowStarts(
  { first }: Phase,
  axes: readonly WindowAxis[],
  lengths: readonly number[],
  counts: readonly number[],
): Int32Array {
  const starts: number[] = [];
  for (const index of indices(counts.slice(0, -1))) {
    let at = 0;
    for (let d = 0; d < index.length; d++) at = at * lengths[d]! + first[d]! + index[d]! * axes[d]!.stride;
    starts.push(at * lengths.at(-1)! + first.at(-1)!);
  }
  return Int32Array.from(starts);
}
