/** The value below which a share of the numbers lies, between two of them by proportion. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  const [below, above] = [sorted[low] ?? NaN, sorted[Math.min(low + 1, sorted.length - 1)] ?? NaN];
  return below + (above - below) * (at - low);
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** `(Π numbers)^(1/n)`; NaN of none. */
export const geometricMean = (numbers: readonly number[]): number =>
  Math.exp(numbers.reduce((sum, value) => sum + Math.log(value), 0) / numbers.length);
