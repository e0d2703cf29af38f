// A phrase of speech under a small kernel. The kernel's numbers may lie far apart on the axis (dilation), which is how
// an echo is made: the sound, and a weaker copy of it some time away.
import { compute } from 'faltung/engine';
import { conv, convProblem } from 'faltung/ops';
import { choice, onOff, whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';
import { speech } from '../../../samples/speech.ts';

export const effects = ['echo', 'smooth', 'difference'] as const;
export type Effect = (typeof effects)[number];

export interface SpeechState {
  readonly effect: Effect;
  readonly flip: boolean;
  /** Of the echo, in hundredths of a second. */
  readonly delay: number;
}

export const model = defineModel<SpeechState>({
  prefix: 'speech.',
  start: { effect: 'echo', flip: true, delay: 40 },
  fields: { effect: choice(...effects), flip: onOff(), delay: whole(10, 60) },
});

/** The kernel of an effect, as whole numbers over a divisor, and how far apart its numbers lie. */
export const kernelOf = ({ effect, delay }: SpeechState) =>
  ({
    echo: { numbers: [5, 3], divisor: 5, dilation: Math.round((delay * speech.rate) / 100) },
    smooth: { numbers: [1, 1, 1, 1, 1, 1, 1, 1, 1], divisor: 9, dilation: 1 },
    difference: { numbers: [-1, 1], divisor: 1, dilation: 1 },
  })[effect];

export interface Sound {
  readonly samples: Float32Array;
  /** The time of its first sample, in samples; below 0 it begins before the phrase does. */
  readonly start: number;
}

/** The whole result: every sample that the kernel reaches. */
export function soundOf(phrase: Float32Array, state: SpeechState): Sound {
  const { numbers, divisor, dilation } = kernelOf(state);
  const reach = (numbers.length - 1) * dilation;
  const problem = convProblem([1, 1, phrase.length], [1, 1, numbers.length], {
    padding: reach,
    dilation,
    flip: state.flip,
  });
  const y = compute(conv.y, problem, {
    x: { shape: [1, 1, phrase.length], data: phrase },
    w: { shape: [1, 1, numbers.length], data: Float32Array.from(numbers, (number) => number / divisor) },
  });
  // The first number of the kernel marks the time: convolution reaches back from it, correlation ahead.
  return { samples: y.data as Float32Array, start: state.flip ? 0 : -reach };
}

/** Samples between −1 and 1 from 16-bit whole numbers. */
export const toSound = (whole: Int16Array): Float32Array => Float32Array.from(whole, (sample) => sample / 32_768);

/** Columns of a drawn wave. */
export const columns = 480;

/** A wave as a closed path: in every column from its highest sample to its lowest, within `height`. */
export function wavePath(samples: Float32Array, from: number, span: number, width: number, height: number): string {
  const at = (value: number) => (height / 2 - (value * height) / 2).toFixed(1);
  const upper: string[] = [];
  const lower: string[] = [];
  for (let column = 0; column < columns; column++) {
    const begin = Math.floor((column * span) / columns) + from;
    const end = Math.max(begin + 1, Math.floor(((column + 1) * span) / columns) + from);
    let [least, most] = [0, 0];
    for (let n = Math.max(0, begin); n < Math.min(samples.length, end); n++) {
      least = Math.min(least, samples[n]!);
      most = Math.max(most, samples[n]!);
    }
    const x = ((column / columns) * width).toFixed(1);
    upper.push(`${x} ${at(most)}`);
    lower.push(`${x} ${at(least)}`);
  }
  return `M${upper.join('L')}L${lower.toReversed().join('L')}Z`;
}
