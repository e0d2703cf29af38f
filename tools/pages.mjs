// The pages of the built site, as addresses below its root.
import { readdirSync } from 'node:fs';
import { siteFolder } from './site.mjs';

/** Every page, or those whose address contains one of `words`. */
export function builtPages(words = []) {
  const pages = readdirSync(siteFolder, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^(ko|en)\/(.*\/)?index\.html$/.test(file))
    .map((file) => file.slice(0, -'index.html'.length))
    .toSorted((a, b) => (a < b ? -1 : 1));
  return words.length > 0 ? pages.filter((page) => words.some((word) => page.includes(word))) : pages;
}
