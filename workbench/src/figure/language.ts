/** The languages every page is written in. */
export type Language = 'ko' | 'en';

/** Something said once in each language: forgetting one does not compile. */
export type InBoth<T = string> = Readonly<Record<Language, T>>;
