// What axe finds in a page. Its text is evaluated from outside, so the page's own policy stays in force.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The serious and critical findings, each as one line with the elements it names. */
async function findingsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    // Without `resultTypes`, axe also works out a selector for every element that passes.
    () => (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** The findings in the light appearance, then those in the dark one. */
export async function findingsInBothAppearances(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await findingsOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  // Colours may move over to the other appearance; axe looks once they rest.
  await page.waitForFunction(() => document.getAnimations().length === 0);
  const dark = await findingsOf(page);
  return [...light, ...dark.map((finding) => `dark: ${finding}`)];
}
