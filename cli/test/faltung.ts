// Runs the command as a reader's shell does: a process of its own, with its own folder and locale.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunSettings {
  readonly cwd?: string;
  /** The locale of the process; English when left out. */
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  readonly uid?: number;
}

export const started = (words: readonly string[], { cwd, env = { LC_ALL: 'C' }, uid }: RunSettings = {}) =>
  spawn(process.execPath, ['--conditions=faltung', main, ...words], {
    cwd,
    uid,
    // Nothing else is passed on, so that the locale of who runs the tests does not matter.
    env: { PATH: process.env['PATH'], ...env },
  });

export function faltung(words: readonly string[], settings: RunSettings = {}): Promise<Ran> {
  const child = started(words, settings);
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin.end(settings.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
