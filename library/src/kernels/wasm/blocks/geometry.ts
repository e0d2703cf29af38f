// A convolution as offsets. Once the planes of the large side are written out with their border, the sample that
// position p reads for tap k lies at `position[p] + tap[k]` in its channel's plane, whatever the number of axes,
// stride, dilation or boundary. Everything behind this file knows only these two lists.
import { sampleAt, type Boundary } from '../../../ops/boundary.ts';
import { spanOf, type ConvProblem } from '../../../ops/problem.ts';
import { indices, stridesOf } from '../../../tensor/shape.ts';

/** One axis of a window that slides over the large side. */
export interface WindowAxis {
  readonly length: number; // samples of the side that is read
  readonly positions: number;
  readonly taps: number;
  readonly stride: number;
  readonly dilation: number;
  readonly before: number;
  readonly boundary: Boundary;
}

export interface Geometry {
  /** Shape of a plane with its border. */
  readonly plane: readonly number[];
  /** Whether the tensor's own planes will do: nothing is added or cropped. */
  readonly plain: boolean;
  readonly position: Int32Array;
  readonly tap: Int32Array;
  /** Rows that are copied into a plane: triples of source offset, target offset, length. */
  readonly rows: Int32Array;
  /**
   * Cells of the border that repeat a sample: pairs of source offset (in the tensor) and target offset (in the
   * plane).
   */
  readonly border: Int32Array;
}

export const windowAxes = (problem: ConvProblem): WindowAxis[] =>
  problem.axes.map(({ input, output, taps, stride, dilation, before, boundary }) =>
    problem.op === 'conv'
      ? { length: input, positions: output, taps, stride, dilation, before, boundary }
      : { length: output, positions: input, taps, stride, dilation, before, boundary },
  );

export function geometryOf(axes: readonly WindowAxis[]): Geometry {
  const reach = axes.map((axis) => (axis.positions - 1) * axis.stride + spanOf(axis));
  const plain = axes.every(
    ({ before, length, positions }, d) => positions === 0 || (before === 0 && reach[d]! <= length),
  );
  const sizes = axes.map(({ length }) => length);
  const plane = plain ? sizes : reach;
  const steps = stridesOf(plane);
  let position: Int32Array | undefined;
  return {
    plane,
    plain,
    // Long, and not every kernel asks for it.
    get position() {
      return (position ??= offsets(axes.map(({ positions, stride }, d) => [positions, stride * steps[d]!])));
    },
    tap: offsets(axes.map(({ taps, dilation }, d) => [taps, dilation * steps[d]!])),
    rows: plain ? new Int32Array(0) : rowsOf(axes, plane, sizes),
    border: plain ? new Int32Array(0) : borderOf(axes, plane),
  };
}

/** Every sum of one multiple of each step below its count, in row-major order. */
function offsets(axes: readonly (readonly [count: number, step: number])[]): Int32Array {
  let list = new Int32Array(1);
  for (const [count, step] of axes) {
    const longer = new Int32Array(list.length * count);
    let at = 0;
    for (const base of list) {
      for (let i = 0; i < count; i++) longer[at++] = base + i * step;
    }
    list = longer;
  }
  return list;
}

/** The rows inside the plane that come straight from the tensor. */
function rowsOf(axes: readonly WindowAxis[], plane: readonly number[], sizes: readonly number[]): Int32Array {
  const last = axes.length - 1;
  const { before, length } = axes[last]!;
  const from = Math.max(0, before);
  const to = Math.min(plane[last]!, before + length);
  if (to <= from) return new Int32Array(0);
  const triples: number[] = [];
  for (const index of indices(plane.slice(0, last))) {
    let [source, target] = [0, 0];
    const inside = index.every((at, d) => {
      const sample = at - axes[d]!.before;
      [source, target] = [source * sizes[d]! + sample, target * plane[d]! + at];
      return sample >= 0 && sample < sizes[d]!;
    });
    if (inside) triples.push(source * length + from - before, target * plane[last]! + from, to - from);
  }
  return Int32Array.from(triples);
}

/** The border cells of boundaries other than zeros, each with the sample it repeats. */
function borderOf(axes: readonly WindowAxis[], plane: readonly number[]): Int32Array {
  if (axes.every(({ boundary }) => boundary === 'zeros')) return new Int32Array(0);
  const maps = axes.map(({ boundary, before, length }, d) =>
    Int32Array.from({ length: plane[d]! }, (_, at) => {
      const sample = sampleAt[boundary](at - before, length);
      return sample >= 0 && sample < length ? sample : -1;
    }),
  );
  const sizes = axes.map(({ length }) => length);
  const pairs: number[] = [];
  for (const index of indices(plane)) {
    const outside = index.some((at, d) => at - axes[d]!.before !== maps[d]![at]);
    if (!outside || index.some((at, d) => maps[d]![at]! < 0)) continue;
    let [source, target] = [0, 0];
    for (let d = 0; d < index.length; d++) {
      source = source * sizes[d]! + maps[d]![index[d]!]!;
      target = target * plane[d]! + index[d]!;
    }
    pairs.push(source, target);
  }
  return Int32Array.from(pairs);
}
