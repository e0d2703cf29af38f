import { convProblem } from 'faltung/ops';
import { expect, test } from 'vitest';
import { rulerOf } from './ruler.ts';

test('counting places agrees with the formula for every small setting', () => {
  let dropping = 0;
  for (let input = 1; input <= 7; input++)
    for (let taps = 1; taps <= 5; taps++)
      for (let padding = 0; padding <= 3; padding++)
        for (let stride = 1; stride <= 4; stride++)
          for (let dilation = 1; dilation <= 3; dilation++) {
            const { cells, span, places, dropped, beyond } = rulerOf({ input, taps, padding, stride, dilation });
            const room = input + 2 * padding - dilation * (taps - 1) - 1;
            if (room < 0) {
              expect(places).toEqual([]);
              continue;
            }
            expect(places).toHaveLength(Math.floor(room / stride) + 1);
            expect(places).toHaveLength(
              convProblem([1, 1, input], [1, 1, taps], { padding, stride, dilation }).axes[0]!.output,
            );
            expect(dropped).toHaveLength(room % stride);
            expect(beyond.at(-1)!).toBeGreaterThanOrEqual(cells);
            expect(span).toBe(dilation * (taps - 1) + 1);
            if (dropped.length > 0) dropping++;
          }
  expect(dropping).toBeGreaterThan(100);
});

test('dilation leaves holes that no window reads', () => {
  expect(rulerOf({ input: 5, taps: 3, padding: 0, stride: 1, dilation: 2 }).skipped).toEqual([1, 3]);
  expect(rulerOf({ input: 6, taps: 3, padding: 0, stride: 2, dilation: 1 })).toMatchObject({
    places: [
      [0, 1, 2],
      [2, 3, 4],
    ],
    dropped: [5],
    beyond: [4, 5, 6],
  });
});
