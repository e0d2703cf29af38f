import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLinks } from './check-links.mjs';
import { makeRelative, relativePage } from './relative-site.mjs';

let folder;
const write = (file, text) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faltung-links-'));
  write('index.html', '<a href="/ko/">ko</a>');
  write('404.html', '<a href="/">home</a>');
  write('ko/index.html', '<h1 id="top">ko</h1><a href="/ko/one/?taps=3#sum">one</a><a href="#top">up</a>');
  write('ko/one/index.html', '<p id="sum"></p><link href="/_astro/a.css"><a href="https://example.org/x">out</a>');
  write('_astro/a.css', '@font-face { src: url(./type.woff2) }');
  write('_astro/type.woff2', '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('made relative, a site works at the root and below a sub-path', () => {
  expect(checkLinks(folder).wrong).toHaveLength(3);
  makeRelative(folder, '/');
  expect(checkLinks(folder).wrong).toEqual([]);
});

test('a site built for a sub-path is made relative as well', () => {
  expect(relativePage('<a href=/base/ko/ class="x">', 'en/one/index.html', '/base/')).toBe(
    '<a href=../../ko/ class="x">',
  );
});

test('islands, inline styles, scripts and sets of pictures are made relative; other hosts and text are not', () => {
  const page = (up, home) => `
    <astro-island component-url="${up}_astro/Figure.js" props="{&quot;src&quot;:&quot;${up}_astro/a.jpg&quot;}">
    <style>@font-face { src: url(${up}_astro/type.woff2) }</style><script>import("${up}_astro/a.js")</script>
    <img srcset="${up}a.jpg 1x, ${up}b.jpg 2x" src="//example.org/c.jpg" alt="/a.jpg"> /ko/ <a href="${home}">`;
  expect(relativePage(page('/', '/'), 'ko/index.html', '/')).toBe(page('../', '../'));
  expect(relativePage(page('/', '/'), 'index.html', '/')).toBe(page('./', './'));
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
    makeRelative(folder, '/');
    write('ko/index.html', text);
    expect(checkLinks(folder).wrong).toEqual([expect.stringMatching(sentence)]);
  });
}

test('found: a script that names a built file from the root', () => {
  makeRelative(folder, '/');
  write('_astro/a.js', 'new Worker(`/_astro/worker.js`)');
  expect(checkLinks(folder).wrong.join()).toMatch(/a\.js: \/_astro\/worker\.js (leads nowhere|leaves the site)/);
});
