// The state of the lab: which identity, how far the slider is, whether it is broken, and the numbers.
import { choice, matrix, onOff, place, whole, type Place } from '../figure/fields.ts';
import type { Matrix } from '../figure/matrix.ts';
import { defineModel } from '../figure/state.ts';
import type { Sample } from '../samples/index.ts';
import { identities, identityOf } from './index.ts';
import type { Operand } from './parts.ts';

export interface Lab {
  readonly identity: string;
  /** The stop of the slider, from 1. */
  readonly step: number;
  readonly broken: boolean;
  /** Where the numbers come from that the reader has not written. */
  readonly seed: number;
  /** The reader's own numbers in one row; as many as are needed, or none of them counts. */
  readonly x: Matrix;
  readonly w: Matrix;
  /** The picture that both ways are tried on. */
  readonly sample: Sample['id'];
  /** A number pointed at: its place among those of the input or of the weights. */
  readonly point: Place<Operand> | null;
}

export const mostStops = Math.max(...identities.map(({ stops }) => stops.length));
const mostNumbers = 64;
export const largest = 99;
/** A row that fits no identity: the numbers come from the seed. */
export const none: Matrix = [[]];

const row = () => {
  const field = matrix(mostNumbers, largest);
  return { ...field, read: (text: string) => (text === '' ? none : field.read(text)) };
};

export const stopOf = ({ identity, step }: Pick<Lab, 'identity' | 'step'>) => identityOf(identity).stops[step - 1]!;

export const model = defineModel<Lab>({
  start: {
    identity: identities[0]!.name,
    step: 1,
    broken: false,
    seed: 1,
    x: none,
    w: none,
    sample: 'mandrill',
    point: null,
  },
  fields: {
    identity: choice(...identities.map(({ name }) => name)),
    step: whole(1, mostStops),
    broken: onOff(),
    seed: whole(1, 999_999),
    x: row(),
    w: row(),
    sample: choice('mandrill', 'relief', 'coast', 'night'),
    point: place('x', 'w'),
  },
  settle(state) {
    const step = Math.min(state.step, identityOf(state.identity).stops.length);
    const { counts } = stopOf({ ...state, step });
    const fits = (numbers: Matrix, count: number) =>
      numbers.length === 1 && numbers[0]!.length === count && numbers[0]!.every(Number.isInteger) ? numbers : none;
    const { point } = state;
    const there = point !== null && point.row === 0 && point.column < counts[point.role];
    return {
      ...state,
      step,
      x: fits(state.x, counts.x),
      w: counts.w === 0 ? none : fits(state.w, counts.w),
      point: there ? point : null,
    };
  },
});
