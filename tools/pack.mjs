// Runs around `npm pack` and `npm publish`: builds dist, and lets the packed command start what was built. In the
// repository the command starts its sources, so that it works right after `npm ci`; a package cannot, as Node does not
// read types in node_modules.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse, root, run } from './run.mjs';

const [source, built] = ['"./src/main.ts"', '"./dist/main.js"'];

function replaceIn(path, from, to) {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) refuse(`${path} does not contain ${from}.`);
  writeFileSync(path, text.replace(from, to));
}

async function build(member) {
  // What was deleted from the sources must not live on in a package.
  rmSync(join(root, member, 'dist'), { recursive: true, force: true });
  if ((await run('tsc', ['-b', member])).code !== 0) refuse(`${member} could not be built, see above.`);
  if (member !== 'library') return;
  const { code } = await run('node', [join(root, 'tools', 'bundle.mjs')]);
  if (code !== 0) refuse(`${member} could not be bundled, see above.`);
}

const [when, member] = process.argv.slice(2);
const manifest = join(root, 'cli', 'package.json');

if (when === 'before') {
  await build(member);
  if (member === 'cli') {
    replaceIn(
      join(root, 'cli', 'dist', 'main.js'),
      '#!/usr/bin/env -S node --conditions=faltung',
      '#!/usr/bin/env node',
    );
    replaceIn(manifest, source, built);
  }
} else if (when === 'after' && member === 'cli') replaceIn(manifest, built, source);
else refuse('usage: node tools/pack.mjs before library|cli, or after cli');
