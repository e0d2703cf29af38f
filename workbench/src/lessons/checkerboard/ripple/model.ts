// What a constant input becomes in one layer after another, and which frequencies its ripple has. Layers are the
// operator's; weights are whole hundredths, so the numbers are exact up to three layers.
import { peakPeriod, spectrum } from 'faltung/analysis';
import { conv } from 'faltung/ops';
import { wholeNumbers, type Matrix } from '../../../figure/matrix.ts';
import { problemOf } from '../scene.ts';

export interface Ripple {
  /** Outputs far from the ends, as many as hold whole periods: whole numbers of 10^−places. */
  readonly signal: Float64Array;
  readonly places: number;
  /** After how many outputs the pattern repeats. */
  readonly period: number;
  /** How strongly each frequency occurs: entry n has n periods in the signal. */
  readonly strengths: Float64Array;
  /** Samples of the strongest ripple's period, if there is one. */
  readonly peak: number | undefined;
}

/** Outputs shown: whole periods of up to three layers. */
const shownFor = (stride: number): number => ({ 1: 48, 2: 48, 3: 54, 4: 64 })[stride]!;

/** The shortest period of a signal. */
export const periodOf = (signal: ArrayLike<number>): number => {
  for (let period = 1; period < signal.length; period++)
    if (Array.from(signal).every((value, at) => at < period || value === signal[at - period])) return period;
  return signal.length;
};

export function rippleOf({ w, stride, layers }: { w: Matrix; stride: number; layers: number }): Ripple {
  const weights = wholeNumbers(w);
  const taps = weights.length;
  const shown = shownFor(stride);
  // The ends reach `margin` samples into the output; each layer spreads them by the stride, and adds its own.
  let margin = 0;
  for (let layer = 0; layer < layers; layer++) margin = margin * stride + taps - 1;
  let numbers: Float64Array = new Float64Array(Math.ceil((2 * margin + 2 * shown) / stride ** layers) + 1).fill(1);
  for (let layer = 0; layer < layers; layer++) {
    const problem = problemOf(numbers.length, taps, stride);
    const x = { shape: [1, 1, numbers.length], data: numbers };
    numbers = conv.y.reference(problem, { x, w: { shape: [1, 1, taps], data: weights } }).data;
  }
  // From the start of a period on.
  const from = Math.ceil(margin / stride ** layers) * stride ** layers;
  const signal = numbers.slice(from, from + shown).map((value) => value + 0);
  return {
    signal,
    places: 2 * layers,
    period: periodOf(signal),
    strengths: spectrum(signal),
    peak: peakPeriod(signal),
  };
}
