// Makes the built site independent of where it is served: whatever a page or a stylesheet names, it names relative to
// itself.
import { posix } from 'node:path';

const naming = 'href|src|poster|component-url|renderer-url|before-hydration-url';

/** For Vite: stylesheets and scripts of the browser name their files relatively; pages are made relative below. */
export const relativeAssets = (_file: string, { hostType, ssr }: { hostType: string; ssr: boolean }) =>
  hostType === 'css' || !ssr ? { relative: true } : undefined;

/** The page with every address inside of the site made relative to `page`, a path such as `ko/lessons/index.html`. */
export function makeRelative(html: string, page: string, base: string): string {
  const folder = posix.dirname(`/${page}`);
  return html.replace(new RegExp(`(\\s(?:${naming})=")(/[^"]*)"`, 'g'), (all, before: string, address: string) => {
    if (address.startsWith('//') || !address.startsWith(base)) return all;
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? [];
    const relative = posix.relative(folder, `/${path}`) || '.';
    // Scripts are imported by these addresses too, and an import needs the leading dot.
    const dotted = relative.startsWith('.') ? relative : `./${relative}`;
    return `${before}${dotted}${(path === '' || path.endsWith('/')) && !dotted.endsWith('/') ? '/' : ''}${rest}"`;
  });
}
