// The contract as one file that runs without this repository.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Bundles `entry` of this folder into `folder`. The kernels come from `faltung/kernels/wasm`: the package's own where
 * it stays an import, the sources where it is bundled.
 */
export async function bundleContract(
  entry: string,
  folder: string,
  { packaged }: { packaged: boolean },
): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['faltung'] },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['es'], fileName: () => 'contract.js' },
      rolldownOptions: { external: packaged ? [/^faltung/] : [] },
    },
  });
  return join(folder, 'contract.js');
}
