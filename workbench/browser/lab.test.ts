// The identity lab: every identity at every stop, whole and broken, with sums written here; and the way by keyboard.
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { identities } from '../src/lab/index.ts';
import { findingsInBothAppearances } from './axe.ts';
import { scrollThrough, tabTo } from './figures.ts';
import { png } from './png.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const lab = (language: 'ko' | 'en', query = '') => `${language}/lab/${query}`;

interface Shown {
  readonly sign: string;
  readonly cells: readonly (readonly (number | undefined)[])[];
}

/** The matrices of both sides and of the difference as they are shown, each with the sign in front of it. */
const shownIn = (page: Page): Promise<readonly (readonly Shown[])[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('#lab .lab-side, #lab .lab-difference')].map((side) => {
      let sign = '';
      return [...side.querySelectorAll('.operator, .matrix')].flatMap((element) => {
        if (element.classList.contains('operator')) {
          sign = element.textContent.trim();
          return [];
        }
        const columns = Number(
          element.querySelector('svg')!.closest<HTMLElement>('.matrix')!.style.getPropertyValue('--columns'),
        );
        const numbers = [...element.querySelectorAll('.number')].map(({ textContent }) =>
          textContent === '' ? undefined : Number(textContent.replace('−', '-')),
        );
        const cells = Array.from({ length: numbers.length / columns }, (_, row) =>
          numbers.slice(row * columns, (row + 1) * columns),
        );
        const shown = { sign, cells };
        sign = '';
        return [shown];
      });
    }),
  );

/** A matrix times a matrix, written out. */
const product = (a: Shown['cells'], b: Shown['cells']) =>
  a.map((row) => b[0]!.map((_, column) => row.reduce<number>((sum, value, at) => sum + value! * b[at]![column]!, 0)));

/** A window over one channel, written out. */
const correlated = (x: Shown['cells'], w: Shown['cells']) =>
  Array.from({ length: x.length - w.length + 1 }, (_, row) =>
    Array.from({ length: x[0]!.length - w[0]!.length + 1 }, (_, column) =>
      w.reduce(
        (sum, taps, r) => taps.reduce<number>((inner, tap, c) => inner + tap! * x[row + r]![column + c]!, sum),
        0,
      ),
    ),
  );

/** Identities of one channel: what `⋆` gives is the window above, but for the side that has a dilation. */
const oneChannel = new Set(['dilated', 'separable', 'stuffed', 'flip', 'stacked']);

test('every identity holds at every stop and breaks by its switch, by sums over the shown numbers', async () => {
  await visit(session, lab('en'), {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    let added = 0;
    for (const { name, stops, why } of identities) {
      await page.locator('#lab select[name=identity]').selectOption(name);
      for (const stop of stops.keys()) {
        if (stop > 0) await page.locator('#lab .stepper .main').click();
        for (const broken of [false, true]) {
          const [left, right, difference] = await shownIn(page);
          const [a, b] = [left!.at(-1)!.cells.flat(), right!.at(-1)!.cells.flat()];
          const apart = a.map((number, at) => number! - b[at]!);
          expect(difference![0]!.cells.flat(), name).toEqual(apart.map((number) => number + 0));
          const most = Math.max(...apart.map(Math.abs));
          expect(most > 0, `${name} at stop ${stop + 1}`).toBe(broken);
          expect(await page.locator('#lab .lab-largest b').innerText()).toBe(String(most));
          expect((await page.locator('#lab .says').innerText()).includes(why.en)).toBe(broken);
          for (const side of [left!, right!])
            for (const [at, { sign, cells }] of side.entries()) {
              const [before, result] = [side[at - 1]?.cells, side[at + 1]];
              if (!before || result?.sign !== '=') continue;
              const sums =
                sign === '·'
                  ? product(before, cells)
                  : sign === '⋆' && oneChannel.has(name) && !(name === 'dilated' && side === right)
                    ? correlated(before, cells)
                    : undefined;
              if (!sums) continue;
              expect(result.cells, name).toEqual(sums.map((row) => row.map((number) => number + 0)));
              added += sums.flat().length;
            }
          await page.locator('#lab [role=switch]').click();
        }
      }
    }
    expect(added).toBeGreaterThan(100);
    expect(troubles).toEqual([]);
  });
});

test('what lights up for a number is what changes when it grows, on both sides', async () => {
  await visit(session, lab('ko', '?identity=transposed&step=2'), {}, async ({ page }) => {
    await scrollThrough(page);
    const outputs = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('#lab .lab-side .matrices > .part:last-child .cell')].map((cell) => ({
          text: cell.querySelector('.number')!.textContent,
          lit: cell.classList.contains('lit'),
        })),
      );
    for (const name of ['transposed', 'separable', 'depthwise', 'stride', 'depth']) {
      await page.locator('#lab select[name=identity]').selectOption(name);
      const cells = page.locator('#lab .lab-side [role=gridcell]');
      const count = await cells.count();
      for (const at of [0, 1, Math.floor(count / 2), count - 1]) {
        await cells.nth(at).focus();
        const before = await outputs();
        await page.keyboard.press('PageUp');
        const after = await outputs();
        expect(after.map(({ text }, n) => text !== before[n]!.text)).toEqual(before.map(({ lit }) => lit));
        const [left, right] = [before.slice(0, before.length / 2), before.slice(before.length / 2)];
        expect(left.map(({ lit }) => lit)).toEqual(right.map(({ lit }) => lit));
        expect(left.some(({ lit }) => lit)).toBe(true);
      }
    }
  });
});

test('on a picture of the reader, on the scan and by its switch: the same pixels, or bright where they are not', async () => {
  await visit(session, lab('en'), {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    const buffer = png(24, 20, (x, y) => [(x * 37 + y * 11) % 256, (x * y) % 256, (x * 5 + y * 83) % 256]);
    await page.locator('#picture input[type=file]').setInputFiles({ name: 'own.png', mimeType: 'image/png', buffer });
    const pixels = (view: string) =>
      page.locator(`#picture [data-view=${view}] canvas`).evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return Array.from({ length: (data.length / 4) * 3 }, (_, at) => data[Math.floor(at / 3) * 4 + (at % 3)]!);
      });
    await expect.poll(async () => (await pixels('before')).length).toBe(24 * 20 * 3);
    for (const { name } of identities) {
      await page.locator('#picture select[name=identity]').selectOption(name);
      await page.waitForSelector(`#picture [data-view=difference] canvas[data-done="${name} 1 whole"]`);
      expect(await page.locator('#picture .lab-largest b').innerText(), name).toBe('0');
      expect(await page.locator('#picture .lab-compared').innerText(), name).toMatch(/^0 of [\d,]+ numbers differ$/);
      expect(await pixels('left'), name).toEqual(await pixels('right'));
      expect(Math.max(...(await pixels('difference'))), name).toBe(0);
      // Both figures show one state: the identity is broken above, and the picture follows.
      await page.locator('#lab [role=switch]').click();
      await page.waitForSelector(`#picture [data-view=difference] canvas[data-done="${name} 1 broken"]`);
      expect(Number(await page.locator('#picture .lab-largest b').innerText()), name).toBeGreaterThan(0);
      expect(await pixels('left'), name).not.toEqual(await pixels('right'));
      expect(Math.max(...(await pixels('difference'))), name).toBe(255);
    }
    await page.locator('#picture select[name=identity]').selectOption('grouped');
    const tiny = { name: 'tiny.png', mimeType: 'image/png', buffer: png(9, 40, () => [1, 2, 3]) };
    await page.locator('#picture input[type=file]').setInputFiles(tiny);
    await expect.poll(() => page.locator('#picture .picture-fault').first().innerText()).toContain('9×40 pixels');
    expect(troubles).toEqual([]);
  });
});

test('lessons lead to their identities, and each identity to its lesson', async () => {
  await visit(session, 'ko/lessons/dilated/', {}, async ({ page }) => {
    await page.click('.lesson-lab a');
    await page.waitForURL(/\/ko\/lab\/\?identity=dilated#lab/);
    await scrollThrough(page);
    expect(await page.locator('#lab select[name=identity]').inputValue()).toBe('dilated');
    await page.click('.lab-list a[href*="lessons/pointwise-grouped"], .lab-list a[href*="lessons/grouped"]');
    await page.waitForURL(/\/ko\/lessons\/grouped\//);
  });
});

for (const language of ['ko', 'en'] as const) {
  test(`${language}: it is alive without an axe finding, fits 360 pixels, and works by keyboard alone`, async () => {
    await visit(session, lab(language), {}, async ({ page, troubles }) => {
      await scrollThrough(page);
      expect(await findingsInBothAppearances(page)).toEqual([]);
      const says = () => page.locator('#lab .says').innerText();
      await tabTo(page, '#lab select[name=identity]');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, '#lab [role=gridcell]');
      await page.keyboard.type('7');
      await page.keyboard.press('Enter');
      expect((await shownIn(page))[0]![0]!.cells[0]![0]).toBe(7);
      expect((await shownIn(page))[1]![0]!.cells[0]![0]).toBe(7);
      await page.keyboard.press('Escape');
      expect(await says()).toMatch(/차이는 0입니다|difference is 0/);
      await tabTo(page, '#lab [role=switch]');
      await page.keyboard.press('Space');
      expect(await says()).toMatch(/깨졌습니다|broken/);
      await tabTo(page, '#lab .trials button');
      await page.keyboard.press('Enter');
      await page.waitForURL(/identity=dilated.*broken=yes.*seed=/);
      const shown = await shownIn(page);
      await page.click(`a[data-language=${language === 'ko' ? 'en' : 'ko'}]`);
      await page.waitForURL(new RegExp(`/${language === 'ko' ? 'en' : 'ko'}/lab/`));
      await scrollThrough(page);
      expect(await shownIn(page)).toEqual(shown);
      await page.setViewportSize({ width: 360, height: 640 });
      for (const { name } of identities) {
        await page.locator('#lab select[name=identity]').selectOption(name);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360);
        const cut = await page.evaluate(() => {
          const { right } = document.querySelector('#lab .stage')!.getBoundingClientRect();
          return [...document.querySelectorAll('#lab .matrix, #lab select')].filter(
            (part) => part.getBoundingClientRect().right > right + 1,
          ).length;
        });
        expect(cut, name).toBe(0);
      }
      expect(troubles).toEqual([]);
    });
  });

  test(`${language}: without scripts every identity is told, and the first is drawn`, async () => {
    await visit(session, lab(language), { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator('.needs-script:visible').count()).toBe(0);
      expect(await page.locator('.lab-list > li').count()).toBe(identities.length);
      expect(await page.locator('#lab .lab-largest b').innerText()).toBe('0');
      expect((await page.locator('.prose').innerText()).split(/\s+/).length).toBeGreaterThan(350);
    });
  });
}

test('the scripts loaded until the lab answers a key weigh less than 100 kB', async () => {
  const context = await session.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  });
  await page.goto(session.address + lab('en'), { waitUntil: 'load' });
  await tabTo(page, '#lab .scrub input');
  await page.keyboard.press('End');
  expect(await page.locator('#lab .count').innerText()).toBe('3 / 3');
  await page.waitForLoadState('networkidle');
  const weight = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  await context.close();
  expect(weight).toBeGreaterThan(10_000);
  expect(weight).toBeLessThan(100_000);
});
