// The state of the ruler: a relation, its settings, the reader's numbers, and the place of the window.
import { choice, matrix, whole } from '../../figure/fields.ts';
import { resized, type Matrix } from '../../figure/matrix.ts';
import { defineModel } from '../../figure/state.ts';
import { relationNames, type RelationName, type Settings } from './relations.ts';
import { outputsOf } from './scene.ts';

export interface RulerState extends Settings {
  readonly relation: RelationName;
  /** A row of the longest input; the first `input` numbers are in use. */
  readonly x: Matrix;
  readonly w: Matrix;
  /** The place of the window, counted from 1. */
  readonly step: number;
}

export const longest = 12;
export const mostTaps = 5;
export const largest = 99999;

/** Samples 1 to 9 and again; with weights 1, 10, 100 each output spells the samples it read, last one first. */
export const samples: Matrix = [Array.from({ length: longest }, (_, at) => (at % 9) + 1)];
export const digits: Matrix = [Array.from({ length: mostTaps }, (_, at) => 10 ** at)];

export const model = defineModel<RulerState>({
  start: {
    relation: 'r6',
    input: 6,
    kernel: 3,
    stride: 2,
    padding: 1,
    dilation: 1,
    rest: 0,
    x: samples,
    w: digits,
    step: 1,
  },
  fields: {
    relation: choice(...relationNames),
    input: whole(1, longest),
    kernel: whole(1, mostTaps),
    stride: whole(1, 4),
    padding: whole(0, 4),
    dilation: whole(1, 3),
    rest: whole(0, 3),
    x: matrix(longest, largest),
    w: matrix(longest, largest),
    step: whole(1, 99),
  },
  settle(state) {
    const outputs = outputsOf(state);
    return {
      ...state,
      x: resized(state.x, 1, longest),
      w: resized(state.w, 1, mostTaps),
      step: Math.min(state.step, Math.max(1, outputs)),
    };
  },
});
