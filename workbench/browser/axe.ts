// What axe finds in a page. Its text is evaluated from outside, so the page's own policy stays in force.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The serious and critical findings, each as one line with the elements it names. */
async function findingsOf(page: Page, runOnly: string[] | undefined): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    // Without `resultTypes`, axe also works out a selector for every element that passes.
    (runOnly) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        resultTypes: ['violations'],
        ...(runOnly && { runOnly }),
      }),
    runOnly,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** The findings in the light appearance, then those that the dark one can add: what axe says about colours. */
export async function findingsInBothAppearances(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await findingsOf(page, undefined);
  await page.emulateMedia({ colorScheme: 'dark' });
  // Colours may move over to the other appearance; axe looks once they rest.
  await page.waitForFunction(() => document.getAnimations().length === 0);
  const dark = await findingsOf(page, ['color-contrast', 'link-in-text-block']);
  return [...light, ...dark.map((finding) => `dark: ${finding}`)];
}
