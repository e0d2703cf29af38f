// Poolings: what becomes of a window of one channel. The mean is linear; the maximum is not, and its gradient needs x.
import { indices, offsetOf, sizeOf } from '../tensor/shape.ts';
import { checkInputs } from './bilinear.ts';
import { linear, type Pair } from './linear.ts';
import { filled, type Operator, type Tensor } from './operator.ts';
import { averagePoolProblem, maxPoolProblem, poolCells, poolDivisor } from './poolProblem.ts';
import type { PoolProblem } from './stages.ts';

const shapesOf = ({ batch, channels, axes }: PoolProblem) => ({
  x: [batch, channels, ...axes.map((axis) => axis.input)],
  y: [batch, channels, ...axes.map((axis) => axis.output)],
});

/**
 * Calls back for every window: the offset of its output, its cells as offsets of the input in row-major order, and
 * its position.
 */
function eachWindow(
  problem: PoolProblem,
  visit: (y: number, cells: readonly number[], p: readonly number[]) => void,
): void {
  const { x, y } = shapesOf(problem);
  for (const [n, c, ...p] of indices(y)) {
    const along = problem.axes.map((axis, d) => poolCells(axis, p[d]!));
    const cells: number[] = [];
    for (const at of indices(along.map((list) => list.length))) {
      cells.push(offsetOf(x, [n!, c!, ...at.map((k, d) => along[d]![k]!)]));
    }
    visit(offsetOf(y, [n!, c!, ...p]), cells, p);
  }
}

/**
 * `y[n,c,p] = Σ x[n,c,i] / m` over the cells i of the window at p, m of them (with those of the padding if they
 * count).
 */
export const averagePool = linear<PoolProblem>({
  name: 'averagePool',
  cases: () => ({
    plain: averagePoolProblem([2, 3, 6, 5], 2),
    padded: averagePoolProblem([1, 2, 7, 6], 3, { stride: 2, padding: 1 }),
    'padding not counted': averagePoolProblem([1, 2, 7, 6], 3, { stride: 2, padding: 1, countPadding: false }),
    overlapping: averagePoolProblem([1, 2, 6, 6], [3, 2], { stride: 1 }),
    'gaps between windows': averagePoolProblem([1, 1, 9, 8], 2, { stride: [3, 4] }),
    ceil: averagePoolProblem([1, 2, 6, 8], 3, { stride: [2, 3], padding: [1, 0], ceil: true }),
    'ceil, padding not counted': averagePoolProblem([1, 1, 6, 8], 3, {
      stride: 2,
      padding: 1,
      ceil: true,
      countPadding: false,
    }),
    same: averagePoolProblem([1, 2, 5, 6], 2, { stride: 1, padding: 'same' }),
    'one tap': averagePoolProblem([1, 2, 3, 3], 1),
    'the whole image': averagePoolProblem([2, 3, 4, 5], [4, 5]),
    '1-D': averagePoolProblem([2, 2, 9], 3, { stride: 2, padding: 1 }),
    '3-D': averagePoolProblem([1, 2, 4, 5, 4], [2, 3, 2], { stride: [2, 1, 2], padding: [0, 1, 1] }),
    'batch 0': averagePoolProblem([0, 2, 4, 4], 2),
  }),
  shapes: shapesOf,
  pairs(problem) {
    const pairs: Pair[] = [];
    eachWindow(problem, (y, cells, p) => {
      const divisor = problem.axes.reduce((m, axis, d) => m * poolDivisor(axis, problem.countPadding, p[d]!), 1);
      for (const x of cells) pairs.push({ x, y, weight: 1 / divisor });
    });
    return pairs;
  },
});

export const maxPoolCases = () =>
  ({
    plain: maxPoolProblem([2, 3, 6, 5], 2),
    padded: maxPoolProblem([1, 2, 7, 6], 3, { stride: 2, padding: 1 }),
    overlapping: maxPoolProblem([1, 2, 6, 6], [3, 2], { stride: 1 }),
    dilated: maxPoolProblem([1, 2, 9, 8], 3, { stride: 2, padding: 1, dilation: [2, 3] }),
    'gaps between windows': maxPoolProblem([1, 1, 9, 8], 2, { stride: [3, 4] }),
    ceil: maxPoolProblem([1, 2, 6, 8], 3, { stride: [2, 3], padding: [1, 0], ceil: true }),
    same: maxPoolProblem([1, 2, 5, 6], 2, { stride: 1, padding: 'same' }),
    'one tap': maxPoolProblem([1, 2, 3, 3], 1),
    'the whole image': maxPoolProblem([2, 3, 4, 5], [4, 5]),
    '1-D': maxPoolProblem([2, 2, 9], 3, { stride: 2, padding: 1 }),
    '3-D': maxPoolProblem([1, 2, 4, 5, 4], [2, 3, 2], { stride: [2, 1, 2], padding: [0, 1, 1] }),
    'batch 0': maxPoolProblem([0, 2, 4, 4], 2),
  }) satisfies Record<string, PoolProblem>;

/**
 * Where a window's largest number stands: the first of several in row-major order; NaN counts as the largest, the
 * last one.
 */
function placeOfLargest(x: Tensor, cells: readonly number[]): number {
  let place = cells[0]!;
  for (const at of cells) {
    const value = x.data[at]!;
    if (value > x.data[place]! || Number.isNaN(value)) place = at;
  }
  return place;
}

const maxPoolPart = {
  cases: maxPoolCases,
  shape: (problem: PoolProblem, role: string) => shapesOf(problem)[role as 'x' | 'y'],
};

/** `y[n,c,p] = max x[n,c,i]` over the cells i of the window at p that lie in the input. */
const forward: Operator<PoolProblem> = {
  ...maxPoolPart,
  name: 'maxPool',
  inputs: () => ['x'],
  output: 'y',
  gradient: () => maxPool.x,
  reference(problem, inputs) {
    const shapes = shapesOf(problem);
    checkInputs('maxPool', ['x'], shapes, inputs);
    const data = new Float64Array(sizeOf(shapes.y));
    eachWindow(problem, (y, cells) => (data[y] = inputs['x']!.data[placeOfLargest(inputs['x']!, cells)]!));
    return filled(shapes.y, data);
  },
};

/** Each output's gradient goes to the place its maximum came from. It reads x, and gives a tensor of x's shape. */
const backward: Operator<PoolProblem> = {
  ...maxPoolPart,
  name: 'maxPool.x',
  inputs: () => ['x', 'y'],
  output: 'x',
  gradient() {
    throw new Error('maxPool has first derivatives only.');
  },
  reference(problem, inputs) {
    const shapes = shapesOf(problem);
    checkInputs('maxPool.x', ['x', 'y'], shapes, inputs);
    const sum = new Float64Array(sizeOf(shapes.x));
    eachWindow(problem, (y, cells) => (sum[placeOfLargest(inputs['x']!, cells)]! += inputs['y']!.data[y]!));
    return filled(shapes.x, sum);
  },
};

export const maxPool = { y: forward, x: backward } as const;
