// Samples as the bytes of a picture file.
import sharp, { type Sharp } from 'sharp';
import { Failure } from '../command.ts';
import type { Text } from '../text/index.ts';
import type { FormatName } from './formats.ts';
import type { Picture } from './picture.ts';

// Everything but JPEG keeps every sample; JPEG keeps colours at full size and is nearly so. More effort than 1 makes
// lossless WebP one part in a hundred smaller and takes twice the time.
const encoders: Readonly<Record<FormatName, (picture: Sharp) => Sharp>> = {
  jpeg: (picture) => picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }),
  png: (picture) => picture.png(),
  webp: (picture) => picture.webp({ lossless: true, effort: 1 }),
  tiff: (picture) => picture.tiff({ compression: 'lzw', predictor: 'horizontal' }),
};

/** The bytes of a picture in a format. */
export function encode(
  { width, height, channels, samples }: Picture,
  format: FormatName,
  text: Text,
): Promise<Uint8Array> {
  const wide = samples instanceof Uint16Array;
  const space = channels < 3 ? (wide ? 'grey16' : 'b-w') : wide ? 'rgb16' : 'srgb';
  const picture = sharp(samples, { raw: { width, height, channels }, limitInputPixels: false }).toColourspace(space);
  return encoders[format](picture)
    .toBuffer()
    .catch(() => {
      throw new Failure(text.apply.notEncoded(width, height, format));
    });
}
