import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../site/language.ts';
import { lessons, neighbour } from './index.ts';

test('the course has the sixteen sections, in order', () => {
  const sections = lessons.map(({ section }) => section).join(' ');
  expect(sections).toBe('1 2 2.1 2.2 3 4 5 6 6.1 7 8.1 8.2 9 10 11 12');
});

test('a lesson is ready exactly when its prose exists in every language', () => {
  for (const { name, ready } of lessons) {
    for (const language of languages) {
      expect(existsSync(new URL(`${name}/${language}.mdx`, import.meta.url)), `${name}/${language}.mdx`).toBe(ready);
    }
  }
});

test('neighbours are ready lessons', () => {
  const ready = lessons.filter((lesson) => lesson.ready);
  expect(neighbour(ready[0]!.name, -1)).toBeUndefined();
  expect(neighbour(ready.at(-1)!.name, 1)).toBeUndefined();
});
