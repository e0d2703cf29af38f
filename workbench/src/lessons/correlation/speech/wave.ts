// The common time axis of both waves: as long before the phrase as after it, so that an echo has room on either side.
import { speech } from '../../../samples/speech.ts';
import { wavePath, type Sound } from './model.ts';

/** Seconds drawn before the phrase begins and after it ends. */
export const margin = 0.6;
export const span = speech.samples + 2 * margin * speech.rate;
export const [waveWidth, waveHeight] = [720, 120] as const;

/** What a sound is drawn at; louder ones are cut. */
const gain = 1.6;

const wave = (samples: Float32Array, start: number): string =>
  wavePath(
    samples.map((sample) => Math.min(1, Math.max(-1, sample * gain))),
    Math.round(-margin * speech.rate) - start,
    span,
    waveWidth,
    waveHeight,
  );

export const inputWave = (phrase: Float32Array): string => wave(phrase, 0);
export const outputWave = ({ samples, start }: Sound): string => wave(samples, start);
