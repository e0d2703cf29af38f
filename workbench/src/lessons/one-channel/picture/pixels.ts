// A window over a picture: each colour by itself, transparency carried along, numbers turned into pixels.
import { conv } from 'faltung/ops';
import { compute } from 'faltung/engine';
import {
  colourCount as colours,
  modeFor,
  pictureProblem,
  type Filtering,
  type Pixels,
  type ValueMode,
} from './pictureProblem.ts';

// What only describes pictures lies apart, so that a page which leaves the work to a worker does not load the engine.
export { modeFor, pictureProblem, valueModes, type Filtering, type Pixels, type ValueMode } from './pictureProblem.ts';

/** The maps from a number of the convolution to a pixel, before rounding and cutting. */
const pixelMaps: Readonly<
  Record<Exclude<ValueMode, 'auto'>, (numbers: ArrayLike<number>) => (value: number) => number>
> = {
  clip: () => (value) => value,
  absolute: () => Math.abs,
  offset: () => (value) => value + 128,
  normalise(numbers) {
    let [least, most] = [Infinity, -Infinity];
    for (let at = 0; at < numbers.length; at++) {
      least = Math.min(least, numbers[at]!);
      most = Math.max(most, numbers[at]!);
    }
    const scale = most > least ? 255 / (most - least) : 0;
    return (value) => (value - least) * scale;
  },
};

export function filterPixels(
  { width, height, data }: Pixels,
  { rows, columns, weights, boundary, values }: Filtering,
): Pixels {
  const area = width * height;
  const planes = new Float32Array(colours * area);
  for (let at = 0; at < area; at++) {
    for (let colour = 0; colour < colours; colour++) planes[colour * area + at] = data[4 * at + colour]!;
  }
  const problem = pictureProblem(width, height, rows, columns, boundary);
  const x = { shape: [colours, 1, height, width], data: planes };
  const y = compute(conv.y, problem, { x, w: { shape: [1, 1, rows, columns], data: weights } }).data;
  const map = pixelMaps[values === 'auto' ? modeFor(weights) : values](y);
  const out = new Uint8ClampedArray(data.length); // rounds and cuts by itself
  for (let at = 0; at < area; at++) {
    for (let colour = 0; colour < colours; colour++) out[4 * at + colour] = map(y[colour * area + at]!);
    out[4 * at + 3] = data[4 * at + 3]!;
  }
  return { width, height, data: out };
}
