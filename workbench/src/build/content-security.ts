// What a built page may load and run: its own files, and those inline scripts and styles it was built with, by hash.
import { createHash } from 'node:crypto';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const inline = (html: string, element: 'script' | 'style') =>
  [...html.matchAll(new RegExp(`<${element}(?![^>]*\\ssrc=)[^>]*>(.*?)</${element}>`, 'gs'))].map((match) => match[1]!);

/** The policy of a page, from what is in it. */
export function policyOf(html: string): string {
  const hashes = (element: 'script' | 'style') => [...new Set(inline(html, element).map(hashOf))].join(' ');
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${hashes('script')}`,
    `style-src 'self' ${hashes('style')}`,
    // Figures and formulas place things by style attributes; no text of a reader ever becomes one.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ]
    .map((directive) => directive.trim())
    .join('; ');
}

/** The page with its policy, which stands first in the head so that it covers everything after it. */
export function addPolicy(html: string): string {
  const [head] = /<head[^>]*>(\s*<meta charset="[^"]*"\s*\/?>)?/.exec(html) ?? [];
  if (head === undefined) throw new Error('A page without a head cannot carry a policy.');
  return html.replace(head, () => `${head}<meta http-equiv="content-security-policy" content="${policyOf(html)}">`);
}
