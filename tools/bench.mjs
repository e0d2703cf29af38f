// npm run bench: installs the packages of bench/ when they are missing, and runs the benchmark on Node 24.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { environment, refuse, root, run } from './run.mjs';

const folder = join(root, 'bench');
const stamp = join(folder, 'node_modules', '.faltung-lock');

/** The peers weigh half a gigabyte, so nobody but this command installs them. */
async function installPeers() {
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.error('Installing the peers into bench/node_modules (npm ci, half a gigabyte; once).');
  // Install scripts would download what this benchmark does not use: the native CPU library is inside its package.
  const words = ['ci', '--ignore-scripts', '--no-progress', '--loglevel=error'];
  const { code, output } = await run('npm', words, { cwd: folder, quiet: true });
  if (code !== 0) refuse(`npm ci in bench/ failed:\n${output}`);
  writeFileSync(stamp, hash);
}

await install();
await installPeers();
// The cold start is that of the built package.
const { code } = await run('tsc', ['-b', 'library'], { quiet: true });
if (code !== 0) console.error('The library does not pass its type check, so the built package may be an old one.');

const words = ['--conditions=faltung', join(folder, 'src', 'main.ts'), ...process.argv.slice(2)];
const child = spawn('node', words, {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: environment(),
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
// Whoever ends this process ends the benchmark, and waits for that.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => refuse(`The benchmark could not be started: ${error.message}`));
child.on('close', (code) => {
  process.exitCode = code ?? 130;
});
