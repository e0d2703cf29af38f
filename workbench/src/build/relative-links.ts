// Makes the built site independent of where it is served: whatever a page or a stylesheet names, it names relative to
// itself.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const naming = 'href|src|poster|component-url|renderer-url|before-hydration-url';

/** For Vite: stylesheets and scripts of the browser name their files relatively; pages are made relative below. */
export const relativeAssets = (_file: string, { hostType, ssr }: { hostType: string; ssr: boolean }) =>
  hostType === 'css' || !ssr ? { relative: true } : undefined;

/** The page with every address inside of the site made relative to `page`, a path such as `ko/lessons/index.html`. */
export function makeRelative(html: string, page: string, base: string): string {
  const folder = posix.dirname(`/${page}`);
  return html.replace(new RegExp(`(\\s(?:${naming})=")(/[^"]*)"`, 'g'), (all, before: string, address: string) => {
    if (address.startsWith('//') || !address.startsWith(base)) return all;
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? [];
    const relative = posix.relative(folder, `/${path}`) || '.';
    // Scripts are imported by these addresses too, and an import needs the leading dot.
    const dotted = relative.startsWith('.') ? relative : `./${relative}`;
    return `${before}${dotted}${(path === '' || path.endsWith('/')) && !dotted.endsWith('/') ? '/' : ''}${rest}"`;
  });
}

export function relativeLinks(): AstroIntegration {
  let base = '/';
  return {
    name: 'relative-links',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const names = await readdir(folder, { recursive: true });
        // A host shows 404.html at addresses of any depth, so relative addresses would lead elsewhere each time.
        const pages = names.filter((name) => name.endsWith('.html') && name !== '404.html');
        for (const name of pages) {
          const html = await readFile(join(folder, name), 'utf8');
          await writeFile(join(folder, name), makeRelative(html, name.split(sep).join('/'), base));
        }
      },
    },
  };
}
