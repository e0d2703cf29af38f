// Every @example of the library is run. A line `expression; // value, value` says what the expression gives: one value, or the
// numbers of a list or a typed array.
import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, test } from 'vitest';

const root = new URL('../src/', import.meta.url);
const files = globSync('**/*.ts', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/(\.test|Worker|worker)\.ts$/.test(file))
  .toSorted();

const load = (file: string): Promise<Record<string, unknown>> => import(new URL(file, root).href);

/** The rooms in the order in which they build on each other. */
const rooms = ['tensor', 'ops', 'kernels', 'engine', 'grad', 'layers'];

/**
 * What an example may use, the nearest last, for that wins where a name is used twice: the everyday door, the rooms that its
 * room builds on, its own room, its own file. Tensors have no door, and problems are made in many files.
 */
async function scopeFor(file: string): Promise<Record<string, unknown>> {
  const room = file.slice(0, Math.max(0, file.indexOf('/')));
  const at = rooms.indexOf(room);
  const near = at >= 0 ? rooms.slice(0, at + 1) : [...rooms.slice(0, 2), room];
  const sources = near.flatMap((each) => {
    const open = each === 'tensor' || each === 'ops';
    return files.filter((other) => other === `${each}/index.ts` || (open && RegExp(`^${each}/[^/]+$`).test(other)));
  });
  const modules = await Promise.all(['index.ts', ...sources, file].map(load));
  return Object.assign({}, ...modules) as Record<string, unknown>;
}

/** The examples of a file: title, first line, code. */
function examplesOf(file: string): { readonly title: string; readonly code: string }[] {
  const text = readFileSync(new URL(file, root), 'utf8');
  const found: { title: string; code: string }[] = [];
  for (const comment of text.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const inside = comment[0].slice(3, -2);
    const lines = inside.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
    let code: string[] | undefined;
    const line = text.slice(0, comment.index).split('\n').length;
    const close = (): void => {
      if (code?.some((each) => each.trim() !== '')) found.push({ title: `line ${line}`, code: code.join('\n') });
      code = undefined;
    };
    for (const each of lines) {
      if (each.startsWith('@')) close();
      if (each.startsWith('@example')) code = [];
      else code?.push(each);
    }
    close();
  }
  return found;
}

/** The code with each claim turned into a call of `claim`; a claim is the last comment of a line that ends a statement. */
function withClaims(code: string): string {
  return code
    .split('\n')
    .map((line) => {
      const parts = /^(\s*)(.+); \/\/ (.+)$/.exec(line);
      if (!parts || /^(const|let|import|return|throw)\b/.test(parts[2]!)) return line;
      return `${parts[1]}claim(${parts[2]}, [${parts[3]}]);`;
    })
    .join('\n');
}

const listed = (value: unknown): unknown[] =>
  Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<unknown>) : [value];

const AsyncFunction = (async () => {}).constructor as new (
  ...names: string[]
) => (...values: unknown[]) => Promise<void>;

for (const file of files) {
  const examples = examplesOf(file);
  if (examples.length === 0) continue;
  describe(`library/src/${file}`, () => {
    for (const { title, code } of examples) {
      test(`example at ${title}`, async () => {
        let claims = 0;
        const claim = (value: unknown, wanted: unknown[]): void => {
          claims++;
          expect(listed(value)).toEqual(wanted);
        };
        const scope = { ...(await scopeFor(file)), claim };
        // A name that the example declares itself hides that of the scope.
        const body = `{ ${stripTypeScriptTypes(`async () => {\n${withClaims(code)}\n}`).replace(/^async \(\) => \{|\}$/g, '')} }`;
        await new AsyncFunction(...Object.keys(scope), body)(...Object.values(scope));
        expect(claims, 'an example claims at least one value').toBeGreaterThan(0);
      });
    }
  });
}
