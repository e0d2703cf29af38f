import { expect, test } from 'vitest';
import { keptFiles } from './kept-files.ts';

const site = (files: Readonly<Record<string, string>>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
const urls = (files: Readonly<Record<string, string>>) => keptFiles(site(files)).map(({ url }) => url);

test('a page is kept by its folder, everything else by its name', () => {
  expect(urls({ 'index.html': '', 'ko/lessons/index.html': '', '404.html': '', 'icons/a.png': '' })).toEqual([
    './',
    '404.html',
    'icons/a.png',
    'ko/lessons/',
  ]);
});

test('what bears its hash in its name needs no revision; the revision of anything else follows its content', () => {
  const revisions = (page: string) =>
    keptFiles(site({ '_astro/a.B7x.js': page, 'ko/index.html': page })).map(({ revision }) => revision);
  const [script, first] = revisions('one');
  expect(script).toBeNull();
  expect(first).toMatch(/^[0-9a-f]{16}$/);
  expect(revisions('one')).toEqual([null, first]);
  expect(revisions('two')[1]).not.toBe(first);
});

test('a font is kept when a page or a script holds one of its characters', () => {
  const css = `
    @font-face { src: url(./latin.woff2) format("woff2"); unicode-range: U+41-5a, U+61; }
    @font-face { src: url("./hangul.woff2") format("woff2"); unicode-range: U+AC00-AC10; }
    @font-face { src: url(./rest.woff2) format("woff2"); unicode-range: U+3042,U+5c; }
    @font-face { src: url(./always.woff2) format("woff2"); }`;
  const fonts = {
    '_astro/latin.woff2': '',
    '_astro/hangul.woff2': '',
    '_astro/rest.woff2': '',
    '_astro/always.woff2': '',
  };
  const kept = (html: string, script: string) =>
    urls({ ...fonts, '_astro/a.css': css, 'ko/index.html': html, '_astro/b.js': script })
      .filter((url) => url.endsWith('.woff2'))
      .map((url) => url.slice('_astro/'.length, -'.woff2'.length));
  expect(kept('B', '')).toEqual(['always', 'latin']);
  expect(kept('', '가')).toEqual(['always', 'hangul']);
  expect(kept('b', '')).toEqual(['always']);
  expect(kept('\\ a', '힣')).toEqual(['always', 'latin', 'rest']);
});
