// What the layers work on: a picture, or numbers out of a file. Both give the numbers of as many channels as are asked.
import type { Pixels } from '../../lessons/one-channel/picture/pictureProblem.ts';
import type { Signal } from '../files/readSignal.ts';
import { mapPixels } from './maps.ts';

export interface Source {
  /** Lengths along the spatial axes. */
  readonly sizes: readonly number[];
  readonly numbers: (channels: number) => Float32Array;
  /** What is drawn of it; of a volume, one slice. */
  readonly pixels: (slice: number) => Pixels;
}

export const pictureSource = (picture: Pixels): Source => ({
  sizes: [picture.height, picture.width],
  numbers: (channels) => numbersOfPicture(picture, channels),
  pixels: () => picture,
});

/** A signal has one channel; where three are asked for, each is the same. */
export const signalSource = ({ sizes, data }: Signal): Source => ({
  sizes,
  numbers(channels) {
    const own = data.subarray(
      0,
      sizes.reduce((product, length) => product * length, 1),
    );
    const numbers = new Float32Array(channels * own.length);
    for (let channel = 0; channel < channels; channel++) numbers.set(own, channel * own.length);
    return numbers;
  },
  pixels: (slice) => mapPixels([1, 1, ...sizes], data, 0, slice),
});

/** The picture as numbers: three colours, or one grey by the weights of ITU-R BT.601, rounded. */
export function numbersOfPicture({ width, height, data }: Pixels, channels: number): Float32Array {
  const area = width * height;
  const numbers = new Float32Array(channels * area);
  for (let at = 0; at < area; at++) {
    const [red, green, blue] = [data[4 * at]!, data[4 * at + 1]!, data[4 * at + 2]!];
    if (channels === 3) {
      numbers[at] = red;
      numbers[area + at] = green;
      numbers[2 * area + at] = blue;
    } else numbers[at] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  }
  return numbers;
}

/** Layers to begin with, by the number of axes. */
export const firstLayers: Readonly<Record<number, string>> = {
  1: 'conv1d * 1x1x9 padding=same | relu | averagePool1d taps=4',
  2: 'conv2d * 4x1x3x3 padding=same boundary=replicate | relu | maxPool2d taps=2 | conv2d * 4x4x3x3 padding=1',
  3: 'conv3d * 2x1x3x3x3 padding=1 | relu',
};

/** How many axes the first layer works along; undefined where its name does not tell. */
export const axesOfText = (text: string): number | undefined => {
  const digit = /^\s*\w*?([123])d\b/.exec(text)?.[1];
  return digit === undefined ? undefined : Number(digit);
};
