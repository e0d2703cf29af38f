// Makes the built site independent of where it is served: whatever a page, a stylesheet or a script names, it names
// relative to itself.
import { posix } from 'node:path';

const naming = 'href|src|poster|component-url|renderer-url|before-hydration-url';

/** For Vite: scripts of the browser name their files relatively. What the build itself runs needs none of it. */
export const relativeInScripts = (_file: string, { ssr }: { ssr: boolean }) => (ssr ? undefined : { relative: true });

/** An address from the site's root as seen from `file`, such as `ko/lessons/index.html`; other addresses stay. */
function seenFrom(file: string, address: string, base: string): string {
  if (address.startsWith('//') || !address.startsWith(base)) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? [];
  const relative = posix.relative(posix.dirname(`/${file}`), `/${path}`) || '.';
  // Scripts are imported by these addresses too, and an import needs the leading dot.
  const dotted = relative.startsWith('.') ? relative : `./${relative}`;
  return `${dotted}${(path === '' || path.endsWith('/')) && !dotted.endsWith('/') ? '/' : ''}${rest}`;
}

/** A page with every address inside of the site made relative. */
export const relativePage = (html: string, file: string, base: string): string =>
  html.replace(
    new RegExp(`(\\s(?:${naming})=")(/[^"]*)"`, 'g'),
    (_all, before: string, address: string) => `${before}${seenFrom(file, address, base)}"`,
  );

/** A stylesheet with every address inside of the site made relative. */
export const relativeStyles = (css: string, file: string, base: string): string =>
  css.replace(
    /(url\(\s*["']?)(\/[^"')\s]*)/g,
    (_all, before: string, address: string) => `${before}${seenFrom(file, address, base)}`,
  );
