// How many ways lead from one output of a stack to each position of the input, between the first and the last it reads.
import { coverage, gridding, receptiveField, type Route } from 'faltung/analysis';
import { ShapeError } from 'faltung';
import { allStages, indices, offsetOf, sizeOf, type Shape, type Stage } from 'faltung/ops';

export interface FieldMap {
  /** Index of the first position along each axis of the input. */
  readonly start: readonly number[];
  readonly sizes: Shape;
  /** In row-major order; 0 is a hole. */
  readonly ways: Float64Array;
  readonly most: number;
  /** Positions that are read, among all of them. */
  readonly used: number;
  readonly total: number;
}

/** More positions than these are not counted while a pointer moves. */
const mostPositions = 1_000_000;

/** Longer windows take seconds: they are walked tap by tap. */
const mostTaps = 20_000;

const stagesOf = (route: Route): readonly Stage[] =>
  'stages' in route ? allStages(route) : 'op' in route ? [route] : route;
const hasManyTaps = (stage: Stage): boolean =>
  'axes' in stage && stage.axes.some((axis) => 'taps' in axis && Number(axis.taps) > mostTaps);

/** Undefined where there are too many positions, or nothing of the input is read. */
export function fieldMap(route: Route, input: Shape, position: readonly number[], channel = 0): FieldMap | undefined {
  if (stagesOf(route).some(hasManyTaps)) return undefined;
  if (sizeOf(input) > mostPositions) return farFromBorders(route, position);
  const { shape, ways } = coverage(route, { position, channel });
  const [first, last] = boxOf(shape, ways);
  const sizes = first.map((from, d) => last[d]! - from + 1);
  if (sizes.some((length) => length <= 0)) return undefined;
  const inside = filled(
    sizes,
    (index) =>
      ways[
        offsetOf(
          shape,
          index.map((at, d) => at + first[d]!),
        )
      ]!,
  );
  return counted(first, sizes, inside);
}

/** A number for each position; the list of its indices is only lent. */
function filled(sizes: Shape, value: (index: readonly number[]) => number): Float64Array {
  const numbers = new Float64Array(sizeOf(sizes));
  let at = 0;
  for (const index of indices(sizes)) numbers[at++] = value(index);
  return numbers;
}

function counted(start: readonly number[], sizes: Shape, ways: Float64Array): FieldMap {
  let [most, used] = [0, 0];
  for (const count of ways) {
    most = Math.max(most, count);
    if (count > 0) used++;
  }
  return { start, sizes, ways, most, used, total: ways.length };
}

/** The first and the last position along each axis with a way to it. */
function boxOf(shape: Shape, ways: Float64Array): [first: number[], last: number[]] {
  const [first, last] = [[...shape], shape.map(() => -1)];
  ways.forEach((count, at) => {
    if (count === 0) return;
    let rest = at;
    for (let d = shape.length - 1; d >= 0; d--) {
      const index = rest % shape[d]!;
      rest = Math.floor(rest / shape[d]!);
      first[d] = Math.min(first[d]!, index);
      last[d] = Math.max(last[d]!, index);
    }
  });
  return [first, last];
}

/** On a large input every output far from the borders reads alike, so no input has to be laid out. */
function farFromBorders(route: Route, position: readonly number[]): FieldMap | undefined {
  if ('stages' in route) return undefined;
  try {
    const fields = receptiveField(route).axes;
    if (fields.reduce((product, { size }) => product * size, 1) > mostPositions) return undefined;
    const { axes } = gridding(route);
    const sizes = axes.map(({ ways }) => ways.length);
    const ways = filled(sizes, (index) => index.reduce((product, at, d) => product * axes[d]!.ways[at]!, 1));
    return counted(
      fields.map(({ start, jump }, d) => start + position[d]! * jump),
      sizes,
      ways,
    );
  } catch (error) {
    // Outputs that read differently from place to place have no such field.
    if (error instanceof ShapeError) return undefined;
    throw error;
  }
}
