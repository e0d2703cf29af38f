import { expect, test } from 'vitest';
import { lensAt } from './lens.ts';
import { model, weightsOf } from './model.ts';
import { filterPixels } from './pixels.ts';

const [width, height] = [6, 5];
const data = Uint8ClampedArray.from({ length: 4 * width * height }, (_, at) => (at % 4 === 3 ? 255 : (at * 37) % 256));

test.each(['sobel-x', 'box-3', 'gaussian-5', 'roberts-1'] as const)(
  'every pixel of %s is the sum that the lens shows',
  (name) => {
    const state = { ...model.start, ...weightsOf(name), colour: 'blue', values: 'clip' } as const;
    const weights = Float32Array.from(state.w.flat(), (weight) => weight / state.divisor);
    const settings = { rows: state.w.length, columns: state.w[0]!.length, weights, boundary: state.boundary };
    const result = filterPixels({ width, height, data }, { ...settings, values: state.values });
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const { scene } = lensAt({ width, height, data }, { row, column }, state);
        const value = scene.y[0]! / 10_000 / state.divisor;
        const shown = result.data[4 * (row * width + column) + 2]!;
        // A half is rounded to the even neighbour by the pixels, and float32 may lie on either side of it.
        expect(Math.abs(Math.min(255, Math.max(0, value)) - shown)).toBeLessThanOrEqual(0.5 + 2 ** -10);
      }
    }
  },
);
