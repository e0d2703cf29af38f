// What holds of every lesson, for the tests of one lesson: both languages, both appearances, with and without scripts.
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { findingsInBothAppearances } from './axe.ts';
import { scrollThrough, tabTo } from './figures.ts';
import { visit, type Session } from './session.ts';

export interface LessonFacts {
  readonly name: string;
  /** Canvases that have to be drawn before the page is looked at. */
  readonly drawn?: string;
  /** The main figure, which has steps. */
  readonly main: string;
  /** What its scripts may weigh, in bytes after gzip. */
  readonly weight?: number;
}

export function holdsOfLesson(session: Session, { name, drawn, main, weight = 100_000 }: LessonFacts): void {
  const path = (language: 'ko' | 'en', query = '') => `${language}/lessons/${name}/${query}`;

  for (const language of ['ko', 'en'] as const) {
    test(`${language}: every figure lives, without axe findings or trouble, and fits 360 pixels`, async () => {
      await visit(session, path(language), {}, async ({ page, troubles }) => {
        await scrollThrough(page);
        if (drawn) {
          await page.locator(drawn).first().scrollIntoViewIfNeeded();
          await page.waitForSelector(`${drawn}[data-done]`);
        }
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
        expect(await findingsInBothAppearances(page)).toEqual([]);
        await page.setViewportSize({ width: 360, height: 640 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        const cut = await page.evaluate(() =>
          [...document.querySelectorAll('.formula')]
            .filter((formula) => formula.scrollWidth > formula.clientWidth)
            .map((formula) => formula.textContent),
        );
        expect(cut).toEqual([]);
        expect(troubles).toEqual([]);
      });
    });

    test(`${language}: without scripts it reads, and nothing stands there that only scripts could use`, async () => {
      await visit(session, path(language), { javaScriptEnabled: false }, async ({ page }) => {
        expect(await page.locator('.needs-script:visible').count()).toBe(0);
        expect(await page.locator('.prediction details').count()).toBeGreaterThanOrEqual(4);
        const prose = await page.locator('.prose > :is(p, ul, h2)').allInnerTexts();
        expect(prose.join(' ').split(/\s+/).length).toBeGreaterThan(350);
      });
    });
  }

  test(`the scripts loaded until the main figure answers a key weigh less than ${weight / 1000} kB`, async () => {
    const context = await session.browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    // A body may arrive after the figure has answered: all of them are waited for before they are added up.
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') bodies.push(response.body());
    });
    await page.goto(session.address + path('en'), { waitUntil: 'load' });
    // Whichever comes first: going on from cells that lie below the steps would lead through the whole page.
    const steps = `#${main} .scrub input`;
    await tabTo(page, `#${main} [role=gridcell], ${steps}`);
    if (!(await page.evaluate((steps) => document.activeElement!.matches(steps), steps))) await tabTo(page, steps);
    const count = page.locator(`#${main} .count`);
    await page.keyboard.press('Home');
    const first = await count.innerText();
    await page.keyboard.press('End');
    expect(await count.innerText()).not.toBe(first);
    await page.waitForLoadState('networkidle');
    const weighed = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
    await context.close();
    expect(weighed).toBeGreaterThan(10_000);
    expect(weighed).toBeLessThan(weight);
  });
}
