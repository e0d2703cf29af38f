// Starts the tools of this repository and keeps what they print.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The environment in which `node` means the installed Node 24, whichever Node has started this script. */
export const environment = (more = {}) => ({
  ...process.env,
  PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH,
  ASTRO_TELEMETRY_DISABLED: '1',
  ...more,
});

/**
 * Runs a command to its end: `{ code, output }`. What it prints is shown at once, unless `quiet`.
 * A command that cannot be started at all ends with code 127, as in a shell.
 */
export function run(command, words = [], { cwd = root, env = {}, quiet = false } = {}) {
  const color = process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {};
  // On Windows the commands in node_modules/.bin are scripts, which only a shell starts.
  const shell = process.platform === 'win32';
  const child = spawn(command, words, {
    cwd,
    env: environment({ ...color, ...env }),
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

  let output = '';
  const take = (screen) => (chunk) => {
    output += chunk;
    if (!quiet) screen.write(chunk);
  };
  child.stdout.setEncoding('utf8').on('data', take(process.stdout));
  child.stderr.setEncoding('utf8').on('data', take(process.stderr));

  const stop = (signal) => child.kill(signal);
  // In front of whoever ends this process at the same signal, so that no command is left behind.
  for (const signal of ['SIGINT', 'SIGTERM']) process.prependListener(signal, stop);
  return new Promise((resolve) => {
    const end = (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    // A command ended by a signal has no code of its own.
    child.on('close', (code) => end(code ?? 130));
  });
}

/** Prints one sentence for a person and ends with exit code 1. */
export function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
