import { filterWeights, gallery } from 'faltung/ops';
import { expect, test } from 'vitest';
import { filterPixels, modeFor, type Pixels } from './pixels.ts';

const picture = (
  width: number,
  height: number,
  pixel: (x: number, y: number) => readonly [number, number, number, number],
): Pixels => {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(pixel(x, y), 4 * (y * width + x));
  return { width, height, data };
};
const filtering = (name: keyof typeof gallery, values: 'auto' | 'offset' | 'normalise' | 'clip' = 'auto') => {
  const { shape, data } = filterWeights(name);
  return { rows: shape[2]!, columns: shape[3]!, weights: data, boundary: 'reflect', values } as const;
};
const step = picture(6, 4, (x) => (x < 3 ? [10, 20, 30, 255] : [110, 70, 30, 128]));
const pixelAt = ({ data, width }: Pixels, x: number, y: number) => [
  ...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4),
];

test('the identity leaves every pixel as it is', () => {
  expect(filterPixels(step, filtering('identity'))).toEqual(step);
});

test('an edge is found in each colour by itself, and transparency is carried along', () => {
  const edges = filterPixels(step, filtering('sobel-x'));
  expect(pixelAt(edges, 0, 1)).toEqual([0, 0, 0, 255]);
  // (1 + 2 + 1) · 100 is cut to 255, (1 + 2 + 1) · 50 = 200, and blue has no edge.
  expect(pixelAt(edges, 2, 1)).toEqual([255, 200, 0, 255]);
  expect(pixelAt(edges, 3, 0)).toEqual([255, 200, 0, 128]);
  expect(pixelAt(filterPixels(step, filtering('sobel-x', 'offset')), 0, 1)).toEqual([128, 128, 128, 255]);
});

test('the mode follows the weights', () => {
  expect(modeFor(filterWeights('laplacian-8').data)).toBe('absolute');
  expect(modeFor(filterWeights('gaussian-7').data)).toBe('clip');
  expect(modeFor(new Float32Array([1, -0.5]))).toBe('clip');
});

test('a stretched result reaches from black to white, and a flat one is black', () => {
  const stretched = filterPixels(step, filtering('sobel-x', 'normalise'));
  expect(Math.max(...stretched.data.filter((_, at) => at % 4 < 3))).toBe(255);
  const flat = filterPixels(
    picture(3, 3, () => [9, 9, 9, 255]),
    filtering('box-3', 'normalise'),
  );
  expect(pixelAt(flat, 1, 1)).toEqual([0, 0, 0, 255]);
});
