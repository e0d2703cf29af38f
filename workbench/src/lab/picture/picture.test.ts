import { describe, expect, test } from 'vitest';
import { randomOf } from '../../figure/claim.ts';
import type { Pixels } from '../../lessons/one-channel/picture/pictureProblem.ts';
import { volume } from '../../samples/volume.ts';
import { identities } from '../index.ts';
import { model } from '../model.ts';
import { inputOf, planesOf, type OfPicture } from './data.ts';
import { onPicture } from './scene.ts';

const random = randomOf(11);
const pictureOf = (width: number, height: number): Pixels => ({
  width,
  height,
  data: Uint8ClampedArray.from(random.numbers(4 * width * height, 0, 255)),
});
const scan = Uint8Array.from(random.numbers(volume.slices * volume.rows * volume.columns, 0, 255));
const colourful = ({ data }: Pixels) => data.filter((_, at) => at % 4 < 3);

describe.each(identities)('on a picture, the identity "$name"', ({ name, stops }) => {
  test.each([...stops.keys()])('holds in every number at stop %i, looks the same, and breaks visibly', (stop) => {
    const sliced = stops[stop]!.data.kind === 'slices';
    for (const [width, height] of [
      [16, 16],
      [37, 22],
    ] as const)
      for (const seed of [1, 2, 3]) {
        const state = { ...model.start, identity: name, step: stop + 1, seed };
        const source = sliced ? scan : pictureOf(width, height);
        const whole = onPicture(state, source);
        expect(whole.outcome).toEqual({ holds: true, difference: 0, first: undefined });
        expect(whole.apart).toBe(0);
        expect(whole.numbers).toBeGreaterThan(50);
        expect(whole.left).toEqual(whole.right);
        expect(Math.max(...colourful(whole.difference))).toBe(0);
        // Something is to be seen: not one shade all over.
        expect(new Set(whole.left.data).size).toBeGreaterThan(10);

        const broken = onPicture({ ...state, broken: true }, source);
        expect(broken.outcome.holds).toBe(false);
        expect(broken.numbers).toBe(whole.numbers);
        expect(broken.apart).toBeGreaterThan(0);
        // Where both differ most it is white, but for the fourth channel, which is not drawn.
        const hidden = name === 'pointwise' && stop === 2;
        expect(Math.max(...colourful(broken.difference))).toBeGreaterThanOrEqual(hidden ? 1 : 255);
        expect(broken.left).not.toEqual(broken.right);
        for (const { width, height, data } of [broken.left, broken.right, broken.difference])
          expect(data).toHaveLength(4 * width * height);
      }
  });
});

const kinds: readonly OfPicture[] = [
  { kind: 'colours' },
  { kind: 'rows' },
  { kind: 'rows', spare: { of: 4, rest: 3 } },
  { kind: 'runs', pixels: 6 },
  { kind: 'channels', count: 3 },
];

test.each(kinds)('what is taken for $kind and comes out as it went in is the picture again', (data) => {
  const picture = pictureOf(19, 7);
  const input = inputOf(data, picture);
  const { count, rows, columns, at } = planesOf(data, input, picture);
  expect([count, rows]).toEqual([3, 7]);
  expect(columns).toBeGreaterThanOrEqual(15);
  for (let plane = 0; plane < count; plane++)
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        expect(input.data[at(plane, row, column)]).toBe(picture.data[4 * (row * 19 + column) + plane]);
});

test('a square of a picture is an input of its own, row by row', () => {
  const picture = pictureOf(8, 5);
  const { shape, data } = inputOf({ kind: 'tiles', side: 2 }, picture);
  expect(shape).toEqual([3 * 4 * 2, 1, 2, 2]);
  const green = (row: number, column: number) => picture.data[4 * (row * 8 + column) + 1];
  // The second square of the second row of squares.
  expect(Array.from(data.slice((8 + 5) * 4, (8 + 6) * 4))).toEqual([
    green(2, 2),
    green(2, 3),
    green(3, 2),
    green(3, 3),
  ]);
});
