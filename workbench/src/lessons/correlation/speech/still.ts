// The waves of the figure as it starts, drawn while the site is built, for readers without scripts.
import { speechSamples } from '../../../build/sample-speech.ts';
import { model, soundOf, toSound } from './model.ts';
import { inputWave, outputWave } from './wave.ts';

export interface StillWaves {
  readonly input: string;
  readonly output: string;
}

export function stillWaves(): StillWaves {
  const phrase = toSound(speechSamples());
  return { input: inputWave(phrase), output: outputWave(soundOf(phrase, model.start)) };
}
