// Two 1x1 layers, one after the other: 3 channels, 2 in the middle, 3 again, on a picture of two pixels.
import { activationProblem, relu } from 'faltung/ops';
import { matrix, onOff } from '../../../figure/fields.ts';
import { columnsOf, rowsOf, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import { mixed } from '../scene.ts';

export interface ChainState {
  readonly x: Matrix;
  readonly first: Matrix;
  readonly second: Matrix;
  readonly relu: boolean;
}

export const largest = 9;
const start: ChainState = {
  x: [
    [2, 1],
    [0, 3],
    [1, 2],
  ],
  first: [
    [1, 0, -1],
    [-1, 1, 1],
  ],
  second: [
    [1, 2],
    [0, 1],
    [-1, 1],
  ],
  relu: false,
};

const like = (value: Matrix, other: Matrix): Matrix =>
  rowsOf(value) === rowsOf(other) && columnsOf(value) === columnsOf(other) ? value : other;

export const model = defineModel<ChainState>({
  prefix: 'chain.',
  start,
  fields: { x: matrix(3, largest), first: matrix(3, largest), second: matrix(3, largest), relu: onOff() },
  settle: (state) => ({
    ...state,
    x: like(state.x, start.x),
    first: like(state.first, start.first),
    second: like(state.second, start.second),
  }),
});

export interface ChainScene {
  /** After the first layer, and what is handed on. */
  readonly hidden: Matrix;
  readonly handed: Matrix;
  readonly twoLayers: Matrix;
  readonly product: Matrix;
  readonly oneLayer: Matrix;
  /** How many of the outputs differ. */
  readonly apart: number;
}

const exact = (table: Matrix, unit: number): Matrix => table.map((row) => row.map((value) => Math.round(value * unit)));
const rectified = (table: Matrix): Matrix => {
  const shape = [rowsOf(table), columnsOf(table)];
  const { data } = relu.y.reference(activationProblem('relu', shape), {
    x: { shape, data: Float64Array.from(table.flat()) },
  });
  return table.map((row, r) => row.map((_, c) => data[r * row.length + c]!));
};

/** Numbers of readers are whole hundredths, so hidden ones are whole ten-thousandths and outputs whole millionths. */
export function sceneOf(state: ChainState): ChainScene {
  const [x, first, second] = [state.x, state.first, state.second].map((table) => exact(table, 100)) as [
    Matrix,
    Matrix,
    Matrix,
  ];
  const hidden = mixed(first, x);
  const handed = state.relu ? rectified(hidden) : hidden;
  const twoLayers = mixed(second, handed);
  const product = mixed(second, first);
  const oneLayer = mixed(product, x);
  const apart = twoLayers.flat().filter((value, at) => value !== oneLayer.flat()[at]).length;
  return { hidden, handed, twoLayers, product, oneLayer, apart };
}
