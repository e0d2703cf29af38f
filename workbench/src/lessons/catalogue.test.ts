import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';

test('every wrong rule has a name of its own and speaks both languages', () => {
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
  for (const { id, say } of catalogue) {
    expect(say.ko, id).toMatch(/[가-힣].*\.$/);
    expect(say.en, id).toMatch(/[a-z].*\.$/);
  }
});
