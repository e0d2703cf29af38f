// Which files of a built site a browser keeps for reading offline, and how each is known to have changed.
import { createHash } from 'node:crypto';
import { scriptsFolder } from '../offline/places.ts';

export interface KeptFile {
  /** Its address below the site's root; a page is known by its folder. */
  readonly url: string;
  /** Changes with the content; null where the name already does. */
  readonly revision: string | null;
}

/** A site as its files, by their paths with forward slashes. */
export type Site = ReadonlyMap<string, Uint8Array>;

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Whether `range`, such as `U+a-c, U+20`, holds one of the characters. */
function holdsOne(range: string, characters: ReadonlySet<number>): boolean {
  return range.split(',').some((part) => {
    const [from, to = from] = part
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    for (let at = from!; at <= to!; at++) if (characters.has(at)) return true;
    return false;
  });
}

/** The font files that hold no character of any page or script: a typeface of Hangul comes in almost a hundred. */
function unusedFonts(site: Site): ReadonlySet<string> {
  const characters = new Set<number>();
  for (const [path, bytes] of site) {
    if (/\.(html|js)$/.test(path)) for (const sign of textOf(bytes)) characters.add(sign.codePointAt(0)!);
  }
  const unused = new Set<string>();
  for (const [path, bytes] of site) {
    if (!path.endsWith('.css')) continue;
    for (const [face] of textOf(bytes).matchAll(/@font-face\s*\{[^}]*\}/g)) {
      const [, range] = /unicode-range:([^;}]+)/i.exec(face) ?? [];
      const [, file] = /url\(["']?([^"')]+\.woff2)/.exec(face) ?? [];
      if (range && file && !holdsOne(range, characters)) unused.add(file.split('/').at(-1)!);
    }
  }
  return unused;
}

/** The list for the service worker, in order of address, so that the same site gives the same list. */
export function keptFiles(site: Site): readonly KeptFile[] {
  const unused = unusedFonts(site);
  return [...site]
    .filter(([path]) => !unused.has(path.split('/').at(-1)!))
    .map(([path, bytes]) => ({
      url: path === 'index.html' ? './' : path.replace(/(?<=\/)index\.html$/, ''),
      revision: path.startsWith(scriptsFolder) ? null : createHash('sha256').update(bytes).digest('hex').slice(0, 16),
    }))
    .toSorted((a, b) => (a.url < b.url ? -1 : 1));
}
