// The architecture as rules over imports. Each rule takes the sources of a workspace and gives sentences.
import { findChain, findCircle } from './imports.mjs';

const line = ['tensor', 'ops', 'kernels', 'engine', 'grad', 'layers'];

/** What a room may import, beside itself. */
const allowed = {
  ...Object.fromEntries(line.map((room, place) => [room, line.slice(0, place)])),
  analysis: ['tensor', 'ops'],
  text: ['tensor', 'ops', 'kernels'],
  code: ['tensor', 'ops', 'text'],
};
/** The rooms that may use packages. */
const withPackages = ['analysis', 'code'];

const home = 'library/src/';
const everydayDoor = `${home}index.ts`;

/** The room of a file in the library; `''` is the everyday door and what lies beside it. */
const roomOf = (file) => {
  const [first, ...rest] = file.slice(home.length).split('/');
  return rest.length > 0 ? first : '';
};

/** Back end and piece of a file in `kernels/<back end>/`: `piece` is its first folder below, or the file's name. */
const kernelPlace = (file) => {
  const match = /^library\/src\/kernels\/([^/]+)\/([^/]+)/.exec(file);
  return match ? { backend: match[1], piece: match[2] } : undefined;
};

const eachImport = (sources, say) =>
  sources.flatMap(({ file, imports }) => imports.map((found) => say(file, found)).filter((text) => text !== undefined));

export const direction = (library) =>
  eachImport(library, (file, { target, typeOnly }) => {
    if (!target) return undefined;
    const [from, to] = [roomOf(file), roomOf(target)];
    if (!target.startsWith(home)) return `${file} imports ${target}, which lies outside of the library.`;
    if (from !== '' && !allowed[from]) return `${file} lies in "${from}", which is no room of the library.`;
    if (from === 'text' && (to === 'ops' || to === 'kernels') && !typeOnly) {
      return `${file} imports ${target}, but sentences need no more than the types of ${to}: write import type.`;
    }
    if (from === to || (from === '' && to !== 'text')) return undefined;
    if (from !== '' && allowed[from].includes(to)) return undefined;
    if (to === 'text') return `${file} imports ${target}, but only code, cli and workbench read text.`;
    if (to === '') return `${file} imports ${target}: no room imports the everyday door.`;
    return `${file} imports ${target}, but ${from} may import ${allowed[from].join(', ') || 'no other room'} only.`;
  });

export const circles = (library) => {
  const circle = findCircle(library);
  return circle ? [`Imports go in a circle: ${circle.join(' → ')}.`] : [];
};

export const siblings = (library) =>
  eachImport(library, (file, { target }) => {
    const from = kernelPlace(file);
    const to = target && kernelPlace(target);
    // A back end's index is the list of its kernels, so it names them all.
    if (!from || !to || from.piece === 'index.ts') return undefined;
    // Folders of a back end (blocks, an encoder) are shared pieces; the files beside them are the kernels.
    if (from.backend === to.backend && !to.piece.endsWith('.ts')) return undefined;
    const blocks = `kernels/${from.backend}/blocks/`;
    return `${file} imports ${target}, but kernels do not import each other; what they share lies in ${blocks}.`;
  });

export const packages = (library) => {
  const isPackage = ({ target }) => target === undefined;
  const wrong = eachImport(library, (file, found) =>
    isPackage(found) && !withPackages.includes(roomOf(file))
      ? `${file} imports the package ${found.from}, but only ${withPackages.join(' and ')} may use one.`
      : undefined,
  );
  const chain = findChain(library, everydayDoor, isPackage);
  if (chain) wrong.push(`The everyday door pulls in a package: ${chain.join(' → ')}.`);
  return wrong;
};

/** For the members that use the library: its public doors, and no file of another member. */
export const publicDoors = (member, sources, doors) =>
  eachImport(sources, (file, { from, target }) => {
    if (target) {
      return target.startsWith(`${member}/`)
        ? undefined
        : `${file} imports ${target}, which lies outside of ${member}.`;
    }
    if (from !== 'faltung' && !from.startsWith('faltung/')) return undefined;
    return doors.includes(from) ? undefined : `${file} imports ${from}, which is no public door of the library.`;
  });
