// The glossary and the lessons: no word before it is explained, none explained that nobody uses.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lessons } from '../lessons/index.ts';
import { languages, type Language } from '../site/language.ts';
import { termGroups, termOf, type Term } from './terms.ts';

const terms = termGroups.flatMap((group) => group.terms);
const ready = lessons.filter((lesson) => lesson.ready);

/** Terms that no lesson marks, and who needs them. */
const elsewhere: Readonly<Record<string, string>> = {
  mac: 'Papers and other tools count in it; docs/glossary.md says what it means. Lessons say multiplications.',
};

/** Terms whose name is used in another sense before. */
const inAnotherSense: Readonly<Record<string, string>> = {
  convolution: 'In the first lesson the word means the true convolution, which is marked there.',
  overlap: 'In the first lesson two drawn shapes overlap, in the everyday sense.',
};

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** What is read of a lesson, every character in its place: no headings, imports, code, formulas or addresses. */
const prose = ({ name }: { readonly name: string }, language: Language): string =>
  readFileSync(new URL(`../lessons/${name}/${language}.mdx`, import.meta.url), 'utf8')
    .replace(/^(?:import|export|#) ?.*$/gm, blank)
    .replace(/`[^`]*`|\]\([^)]*\)|<(?!\/?Term)[A-Za-z][^>]*>/g, blank);

const marks = (text: string): string[] => [...text.matchAll(/<Term id="([^"]+)"/g)].map(([, id]) => id!);
const withoutMarks = (text: string): string => text.replace(/<Term[^>]*\/>|<Term[^>]*>[^<]*<\/Term>/g, blank);

/** The word itself; in English also its plural, in Korean with whatever follows. */
const wordOf = ({ name }: Term, language: Language): RegExp => {
  const escaped = name[language].replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return language === 'en' ? new RegExp(String.raw`(?<![\w-])${escaped}(?:s|es)?(?![\w-])`, 'i') : new RegExp(escaped);
};

test('there is a lesson to look at', () => {
  expect(ready.length).toBeGreaterThan(0);
  for (const { name } of ready) expect(existsSync(new URL(`../lessons/${name}/en.mdx`, import.meta.url))).toBe(true);
});

test.each(ready)('the lesson $name marks terms of the glossary, the same ones in both languages', (lesson) => {
  const [first, ...others] = languages.map((language) => [...new Set(marks(prose(lesson, language)))].toSorted());
  expect(first!.length).toBeGreaterThan(0);
  for (const id of first!) expect(termOf(id).id).toBe(id);
  for (const other of others) expect(other).toEqual(first);
});

test('every term of the glossary is marked by a lesson, or needed elsewhere', () => {
  const marked = new Set(ready.flatMap((lesson) => languages.flatMap((language) => marks(prose(lesson, language)))));
  // A kind of convolution has the name of its lesson, which may still be in the making.
  const coming = lessons.filter((lesson) => !lesson.ready).map(({ name }) => `${name}-convolution`);
  const unmarked = terms.map(({ id }) => id).filter((id) => !marked.has(id) && !coming.includes(id));
  expect(unmarked).toEqual(Object.keys(elsewhere));
});

for (const language of languages) {
  const course = ready.map((lesson) => ({ ...lesson, text: prose(lesson, language) }));

  test.each(terms)(
    `${language}: nobody who reads from the first lesson on meets "$id" before it is explained`,
    (term) => {
      const explained = course.findIndex(({ text }) => marks(text).includes(term.id));
      const before = course.slice(0, explained + 1).flatMap(({ name, text }, at) => {
        const end = at === explained ? text.indexOf(`<Term id="${term.id}"`) : text.length;
        const found = wordOf(term, language).exec(withoutMarks(text.slice(0, end)));
        return found ? [`${name}: …${text.slice(Math.max(0, found.index - 60), found.index + 60).trim()}…`] : [];
      });
      expect(term.id in inAnotherSense ? [] : before).toEqual([]);
    },
  );
}
