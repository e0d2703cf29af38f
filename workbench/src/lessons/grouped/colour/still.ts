// What a layer makes of the first sample, worked out while the site is built, for readers without scripts.
import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { Pixels } from '../../one-channel/picture/pixels.ts';

/** The mandrill after `make`, as an address that holds the picture itself. */
export async function stillOf(make: (picture: Pixels) => Pixels | undefined): Promise<string> {
  const source = createRequire(import.meta.url)('baboon-image-uri') as string;
  const { data, info } = await sharp(Buffer.from(source.split(',')[1]!, 'base64'))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const result = make({ width, height, data: Uint8ClampedArray.from(data) })!;
  const file = await sharp(result.data, { raw: { width, height, channels: 4 } })
    .webp({ quality: 60 })
    .toBuffer();
  return `data:image/webp;base64,${file.toString('base64')}`;
}
