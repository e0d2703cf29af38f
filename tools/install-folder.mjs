// Installs the packages of a folder beside the workspaces, so that nobody but its own command pays for them.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse, run } from './run.mjs';

/** Brings the packages of `folder` in step with its lock file; `weight` says what is coming, such as `176 MB`. */
export async function installFolder(folder, weight) {
  const stamp = join(folder, 'node_modules', '.faltung-lock');
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.error(`Installing packages into ${join(folder, 'node_modules')} (npm ci, ${weight}; once).`);
  // Install scripts would download what is not used here.
  const words = ['ci', '--ignore-scripts', '--no-progress', '--loglevel=error'];
  const { code, output } = await run('npm', words, { cwd: folder, quiet: true });
  if (code !== 0) refuse(`npm ci in ${folder} failed:\n${output}`);
  writeFileSync(stamp, hash);
}
