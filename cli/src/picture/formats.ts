// The picture formats that are read and written, by the endings of their names.
import { extname } from 'node:path';

export interface Format {
  readonly endings: readonly string[];
  readonly sixteenBits: boolean;
  readonly alpha: boolean;
  /** The longest side that the format can store. */
  readonly longestSide: number;
}

export const formats = {
  jpeg: { endings: ['.jpg', '.jpeg'], sixteenBits: false, alpha: false, longestSide: 65_535 },
  png: { endings: ['.png'], sixteenBits: true, alpha: true, longestSide: 2 ** 31 - 1 },
  webp: { endings: ['.webp'], sixteenBits: false, alpha: true, longestSide: 16_383 },
  tiff: { endings: ['.tif', '.tiff'], sixteenBits: true, alpha: true, longestSide: 2 ** 31 - 1 },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

const names = Object.keys(formats) as readonly FormatName[];

/** All endings, for sentences. */
export const endings: readonly string[] = names.flatMap((name) => formats[name].endings);

/** The format that a file's name stands for. */
export function formatOf(file: string): FormatName | undefined {
  const ending = extname(file).toLowerCase();
  return names.find((name) => (formats[name].endings as readonly string[]).includes(ending));
}

export const isFormat = (name: string | undefined): name is FormatName => names.some((known) => known === name);

/** Whether a file begins as one of the formats does, so that it is a damaged picture if it cannot be read. */
export const beginsAsPicture = (bytes: Buffer): boolean =>
  /^(\xff\xd8\xff|\x89PNG|RIFF....WEBP|II[*+]\0|MM\0[*+])/s.test(bytes.toString('latin1', 0, 12));
