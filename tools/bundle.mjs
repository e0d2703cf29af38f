// Writes the code of library/dist as it is published: one file for each door and a few that doors share, so that a
// program that starts reads a dozen files and not two hundred (docs/decisions/0017-bundled-doors.md). Types are tsc's.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './run.mjs';

const library = join(root, 'library');
const { exports, dependencies } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'));

/** By the path of every door in dist, without its ending, its source. */
const doors = Object.values(exports).map(({ faltung, default: built }) => [
  built.replace('./dist/', '').replace(/\.js$/, ''),
  join(library, faltung),
]);

const threads = join(library, 'src', 'kernels', 'wasm', 'threads');
const bundle = await rolldown({
  input: Object.fromEntries([...doors, ['shared/worker', join(threads, 'worker.js')]]),
  external: Object.keys(dependencies),
  platform: 'neutral',
});
await bundle.write({
  dir: join(library, 'dist'),
  format: 'es',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: 'shared/[name].js',
  // The file that starts threads finds their first file by its address, beside itself.
  codeSplitting: { groups: [{ name: 'thread', test: /wasm[\\/]threads[\\/]thread\.ts$/ }] },
});
await bundle.close();
