// Builds the workbench, and knows whether the built one is still what the sources say.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root, run } from './run.mjs';

export const siteFolder = join(root, 'workbench', 'dist');

/** The path the site is built for, from BASE: with a slash at both ends. */
export const siteBase = `/${process.env.BASE ?? ''}/`.replace(/\/+/g, '/');

const stamp = join(root, '.cache', 'site');

/** What the site is made of. Tests lie outside: changing one changes no page. */
const sources = [
  'package-lock.json',
  'tsconfig.base.json',
  'library/package.json',
  'library/src',
  'workbench/package.json',
  'workbench/astro.config.mjs',
  'workbench/astro.config.ts',
  'workbench/tsconfig.json',
  'workbench/src',
  'workbench/public',
  'tools/site.mjs',
];

function filesIn(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
}

function sourcesHash() {
  const hash = createHash('sha256').update(siteBase);
  for (const source of sources) {
    const path = join(root, source);
    const files = /\.\w+$/.test(source) ? [path].filter(existsSync) : filesIn(path).toSorted();
    for (const file of files) {
      if (/\.test\.tsx?$/.test(file)) continue;
      hash.update(relative(root, file)).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

const isBuilt = (hash) =>
  existsSync(join(siteFolder, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

/** Builds the site unless it is up to date; `always` builds in any case. BASE is the path it will be served below. */
export async function buildSite({ always = false } = {}) {
  const hash = sourcesHash();
  if (!always && isBuilt(hash)) return { code: 0, output: '' };
  console.log('Building the workbench.');
  const result = await run('astro', ['build'], { cwd: join(root, 'workbench') });
  if (result.code === 0) {
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, hash);
  }
  return result;
}
