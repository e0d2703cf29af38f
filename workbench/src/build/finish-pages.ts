// The last touch to each built page: relative addresses, then the policy of what it may load.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addPolicy } from './content-security.ts';
import { makeRelative } from './relative-links.ts';

export function finishPages(): AstroIntegration {
  let base = '/';
  return {
    name: 'finish-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base}/`.replace(/\/+/g, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pages = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'));
        for (const name of pages) {
          const html = await readFile(join(folder, name), 'utf8');
          // A host shows 404.html at addresses of any depth, so relative addresses would lead elsewhere each time.
          const placed = name === '404.html' ? html : makeRelative(html, name.split(sep).join('/'), base);
          await writeFile(join(folder, name), addPolicy(placed));
        }
      },
    },
  };
}
