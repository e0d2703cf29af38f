// Claims of sections 2.2 to 4: channels, depth, 1x1.
import { expect, test } from 'vitest';
import { at, channels, correlate, numbers, sum, tensorBy, wholes } from './numbers.ts';

test('C5 the sum of one convolution a channel is the convolution of the block', () => {
  const [x, w] = [wholes([1, 3, 5, 5]), wholes([4, 3, 3, 3], 2)];
  const parts = [0, 1, 2].map((c) => correlate(channels(x, c, c + 1), channels(w, c, c + 1), { padding: 1 }));
  expect(numbers(parts.reduce(sum))).toEqual(numbers(correlate(x, w, { padding: 1 })));
});

test('C5 filters stacked are separate calls, and permuted channels with permuted windows change nothing', () => {
  const [x, w] = [wholes([1, 3, 5, 5]), wholes([2, 3, 3, 3], 2)];
  const whole = correlate(x, w);
  for (const o of [0, 1]) {
    const one = tensorBy([1, 3, 3, 3], (_, ...rest) => at(w, o, ...rest));
    expect(numbers(correlate(x, one))).toEqual(numbers(channels(whole, o, o + 1)));
  }
  const order = [2, 0, 1];
  const turned = (t: typeof x) => tensorBy(t.shape, (n, c, ...rest) => at(t, n, order[c]!, ...rest));
  expect(numbers(correlate(turned(x), turned(w)))).toEqual(numbers(whole));
});

test('C6 a 3-D window as deep as the input is a 2-D convolution with the depth as channels', () => {
  const [x, w] = [wholes([2, 1, 4, 6, 5]), wholes([3, 1, 4, 3, 3], 2)];
  const flat = (t: typeof x) => ({ shape: [t.shape[0]!, ...t.shape.slice(2)], data: t.data });
  expect(numbers(correlate(x, w))).toEqual(numbers(correlate(flat(x), flat(w))));
});

test('C6 a 3-D window of depth 1 is the 2-D convolution of every slice', () => {
  const [x, w] = [wholes([1, 2, 3, 5, 5]), wholes([2, 2, 1, 3, 3], 2)];
  const volume = correlate(x, w);
  const flatWeights = tensorBy([2, 2, 3, 3], (o, c, u, v) => at(w, o, c, 0, u, v));
  for (const t of [0, 1, 2]) {
    const slice = tensorBy([1, 2, 5, 5], (n, c, i, j) => at(x, n, c, t, i, j));
    expect(numbers(correlate(slice, flatWeights))).toEqual(
      numbers(tensorBy([1, 2, 3, 3], (n, c, i, j) => at(volume, n, c, t, i, j))),
    );
  }
});

test('C7 a 1x1 convolution is a matrix product for every pixel, and a dense layer on one pixel', () => {
  const [x, w] = [wholes([1, 5, 3, 4]), wholes([2, 5, 1, 1], 2)];
  const product = tensorBy([1, 2, 3, 4], (n, o, i, j) => {
    let total = 0;
    for (let c = 0; c < 5; c++) total += at(w, o, c, 0, 0) * at(x, n, c, i, j);
    return total;
  });
  expect(numbers(correlate(x, w))).toEqual(numbers(product));
  const pixel = wholes([1, 5, 1, 1], 3);
  const dense = [0, 1].map((o) => numbers(pixel).reduce((total, value, c) => total + value * w.data[o * 5 + c]!, 0));
  expect(numbers(correlate(pixel, w))).toEqual(dense);
});

test('C7 a window as large as the input is a dense layer, and on a larger input the same weights slide', () => {
  const w = wholes([4, 2, 3, 3], 2);
  const x = wholes([1, 2, 5, 4]);
  const map = correlate(x, w);
  expect(map.shape).toEqual([1, 4, 3, 2]);
  const crop = tensorBy([1, 2, 3, 3], (n, c, i, j) => at(x, n, c, i + 2, j + 1));
  expect(numbers(correlate(crop, w))).toEqual([0, 1, 2, 3].map((o) => at(map, 0, o, 2, 1)));
});

test('C7 two 1x1 convolutions without a function between them are one', () => {
  const [x, first, second] = [wholes([1, 4, 3, 3]), wholes([3, 4, 1, 1], 2), wholes([5, 3, 1, 1], 3)];
  const joined = tensorBy([5, 4, 1, 1], (o, c) =>
    [0, 1, 2].reduce((total, k) => total + at(second, o, k, 0, 0) * at(first, k, c, 0, 0), 0),
  );
  expect(numbers(correlate(correlate(x, first), second))).toEqual(numbers(correlate(x, joined)));
});
