// Makes the sample pictures out of installed packages, so that no copy of a picture lies in the repository.
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp, { type Region } from 'sharp';
import { type Sample, samples } from '../samples/index.ts';

const require = createRequire(import.meta.url);
const earth = (name: string) => join(dirname(require.resolve('three-globe')), '..', 'example', 'img', name);

interface Recipe {
  readonly picture: () => string | Buffer;
  /** The part that is kept; the whole picture without it. */
  readonly part?: Region;
}

const recipes: Readonly<Record<Sample['id'], Recipe>> = {
  mandrill: {
    picture: () => Buffer.from((require('baboon-image-uri') as string).split(',')[1]!, 'base64'),
  },
  relief: {
    picture: () => earth('earth-topology.png'),
    part: { left: 1230, top: 230, width: 420, height: 280 },
  },
  coast: {
    picture: () => earth('earth-blue-marble.jpg'),
    part: { left: 2460, top: 460, width: 840, height: 560 },
  },
  night: {
    picture: () => earth('earth-night.jpg'),
    part: { left: 3380, top: 510, width: 360, height: 240 },
  },
};

async function makePicture({ id, width, height }: Sample, folder: string) {
  const { picture, part } = recipes[id];
  const whole = sharp(picture());
  const kept = part ? whole.extract(part) : whole;
  await kept
    .resize(width, height)
    .webp({ quality: 90 })
    .toFile(join(folder, `${id}.webp`));
}

export const samplePictures = (): AstroIntegration => ({
  name: 'sample-pictures',
  hooks: {
    'astro:config:setup': async ({ config }) => {
      const folder = fileURLToPath(new URL('.astro/samples/', config.root));
      await mkdir(folder, { recursive: true });
      await Promise.all(samples.map((sample) => makePicture(sample, folder)));
    },
  },
});
