import { expect, test } from 'vitest';
import { columns, kernelOf, model, soundOf, wavePath } from './model.ts';

const phrase = new Float32Array(10_000);
phrase[5000] = 1;
const peaks = (state: typeof model.start) => {
  const { samples, start } = soundOf(phrase, state);
  return [...samples.entries()].filter(([, value]) => value !== 0).map(([at, value]) => [at + start, value] as const);
};

test('convolution puts the echo behind the sound, correlation ahead of it', () => {
  const { dilation } = kernelOf(model.start);
  const echo = Math.fround(3 / 5);
  expect(dilation).toBe(3528);
  expect(peaks(model.start)).toEqual([
    [5000, 1],
    [5000 + dilation, echo],
  ]);
  expect(peaks({ ...model.start, flip: false })).toEqual([
    [5000 - dilation, echo],
    [5000, 1],
  ]);
});

test('an average is the same flipped, but for the time it is counted at', () => {
  const smooth = { ...model.start, effect: 'smooth' } as const;
  expect(soundOf(phrase, smooth).samples).toEqual(soundOf(phrase, { ...smooth, flip: false }).samples);
});

test('a wave is a closed path with two points a column', () => {
  expect(wavePath(phrase, 0, 10_000, 480, 100).split('L')).toHaveLength(2 * columns);
});
