// A picture through a stack of dilated windows, and through one dense window of the same field. All weights are 1 and
// pixels whole, so all numbers are whole: at most 255 · 9³ and 255 · 31², both far below 2^24.
import type { Tensor } from 'faltung';
import { compute } from 'faltung/engine';
import { conv, convProblem, convShapes } from 'faltung/ops';
import { planesOf } from '../../grouped/colour/mixing.ts';
import type { Pixels } from '../../one-channel/picture/pictureProblem.ts';
import { taps } from '../model.ts';
import { stackScene, type StackScene } from '../stack.ts';
import { ratesOf, type Woven } from './model.ts';

const colours = 3;
/** Pixels of a side that are looked at: few, so that each of them can be seen. */
export const side = 96;
/** Of so many rows and columns one is kept. */
const every = 2;

/** The middle of a picture. */
export function middleOf({ width, height, data }: Pixels): Pixels {
  const [wide, tall] = [Math.min(side, width), Math.min(side, height)];
  const [left, top] = [Math.floor((width - wide) / 2), Math.floor((height - tall) / 2)];
  const middle = new Uint8ClampedArray(4 * wide * tall);
  for (let row = 0; row < tall; row++) {
    const from = 4 * ((top + row) * width + left);
    middle.set(data.subarray(from, from + 4 * wide), 4 * row * wide);
  }
  return { width: wide, height: tall, data: middle };
}

/** The picture with all but every second row and column black. */
function sieved({ width, height, data }: Pixels): Pixels {
  const kept = Uint8ClampedArray.from(data);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const at = 4 * (row * width + column);
      if (row % every > 0 || column % every > 0) kept.fill(0, at, at + colours);
    }
  return { width, height, data: kept };
}

/** Colours stand where a batch stands: they do not mix. */
const tensorOf = (picture: Pixels): Tensor => ({
  shape: [colours, 1, picture.height, picture.width],
  data: planesOf(picture).data,
});

function summed(x: Tensor, size: number, dilation: number): Tensor {
  const shape = [1, 1, size, size];
  const problem = convProblem(x.shape, shape, { dilation, padding: 'same' });
  const y = compute(
    conv.y,
    problem,
    { x, w: { shape, data: new Float32Array(size * size).fill(1) } },
    'auto',
    'strict',
  );
  return { shape: convShapes(problem).y, data: Float32Array.from(y.data) };
}

const through = (x: Tensor, rates: readonly number[]): Tensor => rates.reduce((x, rate) => summed(x, taps, rate), x);

/** Numbers as a picture whose brightest colour is 255. */
function pictureOf({ shape, data }: Tensor): Pixels {
  const [height, width] = shape.slice(2) as [number, number];
  const area = width * height;
  let most = 1;
  for (let at = 0; at < data.length; at++) most = Math.max(most, data[at]!);
  const pixels = new Uint8ClampedArray(4 * area).fill(255); // rounds and cuts by itself
  for (let at = 0; at < area; at++)
    for (let colour = 0; colour < colours; colour++) pixels[4 * at + colour] = (255 * data[colour * area + at]!) / most;
  return { width, height, data: pixels };
}

/** Outside of the field, a hole in it, and how dark a cell is that is read in one way. */
const [outside, hole, once] = [40, 0, 110];

/** What one output in the middle reads, at the scale of the picture: the more ways, the brighter. */
function fieldPicture({ ways }: Pick<StackScene, 'ways'>, { width, height }: Pixels): Pixels {
  const pixels = new Uint8ClampedArray(4 * width * height).fill(255);
  const most = Math.max(...ways) ** 2;
  const from = (length: number) => Math.floor((length - ways.length) / 2);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const count = (ways[row - from(height)] ?? NaN) * (ways[column - from(width)] ?? NaN);
      const read = count > 0 ? once + ((255 - once) * count) / most : hole;
      const at = 4 * (row * width + column);
      pixels.fill(Number.isNaN(count) ? outside : read, at, at + colours);
    }
  return { width, height, data: pixels };
}

export const views = ['x', 'field', 'stack', 'dense'] as const;
export type View = (typeof views)[number];

export interface Weave {
  readonly pictures: Readonly<Record<View, Pixels>>;
  /** Outputs in the rows and columns that are kept, and how many of their numbers change when the rest is erased. */
  readonly kept: number;
  readonly changed: number;
}

export const sceneOf = (state: Woven): StackScene => stackScene(ratesOf(state));

export function weaveOf(picture: Pixels, state: Woven, scene: StackScene): Weave {
  const rates = ratesOf(state);
  const [whole, erased] = [middleOf(picture), sieved(middleOf(picture))];
  const [ofWhole, ofErased] = [through(tensorOf(whole), rates), through(tensorOf(erased), rates)];
  const shown = state.sieve ? erased : whole;
  let [kept, changed] = [0, 0];
  for (let at = 0; at < ofWhole.data.length; at++) {
    const [row, column] = [Math.floor(at / whole.width) % whole.height, at % whole.width];
    if (row % every > 0 || column % every > 0) continue;
    kept++;
    if (ofWhole.data[at] !== ofErased.data[at]) changed++;
  }
  return {
    pictures: {
      x: shown,
      field: fieldPicture(scene, shown),
      stack: pictureOf(state.sieve ? ofErased : ofWhole),
      dense: pictureOf(summed(tensorOf(shown), scene.ways.length, 1)),
    },
    kept,
    changed,
  };
}
