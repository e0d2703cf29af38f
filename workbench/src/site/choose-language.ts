// Which language a reader gets, and how a switch of language keeps where they are.
import { languages, storageKeys, type Language } from './language.ts';

const isLanguage = (word: string | null): word is Language => languages.some((language) => language === word);

/** What was chosen before, else the first of the reader's languages that there is, else English. */
export function chooseLanguage(stored: string | null, preferred: readonly string[]): Language {
  if (isLanguage(stored)) return stored;
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0]!;
    if (isLanguage(primary)) return primary;
  }
  return 'en';
}

function storedLanguage(): string | null {
  try {
    return localStorage.getItem(storageKeys.language);
  } catch {
    return null;
  }
}

function storeLanguage(language: string) {
  try {
    localStorage.setItem(storageKeys.language, language);
  } catch {
    // Storage may be forbidden; the link works without it.
  }
}

const linkTo = (language: string) => document.querySelector<HTMLAnchorElement>(`a[hreflang="${language}"]`);

/** On the root page: goes on to the page of the reader's language, with the query and fragment of this one. */
export function goToLanguage() {
  const link = linkTo(chooseLanguage(storedLanguage(), navigator.languages));
  if (link) location.replace(new URL(location.search + location.hash, link.href));
}

/** Makes the links to other languages lead to the same state of this page, and remembers the one that is followed. */
export function startLanguageLinks() {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    // The state in the address changes without notice, so it is read when the link is about to be used.
    const keepState = () => {
      link.search = location.search;
      link.hash = location.hash;
    };
    for (const event of ['pointerdown', 'focus', 'mouseenter']) link.addEventListener(event, keepState);
    link.addEventListener('click', () => {
      keepState();
      storeLanguage(link.dataset['language']!);
    });
  }
}
