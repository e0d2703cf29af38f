// What the window makes of the first sample, worked out while the site is built, for readers without scripts.
import { filterWeights } from 'faltung/ops';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { filterPixels } from './pixels.ts';

/** The mandrill's upright edges, as an address that holds the picture itself. */
export async function stillEdges(): Promise<string> {
  const source = createRequire(import.meta.url)('baboon-image-uri') as string;
  const { data, info } = await sharp(Buffer.from(source.split(',')[1]!, 'base64'))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const { shape, data: weights } = filterWeights('sobel-x');
  const result = filterPixels(
    { width, height, data: Uint8ClampedArray.from(data) },
    { rows: shape[2]!, columns: shape[3]!, weights, boundary: 'reflect', values: 'auto' },
  );
  const file = await sharp(result.data, { raw: { width, height, channels: 4 } })
    .webp({ quality: 60 })
    .toBuffer();
  return `data:image/webp;base64,${file.toString('base64')}`;
}
