import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { addPolicy, policyOf } from './content-security.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('inline scripts and styles are allowed by their exact text, once each', () => {
  const html = '<script>one()</script><script type="module">two\n()</script><script>one()</script><style>a{}</style>';
  const policy = policyOf(html);
  expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('one()')} ${hash('two\n()')};`);
  expect(policy).toContain(`style-src 'self' ${hash('a{}')};`);
});

test('a script with an address needs no hash', () => {
  expect(policyOf('<script type="module" src="./a.js"></script>')).toContain("script-src 'self' 'wasm-unsafe-eval';");
});

test('the policy stands before everything it covers', () => {
  const page = addPolicy('<html><head><meta charset="utf-8"><script>one()</script></head></html>');
  expect(page.indexOf('content-security-policy')).toBeLessThan(page.indexOf('<script>'));
  expect(() => addPolicy('<p>')).toThrow('without a head');
});
