// Both stages and the standard convolution they stand in for. A reader's number is a whole number of hundredths:
// maps are
// whole numbers of 10^-4, outputs of 10^-6.
import { conv, convProblem, depthwiseSeparable, isConv } from 'faltung/ops';
import type { Place } from '../../figure/fields.ts';
import { wholeNumbers, type Matrix } from '../../figure/matrix.ts';
import { litBy, runPasses, spotOf, type Lit, type Pass, type Spot } from '../../figure/passes.ts';
import { channels, outputs, roles, side, sizes, taps, type Role, type Stages } from './model.ts';

export interface Scene {
  readonly passes: readonly Pass[];
  /** The standard weights `p[o,c] · k[c,u,v]`, in ten-thousandths. */
  readonly composed: Float64Array;
  /** What they give in one step, in millionths, and how many multiplications that takes. */
  readonly whole: ArrayLike<number>;
  readonly wholeCount: number;
}

export const standard = convProblem([1, channels, side, side], [outputs, channels, taps, taps]);
const [depthwise, pointwise] = depthwiseSeparable(standard).stages.filter(isConv);

/** `w[o,c,u,v] = p[o,c] · k[c,u,v]`, with the windows one after another. */
export function composedOf(k: Float64Array, p: Float64Array, area: number): Float64Array {
  const inputs = k.length / area;
  return Float64Array.from({ length: p.length * area }, (_, at) => {
    const pair = Math.floor(at / area);
    return p[pair]! * k[(pair % inputs) * area + (at % area)]! + 0;
  });
}

export function sceneOf({ x, k, p }: Stages): Scene {
  const [given, windows, mix] = [x, k, p].map(wholeNumbers) as [Float64Array, Float64Array, Float64Array];
  const composed = composedOf(windows, mix, taps * taps);
  let wholeCount = 0;
  for (const _ of conv.terms(standard)) wholeCount++;
  return {
    passes: runPasses([depthwise!, pointwise!], given, [windows, mix]),
    composed,
    whole: conv.y.reference(standard, {
      x: { shape: [1, channels, side, side], data: given },
      w: { shape: [outputs, channels, taps, taps], data: composed },
    }).data,
    wholeCount,
  };
}

const kinds: Readonly<Record<Role, Pick<Spot, 'kind' | 'level'>>> = {
  input: { kind: 'number', level: 0 },
  window: { kind: 'weight', level: 0 },
  map: { kind: 'number', level: 1 },
  mix: { kind: 'weight', level: 1 },
  output: { kind: 'number', level: 2 },
};

export const spotAt = ({ role, row, column }: Place<Role>): Spot => ({
  ...kinds[role],
  at: row * sizes[role][1] + column,
});
export const roleOf = ({ kind, level }: Pick<Spot, 'kind' | 'level'>): Role =>
  roles.find((role) => kinds[role].kind === kind && kinds[role].level === level)!;

export const focusOf = (state: Stages, { passes }: Scene, hover: Place<Role> | null): Lit => {
  const pointed = hover ?? state.point;
  return litBy(pointed ? spotAt(pointed) : spotOf(state.step, passes), passes);
};

export const litIn = (lit: Lit, role: Role): ReadonlySet<number> =>
  kinds[role].kind === 'number' ? lit.numbers[kinds[role].level]! : lit.weights[kinds[role].level]!;

/** One channel of a stacked table. */
export const sliceOf = (stacked: Matrix, channel: number, rows: number): Matrix =>
  stacked.slice(channel * rows, (channel + 1) * rows);
export const withSlice = (stacked: Matrix, channel: number, slice: Matrix): Matrix =>
  stacked.map((row, at) => slice[at - channel * slice.length] ?? row);
