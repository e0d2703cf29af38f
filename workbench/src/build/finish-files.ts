// The last touch to the built files: relative addresses, and for each page the policy of what it may load.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addPolicy } from './content-security.ts';
import { relativePage, relativeStyles } from './relative-links.ts';

function finished(text: string, file: string, base: string): string {
  if (extname(file) === '.css') return relativeStyles(text, file, base);
  // A host shows 404.html at addresses of any depth, so relative addresses would lead elsewhere each time.
  return addPolicy(file === '404.html' ? text : relativePage(text, file, base));
}

export function finishFiles(): AstroIntegration {
  let base = '/';
  return {
    name: 'finish-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base}/`.replace(/\/+/g, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of await readdir(folder, { recursive: true })) {
          if (!['.html', '.css'].includes(extname(name))) continue;
          const text = await readFile(join(folder, name), 'utf8');
          await writeFile(join(folder, name), finished(text, name.split(sep).join('/'), base));
        }
      },
    },
  };
}
