// A colour picture through one filter: what each channel gives by itself, and the output channel. Weights are whole
// hundredths and pixels whole numbers, so the sums are exact: at most 999 · 12 · 255 · 3 < 2^24, which float32 holds.
import { compute } from 'faltung/engine';
import { conv, convProblem, gallery } from 'faltung/ops';
import { hundredths } from '../../../figure/decimal.ts';
import { planesOf } from '../../grouped/colour/mixing.ts';
import type { Pixels } from '../../one-channel/picture/pixels.ts';
import { colours, type PictureState } from './model.ts';

export interface Maps {
  readonly width: number;
  readonly height: number;
  /** In whole hundredths: three maps one after another, and their sum as the block convolution gives it. */
  readonly apart: ArrayLike<number>;
  readonly total: ArrayLike<number>;
  /** Whether some weight is negative, so that 0 is shown as middle grey. */
  readonly signed: boolean;
}

export function mapsOf(picture: Pixels, { kernel, mix }: Pick<PictureState, 'kernel' | 'mix'>): Maps {
  const window = gallery[kernel].rows;
  const [rows, columns] = [window.length, window[0]!.length];
  const weights = Float32Array.from(mix[0]!.flatMap((by) => window.flat().map((tap) => hundredths(by) * tap)));
  const x = planesOf(picture);
  const alike = { padding: 'same', boundary: 'reflect' } as const;
  const through = (shape: readonly number[], groups: number) =>
    compute(
      conv.y,
      convProblem(x.shape, shape, { ...alike, groups }),
      { x, w: { shape, data: weights } },
      'auto',
      'strict',
    ).data;
  return {
    width: picture.width,
    height: picture.height,
    apart: through([colours, 1, rows, columns], colours),
    total: through([1, colours, rows, columns], 1),
    signed: weights.some((weight) => weight < 0),
  };
}

/** A number of a map as brightness: as it is, or 0 as middle grey and half as steep. */
const brightness = (hundredths: number, signed: boolean): number =>
  signed ? 128 + hundredths / 200 : hundredths / 100;

/** One grey picture: plane `plane` of some numbers. */
export function greyOf({ width, height, signed }: Maps, numbers: ArrayLike<number>, plane = 0): Pixels {
  const area = width * height;
  const data = new Uint8ClampedArray(4 * area).fill(255); // rounds and cuts by itself
  for (let at = 0; at < area; at++) data.fill(brightness(numbers[plane * area + at]!, signed), 4 * at, 4 * at + 3);
  return { width, height, data };
}

/** The three maps as the colours of one picture: side by side, not added. */
export function colouredOf({ width, height, signed, apart }: Maps): Pixels {
  const area = width * height;
  const data = new Uint8ClampedArray(4 * area).fill(255);
  for (let at = 0; at < area; at++)
    for (let colour = 0; colour < colours; colour++)
      data[4 * at + colour] = brightness(apart[colour * area + at]!, signed);
  return { width, height, data };
}

/** One channel of a picture as a grey one. */
export function channelOf({ width, height, data }: Pixels, colour: number): Pixels {
  const grey = new Uint8ClampedArray(data.length).fill(255);
  for (let at = 0; at < width * height; at++) grey.fill(data[4 * at + colour]!, 4 * at, 4 * at + 3);
  return { width, height, data: grey };
}

/** The numbers of one pixel in whole hundredths: each map's, and the sum's. */
export function numbersAt({ width, height, apart, total }: Maps, row: number, column: number) {
  const at = Math.min(row, height - 1) * width + Math.min(column, width - 1);
  return {
    parts: Array.from({ length: colours }, (_, colour) => apart[colour * width * height + at]!),
    total: total[at]!,
  };
}
