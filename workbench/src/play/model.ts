// The state of the playground: what is asked for, in notation, and the numbers. All of it is the address, so that every
// state is a link. Addresses are of version 1; a later one would say so by `v`.
import { choice, matrix, place, whole, type Field, type Place } from '../figure/fields.ts';
import type { Matrix } from '../figure/matrix.ts';
import { defineModel } from '../figure/state.ts';
import { longestProblem } from './asked.ts';
import { fileRoles, type FileRoles } from './files/opened.ts';
import { fitting, type Own } from './numbers.ts';
import { shapesOf } from './problem.ts';

export const roles = ['input', 'weight', 'output'] as const;
export type Role = (typeof roles)[number];

export interface Play extends Own {
  readonly file: FileRoles;
  /** The version of the address: of this one, 1. */
  readonly v: number;
  /** The notation of a convolution, as it is asked for: it may be illegal. */
  readonly conv: string;
  /** What the sums of products are divided by, so that smoothing keeps the brightness with whole weights. */
  readonly divisor: number;
  /** The output looked at, in row-major order, from 1. */
  readonly step: number;
  /** A number pointed at; rows of all planes are counted one below another. */
  readonly point: Place<Role> | null;
}

export const largest = 999.99;
/** Rows and columns of a reader's own numbers, all planes one below another. */
export const mostRows = 400;
/** A row that fits nothing: the numbers come from the seed. */
export const none: Matrix = [[]];

export const notation: Field<string> = {
  kind: 'notation',
  write: (text) => text,
  read: (text) => (text.length <= longestProblem && /^[\x20-\x7e]+$/.test(text) ? text : undefined),
};

const own = () => {
  const field = matrix(mostRows, largest);
  return { ...field, write: (value: Matrix) => (value[0]!.length === 0 ? '' : field.write(value)) };
};

export const start: Play = {
  v: 1,
  conv: 'conv2d 1x1x5x5 * 1x1x3x3 padding=1',
  seed: 1,
  x: none,
  w: none,
  b: none,
  file: 'none',
  divisor: 1,
  step: 1,
  point: null,
};

export const model = defineModel<Play>({
  start,
  fields: {
    v: whole(1, 999),
    conv: notation,
    seed: whole(1, 999_999),
    x: own(),
    w: own(),
    b: own(),
    file: choice(...fileRoles),
    divisor: whole(1, 4096),
    step: whole(1, 999_999),
    point: place(...roles),
  },
  settle(state) {
    const shapes = shapesOf(state.conv);
    if (!shapes) return { ...state, step: 1, point: null };
    const outputs = shapes.y.reduce((product, length) => product * length, 1);
    const role = state.point && ({ input: 'x', weight: 'w', output: 'y' } as const)[state.point.role];
    const length = role && shapes[role].reduce((product, length) => product * length, 1);
    const columns = role && shapes[role].at(-1)!;
    const there = state.point && state.point.column < columns! && state.point.row * columns! < length!;
    return {
      ...state,
      x: fitting(state.x, shapes.x) ? state.x : none,
      w: fitting(state.w, shapes.w) ? state.w : none,
      b: fitting(state.b, shapes.b) ? state.b : none,
      step: Math.min(state.step, Math.max(1, outputs)),
      point: there ? state.point : null,
    };
  },
});
