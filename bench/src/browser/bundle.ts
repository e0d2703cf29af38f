// The page and all it loads, as a folder that can be served.
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

// Loaded by address at run time, so no bundler sees them.
const binaries = [
  ...['', '-simd', '-threaded-simd'].map((kind) => `@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm${kind}.wasm`),
  ...['mjs', 'wasm'].map((end) => `onnxruntime-web/dist/ort-wasm-simd-threaded.${end}`),
];

/** Builds the page; gives its folder, which every build empties first. */
export async function bundlePage(): Promise<string> {
  const outDir = join(modules, '.cache', 'page');
  await build({
    root: here,
    base: './',
    configFile: false,
    logLevel: 'error',
    resolve: {
      conditions: ['faltung', ...defaultClientConditions],
      // The build for WebAssembly alone; the usual one brings WebGPU's.
      alias: [{ find: /^onnxruntime-web$/, replacement: 'onnxruntime-web/wasm' }],
    },
    build: { outDir, emptyOutDir: true, target: 'esnext', minify: false, chunkSizeWarningLimit: 1e5 },
  });
  const assets = join(outDir, 'assets');
  mkdirSync(assets, { recursive: true });
  for (const file of binaries) copyFileSync(join(modules, file), join(assets, basename(file)));
  return outDir;
}
