// The state of the lesson's main figure.
import { matrix, onOff, place, whole, type Place } from '../../figure/fields.ts';
import { columnsOf, type Matrix } from '../../figure/matrix.ts';
import { defineModel } from '../../figure/state.ts';
import type { Settings } from './trace.ts';

export interface Shuffled extends Settings {
  readonly x: Matrix;
  /** How far the channels have come, from 1: the levels that are shown. */
  readonly step: number;
  readonly point: Place<'input' | 'output'> | null;
}

export const levels = 4;
export const most = 9;
export const mostGroups = 4;
export const largest = 99.99;

const firstInputs = [1, 2, 3, 10, 20, 30, 5, 0, 7];
export const inputRow = (channels: number, old: readonly number[] = []): Matrix => [
  Array.from({ length: channels }, (_, c) => old[c] ?? firstInputs[c]!),
];

export const model = defineModel<Shuffled>({
  start: { channels: 9, first: 3, second: 3, shuffle: false, x: inputRow(9), step: 2, point: null },
  fields: {
    channels: whole(2, most),
    first: whole(1, mostGroups),
    second: whole(1, mostGroups),
    shuffle: onOff(),
    x: matrix(most, largest),
    step: whole(1, levels),
    point: place('input', 'output'),
  },
  settle(state) {
    const { channels, point } = state;
    const fits = state.x.length === 1 && columnsOf(state.x) === channels;
    const there = point !== null && point.row === 0 && point.column < channels;
    return { ...state, x: fits ? state.x : inputRow(channels, state.x[0]), point: there ? point : null };
  },
});
