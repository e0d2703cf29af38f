// The figure's first slice, drawn while the site is built, for readers without scripts.
import sharp from 'sharp';
import { volumeSamples } from '../../../build/sample-volume.ts';
import { volume } from '../../../samples/volume.ts';
import { model } from './model.ts';

export async function stillScan(): Promise<string> {
  const { rows, columns } = volume;
  const slice = model.start.step - 1;
  const samples = (await volumeSamples()).slice(slice * rows * columns, (slice + 1) * rows * columns);
  const file = await sharp(samples, { raw: { width: columns, height: rows, channels: 1 } })
    .webp({ quality: 60 })
    .toBuffer();
  return `data:image/webp;base64,${file.toString('base64')}`;
}
