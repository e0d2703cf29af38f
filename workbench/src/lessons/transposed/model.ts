// The state of the twins: a small input, a kernel, the settings of a transposed convolution, and where the reader is.
import { choice, matrix, onOff, place, whole, type Place } from '../../figure/fields.ts';
import { columnsOf, rowsOf, type Matrix } from '../../figure/matrix.ts';
import { defineModel } from '../../figure/state.ts';
import { problemOf, type Settings } from './scene.ts';

export type Role = 'input' | 'weight' | 'output';
/** The two ways to compute the same thing: every input stamps, or every output collects. */
export const ways = ['scatter', 'gather'] as const;
export type Way = (typeof ways)[number];

export interface Twins extends Settings {
  readonly way: Way;
  /** The input whose stamp has just come down, or the output just collected, from 1. */
  readonly step: number;
  /** The cell pointed at; none means that the step is shown. */
  readonly point: Place<Role> | null;
}

export const largest = 99.99;
export const most = 4;

export const exampleInput: Matrix = [
  [1, 2],
  [3, 4],
];
/** The kernel of the lesson on one channel. */
export const exampleWeights: Matrix = [
  [0, 1, 2],
  [2, 2, 0],
  [0, 1, 2],
];

/** Rows and columns that each role's cells are counted in; nothing where the settings are refused. */
export function sizesOf(state: Settings): Readonly<Record<Role, readonly [rows: number, columns: number]>> {
  const axes = problemOf(state).problem?.axes;
  return {
    input: [rowsOf(state.x), columnsOf(state.x)],
    weight: [rowsOf(state.w), columnsOf(state.w)],
    output: [axes?.[0]!.output ?? 0, axes?.[1]!.output ?? 0],
  };
}

export const stepsOf = (state: Settings, way: Way): number => {
  const { input, output } = sizesOf(state);
  if (output[0] * output[1] === 0) return 0;
  return way === 'scatter' ? input[0] * input[1] : output[0] * output[1];
};

export const model = defineModel<Twins>({
  start: {
    x: exampleInput,
    w: exampleWeights,
    stride: 2,
    padding: 0,
    outputPadding: 0,
    unflipped: false,
    way: 'scatter',
    step: 1,
    point: null,
  },
  fields: {
    x: matrix(most, largest),
    w: matrix(most, largest),
    stride: whole(1, 3),
    padding: whole(0, 2),
    outputPadding: whole(0, 2),
    unflipped: onOff(),
    way: choice(...ways),
    step: whole(1, 9999),
    point: place('input', 'weight', 'output'),
  },
  settle(state) {
    const sizes = sizesOf(state);
    const { point } = state;
    const there = point !== null && point.row < sizes[point.role][0] && point.column < sizes[point.role][1];
    const step = Math.min(state.step, Math.max(1, stepsOf(state, state.way)));
    return { ...state, step, point: there ? point : null };
  },
});
