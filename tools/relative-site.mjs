// Makes a built site independent of the path it is served below: links from the root of the host become relative. Vite
// can do that for scripts and styles (`renderBuiltUrl` in the workbench's configuration), Astro cannot for pages.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Attributes that hold one address. The last three are those of Astro's islands. */
export const linking = ['href', 'src', 'poster', 'action', 'component-url', 'renderer-url', 'before-hydration-url'];

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A page's text with its links made relative; `file` is its path in the site, `base` the path it was built for. */
export function relativePage(html, file, base = '/') {
  const up = '../'.repeat(file.split('/').length - 1) || './';
  const home = escaped(base);
  const attribute = new RegExp(`(\\s(?:${linking.join('|')})=["']?)${home}(?!/)`, 'g');
  const sets = /(\ssrcset=")([^"]+)/g;
  // Built files are also named in inline scripts, in inline styles and in the properties handed to figures.
  const builtFile = new RegExp(`(["'\`(]|&quot;|&#34;)${home}(?=_astro/)`, 'g');
  return html
    .replace(attribute, `$1${up}`)
    .replace(sets, (_, start, list) => start + list.replace(new RegExp(`(^|,\\s*)${home}(?!/)`, 'g'), `$1${up}`))
    .replace(builtFile, `$1${up}`);
}

/** Rewrites every page but 404.html, which is shown at any depth and so has to name its links from the root. */
export function makeRelative(folder, base) {
  const pages = readdirSync(folder, { recursive: true }).filter(
    (name) => name.endsWith('.html') && name !== '404.html',
  );
  for (const page of pages) {
    const path = join(folder, page);
    const html = readFileSync(path, 'utf8');
    writeFileSync(path, relativePage(html, page.split(sep).join('/'), base));
  }
}
