// What a page pays for the package: bundled and minified as a site does it.
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

/** Bytes, after gzip, of all that a door brings along; of packages other than ours, none. */
export async function bundledSize(folder: string, door: string, without?: RegExp): Promise<number> {
  const bundle = await rolldown({
    input: 'entry',
    cwd: folder,
    platform: 'browser',
    shimMissingExports: true,
    logLevel: 'silent',
    // Packages other than ours: the everyday door has none, and theirs are not counted.
    external: /^(?!faltung(\/|$)|entry$)[@a-z]/,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? join(folder, 'entry.js') : undefined),
        load(id) {
          if (id === join(folder, 'entry.js')) return `export * from '${door}';`;
          return without?.test(id) ? '' : undefined;
        },
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'es', minify: true });
  await bundle.close();
  return gzipSync(output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n')).length;
}
