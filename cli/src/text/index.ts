// The sentences of the command line. Those about shapes and kinds are the library's (`faltung/text`).
import { en } from './en.ts';
import { ko } from './ko.ts';

export type Language = 'ko' | 'en';

/** Every sentence there is: one that is missing in a language does not compile. */
export type Text = typeof en;

export const texts: Readonly<Record<Language, Text>> = { ko, en };

/**
 * The language to speak: what `--lang` says, else what the locale says (the first of LC_ALL, LC_MESSAGES, LANG that is
 * set), else English. Undefined when `--lang` names one we do not speak.
 */
export function languageOf(words: readonly string[], environment: NodeJS.ProcessEnv): Language | undefined {
  const at = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : words[at] === '--lang' ? words[at + 1] : words[at]!.slice('--lang='.length);
  if (asked !== undefined) return asked === 'ko' || asked === 'en' ? asked : undefined;
  return spokenIn(environment);
}

export function spokenIn({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return /^ko\b|^ko_/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'ko' : 'en';
}
