// What holds on every page, in both languages and both appearances.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { allPaths } from './places.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const desktop = { width: 1280, height: 800 };

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`${colorScheme} appearance`, () => {
    for (const path of [...allPaths, '404.html']) {
      test(`${path} has no serious axe finding, no error, and stays on this host`, async () => {
        await visit(session, path, { colorScheme, viewport: desktop }, async ({ page, troubles }) => {
          expect(await seriousFindings(page)).toEqual([]);
          expect(troubles).toEqual([]);
        });
      });
    }
  });
}

/** How much moved on a page by itself, as Cumulative Layout Shift counts it. */
const layoutShift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const entries = list.getEntries() as (PerformanceEntry & { value: number })[];
          resolve(entries.reduce((sum, entry) => sum + entry.value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );

describe('in any language', () => {
  for (const path of allPaths) {
    test(`${path} says its language and what it is about, keeps still, and fits every screen`, async () => {
      await visit(session, path, { viewport: desktop }, async ({ page }) => {
        expect(await page.getAttribute('html', 'lang')).toBe(path.slice(0, 2));
        expect(await page.title()).toMatch(/Faltung/);
        expect(await page.getAttribute('meta[name=description]', 'content')).toMatch(/.{20}/);
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.locator('main').count()).toBe(1);
        expect(await page.locator('link[rel=alternate][hreflang]').count()).toBe(3);
        // 0.1 is what counts as good: readers do not notice it.
        expect(await layoutShift(page)).toBeLessThan(0.1);
        for (const width of [360, 768, 1280, 3840]) {
          await page.setViewportSize({ width, height: 900 });
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(over, `wider than a screen of ${width} pixels`).toBeLessThanOrEqual(0);
        }
      });
    });
  }
});
