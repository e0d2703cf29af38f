// npm run bench: installs the packages of bench/ when they are missing, and runs the benchmark on Node 24.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install } from './install.mjs';
import { installFolder } from './install-folder.mjs';
import { environment, refuse, root, run } from './run.mjs';

const folder = join(root, 'bench');

await install();
// Nobody but this command installs the peers.
await installFolder(folder, 'half a gigabyte');
// The cold start is that of the built package.
const { code } = await run('tsc', ['-b', 'library'], { quiet: true });
if (code !== 0) console.error('The library does not pass its type check, so its figures may be wrong.');
if ((await run('node', [join(root, 'tools', 'bundle.mjs')])).code !== 0) refuse('The library could not be bundled.');

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
