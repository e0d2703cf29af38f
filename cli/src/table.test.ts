import { expect, test } from 'vitest';
import { table, wrap } from './table.ts';

test('a Hangul syllable is two columns wide', () => {
  expect(
    table(
      [
        ['가중치', '9'],
        ['a', '10'],
      ],
      [1],
    ),
  ).toEqual(['가중치   9', 'a       10']);
});

test('lines are broken at blanks by their width, and a word that is too wide stands alone', () => {
  expect(wrap('가나다 abc def', 7)).toBe('가나다\nabc def');
  expect(wrap('abcdefghij a', 4)).toBe('abcdefghij\na');
});
