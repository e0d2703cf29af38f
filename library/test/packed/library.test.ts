// The library as people install it: packed, checked by publint, and used from an empty folder on two versions of Node.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledSize } from './bundleSize.ts';
import { bothNodes, EmptyFolder, root } from './emptyFolder.ts';

const manifest = JSON.parse(readFileSync(join(root, 'library', 'package.json'), 'utf8')) as {
  name: string;
  exports: Record<string, unknown>;
};
const doors = Object.keys(manifest.exports).map((door) => manifest.name + door.slice(1));

const folder = new EmptyFolder();
let tarball = '';

beforeAll(() => {
  tarball = folder.pack('library');
  folder.install(tarball);
});
afterAll(() => folder.remove());

test('publint finds nothing to say about it', async () => {
  const bytes = readFileSync(tarball);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pkgDir: 'package', pack: { tarball: buffer } });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test('it holds the built and the source files and the licence, and no test', () => {
  const files = execFileSync('tar', ['tzf', tarball], { encoding: 'utf8' }).split('\n');
  expect(files).toContain('package/dist/index.js');
  expect(files).toContain('package/src/index.ts');
  expect(files).toContain('package/LICENSE');
  expect(files.filter((file) => /\.test\.|tsbuildinfo/.test(file))).toEqual([]);
});

const program = `
import { conv2d, tensor } from 'faltung';
const x = tensor([1, 1, 3, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9]);
const w = tensor([1, 1, 2, 2], [1, 0, 0, 1]);
console.log([...(await conv2d(x, w).data())].join(' '));
`;

const threads = `
import { compute, open } from 'faltung/engine';
import { conv, convProblem } from 'faltung/ops';
const problem = convProblem([1, 8, 40, 40], [8, 8, 3, 3]);
const some = (shape) => ({ shape, data: Float32Array.from({ length: shape.reduce((a, b) => a * b) }, Math.sin) });
const inputs = { x: some([1, 8, 40, 40]), w: some([8, 8, 3, 3]) };
const engine = await open({ threads: 2 });
const [two, one] = [await engine.compute(conv.y, problem, inputs), compute(conv.y, problem, inputs, 'wasm')];
engine.close();
console.log(engine.threads, two.data.every((value, at) => Object.is(value, one.data[at])));
`;

for (const { name, path } of bothNodes()) {
  test(`two threads give the bits of one, and the process ends, on ${name}`, () => {
    const file = folder.write('threads.mjs', threads);
    expect(folder.run(path, [file]).trim()).toBe('2 true');
  });

  test(`one convolution gives its numbers on ${name}`, () => {
    const file = folder.write('one.mjs', program);
    expect(folder.run(path, [file]).trim()).toBe('6 8 12 14');
  });

  test(`every public door opens on ${name}`, () => {
    const file = folder.write('doors.mjs', doors.map((door) => `await import('${door}');`).join('\n'));
    folder.run(path, [file]);
  });
}

test('its types are read by a strict project without the private condition', () => {
  folder.write('one.ts', `${program}${doors.map((door, at) => `export * as door${at} from '${door}';`).join('\n')}\n`);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    module: 'nodenext',
    target: 'es2024',
    lib: ['es2024', 'dom'],
    types: [],
  };
  folder.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['one.ts'] }));
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  expect(folder.run(bothNodes()[0]!.path, [tsc, '-p', folder.path])).toBe('');
});

test('a page that uses the everyday door loads less than 60 kB of it, back end in WebAssembly and all', async () => {
  const sizes = new Map<string, number>();
  for (const door of doors) sizes.set(door, await bundledSize(folder.path, door));
  sizes.set(`${manifest.name} without WebAssembly`, await bundledSize(folder.path, manifest.name, /shared[\\/]wasm/));
  for (const [door, bytes] of sizes) console.log(`${(bytes / 1000).toFixed(1).padStart(6)} kB  ${door}`);
  expect(sizes.get(manifest.name)).toBeLessThan(60_000);
  // Nothing was lost on the way: the kernels alone are more than that.
  expect(sizes.get(manifest.name)).toBeGreaterThan(sizes.get(`${manifest.name}/kernels/wasm`)!);
});
