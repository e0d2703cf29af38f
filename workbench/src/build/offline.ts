// Writes the service worker of a built site: the last step, since it names every file by its final content.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { workerFile } from '../offline/places.ts';
import { keptFiles } from './kept-files.ts';

async function readSite(folder: string): Promise<Map<string, Uint8Array>> {
  const site = new Map<string, Uint8Array>();
  for (const name of (await readdir(folder, { recursive: true })).toSorted()) {
    const file = join(folder, name);
    if ((await stat(file)).isFile()) site.set(name.split(sep).join('/'), await readFile(file));
  }
  return site;
}

/** Served while the site is worked on: a worker that an earlier build left in the browser removes itself. */
const leaving = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await registration.unregister();
  for (const client of await clients.matchAll({ type: 'window' })) await client.navigate(client.url);
})()));
`;

export const offline = (): AstroIntegration => ({
  name: 'offline',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.split('?')[0]!.endsWith(`/${workerFile}`)) return next();
        response.setHeader('Content-Type', 'text/javascript');
        response.end(leaving);
      });
    },
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      const kept = keptFiles(await readSite(folder));
      await build({
        configFile: false,
        logLevel: 'error',
        define: { keptFiles: JSON.stringify(kept), 'process.env.NODE_ENV': '"production"' },
        build: {
          outDir: folder,
          emptyOutDir: false,
          target: 'es2022',
          lib: {
            entry: fileURLToPath(new URL('../offline/worker.ts', import.meta.url)),
            formats: ['es'],
            fileName: () => workerFile,
          },
        },
      });
    },
  },
});
