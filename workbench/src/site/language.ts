// The languages of the site. A text is a record with all of them, so a forgotten one does not compile.

export const languages = ['ko', 'en'] as const;
export type Language = (typeof languages)[number];
export type Text = Readonly<Record<Language, string>>;

/** How each language calls itself. */
export const ownNames: Text = { ko: '한국어', en: 'English' };

export const otherLanguage = (language: Language): Language => (language === 'ko' ? 'en' : 'ko');

/** Where the reader's choices are kept, in their own browser only. */
export const storageKeys = {
  language: 'faltung:language',
  appearance: 'faltung:appearance',
  progress: 'faltung:progress',
} as const;
