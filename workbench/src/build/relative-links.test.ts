import { expect, test } from 'vitest';
import { relativePage, relativeStyles } from './relative-links.ts';

const link = (address: string, file: string, base = '/') =>
  /href="([^"]*)"/.exec(relativePage(`<a href="${address}">`, file, base))![1];

test('an address inside of the site becomes relative to its page', () => {
  expect(link('/ko/', 'index.html')).toBe('./ko/');
  expect(link('/ko/lessons/', 'ko/index.html')).toBe('./lessons/');
  expect(link('/_astro/a.css', 'ko/lessons/one-channel/index.html')).toBe('../../../_astro/a.css');
  expect(link('/', 'ko/index.html')).toBe('../');
  expect(link('/ko/', 'ko/index.html')).toBe('./');
});

test('query and fragment stay', () => {
  expect(link('/en/glossary/?a=/b/#stride', 'ko/index.html')).toBe('../en/glossary/?a=/b/#stride');
});

test('the path the site was built for is taken away', () => {
  expect(link('/some/where/ko/', 'en/index.html', '/some/where/')).toBe('../ko/');
});

test('other hosts and fragments stay as they are', () => {
  expect(link('//host/x', 'index.html')).toBe('//host/x');
  expect(link('https://host/x', 'index.html')).toBe('https://host/x');
  expect(link('#top', 'index.html')).toBe('#top');
});

test('stylesheets name their fonts relatively, quoted or not', () => {
  const styles = (css: string) => relativeStyles(css, '_astro/a.css', '/');
  expect(styles('src:url(/_astro/f.woff2)')).toBe('src:url(./f.woff2)');
  expect(styles('src:url("/_astro/f.woff2")')).toBe('src:url("./f.woff2")');
  expect(styles('fill:url(#hatch) url(data:image/png;base64,AA)')).toBe(
    'fill:url(#hatch) url(data:image/png;base64,AA)',
  );
});
