// Whether an output is what a case wants: |got − want| ≤ atol + rtol · |want|, so many units in the last place, or
// exactly.
import type { Tolerance } from './format.ts';

type Numbers = Float32Array | Float64Array;

export interface Difference {
  readonly at: number;
  readonly got: number;
  readonly want: number;
  /** How many times the allowance. */
  readonly excess: number;
}

/** The distance from a number to the next of its type. */
export function unitInLastPlace(value: number, float32: boolean): number {
  const [bits, smallest] = float32 ? [23, -149] : [52, -1074];
  const exponent = value === 0 ? smallest : Math.floor(Math.log2(Math.abs(value)));
  return 2 ** Math.max(exponent - bits, smallest);
}

const allowed = (want: number, { rtol = 0, atol = 0, ulp }: Tolerance, float32: boolean): number =>
  ulp === undefined ? atol + rtol * Math.abs(want) : ulp * unitInLastPlace(want, float32);

/** The worst number outside the tolerance, or undefined when all are inside. Equal infinities and NaNs are equal. */
export function worstDifference(
  got: Numbers,
  want: Numbers,
  tolerance: Tolerance,
  exact: boolean,
): Difference | undefined {
  const float32 = want instanceof Float32Array;
  let worst: Difference | undefined;
  for (let at = 0; at < want.length; at++) {
    const [a, b] = [got[at]!, want[at]!];
    if (a === b || (Number.isNaN(a) && Number.isNaN(b))) continue;
    const limit = exact ? 0 : allowed(b, tolerance, float32);
    const difference = Math.abs(a - b);
    if (difference <= limit) continue;
    // NaN and infinite differences are worse than any number.
    const excess = Number.isFinite(difference) ? difference / Math.max(limit, Number.MIN_VALUE) : Infinity;
    if (!worst || excess > worst.excess) worst = { at, got: a, want: b, excess };
  }
  return worst;
}
