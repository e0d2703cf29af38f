// The state that the sliding figures of this lesson share: two rows of numbers, whether the second is turned round, and
// where it stands.
import { matrix, onOff, place, whole, type Place } from '../../figure/fields.ts';
import { columnsOf, type Matrix } from '../../figure/matrix.ts';
import { defineModel } from '../../figure/state.ts';

export type Role = 'input' | 'weight' | 'output';

export interface Sliding {
  /** One row each. */
  readonly f: Matrix;
  readonly g: Matrix;
  /** On: convolution. Off: cross-correlation. */
  readonly flip: boolean;
  /** Stages of all positions, one after another, counted from 1: see `stages`. */
  readonly step: number;
  /** The cell pointed at; none means that the step's output is shown. */
  readonly point: Place<Role> | null;
}

/** What happens at one position, each its own step. */
export const stages = ['place', 'multiply', 'add'] as const;
export type Stage = (typeof stages)[number];

export const largest = 99.99;
export const mostOfF = 7;
export const mostOfG = 4;

/** Positions at which the two rows share at least one cell. */
export const positionsOf = ({ f, g }: Pick<Sliding, 'f' | 'g'>): number => columnsOf(f) + columnsOf(g) - 1;

const row = (matrix: Matrix, most: number): Matrix => [matrix[0]!.slice(0, most)];

export const model = defineModel<Sliding>({
  // Lesson 2.1 goes on with these numbers.
  start: { f: [[3, 3, 2, 1, 0]], g: [[0, 1, 2]], flip: true, step: 3 * stages.length, point: null },
  fields: {
    f: matrix(mostOfF, largest),
    g: matrix(mostOfG, largest),
    flip: onOff(),
    step: whole(1, 99),
    point: place('input', 'weight', 'output'),
  },
  settle(state) {
    const [f, g] = [row(state.f, mostOfF), row(state.g, mostOfG)];
    const positions = positionsOf({ f, g });
    const sizes: Readonly<Record<Role, number>> = { input: columnsOf(f), weight: columnsOf(g), output: positions };
    const { point } = state;
    const there = point !== null && point.row === 0 && point.column < sizes[point.role];
    return { ...state, f, g, step: Math.min(state.step, stages.length * positions), point: there ? point : null };
  },
});
