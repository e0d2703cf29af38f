// A Vitest reporter: prints the totals, and writes them with the names of failed and skipped tests to FALTUNG_TOTALS.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const firstLines = (error) =>
  stripVTControlCharacters(error?.message ?? 'no message')
    .split('\n')
    .slice(0, 3)
    .join('\n');

/** Whether a hook around the test has failed: that is one failure, and its tests are no further ones. */
function isBelowError(test) {
  for (let parent = test.parent; parent; parent = parent.parent) if (parent.errors().length > 0) return true;
  return false;
}

export default class TotalsReporter {
  onTestRunEnd(modules, unhandled) {
    const totals = { passed: 0, failures: [], skips: [] };
    const fail = (name, errors) => totals.failures.push({ name, reason: firstLines(errors[0]) });

    for (const module of modules) {
      const file = relative(process.cwd(), module.moduleId);
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') totals.passed++;
        else if (result.state === 'skipped' && !result.note && isBelowError(test)) continue;
        else if (result.state === 'skipped') totals.skips.push({ name: test.fullName, reason: result.note ?? '' });
        else fail(`${file} > ${test.fullName}`, result.errors ?? [{ message: 'it never ended' }]);
      }
      // A file that cannot be imported, or a hook outside a test that throws, has no test to blame.
      for (const suite of [module, ...module.children.allSuites()]) {
        if (suite.errors().length > 0) fail(`${file} > ${suite.fullName ?? 'the file itself'}`, suite.errors());
      }
    }
    for (const error of unhandled) fail('outside of any test', [error]);

    console.log(`${totals.passed} passed, ${totals.failures.length} failed, ${totals.skips.length} skipped`);
    if (process.env.FALTUNG_TOTALS) writeFileSync(process.env.FALTUNG_TOTALS, JSON.stringify(totals));
  }
}
