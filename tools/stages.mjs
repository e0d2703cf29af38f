// Everything `npm test` runs, in order. A stage gives `{ passed, failures, skips }`.
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { root, run } from './run.mjs';
import { buildSite } from './site.mjs';
import { countTests, runVitest } from './vitest.mjs';

/** A stage that is one command counts as one; its last lines tell why it failed. */
const once = (name, result) => {
  if (result.code === 0) return { passed: 1, failures: [], skips: [] };
  const reason = result.output.trimEnd().split('\n').slice(-12).join('\n');
  return { passed: 0, failures: [{ name, reason }], skips: [] };
};
const command = (name, ...words) => ({ name, run: async () => once(name, await run(words[0], words.slice(1))) });
const tool = (name, file, ...words) => command(name, 'node', join(root, 'tools', file), ...words);
const tests = (name, ...projects) => ({ name, run: () => runVitest(projects) });

export const quickStages = [
  command('format', 'oxfmt', '--check', '.'),
  command('lint', 'oxlint'),
  command('types', 'tsc', '-b'),
  tool('rooms', 'check-rooms.mjs'),
  tool('sizes', 'check-sizes.mjs'),
  tool('notices', 'notices.mjs', '--check'),
  tests('unit', 'sources'),
];

export const noChromium = 'Chromium is not installed';

async function browserTests() {
  if (findChromium()) return runVitest(['browser']);
  if (process.env.CI === 'true') return { passed: 0, failures: [{ name: 'browser', reason: noChromium }], skips: [] };
  const count = await countTests('browser');
  return {
    passed: 0,
    failures: [],
    skips: Array.from({ length: count }, () => ({ name: 'browser', reason: noChromium })),
  };
}

export const allStages = [
  ...quickStages,
  tests('contract, conformance, golden, claims, command', 'suites'),
  tests('packed package', 'packed'),
  { name: 'site build', run: async () => once('site build', await buildSite({ always: true })) },
  tool('links', 'check-links.mjs'),
  { name: 'browser', run: browserTests },
];
