// A layer that correlates learns to imitate a convolution. Every number of the run is computed from the kernel and the
// kind of picture, so a link shows the same run again.
import { tensor } from 'faltung';
import { conv2d, meanSquaredError } from 'faltung/grad';
import { Conv, constant, Sgd } from 'faltung/layers';
import { randomFrom } from 'faltung/ops';
import { choice, matrix, whole } from '../../../figure/fields.ts';
import { columnsOf, rowsOf, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';

export interface TrainState {
  /** The kernel that the teacher convolves with. */
  readonly g: Matrix;
  readonly picture: 'varied' | 'flat';
  readonly step: number;
}

export const largest = 9.99;
export const stepsShown = 61;
/** Steps of gradient descent between two steps of the figure. */
export const updates = 2;
const rate = 0.02;
const side = 12;

const teacher: Matrix = [
  [1, 2, 0],
  [0, -1, 3],
  [0.5, 0, -2],
];

export const model = defineModel<TrainState>({
  prefix: 'train.',
  start: { g: teacher, picture: 'varied', step: 1 },
  fields: { g: matrix(3, largest), picture: choice('varied', 'flat'), step: whole(1, stepsShown) },
  settle: (state) => (rowsOf(state.g) === 3 && columnsOf(state.g) === 3 ? state : { ...state, g: teacher }),
});

export interface Run {
  /** The weights at each step of the figure, row by row. */
  readonly weights: readonly Matrix[];
  /** The mean of the squared differences from the teacher's output. */
  readonly losses: readonly number[];
  readonly flipped: Matrix;
}

const rowsFrom = (numbers: ArrayLike<number>): Matrix =>
  [0, 1, 2].map((row) => [0, 1, 2].map((column) => numbers[3 * row + column]!));

/** Whole numbers from −2 to 2 everywhere, or ones only. */
function pictureOf(kind: TrainState['picture']) {
  const next = randomFrom(3);
  const cell = () => (kind === 'flat' ? 1 : Math.floor(next() * 5) - 2);
  return tensor([1, 1, side, side], Float64Array.from({ length: side * side }, cell), 'float64');
}

export function runOf({ g, picture }: Pick<TrainState, 'g' | 'picture'>): Run {
  const x = pictureOf(picture);
  const target = conv2d(x, tensor([1, 1, 3, 3], g.flat(), 'float64'), { flip: true });
  const shape = { inChannels: 1, outChannels: 1, taps: [3, 3] };
  const layer = new Conv({ ...shape, bias: false, dtype: 'float64', weights: constant(0) });
  const sgd = new Sgd(layer.parameters, { rate });
  const weights: Matrix[] = [];
  const losses: number[] = [];
  for (let update = 0; update <= updates * (stepsShown - 1); update++) {
    if (update % updates === 0) weights.push(rowsFrom(layer.weights.data));
    const loss = sgd.step(meanSquaredError(layer.forward(x), target));
    if (update % updates === 0) losses.push(loss);
  }
  return { weights, losses, flipped: g.toReversed().map((row) => row.toReversed()) };
}

/** The largest difference between two kernels. */
export const distance = (a: Matrix, b: Matrix): number =>
  Math.max(...a.flat().map((value, at) => Math.abs(value - b.flat()[at]!)));

export const sumOf = (matrix: Matrix): number => matrix.flat().reduce((sum, value) => sum + value, 0);
