import { expect, test } from 'vitest';
import { model, start } from '../model.ts';
import { outcomeOf } from '../problem.ts';
import { canvasOf, painted } from './paint.ts';

const on = (conv: string) => canvasOf({ ...start, conv }, outcomeOf(conv).problem!);

test('a brush paints one cell of one plane, or of every plane, and the state keeps it', () => {
  const conv = 'conv2d 1x2x5x5 * 3x2x2x3';
  const { rows, planes } = on(conv)!;
  expect(planes.map(({ first, rows, columns }) => [first, rows, columns])).toEqual(
    [0, 2, 4, 6, 8, 10].map((first) => [first, 2, 3]),
  );
  const one = painted(rows, planes.slice(2, 3), 1, 2, 5);
  expect(
    one.flatMap((numbers, r) => numbers.flatMap((value, c) => (value === rows[r]![c] ? [] : [[r, c, value]]))),
  ).toEqual([[5, 2, 5]]);
  const all = painted(rows, planes, 0, 1, -7);
  expect(all.map((numbers) => numbers[1] === -7)).toEqual(rows.map((_, row) => row % 2 === 0));
  expect(model.settle({ ...start, conv, w: all }).w).toEqual(all);
});

test('values stay within what a cell holds, and too many weights are no canvas', () => {
  const { rows, planes } = on(start.conv)!;
  expect(painted(rows, planes, 0, 0, 1e6)[0]![0]).toBe(999.99);
  expect(on('conv2d 1x3x8x8 * 16x3x3x3')).toBeUndefined();
  expect(on('conv1d 1x1x8 * 2x1x5')!.rows.length).toBe(2);
});
