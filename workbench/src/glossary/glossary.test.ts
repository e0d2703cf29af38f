import { expect, test } from 'vitest';
import { languages } from '../site/language.ts';
import { glossaryMarkdown } from './markdown.ts';
import { termGroups, termOf } from './terms.ts';

const terms = termGroups.flatMap((group) => group.terms);

test('docs/glossary.md says what the glossary says', async () => {
  await expect(glossaryMarkdown()).toMatchFileSnapshot('../../../docs/glossary.md');
});

test('no two entries share an id or a name', () => {
  const ids = [...termGroups, ...terms].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const language of languages) {
    const names = terms.map(({ name }) => name[language]);
    expect(new Set(names).size).toBe(names.length);
  }
});

test('a term that is not in the glossary is refused by name', () => {
  expect(() => termOf('strid')).toThrow('no term "strid"');
});
