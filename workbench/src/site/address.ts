// Addresses inside of the site, from the root of the site on. The build makes them relative to the page they stand on.
import type { Language } from './language.ts';

const root = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** The address of a page in a language: `pageAddress('ko', 'lessons/')` is `/ko/lessons/` below the site's root. */
export const pageAddress = (language: Language, path = '') => `${root}${language}/${path}`;

export const lessonAddress = (language: Language, name: string) => pageAddress(language, `lessons/${name}/`);

/** The identity lab with one of its identities open. */
export const labAddress = (language: Language, identity: string) =>
  `${pageAddress(language, 'lab/')}?identity=${identity}#lab`;

/** The address of a file that is served as it is, from `public`. */
export const fileAddress = (name: string) => `${root}${name}`;

/** The address of the page that chooses the language. */
export const rootAddress = root;
