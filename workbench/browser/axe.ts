// What axe finds in a page. Its text is evaluated from outside, so the page's own policy stays in force.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The serious and critical findings, each as one line with the elements it names. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
