// Runs stages one after the other, and tells at the end what failed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const allowedSkips = () => JSON.parse(readFileSync(join(root, 'tools', 'skips.json'), 'utf8'));

/** A skip counts as one only if it stands in tools/skips.json; any other becomes a failure. */
export function judgeSkips(skips, allowed) {
  const isAllowed = (skip) => allowed.some(({ name, reason }) => name === skip.name && reason === skip.reason);
  const failures = skips
    .filter((skip) => !isAllowed(skip))
    .map(({ name, reason }) => ({
      name,
      reason: `It was skipped (${reason || 'no reason given'}), but tools/skips.json does not list it so.`,
    }));
  return { skips: skips.filter(isAllowed), failures };
}

async function runStage(stage) {
  const start = Date.now();
  console.log(`\n== ${stage.name}`);
  let result;
  try {
    result = await stage.run();
  } catch (error) {
    result = { passed: 0, failures: [{ name: stage.name, reason: error.stack }], skips: [] };
  }
  const judged = judgeSkips(result.skips, allowedSkips());
  const failures = [...result.failures, ...judged.failures];
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${stage.name}: ${failures.length > 0 ? 'FAILED' : 'ok'} in ${seconds} s`);
  return { passed: result.passed, failures, skips: judged.skips };
}

/** The skipped, each name once, and the failed with the first lines of their reasons. */
function tell(failures, skips) {
  const texts = skips.map(({ name, reason }) => `${name}: ${reason}`);
  if (skips.length > 0) console.log('\n== Skipped');
  for (const text of new Set(texts)) {
    const count = texts.filter((other) => other === text).length;
    console.log(count > 1 ? `${text} (${count} tests)` : text);
  }

  if (failures.length > 0) console.log('\n== Failed');
  for (const { name, reason } of failures) console.log(`${name}\n  ${reason.trim().replaceAll('\n', '\n  ')}`);
}

/** Runs every stage, even after a failure; the last line printed is the totals. Gives the exit code. */
export async function report(stages) {
  const results = [];
  for (const stage of stages) results.push(await runStage(stage));
  const failures = results.flatMap((result) => result.failures);
  const skips = results.flatMap((result) => result.skips);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  tell(failures, skips);
  console.log(`\n${passed} passed, ${failures.length} failed, ${skips.length} skipped`);
  return failures.length > 0 ? 1 : 0;
}
