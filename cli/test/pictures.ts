// Small pictures made on the spot, and what a window makes of them, worked out pixel by pixel.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

export const folder = (): string => mkdtempSync(join(tmpdir(), 'faltung-'));

export interface Raw {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
  readonly data: Uint8Array | Uint16Array;
}

/** A picture without any order, so that every mistake shows: multiples of a prime number. */
export function scattered(width: number, height: number, channels: Raw['channels'], bits: 8 | 16 = 8): Raw {
  const size = width * height * channels;
  const data = bits === 8 ? new Uint8Array(size) : new Uint16Array(size);
  for (let at = 0; at < size; at++) data[at] = (at * (bits === 8 ? 61 : 15_013)) % 2 ** bits;
  return { width, height, channels, data };
}

export const opened = ({ width, height, channels, data }: Raw): Sharp => {
  const grey = channels < 3;
  const space = data instanceof Uint16Array ? (grey ? 'grey16' : 'rgb16') : grey ? 'b-w' : 'srgb';
  return sharp(data, { raw: { width, height, channels } }).toColourspace(space);
};

/** The samples of a file with no help from the command. */
export async function samplesOf(file: string): Promise<Raw & { readonly format: string }> {
  const { format, depth, channels } = await sharp(file).metadata();
  const wide = depth === 'ushort';
  const grey = channels < 3;
  // Raw 8-bit grey would lose its alpha: every channel is taken out by itself.
  const planes = await Promise.all(
    Array.from({ length: channels }, (_, channel) =>
      sharp(file)
        .toColourspace(wide ? (grey ? 'grey16' : 'rgb16') : grey ? 'b-w' : 'srgb')
        .extractChannel(channel as 0)
        .raw({ depth: wide ? 'ushort' : 'uchar' })
        .toBuffer({ resolveWithObject: true }),
    ),
  );
  const { width, height } = planes[0]!.info;
  const data = wide ? new Uint16Array(width * height * channels) : new Uint8Array(width * height * channels);
  planes.forEach((plane, channel) => {
    const numbers = wide ? new Uint16Array(new Uint8Array(plane.data).buffer) : plane.data;
    numbers.forEach((value, at) => (data[at * channels + channel] = value));
  });
  return { width, height, channels, data, format };
}

/** Reflected without repeating the border, as often as needed. */
const reflected = (at: number, length: number): number =>
  at < 0 ? reflected(-at, length) : at >= length ? reflected(2 * (length - 1) - at, length) : at;

/** The number that a window of odd size centred on a pixel makes of one channel. */
export function sumAt(raw: Raw, rows: readonly (readonly number[])[], y: number, x: number, channel: number): number {
  const [up, left] = [(rows.length - 1) / 2, (rows[0]!.length - 1) / 2];
  let sum = 0;
  rows.forEach((row, i) =>
    row.forEach((weight, j) => {
      const [sy, sx] = [reflected(y + i - up, raw.height), reflected(x + j - left, raw.width)];
      sum += weight * raw.data[(sy * raw.width + sx) * raw.channels + channel]!;
    }),
  );
  return sum;
}

/** Every sample of the colours, as it should come out; alpha is left as it was. */
export function expected(
  raw: Raw,
  rows: readonly (readonly number[])[],
  toSample: (value: number) => number,
): number[] {
  const white = raw.data instanceof Uint8Array ? 255 : 65_535;
  return Array.from(raw.data, (sample, at) => {
    const channel = at % raw.channels;
    if (raw.channels % 2 === 0 && channel === raw.channels - 1) return sample;
    const pixel = Math.floor(at / raw.channels);
    const value = toSample(sumAt(raw, rows, Math.floor(pixel / raw.width), pixel % raw.width, channel));
    return Math.min(white, Math.max(0, value));
  });
}
