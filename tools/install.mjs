// Installs the packages when they are missing or out of step with the lock file. It runs in a fresh clone, on whatever
// Node the machine has, so it may use nothing but Node's own modules.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse, root, run } from './run.mjs';

const lock = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules', '.faltung-lock');
const npmsOwnRecord = join(root, 'node_modules', '.package-lock.json');

const lockHash = () => createHash('sha256').update(readFileSync(lock)).digest('hex');

function upToDate() {
  if (!existsSync(npmsOwnRecord)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return true;
  // Someone has called npm by hand: it writes its record last, after the lock file.
  return statSync(npmsOwnRecord).mtimeMs >= statSync(lock).mtimeMs;
}

/** Node 24 comes with the packages on Linux and Windows; elsewhere the machine's own has to be new enough. */
async function checkNode() {
  const { code, output } = await run('node', ['--version'], { quiet: true });
  const major = Number(/^v(\d+)/.exec(output)?.[1]);
  if (code !== 0 || !(major >= 24)) {
    const found = output.trim() || 'no Node at all';
    refuse(`Node 24 or later is needed, but ${found} was found and npm has none for this platform: see nodejs.org.`);
  }
}

export async function install() {
  if (!upToDate()) {
    const start = Date.now();
    console.log('Installing packages (npm ci); this takes a minute or two the first time.');
    const { code } = await run('npm', ['ci', '--no-progress', '--loglevel=error']);
    if (code !== 0) refuse('npm ci failed, see above. Is the package registry reachable?');
    console.log(`Installed in ${((Date.now() - start) / 1000).toFixed(0)} s.`);
  }
  writeFileSync(stamp, lockHash());
  await checkNode();
}
