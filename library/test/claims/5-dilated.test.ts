// Claims of section 7: dilated windows, how far stacks of them see, and the holes they leave.
import { expect, test } from 'vitest';
import { gridding } from '../../src/analysis/gridding.ts';
import { receptiveField } from '../../src/analysis/receptiveField.ts';
import { convProblem } from '../../src/ops/convProblem.ts';
import { randomFrom } from '../../src/tensor/random.ts';
import type { Shape } from '../../src/tensor/shape.ts';
import type { Tensor } from '../../src/tensor/tensor.ts';
import { at, correlate, numbers, rows, tensorBy, wholes } from './numbers.ts';

/** The window with d − 1 zeros between neighbouring taps. */
const spread = (w: Tensor, d: number): Tensor =>
  tensorBy([...w.shape.slice(0, 2), ...w.shape.slice(2).map((taps) => (taps - 1) * d + 1)], (o, c, ...k) =>
    k.every((each) => each % d === 0) ? at(w, o, c, ...k.map((each) => each / d)) : 0,
  );

/** Every d-th sample along each axis, from `first` on. */
const phase = (x: Tensor, d: number, first: readonly number[]): Tensor =>
  tensorBy([...x.shape.slice(0, 2), ...first.map((r, a) => Math.ceil((x.shape[2 + a]! - r) / d))], (n, c, ...i) =>
    at(x, n, c, ...i.map((each, a) => each * d + first[a]!)),
  );

test('C15 dilated is the zero-inserted window, and ordinary convolutions of the phases, interleaved', () => {
  let compared = 0;
  for (const [x, w] of [
    [wholes([2, 2, 23]), wholes([3, 2, 4], 2)],
    [wholes([1, 2, 13, 16]), wholes([2, 2, 3, 2], 2)],
    [wholes([1, 1, 11, 9, 10]), wholes([2, 1, 2, 3, 2], 2)],
  ] as const) {
    for (const dilation of [1, 2, 3]) {
      const dilated = correlate(x, w, { dilation });
      expect(numbers(dilated)).toEqual(numbers(correlate(x, spread(w, dilation))));
      const more = { stride: 2, padding: 2 };
      expect(numbers(correlate(x, w, { dilation, ...more }))).toEqual(numbers(correlate(x, spread(w, dilation), more)));

      const axes = dilated.shape.slice(2);
      const parts = new Map<string, Tensor>();
      const partOf = (first: number[]): Tensor => {
        const key = first.join();
        if (!parts.has(key)) parts.set(key, correlate(phase(x, dilation, first), w));
        return parts.get(key)!;
      };
      const interleaved = tensorBy([...dilated.shape.slice(0, 2), ...axes], (n, o, ...p) => {
        const part = partOf(p.map((each) => each % dilation));
        return at(part, n, o, ...p.map((each) => Math.floor(each / dilation)));
      });
      expect(numbers(interleaved)).toEqual(numbers(dilated));
      expect(parts.size).toBe(dilation ** axes.length);
      compared += dilated.data.length;
    }
  }
  expect(compared).toBeGreaterThan(1000);
});

test('C15 from a dilation as large as the input on, a 3x3 window with same padding is its middle alone', () => {
  const [x, w] = [wholes([1, 1, 6, 6]), wholes([1, 1, 3, 3], 2)];
  const middle = tensorBy([1, 1, 1, 1], () => at(w, 0, 0, 1, 1));
  expect(numbers(correlate(x, w, { dilation: 6, padding: 'same' }))).toEqual(numbers(correlate(x, middle)));
  expect(numbers(correlate(x, w, { dilation: 5, padding: 'same' }))).not.toEqual(numbers(correlate(x, middle)));
});

/** Positive weights, so that no two ways to one sample cancel. */
const positive = (shape: Shape, seed: number): Tensor => {
  const random = randomFrom(seed);
  return tensorBy(shape, () => 1 + Math.floor(random() * 9));
};

/** What a stack of windows of three makes of one 1 in the middle of zeros. */
function response(rates: readonly number[], axes: number, side: number): Tensor {
  const middle = (side - 1) / 2;
  const impulse = tensorBy([1, 1, ...new Array<number>(axes).fill(side)], (_, __, ...i) =>
    i.every((each) => each === middle) ? 1 : 0,
  );
  const window: Shape = [1, 1, ...new Array<number>(axes).fill(3)];
  return rates.reduce(
    (x, dilation, stage) => correlate(x, positive(window, stage + 1), { dilation, padding: 'same' }),
    impulse,
  );
}

/** Samples that differ from zero, and the length from the first to the last along the last axis. */
function support(y: Tensor): { used: number; size: number } {
  const columns = rows(y).flatMap((row) => row.flatMap((value, j) => (value === 0 ? [] : [j])));
  return { used: columns.length, size: Math.max(...columns) - Math.min(...columns) + 1 };
}

const stages = (rates: readonly number[], side = 65) =>
  rates.map((dilation) => convProblem([1, 1, side, side], [1, 1, 3, 3], { dilation, padding: 'same' }));

test('C16 dilations 1, 2, 4, 8 see 3, 7, 15, 31 samples: an impulse reaches as many outputs', () => {
  const sizes = [1, 2, 3, 4].map((depth) => support(response([1, 2, 4, 8].slice(0, depth), 1, 65)));
  expect(sizes).toEqual([3, 7, 15, 31].map((size) => ({ used: size, size })));
  expect(receptiveField(stages([1, 2, 4, 8])).stages.map(([axis]) => axis!.size)).toEqual([3, 7, 15, 31]);
  // One sample less than the field is too small for the stack, the field itself gives exactly one output.
  const valid = (side: number) =>
    [1, 2, 4, 8].reduce((x, dilation) => correlate(x, wholes([1, 1, 3, 3]), { dilation }), wholes([1, 1, side, side]));
  expect(valid(31).shape).toEqual([1, 1, 1, 1]);
  expect(() => valid(30)).toThrow(/window/);
});

test('C16 one layer alone sees 3, 5 and 9; a constant dilation d sees 1 + n (k - 1) d', () => {
  expect([1, 2, 4].map((rate) => support(response([rate], 1, 65)).size)).toEqual([3, 5, 9]);
  for (const [layers, d] of [
    [2, 2],
    [3, 3],
    [4, 1],
  ] as const) {
    expect(support(response(new Array<number>(layers).fill(d), 1, 65)).size).toBe(1 + layers * 2 * d);
  }
});

test.each([
  { rates: [2, 2, 2], side: 13, used: 49, total: 169 },
  { rates: [2, 4, 8], side: 29, used: 225, total: 841 },
  { rates: [1, 2, 4], side: 15, used: 225, total: 225 },
  { rates: [1, 2, 3], side: 13, used: 169, total: 169 },
  { rates: [1, 2, 5], side: 17, used: 289, total: 289 },
  { rates: [1, 2, 9], side: 25, used: 441, total: 625 },
])('C17 dilations $rates use $used of $total samples', ({ rates, side, used, total }) => {
  expect(side ** 2).toBe(total);
  expect(support(response(rates, 2, 41))).toEqual({ used, size: side });
  expect(gridding(stages(rates))).toMatchObject({ used, total });
});
