// The command as people install it, beside the packed library.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bothNodes, EmptyFolder, root } from './emptyFolder.ts';

const manifest = join(root, 'cli', 'package.json');
const before = readFileSync(manifest, 'utf8');
const { version } = JSON.parse(before) as { version: string };
const folder = new EmptyFolder();

beforeAll(() => folder.install(folder.pack('library'), folder.pack('cli')));
afterAll(() => folder.remove());

test('packing leaves the package file as it was', () => {
  expect(readFileSync(manifest, 'utf8')).toBe(before);
});

test('in the package the command is what was built, not the sources', () => {
  const text = readFileSync(join(folder.path, 'node_modules/faltung-cli/package.json'), 'utf8');
  const { bin } = JSON.parse(text) as { bin: Record<string, string> };
  // Some versions of npm take the leading ./ away when they pack.
  expect(join(bin['faltung']!)).toBe(join('dist/main.js'));
});

for (const { name, path } of bothNodes()) {
  test(`the installed command says its version on ${name}`, () => {
    const command = join(folder.path, 'node_modules', '.bin', 'faltung');
    expect(folder.run(path, [command, '--version']).trim()).toContain(version);
  });

  test(`the installed command filters a picture on ${name}`, () => {
    const command = join(folder.path, 'node_modules', '.bin', 'faltung');
    const picture = join(root, 'node_modules', 'three-globe', 'example', 'img', 'earth-night.jpg');
    const words = ['apply', picture, '--weights', 'sobel-x', '--output', 'edges.png', '--force', '--lang', 'en'];
    expect(folder.run(path, [command, ...words])).toContain('sobel-x: weights sum to 0');
    expect(readFileSync(join(folder.path, 'edges.png')).subarray(1, 4).toString()).toBe('PNG');
  });
}

test('npx finds it by its name', () => {
  expect(folder.run('npx', ['--no-install', 'faltung', '--version']).trim()).toContain(version);
});
