// The adjoint of a border: the large side is made with its border first, and the border is folded back onto the
// samples that it repeats.
import { sizeOf } from '../../../tensor/shape.ts';
import { spanOf } from '../../../ops/problem.ts';
import { geometryOf, type Geometry, type WindowAxis } from './geometry.ts';
import type { Machine } from './preparing.ts';
import { runtime } from './runtime.ts';
import type { Side } from './sides.ts';

const folds = (axes: readonly WindowAxis[]): boolean =>
  axes.some(({ boundary }) => boundary !== 'zeros') && !geometryOf(axes).plain;

const borderedAxis = (axis: WindowAxis): WindowAxis => ({
  ...axis,
  length: (axis.positions - 1) * axis.stride + spanOf(axis),
  before: 0,
  boundary: 'zeros',
});

/** The axes without a boundary: with the border as part of the large side where there is one. */
export const plainAxes = (axes: readonly WindowAxis[]): readonly WindowAxis[] =>
  folds(axes) ? axes.map(borderedAxis) : axes;

/** A machine for any boundary from one that knows zeros only. */
export function folding(side: Side, make: (plain: Side) => Machine): Machine {
  if (!folds(side.axes)) return make(side);
  const { heap } = runtime();
  const geometry = geometryOf(side.axes);
  const cells = sizeOf(geometry.plane);
  const plain = sizeOf(side.axes.map(({ length }) => length));
  const channels = side.groups * side.outChannels;
  const inner = make({ ...side, axes: plainAxes(side.axes), bias: undefined });
  const bordered = heap.take(4 * side.batch * channels * cells);
  return {
    alone: true,
    scratchBytes: inner.scratchBytes + bordered.bytes,
    release() {
      inner.release();
      heap.give(bordered);
    },
    run(x, y) {
      inner.run(x, bordered.at);
      const from = heap.floats(bordered, side.batch * channels * cells);
      const to = new Float32Array(heap.memory.buffer, y, side.batch * channels * plain);
      for (let c = 0; c < side.batch * channels; c++) {
        fold(
          geometry,
          from.subarray(c * cells, (c + 1) * cells),
          to.subarray(c * plain, (c + 1) * plain),
          side.bias?.[c % channels] ?? 0,
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
