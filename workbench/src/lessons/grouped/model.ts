// The state of the lesson's main figure: the numbers of the channels, all weights, how they are grouped, and where the
// reader is.
import { matrix, place, whole, type Place } from '../../figure/fields.ts';
import { columnsOf, rowsOf, type Matrix } from '../../figure/matrix.ts';
import { defineModel } from '../../figure/state.ts';
import { layerOf } from './channels.ts';

export type Role = 'input' | 'weight' | 'output';

export interface Grouped {
  readonly inputs: number;
  readonly outputs: number;
  readonly groups: number;
  /** Kernel size along both axes: it decides the count of weights, not the drawing. */
  readonly kernel: number;
  readonly x: Matrix;
  readonly w: Matrix;
  /** Stages of all outputs, one after another, counted from 1. */
  readonly step: number;
  readonly point: Place<Role> | null;
}

export const stages = ['read', 'multiply', 'write'] as const;
export type Stage = (typeof stages)[number];

export const largest = 99.99;
export const most = 8;

const firstInputs = [2, 1, 3, 0, 4, 1, 2, 5];
/** Small weights that differ from their neighbours: continued wherever a table grows. */
const firstWeight = (row: number, column: number): number => ((3 * row + 2 * column + 2) % 5) - 1;

/** A table of another size: what was there stays, the rest is filled. */
const continued = (old: Matrix, rows: number, columns: number, fill: (row: number, column: number) => number): Matrix =>
  rowsOf(old) === rows && columnsOf(old) === columns
    ? old
    : Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => old[r]?.[c] ?? fill(r, c)));

export const inputRow = (inputs: number, old: Matrix = [[]]): Matrix =>
  continued(old, 1, inputs, (_, c) => firstInputs[c]!);
export const weightTable = (outputs: number, inputs: number, old: Matrix = [[]]): Matrix =>
  continued(old, outputs, inputs, firstWeight);

export const model = defineModel<Grouped>({
  start: {
    inputs: 6,
    outputs: 4,
    groups: 2,
    kernel: 3,
    x: inputRow(6),
    w: weightTable(4, 6),
    step: stages.length,
    point: null,
  },
  fields: {
    inputs: whole(1, most),
    outputs: whole(1, most),
    groups: whole(1, most),
    kernel: whole(1, 7),
    x: matrix(most, largest),
    w: matrix(most, largest),
    step: whole(1, 99),
    point: place('input', 'weight', 'output'),
  },
  settle(state) {
    const { inputs, outputs, point } = state;
    const x = inputRow(inputs, [state.x[0]!]);
    const w = weightTable(outputs, inputs, state.w);
    const sizes = { input: [1, inputs], weight: [outputs, inputs], output: [outputs, 1] } as const;
    const there = point !== null && point.row < sizes[point.role][0] && point.column < sizes[point.role][1];
    const last = layerOf({ x, w, groups: state.groups }).problem ? stages.length * outputs : 1;
    return { ...state, x, w, step: Math.min(state.step, last), point: there ? point : null };
  },
});

/** The output channel a step belongs to, and what happens to it. */
export const stepAt = (step: number): { readonly output: number; readonly stage: Stage } => ({
  output: Math.floor((step - 1) / stages.length),
  stage: stages[(step - 1) % stages.length]!,
});

/** The step at which an output has just been written. */
export const writtenAt = (output: number): number => (output + 1) * stages.length;
