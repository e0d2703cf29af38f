import { expect, test, vi } from 'vitest';
import { judgeSkips, report } from './report.mjs';

const allowed = [{ name: 'conform · torch', reason: 'the files are not here' }];

test('a skip counts as one when its name and its reason are listed', () => {
  expect(judgeSkips(allowed, allowed)).toEqual({ skips: allowed, failures: [] });
});

test('any other skip is a failure with a sentence', () => {
  const skips = [
    { name: 'conform · torch', reason: 'it was slow' },
    { name: 'conform', reason: '' },
  ];
  const { failures } = judgeSkips(skips, allowed);
  expect(failures.map(({ reason }) => reason)).toEqual([
    'It was skipped (it was slow), but tools/skips.json does not list it so.',
    'It was skipped (no reason given), but tools/skips.json does not list it so.',
  ]);
});

test('every stage runs, a stage that throws fails, and the last line is the totals', async () => {
  const lines = [];
  const log = vi.spyOn(console, 'log').mockImplementation((text) => lines.push(...text.split('\n')));
  const code = await report([
    { name: 'first', run: async () => ({ passed: 2, failures: [], skips: [] }) },
    { name: 'second', run: () => Promise.reject(new Error('no disk')) },
    { name: 'third', run: async () => ({ passed: 1, failures: [{ name: 'sum', reason: 'was 3' }], skips: [] }) },
  ]);
  log.mockRestore();
  expect(code).toBe(1);
  expect(lines).toContain('== third');
  expect(lines.join('\n')).toMatch(/== Failed\nsecond\n {2}Error: no disk[^]*sum\n {2}was 3/);
  expect(lines.at(-1)).toBe('3 passed, 2 failed, 0 skipped');
});
