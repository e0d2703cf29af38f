// Every page of the site, by its path.
import { lessons } from '../src/lessons/index.ts';
import { languages } from '../src/site/language.ts';

const ready = lessons.filter((lesson) => lesson.ready).map(({ name }) => `lessons/${name}/`);

/** Paths below a language; every page exists in each language. */
export const inEachLanguage = ['', 'lessons/', ...ready, 'lab/', 'play/', 'glossary/', 'progress/', 'about/'];

export const allPaths = languages.flatMap((language) => inEachLanguage.map((path) => `${language}/${path}`));
