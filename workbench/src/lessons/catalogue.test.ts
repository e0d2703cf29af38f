import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { itemsOf } from './everyItem.ts';
import { lessons } from './index.ts';

const items = (await Promise.all(lessons.map(({ name }) => itemsOf(name)))).flat();

test('every wrong rule has a name of its own, and its own words in both languages', () => {
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
  for (const language of ['ko', 'en'] as const)
    expect(new Set(catalogue.map(({ say }) => say[language])).size).toBe(catalogue.length);
  for (const { id, say } of catalogue) {
    expect(say.ko, id).toMatch(/[가-힣].*\.$/);
    expect(say.en, id).toMatch(/[a-z].*\.$/);
  }
});

describe.each(lessons.map(({ name }) => name))('the questions of %s', (name) => {
  const own = items.filter(({ lesson }) => lesson === name);

  test('are at least three, each with at least two wrong rules of the catalogue that can be told apart', () => {
    expect(own.length).toBeGreaterThanOrEqual(3);
    const known = new Set(catalogue.map(({ id }) => id));
    for (const { ask, wrong, right, judged } of own) {
      expect(judged(right), ask.en).toBe('right');
      expect(new Set(wrong.map(({ answer }) => judged(answer))).size, ask.en).toBeGreaterThanOrEqual(2);
      for (const { id, answer } of wrong) {
        expect(known, ask.en).toContain(id);
        expect(Number.isFinite(answer), `${id}: ${ask.en}`).toBe(true);
        // Two rules may come to the same number; whoever gives it is told about one of these.
        expect(wrong.filter((rule) => rule.answer === answer).map((rule) => rule.id)).toContain(judged(answer));
      }
    }
  });
});

test.each(catalogue)('the wrong rule "$id" gives an answer that it is told by in some lesson', ({ id }) => {
  const told = items.filter(({ wrong, judged }) => wrong.some((rule) => rule.id === id && judged(rule.answer) === id));
  expect(told.length).toBeGreaterThan(0);
});
