// The transforms against a well-kept library, and against each other.
import FFT from 'fft.js';
import { expect, test } from 'vitest';
import { randomFrom, normalFrom } from '../../../../tensor/random.ts';
import { hasFused } from '../engineFeatures.ts';
import { runtime } from '../runtime.ts';
import { transformRoundings } from './bound.ts';
import { mirrorOf, orderOf, turnsOf } from './order.ts';
import { transformText } from './transform.ts';

const sizes = [1, 2, 4, 8, 16, 32, 64, 128, 256, 1024, 4096];

/** Four signals of so many complex numbers, as [number][re, im][lane], there or back. */
function transformed(numbers: Float32Array, size: number, back: boolean, fused: boolean): Float32Array {
  const { heap, make } = runtime();
  const text = transformText({ name: 'transform', size, step: 32, line: 32 * size, back, fused });
  const { transform } = make([text]);
  const turns = turnsOf(size);
  const blocks = [heap.take(4 * numbers.length), heap.take(4 * turns.length)] as const;
  heap.floats(blocks[0], numbers.length).set(numbers);
  heap.floats(blocks[1], turns.length).set(turns);
  transform!(blocks[0].at, blocks[1].at, numbers.length / (8 * size));
  const result = heap.floats(blocks[0], numbers.length).slice();
  for (const block of blocks) heap.give(block);
  return result;
}

/** The complex numbers of one lane. */
const laneOf = (numbers: Float32Array, lane: number): number[] =>
  Array.from({ length: numbers.length / 4 }, (_, i) => numbers[4 * i + lane]!);

const norm = (numbers: readonly number[]): number => Math.hypot(...numbers);

test('a transform is that of fft.js in the order of its stages, within what rounding explains', () => {
  const random = normalFrom(randomFrom(1));
  for (const fused of [false, ...(hasFused() ? [true] : [])]) {
    for (const size of sizes.filter((each) => each > 1)) {
      const numbers = Float32Array.from({ length: 8 * size }, random);
      const found = transformed(numbers, size, false, fused);
      const order = orderOf(size);
      const library = new FFT(size);
      for (let lane = 0; lane < 4; lane++) {
        const signal = laneOf(numbers, lane);
        const spectrum = library.createComplexArray();
        library.transform(spectrum, signal);
        const differences = laneOf(found, lane).map((part, i) => part - spectrum[2 * order[i >> 1]! + (i % 2)]!);
        const bound = transformRoundings(size) * 2 ** -24 * Math.sqrt(size) * norm(signal);
        expect(norm(differences), `${size} numbers, lane ${lane}`).toBeLessThanOrEqual(bound);
      }
    }
  }
});

test('whole numbers of a signal of one sample, there and back, are themselves exactly', () => {
  for (const size of sizes) {
    // The spectrum of a sample at the start is that sample at every frequency.
    const numbers = new Float32Array(8 * size);
    numbers.set([3, -5, 7, 11, 2, 0, -1, 4]);
    const spectrum = transformed(numbers, size, false, hasFused());
    for (let i = 0; i < size; i++)
      expect([...spectrum.subarray(8 * i, 8 * i + 8)]).toEqual([...numbers.subarray(0, 8)]);
    const again = transformed(spectrum, size, true, hasFused());
    expect([...again]).toEqual([...numbers].map((number) => number * size));
  }
});

test('several lines are transformed each by itself', () => {
  const random = normalFrom(randomFrom(2));
  const lines = Float32Array.from({ length: 8 * 16 * 3 }, random);
  const together = transformed(lines, 16, false, hasFused());
  for (let line = 0; line < 3; line++) {
    const [from, to] = [128 * line, 128 * (line + 1)];
    expect(together.slice(from, to)).toEqual(transformed(lines.slice(from, to), 16, false, hasFused()));
  }
});

test('every frequency stands at one place, and its mirror at that of the opposite one', () => {
  for (const size of sizes) {
    const order = orderOf(size);
    expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i));
    mirrorOf(size).forEach((place, i) => expect((order[i]! + order[place]!) % size).toBe(0));
  }
});
