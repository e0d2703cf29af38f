// Reads the import statements of source files, without a parser: fast, and blind to nothing this code base writes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

const extensions = /\.(ts|tsx|mjs|astro|mdx)$/;
const tests = /\.test\.(ts|tsx|mjs)$/;

const comments = /^\s*(\/\/|\/?\*).*$/gm;
const statement =
  /^[ \t]*(?:import|export)\s+(?<clause>(?:type\s+)?[\w*{$][^'"`;=()]*?)\bfrom\s*['"](?<from>[^'"]+)['"]/gm;
const bare = /^[ \t]*import\s*['"](?<from>[^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"](?<from>[^'"]+)['"]/g;

/** What a source text imports: a list of `{ from, typeOnly }`. */
export function importsIn(text) {
  const code = text.replace(comments, '');
  return [statement, bare, dynamic].flatMap((pattern) =>
    [...code.matchAll(pattern)].map(({ groups }) => ({
      from: groups.from,
      typeOnly: /^type\s/.test(groups.clause ?? ''),
    })),
  );
}

/**
 * Every source file below `folder` with its imports: `{ file, imports: [{ from, target, typeOnly }] }`. Paths are
 * relative to `root` with forward slashes; `target` is the file a relative import means, and missing for a package.
 */
export function readSources(root, folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensions.test(entry.name) && !tests.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((name) => !/[\\/](node_modules|dist|\.astro)[\\/]/.test(name));
  return names.toSorted().map((name) => {
    const file = relative(root, name).split(sep).join('/');
    const imports = importsIn(readFileSync(name, 'utf8')).map((found) => ({
      ...found,
      target: found.from.startsWith('.') ? posix.join(dirname(file), found.from) : undefined,
    }));
    return { file, imports };
  });
}

/** The first circle of imports, as the list of its files, or undefined. */
export function findCircle(sources) {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const done = new Set();
  const trail = [];
  const visit = (file) => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file) || !byFile.has(file)) return undefined;
    trail.push(file);
    for (const { target } of byFile.get(file).imports) {
      const circle = target && visit(target);
      if (circle) return circle;
    }
    trail.pop();
    done.add(file);
    return undefined;
  };
  for (const { file } of sources) {
    const circle = visit(file);
    if (circle) return circle;
  }
  return undefined;
}

/** The chain of imports that leads from a file to the first import `isWanted` accepts, or undefined. */
export function findChain(sources, start, isWanted) {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const queue = [[start]];
  const seen = new Set([start]);
  for (const chain of queue) {
    for (const found of byFile.get(chain.at(-1))?.imports ?? []) {
      if (isWanted(found)) return [...chain, found.target ?? found.from];
      if (!found.target || seen.has(found.target)) continue;
      seen.add(found.target);
      queue.push([...chain, found.target]);
    }
  }
  return undefined;
}
