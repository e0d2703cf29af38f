// Checks which part imports which: the architecture of docs/architecture.md, as an exit code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSources } from './rooms/imports.mjs';
import { circles, direction, packages, publicDoors, siblings } from './rooms/rules.mjs';
import { root } from './run.mjs';

/** The public names of the library: `faltung`, `faltung/ops`, … */
function publicNames(folder) {
  const { name, exports } = JSON.parse(readFileSync(join(folder, 'library', 'package.json'), 'utf8'));
  return Object.keys(exports).map((door) => name + door.slice(1));
}

/** Every wrong import below `folder`, as a list of sentences. */
export function checkRooms(folder) {
  const library = readSources(folder, 'library/src');
  const doors = publicNames(folder);
  return [
    ...[direction, circles, siblings, packages].flatMap((rule) => rule(library)),
    ...['cli', 'workbench'].flatMap((member) => publicDoors(member, readSources(folder, `${member}/src`), doors)),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const start = performance.now();
  const wrong = checkRooms(process.argv[2] ?? root);
  for (const sentence of wrong) console.error(sentence);
  console.log(`rooms: ${wrong.length} wrong imports (${(performance.now() - start).toFixed(0)} ms)`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
