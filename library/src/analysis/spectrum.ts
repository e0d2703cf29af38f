/**
 * How strongly each frequency occurs in a signal: `|Σ x[n] · e^(−2πi · k · n / N)| / N` for k = 0 … ⌊N / 2⌋, that is
 * k periods in N samples. Entry 0 is the magnitude of the mean.
 *
 * One period of a pattern has all the frequencies of the pattern, so the phase sums of a transposed convolution show
 * what it adds to a constant picture: entry 1 has the period of the stride.
 *
 * @example The counts 2, 1, 2, 1, … of three taps at stride 2: mean 1.5, ripple 0.5
 * spectrum([2, 1]); // 1.5, 0.5
 */
export function spectrum(signal: ArrayLike<number>): Float64Array {
  const samples = signal.length;
  if (samples === 0) return new Float64Array(0);
  // The sum as it stands, not a fast transform: those of packages take powers of two alone, and a period of 3 must
  // fall on an entry.
  const cosine = Float64Array.from({ length: samples }, (_, n) => Math.cos((2 * Math.PI * n) / samples));
  const sine = Float64Array.from({ length: samples }, (_, n) => Math.sin((2 * Math.PI * n) / samples));
  return Float64Array.from({ length: Math.floor(samples / 2) + 1 }, (_, k) => {
    let [real, imaginary] = [0, 0];
    for (let n = 0; n < samples; n++) {
      real += signal[n]! * cosine[(k * n) % samples]!;
      imaginary += signal[n]! * sine[(k * n) % samples]!;
    }
    return Math.hypot(real, imaginary) / samples;
  });
}

/**
 * The period of the strongest ripple of a signal, in samples, or undefined where there is none beyond rounding.
 *
 * @example
 * peakPeriod([1, 1, 2, 1, 1, 2, 1, 1, 2]); // 3
 */
export function peakPeriod(signal: ArrayLike<number>): number | undefined {
  const magnitudes = spectrum(signal);
  let peak = 0;
  // At equal strength the longer period is told: it is the pattern's own.
  for (let k = 1; k < magnitudes.length; k++) {
    if (peak === 0 || magnitudes[k]! > magnitudes[peak]! * (1 + 2 ** -40)) peak = k;
  }
  let magnitude = 0;
  for (let n = 0; n < signal.length; n++) magnitude += Math.abs(signal[n]!);
  // A sum of N products, each rounded, with sines that are rounded too: below N · 2⁻⁵¹ times the mean magnitude.
  return peak > 0 && magnitudes[peak]! > magnitude * 2 ** -51 ? signal.length / peak : undefined;
}
