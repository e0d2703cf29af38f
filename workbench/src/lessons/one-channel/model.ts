// The state that the figures of this lesson share: two matrices, the settings, and where the reader is.
import { boundaries, type Boundary } from 'faltung/ops';
import { choice, matrix, onOff, place, whole, type Place } from '../../figure/fields.ts';
import { columnsOf, rowsOf, type Matrix } from '../../figure/matrix.ts';
import { defineModel } from '../../figure/state.ts';
import { problemOf } from './scene.ts';

export type Role = 'input' | 'weight' | 'output';

export interface OneChannel {
  readonly x: Matrix;
  readonly w: Matrix;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
  readonly boundary: Boundary;
  readonly flip: boolean;
  /** Stages of all outputs, one after another, counted from 1: see `stages`. */
  readonly step: number;
  /** The cell pointed at; none means that the step's output is shown. */
  readonly point: Place<Role> | null;
}

/** What happens to one output, each its own step. */
export const stages = ['place', 'multiply', 'add', 'write'] as const;
export type Stage = (typeof stages)[number];

export const largest = 99.99;
export const most = 7;

/** The numbers of the lesson: their products are small enough to check in the head. */
export const exampleInput: Matrix = [
  [3, 3, 2, 1, 0],
  [0, 0, 1, 3, 1],
  [3, 1, 2, 2, 3],
  [2, 0, 0, 2, 2],
  [2, 0, 0, 0, 1],
];
export const exampleWeights: Matrix = [
  [0, 1, 2],
  [2, 2, 0],
  [0, 1, 2],
];

/** How many steps there are; none where the settings are refused. */
export function stepsOf(state: OneChannel): number {
  const { problem } = problemOf(state);
  return problem ? stages.length * problem.axes[0]!.output * problem.axes[1]!.output : 0;
}

export const model = defineModel<OneChannel>({
  start: {
    x: exampleInput,
    w: exampleWeights,
    stride: 1,
    padding: 0,
    dilation: 1,
    boundary: 'zeros',
    flip: false,
    step: stages.length,
    point: null,
  },
  fields: {
    x: matrix(most, largest),
    w: matrix(most, largest),
    stride: whole(1, 4),
    padding: whole(0, 3),
    dilation: whole(1, 3),
    boundary: choice(...boundaries),
    flip: onOff(),
    step: whole(1, 9999),
    point: place('input', 'weight', 'output'),
  },
  settle(state) {
    const { problem } = problemOf(state);
    const outputs = problem ? problem.axes.map((axis) => axis.output) : [0, 0];
    const sizes: Record<Role, readonly number[]> = {
      input: [rowsOf(state.x), columnsOf(state.x)],
      weight: [rowsOf(state.w), columnsOf(state.w)],
      output: outputs,
    };
    const { point } = state;
    const there = point !== null && point.row < sizes[point.role][0]! && point.column < sizes[point.role][1]!;
    const last = Math.max(1, stages.length * outputs[0]! * outputs[1]!);
    return { ...state, step: Math.min(state.step, last), point: there ? point : null };
  },
});
