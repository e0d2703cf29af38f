import { expect, test } from 'vitest';
import { chooseLanguage } from './choose-language.ts';

test('a stored choice comes first', () => {
  expect(chooseLanguage('ko', ['en-GB'])).toBe('ko');
  expect(chooseLanguage('xx', ['ko-KR'])).toBe('ko');
});

test('then the first language of the reader that there is', () => {
  expect(chooseLanguage(null, ['fr', 'ko-KR', 'en'])).toBe('ko');
  expect(chooseLanguage(null, ['EN-us', 'ko'])).toBe('en');
});

test('then English', () => {
  expect(chooseLanguage(null, ['fr', 'de'])).toBe('en');
  expect(chooseLanguage(null, [])).toBe('en');
});
