// Makes the sample of speech out of an installed package: one phrase, thinned to fifth of its samples.
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { speech } from '../samples/speech.ts';

/** Samples a second of the recording: 16 bits each, one channel. */
const recorded = 44_100;
/** Where the phrase begins, in seconds: in the pause before it. */
const begin = 3.5;
/** How many recorded samples are averaged into one that is kept. */
const thinning = recorded / speech.rate;

/** The samples of a RIFF file, which is a list of chunks: a name, a length, and so many bytes. */
function samplesOf(file: ArrayBuffer): Int16Array {
  const view = new DataView(file);
  const name = (at: number) => String.fromCharCode(...new Uint8Array(file, at, 4));
  for (let at = 12; at < file.byteLength; at += 8 + view.getUint32(at + 4, true)) {
    if (name(at) === 'data') return new Int16Array(file.slice(at + 8));
  }
  throw new Error('The recording of audio-lena holds no samples.');
}

/** The phrase, as whole numbers of 16 bits. */
export function speechSamples(): Int16Array {
  const all = samplesOf(createRequire(import.meta.url)('audio-lena/wav') as ArrayBuffer);
  return Int16Array.from({ length: speech.samples }, (_, at) => {
    const from = begin * recorded + at * thinning;
    return all.subarray(from, from + thinning).reduce((sum, sample) => sum + sample, 0) / thinning;
  });
}

export const sampleSpeech = (): AstroIntegration => ({
  name: 'sample-speech',
  hooks: {
    'astro:config:setup': async ({ config }) => {
      const folder = fileURLToPath(new URL('.astro/samples/', config.root));
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'speech.bin'), new Uint8Array(speechSamples().buffer));
    },
  },
});
