// Multiplications, counted one by one as the operator makes them, never by a formula.
import { conv, convProblem, isConv, spatiallySeparable, type ConvProblem } from 'faltung/ops';

/** How many products a convolution makes. */
export function counted(problem: ConvProblem): number {
  let count = 0;
  for (const _ of conv.terms(problem)) count++;
  return count;
}

export interface Splitting {
  /** Rows and columns of the input. */
  readonly size: number;
  /** Rows and columns of the kernel. */
  readonly taps: number;
}

export const standardOf = ({ size, taps }: Splitting): ConvProblem =>
  convProblem([1, 1, size, size], [1, 1, taps, taps]);

export interface Counts {
  readonly whole: number;
  readonly first: number;
  readonly second: number;
  readonly both: number;
}

/** One pass against two. */
export function countsOf(splitting: Splitting): Counts {
  const standard = standardOf(splitting);
  const [first, second] = spatiallySeparable(standard).stages.filter(isConv).map(counted) as [number, number];
  return { whole: counted(standard), first, second, both: first + second };
}
