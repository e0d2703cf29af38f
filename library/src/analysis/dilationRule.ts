import { ShapeError } from '../tensor/errors.ts';

export interface DilationRule {
  /** `M_1 … M_n`: the widest gap between samples that the stages from i on leave; `M_n` is the last rate. */
  readonly gaps: readonly number[];
  /** The largest number that divides all rates: above 1 there are holes, whatever the gaps. */
  readonly commonFactor: number;
  /** Whether `M_2 ≤ taps` (the rule as published). */
  readonly published: boolean;
  /** Whether the rule is met and the rates have no common factor. */
  readonly holds: boolean;
}

/**
 * The rule for dilation rates of hybrid dilated convolution (Wang et al., arXiv 1702.08502): `M_n = r_n`,
 * `M_i = max(M_{i+1} − 2 r_i, M_{i+1} − 2 (M_{i+1} − r_i), r_i)`, and `M_2 ≤ taps`. Equal rates like 2, 2, 2 pass it,
 * so they must also have no common factor. A rule of thumb: {@link gridding} counts the holes themselves.
 *
 * @param rates dilations, first stage first
 * @param taps of every stage
 *
 * @example
 * dilationRule([1, 2, 5], 3).holds; // true
 * dilationRule([1, 2, 9], 3).gaps; // 3, 5, 9
 */
export function dilationRule(rates: readonly number[], taps: number): DilationRule {
  for (const rate of rates) {
    if (!Number.isInteger(rate) || rate < 1)
      throw new ShapeError('dilation-invalid', { op: 'dilationRule', axis: 0, dilation: rate });
  }
  if (rates.length === 0) throw new ShapeError('stages-empty', {});
  const gaps = [rates.at(-1)!];
  for (const rate of rates.slice(0, -1).toReversed()) {
    const next = gaps[0]!;
    gaps.unshift(Math.max(next - 2 * rate, next - 2 * (next - rate), rate));
  }
  const commonFactor = rates.reduce(greatestCommonDivisor);
  // A single stage has no M_2.
  const published = gaps.length < 2 || gaps[1]! <= taps;
  return { gaps, commonFactor, published, holds: published && commonFactor === 1 };
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
