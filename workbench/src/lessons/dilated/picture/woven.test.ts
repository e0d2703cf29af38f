import { expect, test } from 'vitest';
import { randomOf } from '../../../figure/claim.ts';
import type { Woven } from './model.ts';
import { middleOf, sceneOf, side, weaveOf } from './woven.ts';

const random = randomOf(7);
const picture = (width: number, height: number) => ({
  width,
  height,
  data: Uint8ClampedArray.from(random.numbers(4 * width * height, 0, 255)),
});
const stateOf = (first: number, second: number, third: number, sieve = false): Woven => ({
  sample: 'night',
  first,
  second,
  third,
  sieve,
});
const weave = (state: Woven, pixels = picture(40, 30)) => weaveOf(pixels, state, sceneOf(state));

test('a single light becomes the cells that read it: 49 dots for 2, 2, 2, a full square for 1, 2, 3', () => {
  for (const { state, lit } of [
    { state: stateOf(2, 2, 2), lit: 49 },
    { state: stateOf(1, 2, 3), lit: 169 },
  ]) {
    const light = { width: 41, height: 41, data: new Uint8ClampedArray(4 * 41 * 41) };
    light.data.fill(255, 4 * (20 * 41 + 20), 4 * (20 * 41 + 20) + 3);
    const { stack, dense } = weave(state, light).pictures;
    const count = (data: Uint8ClampedArray) => data.filter((value, at) => at % 4 === 0 && value > 0).length;
    expect(count(stack.data)).toBe(lit);
    expect(count(dense.data)).toBe(169);
  }
});

test('even dilations do not notice what is erased in between, and others do', () => {
  for (const even of [stateOf(2, 2, 2), stateOf(4, 4, 4), stateOf(2, 4, 2)])
    expect(weave(even)).toMatchObject({ kept: 3 * 20 * 15, changed: 0 });
  expect(weave(stateOf(1, 2, 5)).changed).toBe(3 * 20 * 15);
});

test('the middle of a picture is cut out to the pixel, and a small one is taken whole', () => {
  const large = picture(side + 10, side + 3);
  const middle = middleOf(large);
  expect([middle.width, middle.height]).toEqual([side, side]);
  expect(middle.data.slice(0, 4)).toEqual(large.data.slice(4 * ((side + 10) * 1 + 5), 4 * ((side + 10) * 1 + 5) + 4));
  const small = picture(5, 4);
  expect(middleOf(small)).toEqual(small);
});
