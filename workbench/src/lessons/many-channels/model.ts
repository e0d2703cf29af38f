// The state of the channel mixer: three input channels, two filters with a kernel for each channel, a bias for each
// filter, and whether the channels' maps are added up.
import { matrix, onOff, place, whole, type Place } from '../../figure/fields.ts';
import { columnsOf, rowsOf, type Matrix } from '../../figure/matrix.ts';
import { defineModel } from '../../figure/state.ts';

export const channels = 3;
export const filters = 2;
export const side = 5;
export const taps = 3;
/** Places of the window along each direction. */
export const places = side - taps + 1;
export const largest = 9.99;

/** For each number of an output: a step for each channel, and one that adds up. */
export const stagesPerNumber = channels + 1;
export const stepCount = filters * places ** 2 * stagesPerNumber;

/** Names in addresses. What there are several of stands one below another. */
export const roles = ['input', 'kernel', 'bias', 'map', 'output'] as const;
export type Role = (typeof roles)[number];

export interface Mixer {
  /** Channels one below another: 15×5. */
  readonly x: Matrix;
  /** The kernels of the first filter, then those of the second: 18×3. */
  readonly w: Matrix;
  readonly b: Matrix;
  /** Off, the channels' maps stay apart. */
  readonly sum: boolean;
  readonly step: number;
  readonly point: Place<Role> | null;
}

/** The input of the lesson on one channel, the same with rows and columns exchanged, and ones. */
const red: Matrix = [
  [3, 3, 2, 1, 0],
  [0, 0, 1, 3, 1],
  [3, 1, 2, 2, 3],
  [2, 0, 0, 2, 2],
  [2, 0, 0, 0, 1],
];
const green: Matrix = red.map((_, row) => red.map((numbers) => numbers[row]!));
const blue: Matrix = red.map((numbers) => numbers.map(() => 1));

export const start: Mixer = {
  x: [...red, ...green, ...blue],
  w: [
    [0, 1, 2],
    [2, 2, 0],
    [0, 1, 2],

    [-1, 0, 1],
    [-1, 0, 1],
    [-1, 0, 1],

    [1, 0, 0],
    [0, -3, 0],
    [0, 0, 1],

    [0, 0, 0],
    [0, 1, 0],
    [0, 0, 0],

    [0, 1, 0],
    [1, -4, 1],
    [0, 1, 0],

    [0, 0, 2],
    [0, 1, 0],
    [2, 0, 0],
  ],
  b: [[1, -2]],
  sum: true,
  step: stagesPerNumber,
  point: null,
};

/** Rows and columns of each role's stacked table. */
export const sizes: Readonly<Record<Role, readonly [number, number]>> = {
  input: [channels * side, side],
  kernel: [filters * channels * taps, taps],
  bias: [1, filters],
  map: [filters * channels * places, places],
  output: [filters * places, places],
};

const shaped = (value: Matrix, [rows, columns]: readonly [number, number], otherwise: Matrix): Matrix =>
  rowsOf(value) === rows && columnsOf(value) === columns ? value : otherwise;

export interface Step {
  readonly filter: number;
  /** The place in the output, row by row. */
  readonly cell: number;
  /** The channel that is multiplied, or `channels` where all are added up. */
  readonly stage: number;
}

export const stepAt = (step: number): Step => {
  const number = Math.floor((step - 1) / stagesPerNumber);
  return {
    filter: Math.floor(number / places ** 2),
    cell: number % places ** 2,
    stage: (step - 1) % stagesPerNumber,
  };
};

export const stepOf = ({ filter, cell, stage }: Step): number =>
  (filter * places ** 2 + cell) * stagesPerNumber + stage + 1;

/** The filter that a row of a stacked table belongs to; an input belongs to all. */
export const filterOf = ({ role, row, column }: Place<Role>): number | undefined =>
  role === 'input' ? undefined : role === 'bias' ? column : Math.floor((row * filters) / sizes[role][0]);

export const model = defineModel<Mixer>({
  start,
  fields: {
    x: matrix(channels * side, largest),
    w: matrix(filters * channels * taps, largest),
    b: matrix(filters, largest),
    sum: onOff(),
    step: whole(1, stepCount),
    point: place(...roles),
  },
  settle(state) {
    const { point } = state;
    const there =
      point !== null &&
      point.row < sizes[point.role][0] &&
      point.column < sizes[point.role][1] &&
      // Only the kernels and maps of the filter at work are to be seen, and outputs only where maps are added.
      (point.role === 'output' || point.role === 'input' || filterOf(point) === stepAt(state.step).filter) &&
      (state.sum || (point.role !== 'output' && point.role !== 'bias'));
    return {
      ...state,
      x: shaped(state.x, sizes.input, start.x),
      w: shaped(state.w, sizes.kernel, start.w),
      b: shaped(state.b, sizes.bias, start.b),
      point: there ? point : null,
    };
  },
});
