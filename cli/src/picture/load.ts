// A picture file as samples. Colours are values as the file stores them, in sRGB; those of another colour profile are
// converted to it.
import { readFile, stat } from 'node:fs/promises';
import sharp, { type Metadata } from 'sharp';
import { Failure } from '../command.ts';
import { sayFileError } from '../files.ts';
import type { Text } from '../text/index.ts';
import { beginsAsPicture, isFormat } from './formats.ts';
import type { Picture } from './picture.ts';

/** More samples would not fit into memory with the result beside them: 2^28 pixels are 16,384 by 16,384. */
const mostPixels = 2 ** 28;

// Everything that is cut off is refused, but not what a viewer would shrug at (a wrong tag, a byte too many).
const reading = { failOn: 'error', limitInputPixels: mostPixels } as const;

export interface Loaded extends Picture {
  /** Pages or frames in the file; only the first is read. */
  readonly pages: number;
}

/** Reads a JPEG, PNG, WebP or TIFF file, turned the way its orientation says. */
export async function load(file: string, text: Text): Promise<Loaded> {
  const bytes = await readPicture(file, text);
  const metadata = await sharp(bytes, { ...reading, limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!metadata && beginsAsPicture(bytes)) throw new Failure(text.apply.damaged(file));
  if (!metadata || !isFormat(metadata.format)) throw new Failure(text.apply.notAPicture(file));
  const { width, height } = metadata;
  if (width * height > mostPixels) throw new Failure(text.apply.tooManyPixels(file, width, height, mostPixels));
  if (metadata.depth !== 'uchar' && metadata.depth !== 'ushort') {
    throw new Failure(text.apply.depthUnsupported(file, metadata.depth));
  }
  const { data, info } = await samplesOf(bytes, metadata).catch(() => {
    throw new Failure(text.apply.damaged(file));
  });
  const wide = metadata.depth === 'ushort';
  const samples = wide ? new Uint16Array(data.buffer, data.byteOffset, data.length / 2) : data;
  const picture = { width: info.width, height: info.height, channels: info.channels, samples };
  const pages = metadata.pages ?? 1;
  return isGrey(metadata) && info.channels === 4 ? { ...greyAndAlpha(picture), pages } : { ...picture, pages };
}

async function samplesOf(bytes: Buffer, metadata: Metadata) {
  const { depth, icc, hasAlpha } = metadata;
  const wide = depth === 'ushort';
  const grey = isGrey(metadata);
  const plain = icc !== undefined && isSrgb(icc);
  const source = sharp(bytes, { ...reading, ignoreIcc: plain });
  // Without the name of a profile, 16-bit colours of another one would come out in Display P3.
  const converted = icc && !plain && !grey ? source.withIccProfile('srgb') : source;
  return (
    converted
      .autoOrient()
      // Raw 8-bit grey loses its alpha, so that is read as colour with three equal channels.
      .toColourspace(grey && (wide || !hasAlpha) ? (wide ? 'grey16' : 'b-w') : wide ? 'rgb16' : 'srgb')
      .raw({ depth: wide ? 'ushort' : 'uchar' })
      .toBuffer({ resolveWithObject: true })
  );
}

const isGrey = ({ space }: Metadata): boolean => space === 'b-w' || space === 'grey16';

/** Grey and alpha from three equal channels and alpha. */
function greyAndAlpha({ width, height, samples }: Picture): Picture {
  const kept = new Uint8Array(width * height * 2);
  for (let from = 0, to = 0; to < kept.length; from += 4) {
    kept[to++] = samples[from]!;
    kept[to++] = samples[from + 3]!;
  }
  return { width, height, channels: 2, samples: kept };
}

/** Whether a colour profile calls itself sRGB, in Latin-1 or in UTF-16: its values are taken as they are. */
const isSrgb = (icc: Buffer): boolean => icc.includes('sRGB') || icc.includes(Buffer.from('sRGB', 'utf16le').swap16());

async function readPicture(file: string, text: Text): Promise<Buffer> {
  try {
    const about = await stat(file);
    if (about.isDirectory()) throw new Failure(text.files.isFolder(file));
    // A device may go on for ever; a pipe ends.
    if (!about.isFile() && !about.isFIFO()) throw new Failure(text.files.notAFile(file));
    const bytes = await readFile(file);
    if (bytes.length === 0) throw new Failure(text.files.empty(file));
    return bytes;
  } catch (error) {
    throw sayFileError(error, file, text);
  }
}
