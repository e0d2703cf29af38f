import { expect, test } from 'vitest';
import { randomOf } from '../../../figure/claim.ts';
import { comparedOf, roundOf, viewsOf, type Round } from './back.ts';
import { mostStride, mostTaps, windowKinds, type Back } from './model.ts';

const random = randomOf(6);
const picture = (width: number, height: number) => ({
  width,
  height,
  data: Uint8ClampedArray.from(random.numbers(4 * width * height, 0, 255)),
});
const compared = (round: Round) => comparedOf(round, viewsOf(round));
const settings = (kind: Back['kind'], taps: number, stride: number) => ({ kind, taps, stride });

test('for every window and stride the size comes back, and collecting gives what stamping gives', () => {
  for (const kind of windowKinds)
    for (let taps = 1; taps <= mostTaps; taps++)
      for (let stride = 1; stride <= mostStride; stride++) {
        const pixels = picture(11, 9);
        const round = roundOf(pixels, settings(kind, taps, stride));
        expect(round.back.shape).toEqual([3, 1, 9, 11]);
        expect(round.collectedOtherwise).toBe(0);
        expect(viewsOf(round).x.data.filter((_, at) => at % 4 < 3)).toEqual(pixels.data.filter((_, at) => at % 4 < 3));
      }
});

test('windows side by side leave the mean of each square, and a second round changes nothing', () => {
  const pixels = picture(8, 8);
  const round = roundOf(pixels, settings('ones', 4, 4));
  const { back } = viewsOf(round);
  let sum = 0;
  for (let row = 0; row < 4; row++)
    for (let column = 4; column < 8; column++) sum += pixels.data[4 * (8 * row + column)]!;
  for (let row = 0; row < 4; row++)
    for (let column = 4; column < 8; column++)
      expect(back.data[4 * (8 * row + column)]).toBe(Uint8ClampedArray.of(sum / 16)[0]);
  const { all, changed, allSmall, changedSmall } = compared(round);
  expect([all, allSmall, changedSmall]).toEqual([3 * 64, 3 * 4, 0]);
  expect(changed).toBeGreaterThan(0);
});

test('windows that overlap change the small picture too, and those that leave gaps paint nothing there', () => {
  expect(compared(roundOf(picture(16, 16), settings('ones', 5, 4))).changedSmall).toBeGreaterThan(0);
  const { back } = roundOf(picture(16, 16), settings('ones', 3, 4));
  // Stamps lie on rows 0…2, 4…6 and so on, so row 3 is in none of them.
  expect(Array.from(back.data.slice(3 * 16, 4 * 16))).toEqual(new Array<number>(16).fill(0));
});

test('a picture smaller than its window is taken too', () => {
  expect(roundOf(picture(2, 1), settings('hat', 7, 6)).back.shape).toEqual([3, 1, 1, 2]);
});

test('one tap and stride 1 give the picture back', () => {
  expect(compared(roundOf(picture(7, 5), settings('ones', 1, 1))).changed).toBe(0);
});
