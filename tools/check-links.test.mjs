import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLinks } from './check-links.mjs';

let folder;
const write = (file, text) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faltung-links-'));
  write('index.html', '<a href="./ko/">ko</a>');
  write('404.html', '<a href="/">home</a>');
  write('ko/index.html', '<h1 id="top">ko</h1><a href="./one/?taps=3#sum">one</a><a href="#top">up</a>');
  write('ko/one/index.html', '<p id="sum"></p><link href="../../_astro/a.css"><a href="https://example.org/x">out</a>');
  write('_astro/a.css', '@font-face { src: url(./type.woff2) }');
  write('_astro/type.woff2', '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a site of relative links works at the root and below a sub-path', () => {
  expect(checkLinks(folder)).toEqual({ wrong: [], count: expect.any(Number) });
});

test('a site that was built for a sub-path may name it', () => {
  write('404.html', '<a href="/some/where/ko/">home</a>');
  expect(checkLinks(folder, '/some/where/').wrong).toEqual([]);
  expect(checkLinks(folder, '/').wrong).toEqual(['404.html: /some/where/ko/ leads nowhere.']);
});

const wrongs = [
  ['a missing page', '<a href="./two/">', /two\/ leads nowhere/],
  ['a missing picture of a set', '<img srcset="./one/index.html 1x, ./b.jpg 2x">', /b\.jpg leads nowhere/],
  ['a missing id', '<a href="./one/#product">', /without the id product/],
  ['a missing id of its own', '<a href="#nowhere">', /without the id nowhere/],
  ['a folder without its slash', '<a href="./one">', /end it with a slash/],
  ['a link from the root', '<a href="/ko/one/">', /leaves the site when it is served below \/some\/where\//],
  ['a link out of the site', '<a href="../../">', /leaves the site when/],
];
for (const [name, text, sentence] of wrongs) {
  test(`found: ${name}`, () => {
    write('ko/index.html', text);
    expect(checkLinks(folder).wrong).toEqual([expect.stringMatching(sentence)]);
  });
}

test('found: a script that names a built file from the root', () => {
  write('_astro/a.js', 'new Worker(`/_astro/worker.js`)');
  expect(checkLinks(folder).wrong.join()).toMatch(/a\.js: \/_astro\/worker\.js (leads nowhere|leaves the site)/);
});
