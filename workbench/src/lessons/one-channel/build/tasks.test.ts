import { expect, test } from 'vitest';
import { gallery } from 'faltung/ops';
import { grades, model, outputOf, probes } from './tasks.ts';

const { start } = model;

test('nothing is done at the start', () => {
  for (const grade of Object.values(grades)) expect(grade(start).done).toBe(false);
});

test('four outputs are reached by several settings, and by no others', () => {
  const ways: string[] = [];
  for (let stride = 1; stride <= 4; stride++)
    for (let padding = 0; padding <= 3; padding++)
      for (let dilation = 1; dilation <= 3; dilation++) {
        if (grades.size({ ...start, stride, padding, dilation }).done) ways.push(`${stride} ${padding} ${dilation}`);
      }
  expect(ways).toEqual(['2 1 1', '2 2 2', '2 3 3', '3 3 1']);
  expect(grades.size({ ...start, dilation: 3, padding: 0 }).say.en).toContain('give 1 now');
});

test('the right neighbour passes; the left one is told by name', () => {
  const at = (column: number) => [[0, 0, 0], [0, 1, 2].map((c) => (c === column ? 1 : 0)), [0, 0, 0]];
  expect(grades.shift({ ...start, shift: at(2) }).done).toBe(true);
  expect(grades.shift({ ...start, shift: at(0) }).say.en).toContain('true convolution');
  expect(grades.shift({ ...start, shift: at(1) }).done).toBe(false);
});

test('detectors of upright edges pass, others are told why not', () => {
  const say = (edges: readonly (readonly number[])[]) => grades.edges({ ...start, edges });
  for (const name of ['sobel-x', 'prewitt-x', 'scharr-x'] as const)
    expect(say(gallery[name].rows).done, name).toBe(true);
  expect(say(gallery['sobel-y'].rows).say.en).toContain('lying');
  expect(say(gallery['box-3'].rows).say.en).toContain('add up to 9');
  expect(say(gallery['laplacian-4'].rows).done).toBe(false);
  expect(outputOf(probes.upright, gallery['sobel-x'].rows)[0]).toEqual([12, 12, 0]);
});
