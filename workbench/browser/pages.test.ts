// What holds on every page, in both languages and both appearances, wherever the site lies: here it lies below a path.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findingsInBothAppearances } from './axe.ts';
import { modelsBelow } from '../src/figure/everyModel.ts';
import { allPaths } from './places.ts';
import { pageStates, restores } from './restore.ts';
import { startSession, visit } from './session.ts';

const session = startSession('/some/where/');
const desktop = { width: 1280, height: 800 };

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

/** Where the models of a page's figures stand: a lesson has a folder, and so have the lab and the playground. */
const folderOf = (path: string) => /^..\/(lessons\/[a-z].*|lab|play)\/$/.exec(path)?.[1];

for (const path of allPaths) {
  test(`${path} says what it is, keeps still, asks nobody else, fits every screen, and shows five states`, async () => {
    const folder = folderOf(path);
    const states = folder ? pageStates(await modelsBelow(folder), 5) : [];
    await visit(session, path + (states[0]?.query ?? ''), { viewport: desktop }, async ({ page, troubles }) => {
      await page.waitForLoadState('networkidle');
      expect(await page.getAttribute('html', 'lang')).toBe(path.slice(0, 2));
      expect(await page.title()).toMatch(/Faltung/);
      expect(await page.getAttribute('meta[name=description]', 'content')).toMatch(/.{20}/);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('main').count()).toBe(1);
      expect(await page.locator('link[rel=alternate][hreflang]').count()).toBe(3);
      // The font comes by a stylesheet that came by the page: three relative addresses in a row.
      expect(await page.evaluate(() => document.fonts.check('16px "Pretendard Variable"', '가'))).toBe(true);
      // 0.1 is what counts as good: readers do not notice it.
      expect(await layoutShift(page)).toBeLessThan(0.1);
      // A lesson is looked at once its figures live: holdsOfLesson does that.
      const isLesson = /lessons\/./.test(path);
      expect(isLesson ? [] : await findingsInBothAppearances(page)).toEqual([]);
      for (const width of [360, 768, 1280, 3840]) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, `wider than a screen of ${width} pixels`).toBeLessThanOrEqual(0);
      }
      if (states.length > 0) await restores(page, states);
      expect(troubles).toEqual([]);
    });
  });
}
