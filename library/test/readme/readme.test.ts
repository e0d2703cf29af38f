// Every README is true: its examples give what stands behind them, its commands print what stands below them, and its
// tables list what there is.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { kinds } from '../../src/ops/kinds.ts';
import { nameOfKind } from '../../src/text/kinds.ts';
import { checked, told, withoutTypes } from '../golden/exampleCode.ts';

const root = join(import.meta.dirname, '../../..');
const pages = [
  { file: 'README.md', locale: 'en_US.UTF-8' },
  { file: 'README.ko.md', locale: 'ko_KR.UTF-8' },
  { file: 'library/README.md', locale: 'en_US.UTF-8' },
].map((page) => ({ ...page, text: readFileSync(join(root, page.file), 'utf8') }));

const blocksOf = (text: string, language: string): string[] =>
  Array.from(text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm))
    .filter(([, named]) => named === language)
    .map(([, , block]) => block!);

/** The commands of a console block, each with what is shown below it. */
const commandsIn = (block: string): { command: string; shown: string }[] =>
  block.split(/^(?=\$ )/m).map((part) => {
    const [first, ...shown] = part.split('\n');
    return { command: first!.slice(2), shown: shown.join('\n') };
  });

const rowsOf = (text: string): string[][] =>
  [...text.matchAll(/^\| (.*) \|$/gm)].map(([, row]) => row!.split(' | ').map((cell) => cell.trim()));

type Names = Record<string, unknown>;

const manifest = JSON.parse(readFileSync(join(root, 'library/package.json'), 'utf8')) as {
  exports: Record<string, { faltung: string }>;
};
const doors = Object.entries(manifest.exports).map(([door, to]) => [`faltung${door.slice(1)}`, to.faltung] as const);
const open = async (door: string): Promise<Names> => {
  const path = doors.find(([name]) => name === door)?.[1];
  if (!path) throw new Error(`There is no door ${door}.`);
  return (await import(join(root, 'library', path))) as Names;
};

const AsyncFunction = (async () => {}).constructor as new (
  ...text: string[]
) => (...values: unknown[]) => Promise<void>;

/** Runs an example with the names it imports from the doors, and gives what its comments say beside what came out. */
async function runExample(code: string): Promise<{ said: string; got: string }[]> {
  const imports = [...code.matchAll(/^import \{ (.*) \} from '(.*)';\n/gm)];
  const scope: Names = {};
  for (const [, names, door] of imports) {
    const behind = await open(door!);
    for (const name of names!.split(', ')) {
      if (!(name in behind)) throw new Error(`${door} does not export ${name}.`);
      scope[name] = behind[name];
    }
  }
  const { code: script, checks } = checked(code.replace(/^import .*\n/gm, ''));
  const results: { said: string; got: string }[] = [];
  const check = (value: unknown, said: string): void => void results.push({ said, got: told(value) });
  const run = new AsyncFunction(...Object.keys(scope), '__check', await withoutTypes(script));
  await run(...Object.values(scope), check);
  expect(checks, 'an example says at least one value').toBeGreaterThan(0);
  expect(results, 'every value that is said is reached').toHaveLength(checks);
  return results;
}

/** Clones to run commands in, so that what they write does not stay: links to everything in this one. */
const clones: string[] = [];
function cloned(): string {
  const clone = mkdtempSync(join(tmpdir(), 'faltung-readme-'));
  clones.push(clone);
  for (const name of readdirSync(root)) if (!name.startsWith('.')) symlinkSync(join(root, name), join(clone, name));
  return clone;
}
afterAll(() => {
  for (const clone of clones) rmSync(clone, { recursive: true, force: true });
});

/** The environment of a reader who types commands in that language. */
const readerWith = (locale: string): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((path) => !path.includes(join('node_modules', '.bin')))
    .join(delimiter),
  LC_ALL: locale,
  LANG: locale,
  COLUMNS: '120',
});

describe.each(pages)('$file', ({ file, text, locale }) => {
  for (const [at, code] of blocksOf(text, 'ts').entries()) {
    test(`example ${at + 1} gives what it says`, async () => {
      const results = await runExample(code);
      expect(results.map(({ got }) => got)).toEqual(results.map(({ said }) => said));
    });
  }

  for (const { command, shown } of blocksOf(text, 'console').flatMap(commandsIn)) {
    test(`$ ${command}`, () => {
      const reader = { cwd: cloned(), env: readerWith(locale), encoding: 'utf8', shell: true } as const;
      const { status, stdout, stderr } = spawnSync(command, reader);
      expect(stdout, stderr).toBe(shown);
      expect(status).toBe(0);
    });
  }

  test('links and pictures lead to files', () => {
    const targets = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, target]) => target!);
    const missing = targets.filter((target) => !target.includes(':') && !existsSync(join(root, dirname(file), target)));
    expect(missing).toEqual([]);
  });
});

test('its examples are TypeScript that a strict project accepts', () => {
  const folder = join(root, '.cache', 'readme');
  mkdirSync(folder, { recursive: true });
  const files = pages
    .flatMap(({ text }) => blocksOf(text, 'ts'))
    .map((code, at) => {
      const name = `example${at + 1}.ts`;
      writeFileSync(join(folder, name), code);
      return name;
    });
  const compilerOptions = { composite: false, noEmit: true, noUnusedLocals: false, moduleDetection: 'force' };
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.base.json', compilerOptions, files }),
  );
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  const { status, stdout } = spawnSync(tsc, ['-p', folder], { encoding: 'utf8', shell: process.platform === 'win32' });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

test.each([
  ['README.md', 'en'],
  ['README.ko.md', 'ko'],
] as const)('the table of kinds in %s is the list of kinds', (file, language) => {
  const { text } = pages.find((page) => page.file === file)!;
  const listed = rowsOf(text).filter(([section]) => /^\d/.test(section!));
  expect(listed).toEqual(
    kinds.map(({ id, section, example }) => [section, `\`${id}\``, nameOfKind(id, language), `\`${example}\``]),
  );
});

test.each(['README.md', 'README.ko.md'])(
  'the table of doors in %s has every door and only names it exports',
  async (file) => {
    const { text } = pages.find((page) => page.file === file)!;
    const listed = rowsOf(text).filter(([door]) => door!.startsWith('`faltung'));
    expect(listed.map(([door]) => door!.slice(1, -1)).sort((a, b) => a.localeCompare(b))).toEqual(
      doors.map(([door]) => door).sort((a, b) => a.localeCompare(b)),
    );
    for (const [door, told] of listed) {
      const behind = await open(door!.slice(1, -1));
      const names = [...told!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
      expect(names.length).toBeGreaterThan(0);
      expect(
        names.filter((name) => !(name in behind)),
        door,
      ).toEqual([]);
    }
  },
);

test('the case in docs/conformance-format.md is one that passes', () => {
  const [file] = blocksOf(readFileSync(join(root, 'docs/conformance-format.md'), 'utf8'), 'json');
  const cwd = cloned();
  writeFileSync(join(cwd, 'mine.json'), file!);
  const { stdout } = spawnSync('npx faltung conform mine.json', { cwd, encoding: 'utf8', shell: true });
  expect(stdout).toBe('1 passed, 0 failed, 0 skipped\n');
});

test('the two commands are scripts of the clone', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Names };
  for (const { text, file } of pages.slice(0, 2)) {
    const [first] = blocksOf(text, '');
    const named = [...first!.matchAll(/^npm (\w+)/gm)].map(([, name]) => name!);
    expect(named, file).toEqual(['start', 'test']);
  }
  expect(scripts).toMatchObject({ start: 'node tools/start.mjs', test: 'node tools/test.mjs' });
});

test('a command that prints something else is seen', () => {
  const text = '```console\n$ echo one\none\n$ echo two\nthree\n```\n';
  expect(blocksOf(text, 'console').flatMap(commandsIn)).toEqual([
    { command: 'echo one', shown: 'one\n' },
    { command: 'echo two', shown: 'three\n' },
  ]);
});
