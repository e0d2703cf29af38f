// What holds of every lesson, for the tests of one lesson: both languages, both appearances, with and without scripts.
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { scrollThrough, tabTo } from './figures.ts';
import { visit, type Session } from './session.ts';

export interface LessonFacts {
  readonly name: string;
  /** Canvases that have to be drawn before the page is looked at. */
  readonly drawn?: string;
  /** The main figure, which has steps. */
  readonly main: string;
}

export function holdsOfLesson(session: Session, { name, drawn, main }: LessonFacts): void {
  const path = (language: 'ko' | 'en', query = '') => `${language}/lessons/${name}/${query}`;

  for (const language of ['ko', 'en'] as const) {
    test(`${language}: with every figure alive there is no serious axe finding and no trouble`, async () => {
      await visit(session, path(language), { colorScheme: 'light' }, async ({ page, troubles }) => {
        await scrollThrough(page);
        if (drawn) {
          await page.locator(drawn).first().scrollIntoViewIfNeeded();
          await page.waitForSelector(`${drawn}[data-done]`);
        }
        for (const details of await page.locator('details').all()) await details.locator('summary').click();
        expect(await seriousFindings(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await seriousFindings(page)).toEqual([]);
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

  test('on a screen of 360 pixels nothing is wider than the screen', async () => {
    await visit(session, path('ko'), { viewport: { width: 360, height: 640 } }, async ({ page }) => {
      await scrollThrough(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  });

  test('the scripts loaded until the main figure answers a key weigh less than 100 kB', async () => {
    const context = await session.browser.newContext();
    const page = await context.newPage();
    // A body may arrive after the figure has answered: all of them are waited for before they are added up.
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') bodies.push(response.body());
    });
    await page.goto(session.address + path('en'), { waitUntil: 'networkidle' });
    await tabTo(page, `#${main} [role=gridcell]`);
    const before = await page.locator(`#${main} .count`).innerText();
    await page.keyboard.press(' ');
    await page.waitForFunction(([main, before]) => document.querySelector(`#${main} .count`)?.textContent !== before, [
      main,
      before,
    ] as const);
    await page.waitForLoadState('networkidle');
    const weight = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
    await context.close();
    expect(weight).toBeGreaterThan(10_000);
    expect(weight).toBeLessThan(100_000);
  });
}
