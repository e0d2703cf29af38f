import { expect, test } from 'vitest';
import { growth, measureMemory, memoryLine } from '../src/memory.ts';

test('a process is looked at after so many problems, and so many runs', () => {
  for (const what of ['problems', 'runs'] as const) {
    const sizes = measureMemory(what, [10, 30]);
    expect(sizes.map(({ count }) => count)).toEqual([10, 30]);
    // No process of Node is smaller than 20 MiB, and so few problems do not fill a gibibyte.
    for (const { bytes } of sizes) {
      expect(bytes).toBeGreaterThan(20 * 2 ** 20);
      expect(bytes).toBeLessThan(2 ** 30);
    }
  }
});

test('growing by more than a tenth is said', () => {
  const sizes = (last: number) => [
    { count: 1000, bytes: 100 * 2 ** 20 },
    { count: 10_000, bytes: last * 2 ** 20 },
  ];
  expect(growth(sizes(105))).toBeCloseTo(0.05);
  expect(memoryLine('runs', sizes(105))).toEqual({
    text: 'runs     100.0 MiB after 1,000, 105.0 MiB after 10,000: +5.0 %',
    within: true,
  });
  expect(memoryLine('runs', sizes(95)).text).toMatch(/: −5\.0 %$/);
  expect(memoryLine('runs', sizes(111))).toMatchObject({ within: false });
  expect(memoryLine('runs', sizes(111)).text).toMatch(/\+11\.0 %, more than 10 %$/);
});
