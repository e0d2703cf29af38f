// Checks that files stay small enough to be read: lines of at most 120 characters, half of the files under 150 lines,
// and none over 300 but the few that tools/long-files.json names with a reason.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

const limits = { line: 120, median: 150, file: 300, exceptions: 3 };
const folders = ['library', 'cli', 'workbench', 'bench', 'tools'];
const isSource = (name) => /\.(ts|tsx|astro|mjs)$/.test(name) && !/\.(test|d)\.\w+$/.test(name);
const isOurs = (path) => !/[\\/](node_modules|dist|\.astro)[\\/]/.test(path);

function sourceFiles(folder) {
  const paths = folders
    .map((name) => join(folder, name))
    .filter(existsSync)
    .flatMap((path) => readdirSync(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter(isOurs);
  return paths.map((path) => ({
    file: relative(folder, path).split(sep).join('/'),
    lines: readFileSync(path, 'utf8').replace(/\n$/, '').split('\n'),
  }));
}

const medianOf = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** `{ wrong, median, count }`, where `wrong` is a list of sentences; `exceptions` is a list of `{ file, reason }`. */
export function checkSizes(folder, exceptions) {
  const files = sourceFiles(folder);
  const wrong = [];
  for (const { file, lines } of files) {
    lines.forEach((line, at) => {
      if (line.length > limits.line)
        wrong.push(`${file}:${at + 1} has ${line.length} characters, over ${limits.line}.`);
    });
    const excepted = exceptions.some((exception) => exception.file === file && exception.reason);
    if (lines.length > limits.file && !excepted) wrong.push(`${file} has ${lines.length} lines, over ${limits.file}.`);
  }
  for (const { file } of exceptions) {
    const still = files.some((other) => other.file === file && other.lines.length > limits.file);
    if (!still) wrong.push(`tools/long-files.json names ${file}, which is not over ${limits.file} lines (any more).`);
  }
  if (exceptions.length > limits.exceptions)
    wrong.push(`tools/long-files.json has more than ${limits.exceptions} files.`);
  const median = medianOf(files.map(({ lines }) => lines.length));
  if (median >= limits.median)
    wrong.push(`The median file has ${median} lines; it should have under ${limits.median}.`);
  return { wrong, median, count: files.length };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const exceptions = JSON.parse(readFileSync(join(root, 'tools', 'long-files.json'), 'utf8'));
  const { wrong, median, count } = checkSizes(root, exceptions);
  for (const sentence of wrong) console.error(sentence);
  console.log(`sizes: ${count} files, median ${median} lines, ${wrong.length} wrong`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
