// Every example of a doc comment runs and gives what its comments say.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checked, examplesIn, told, withoutTypes } from './exampleCode.ts';

const root = join(import.meta.dirname, '../../src');

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .sort();
const examples = sources.flatMap((file) => examplesIn(file, readFileSync(join(root, file), 'utf8')));

const exportsOf = async (file: string): Promise<Record<string, unknown>> =>
  sources.includes(file) ? ((await import(join(root, file))) as Record<string, unknown>) : {};

const doors = ['ops', 'engine', 'tensor', 'kernels/ts', 'grad', 'layers', 'analysis', 'text'].map(
  (room) => `${room}/index.ts`,
);

/**
 * The names that an example may use: those of its own file, then of its room's door (layers work on what grad exports),
 * then the definitions, then the everyday calls, then whatever else has a door. Later ones win.
 */
async function namesFor(file: string): Promise<Record<string, unknown>> {
  const room = file.split('/')[0]!;
  const near =
    file === 'index.ts' ? [] : ['ops/index.ts', ...(room === 'layers' ? ['grad/index.ts'] : []), `${room}/index.ts`];
  const order = [...doors.toReversed(), 'index.ts', ...near, 'tensor/tensor.ts', 'tensor/errors.ts', file];
  const names: Record<string, unknown> = {};
  for (const next of order) Object.assign(names, await exportsOf(next));
  return names;
}

const AsyncFunction = (async () => {}).constructor as new (
  ...text: string[]
) => (...values: unknown[]) => Promise<void>;

async function run(file: string, code: string): Promise<{ said: string; got: string }[]> {
  const script = await withoutTypes(code);
  const scope = await namesFor(file);
  const declared = new Set([...script.matchAll(/\b(?:const|let|function|class)\s+(\w+)/g)].map((match) => match[1]!));
  const used = new Set(script.match(/[A-Za-z_$][\w$]*/g));
  const names = Object.keys(scope).filter((name) => used.has(name) && !declared.has(name));
  const results: { said: string; got: string }[] = [];
  const check = (value: unknown, said: string): void => void results.push({ said, got: told(value) });
  await new AsyncFunction(...names, '__check', script)(...names.map((name) => scope[name]), check);
  return results;
}

test('an example that says nothing, or something else, is seen', async () => {
  const source = [
    '/**',
    ' * Doubles.',
    ' *',
    ' * @example Twice',
    ' * const two = 2; // a comment',
    ' * [two *',
    ' *   two, 5]; // 4, 6',
    ' */',
  ].join('\n');
  const [example] = examplesIn('tensor/x.ts', source);
  expect(example).toEqual({
    place: 'tensor/x.ts:4',
    title: 'Twice',
    code: 'const two = 2; // a comment\n[two *\n  two, 5]; // 4, 6',
  });
  const script = checked(example!.code);
  expect(script.checks).toBe(1);
  expect(await run('tensor/x.ts', script.code)).toEqual([{ said: '4, 6', got: '4, 5' }]);
  expect(checked('const two = 2; // 2').checks).toBe(0);
});

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(60);
});

for (const { place, title, code } of examples) {
  test(`${place} ${title}`, async () => {
    const script = checked(code);
    expect(script.checks, 'an example says at least one value').toBeGreaterThan(0);
    const results = await run(place.split(':')[0]!, script.code);
    expect(results.map(({ got }) => got)).toEqual(results.map(({ said }) => said));
    expect(results, 'every value that is said is reached').toHaveLength(script.checks);
  });
}
