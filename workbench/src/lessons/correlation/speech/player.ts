// Plays samples, one sound at a time.
import { speech } from '../../../samples/speech.ts';

export interface SoundPlayer {
  readonly play: (samples: Float32Array, ended: () => void) => void;
  readonly stop: () => void;
}

export function createSoundPlayer(): SoundPlayer {
  let context: AudioContext | undefined;
  let source: AudioBufferSourceNode | undefined;
  const stop = () => {
    source?.removeEventListener('ended', stop);
    source?.stop();
    source = undefined;
  };
  return {
    stop,
    play(samples, ended) {
      stop();
      // Browsers allow it only once the reader has asked for sound.
      context ??= new AudioContext();
      const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      const buffer = context.createBuffer(1, samples.length, speech.rate);
      buffer.copyToChannel(
        samples.map((sample) => sample / Math.max(1, loudest)),
        0,
      );
      source = context.createBufferSource();
      source.buffer = buffer;
      source.addEventListener('ended', ended);
      source.connect(context.destination);
      source.start();
    },
  };
}
