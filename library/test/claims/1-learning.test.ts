// Claim of section 1 about training: what a correlation learns from a true convolution is the flipped window.
import { Matrix, QrDecomposition } from 'ml-matrix';
import { expect, test } from 'vitest';
import * as g from '../../src/grad/index.ts';
import { numericalRank } from '../../src/analysis/rank.ts';
import { normalFrom, randomFrom } from '../../src/tensor/random.ts';
import { tensor, type Tensor } from '../../src/tensor/tensor.ts';
import { at, correlate, flipped, numbers, rows, tensorBy } from './numbers.ts';

const window = tensor([1, 1, 3, 3], [1, 2, 0, 0, -1, 3, 0.5, 0, -2], 'float64');
const learned = [-2, 0, 0.5, 3, -1, 0, 0, 2, 1];

const noise = tensor([1, 1, 12, 12], Float64Array.from({ length: 144 }, normalFrom(randomFrom(12))));
const flat = tensor([1, 1, 12, 12], new Float64Array(144).fill(1));

/** 300 steps down the mean gradient of half the squared difference, from zeros. */
function descend(x: Tensor, target: Tensor, rate: number): Tensor {
  const w = g.variable(tensor([1, 1, 3, 3], new Float64Array(9)));
  for (let step = 0; step < 300; step++) {
    const difference = g.subtract(g.conv2d(x, w), target);
    const [down] = g.gradients(g.mean(g.multiply(g.multiply(difference, difference), 0.5)), [w]);
    w.assign(g.subtract(w, g.multiply(down!, rate)));
  }
  return w;
}

/** Every place of the 3x3 window as a row of its nine samples. */
const places = (x: Tensor): Tensor =>
  tensorBy([100, 9], (p, k) => at(x, 0, 0, Math.floor(p / 10) + Math.floor(k / 3), (p % 10) + (k % 3)));

const worst = (found: readonly number[]): number => Math.max(...found.map((value, i) => Math.abs(value - learned[i]!)));

test('C2 a correlation trained on a true convolution learns the flipped window, by descent and by least squares', () => {
  expect(numbers(flipped(window))).toEqual(learned);
  const target = correlate(noise, window, { flip: true });

  // The guide's rate and number of steps.
  const found = numbers(descend(noise, target, 0.2));
  expect(worst(found)).toBeLessThan(1e-3);
  expect(found.map((value) => Number(value.toFixed(3)) + 0)).toEqual(learned);

  const solved = new QrDecomposition(new Matrix(rows(places(noise)))).solve(Matrix.columnVector(numbers(target)));
  expect(worst(solved.to1DArray())).toBeLessThan(1e-3);
});

test('C2 it needs a rich input: a constant picture fixes the sum of the weights and nothing else', () => {
  expect([numericalRank(places(noise)), numericalRank(places(flat))]).toEqual([9, 1]);
  // The sum of the window is 3.5; every step moves all nine weights alike, so each becomes a ninth of it.
  const found = numbers(descend(flat, correlate(flat, window, { flip: true }), 0.1));
  for (const value of found) expect(value).toBeCloseTo(3.5 / 9, 12);
  expect(worst(found)).toBeGreaterThan(1);
});
