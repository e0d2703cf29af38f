import type { Language } from '../site/language.ts';

export type { Language };

/** Something said once in each language: forgetting one does not compile. */
export type InBoth<T = string> = Readonly<Record<Language, T>>;
