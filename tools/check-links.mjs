// Checks that every link of the built site leads somewhere: to a file, and to the element its #fragment names. It looks
// twice, as if the site were served at the root of a host and below a sub-path, where a link from the root would fail.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'parse5';
import { siteBase, siteFolder } from './site.mjs';

/** Attributes that hold one address. The last three are those of Astro's islands. */
const linking = ['href', 'src', 'poster', 'action', 'component-url', 'renderer-url', 'before-hydration-url'];

function* elementsOf(node) {
  if (node.attrs) yield node;
  for (const child of node.childNodes ?? []) yield* elementsOf(child);
  if (node.content) yield* elementsOf(node.content);
}

const addressesInStyles = (text) => [...text.matchAll(/url\(\s*['"]?([^'")]+)['"]?\s*\)/g)].map((match) => match[1]);

/** The addresses a page names, and the ids it has. */
function readPage(text) {
  const links = addressesInStyles(text);
  const ids = new Set();
  for (const { attrs } of elementsOf(parse(text))) {
    for (const { name, value } of attrs) {
      if (name === 'id') ids.add(value);
      else if (linking.includes(name)) links.push(value);
      else if (name === 'srcset') links.push(...value.split(',').map((part) => part.trim().split(/\s+/)[0]));
    }
  }
  return { links, ids };
}

/** What each file of the site names: `{ file, links, ids }`, with forward slashes. */
function readSite(folder) {
  const files = [];
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!/\.(html|css|js)$/.test(name) || statSync(path).isDirectory()) continue;
    const text = readFileSync(path, 'utf8');
    const file = name.split(sep).join('/');
    if (file.endsWith('.html')) files.push({ file, ...readPage(text) });
    else if (file.endsWith('.css')) files.push({ file, links: addressesInStyles(text), ids: new Set() });
    // In a script only the files built with it can be told from other text.
    else
      files.push({
        file,
        links: [...text.matchAll(/["'`](\/[^"'`]*_astro\/[^"'`]+)/g)].map((m) => m[1]),
        ids: new Set(),
      });
  }
  return files;
}

/** Why a link of a file is wrong when the site is served below `base`, or undefined. */
function whyWrong(folder, site, base, file, link) {
  const here = new URL(base + file.replace(/index\.html$/, ''), 'http://site');
  const to = URL.canParse(link, here) ? new URL(link, here) : undefined;
  if (!to) return 'is no address';
  if (to.host !== 'site') return undefined;
  if (!to.pathname.startsWith(base)) return `leaves the site when it is served below ${base}`;
  const path = decodeURIComponent(to.pathname.slice(base.length));
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!existsSync(join(folder, target))) return 'leads nowhere';
  if (statSync(join(folder, target)).isDirectory()) return 'leads to a folder: end it with a slash';
  const id = decodeURIComponent(to.hash.slice(1));
  const page = site.find((other) => other.file === target);
  if (id && page?.file.endsWith('.html') && !page.ids.has(id)) return `leads to a page without the id ${id}`;
  return undefined;
}

/** Every wrong link of a built site, as sentences, and how many links were followed. */
export function checkLinks(folder, built = '/') {
  const site = readSite(folder);
  const wrong = new Set();
  let count = 0;
  for (const base of built === '/' ? ['/', '/some/where/'] : [built]) {
    for (const { file, links } of site) {
      // Shown at any depth, the page for what is missing has to name its links from the root it was built for.
      if (file === '404.html' && base !== built) continue;
      for (const link of links) {
        count++;
        const reason = whyWrong(folder, site, base, file, link);
        if (reason) wrong.add(`${file}: ${link} ${reason}.`);
      }
    }
  }
  return { wrong: [...wrong], count };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { wrong, count } = checkLinks(siteFolder, siteBase);
  for (const sentence of wrong) console.error(sentence);
  console.log(`links: ${count} followed, ${wrong.length} wrong`);
  process.exitCode = wrong.length > 0 || count === 0 ? 1 : 0;
}
