import { convProblem } from 'faltung/ops';
import { expect, test } from 'vitest';
import { rulerOf, type AxisSettings } from './ruler.ts';

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, n) => from + n);
const settings = range(1, 7).flatMap((input) =>
  range(1, 5).flatMap((taps) =>
    range(0, 3).flatMap((padding) =>
      range(1, 4).flatMap((stride) => range(1, 3).map((dilation) => ({ input, taps, padding, stride, dilation }))),
    ),
  ),
);
const roomOf = ({ input, taps, padding, dilation }: AxisSettings) => input + 2 * padding - dilation * (taps - 1) - 1;

test('where the window does not fit, there is no place for it', () => {
  for (const axis of settings.filter((axis) => roomOf(axis) < 0)) expect(rulerOf(axis).places).toEqual([]);
});

test('counting places agrees with the formula and with the library for every small setting', () => {
  const fitting = settings.filter((axis) => roomOf(axis) >= 0);
  for (const axis of fitting) {
    const { cells, span, places, dropped, beyond } = rulerOf(axis);
    const { input, taps, ...options } = axis;
    expect(places).toHaveLength(Math.floor(roomOf(axis) / axis.stride) + 1);
    expect(places).toHaveLength(convProblem([1, 1, input], [1, 1, taps], options).axes[0]!.output);
    expect(dropped).toHaveLength(roomOf(axis) % axis.stride);
    expect(beyond.at(-1)!).toBeGreaterThanOrEqual(cells);
    expect(span).toBe(axis.dilation * (taps - 1) + 1);
  }
  expect(fitting.filter((axis) => rulerOf(axis).dropped.length > 0).length).toBeGreaterThan(100);
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
