// Finds the Python that has a framework's package, and runs scripts in it, many in one process.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const places = [process.env['PYTHON'], '/usr/bin/python3', 'python3'].filter((place) => place !== undefined);

/** The Python that can import all of the modules: what PYTHON names, Debian's, or the one on the path. */
export const pythonWith = (...modules: string[]): string | undefined =>
  places.find((place) => spawnSync(place, ['-c', `import ${modules.join(', ')}`]).status === 0);

export type Ran =
  | { readonly shape: readonly number[]; readonly data: readonly number[]; readonly dtype: string }
  | { readonly error: string };

/** What each script computes as its `y`. */
export function runScripts(python: string, scripts: readonly string[]): Ran[] {
  const { stdout, stderr, status } = spawnSync(python, [fileURLToPath(new URL('run.py', import.meta.url))], {
    input: JSON.stringify(scripts),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`Python ended with ${status}: ${stderr.slice(-2000)}`);
  return JSON.parse(stdout) as Ran[];
}
