// What comes out of a convolution, for whoever takes its numbers along.
import { convShapes, type ConvProblem } from 'faltung/ops';
import type { Numbers } from './drawn/numbers.ts';

interface Computed {
  /** Undefined where it is refused. */
  readonly problem: ConvProblem | undefined;
  readonly y: ArrayLike<number>;
}

/** The output of a problem as a tensor, given in whole numbers of 10^-places. */
export const outputOf = ({ problem, y }: Computed, places: number): Numbers | undefined =>
  problem && { shape: convShapes(problem).y, data: y, places };
