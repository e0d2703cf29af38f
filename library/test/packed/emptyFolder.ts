// An empty folder as a user has it: packages are installed into it, and programs run in it, on either Node.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

const isInside = (path: string) => path.includes(join('node_modules', '.bin'));

/** npm tells its children where they are; an npm of our own in another folder must not believe it. */
const outerEnvironment = (): NodeJS.ProcessEnv => {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(config_local_prefix|package|lifecycle)/.test(name),
  );
  const PATH = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((path) => !isInside(path))
    .join(delimiter);
  const quiet = { npm_config_update_notifier: 'false', npm_config_audit: 'false', npm_config_fund: 'false' };
  return { ...Object.fromEntries(kept), PATH, ...quiet };
};

/** Runs a command with the machine's own Node, as outside of this repository, and gives what it prints. */
export function runOutside(command: string, words: string[], cwd: string): string {
  const { status, error, stdout, stderr } = spawnSync(command, words, {
    cwd,
    env: outerEnvironment(),
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
  return stdout;
}

/** The two Nodes every package has to run on: the one that comes with this repository, and the machine's own. */
export const bothNodes = (): { name: string; path: string }[] => {
  const own = join(root, 'node_modules', '.bin', 'node');
  return [
    { name: "the repository's Node", path: existsSync(own) ? own : process.execPath },
    { name: "the machine's own Node", path: 'node' },
  ];
};

export class EmptyFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'faltung-packed-'));

  /** Packs a member of this repository into the folder and gives the tarball's path. */
  pack(member: string): string {
    const words = ['pack', '--json', '--silent', '--pack-destination', this.path];
    const answer = runOutside('npm', words, join(root, member));
    const { filename } = Object.values(JSON.parse(answer.slice(answer.search(/^[[{]/m))))[0] as { filename: string };
    return join(this.path, filename);
  }

  install(...tarballs: string[]): void {
    this.write('package.json', JSON.stringify({ private: true, type: 'module' }));
    runOutside('npm', ['install', '--prefer-offline', '--no-progress', '--loglevel=error', ...tarballs], this.path);
  }

  write(file: string, text: string): string {
    const path = join(this.path, file);
    writeFileSync(path, text);
    return path;
  }

  run(command: string, words: string[]): string {
    return runOutside(command, words, this.path);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
