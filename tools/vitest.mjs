// Runs one or more of the Vitest projects and reads the totals back.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/** Runs the projects' tests: `{ passed, failures, skips }`, the latter two being lists of `{ name, reason }`. */
export async function runVitest(projects, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'faltung-totals-'));
  const file = join(folder, 'totals.json');
  const reporters = ['--reporter=dot', `--reporter=${join(root, 'tools', 'totals-reporter.mjs')}`];
  // `--update=none`: a golden text that is missing is a failure, never silently written.
  const words = ['run', '--update=none', ...reporters, ...projects.map((name) => `--project=${name}`)];
  const { code } = await run('vitest', words, { env: { ...env, FALTUNG_TOTALS: file } });

  let totals = { passed: 0, failures: [], skips: [] };
  try {
    totals = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    totals.failures.push({ name: projects.join(', '), reason: `Vitest ended with code ${code} and gave no totals.` });
  }
  rmSync(folder, { recursive: true, force: true });
  const count = totals.passed + totals.failures.length + totals.skips.length;
  if (count === 0) totals.failures.push({ name: projects.join(', '), reason: 'Not one test was found.' });
  else if (code !== 0 && totals.failures.length === 0) {
    totals.failures.push({ name: projects.join(', '), reason: `No test failed, but Vitest ended with code ${code}.` });
  }
  return totals;
}

/** How many tests a project has, without running them; tests made in a loop count once. */
export async function countTests(project) {
  const { output } = await run('vitest', ['list', '--json', `--project=${project}`], { quiet: true });
  try {
    return JSON.parse(output.slice(output.indexOf('['))).length;
  } catch {
    return 1;
  }
}
