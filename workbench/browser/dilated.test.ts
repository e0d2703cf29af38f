// The lesson “dilated convolution”: by keyboard alone, in both languages, and what it draws adds up.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { randomOf } from '../src/figure/claim.ts';
import { catalogue } from '../src/lessons/catalogue.ts';
import { numberIn, scrollThrough, tabTo } from './figures.ts';
import { holdsOfLesson } from './lesson.ts';
import { png } from './png.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const lesson = (language: 'ko' | 'en', query = '') => `${language}/lessons/dilated/${query}`;
const wrong = (id: string, language: 'ko' | 'en') => catalogue.find((rule) => rule.id === id)!.say[language];

holdsOfLesson(session, { name: 'dilated', main: 'tree' });

for (const language of ['ko', 'en'] as const) {
  test(`${language}: without scripts the text and the first pictures are there`, async () => {
    await visit(session, lesson(language), { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator('#tree .level .reached').count()).toBe(1 + 3 + 7 + 15);
      expect(await page.locator('#zeros .total b').innerText()).toBe('20');
    });
  });

  test(`the lesson can be finished by keyboard alone (${language})`, async () => {
    await visit(session, lesson(language), {}, async ({ page, troubles }) => {
      const press = async (...keys: string[]) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      const answer = async (item: string, mistake: readonly [text: string, id: string], right: string) => {
        await tabTo(page, `#predict-${item} input`);
        await page.keyboard.type(mistake[0]);
        await press('Enter');
        expect(await page.locator(`#predict-${item} .verdict`).innerText()).toContain(wrong(mistake[1], language));
        await press('Control+a');
        await page.keyboard.type(right);
        await press('Enter');
        expect(await page.locator(`#predict-${item} .verdict`).innerText()).toContain('✓');
      };
      /** Runs a claim, then plants its fault. */
      const check = async (name: string) => {
        await tabTo(page, `#check-${name} button`);
        await press('Enter');
        expect(await page.locator(`#check-${name} .claim-verdict`).innerText()).toContain('✓');
        await tabTo(page, `#check-${name} [role=switch]`);
        await press('Space');
        for (let tries = 0; tries < 20; tries++) {
          if ((await page.locator(`#check-${name} .claim-verdict`).innerText()).includes('✗')) break;
          await tabTo(page, `#check-${name} button`, 'Shift+Tab');
          await press('Enter');
        }
        expect(await page.locator(`#check-${name} .claim-verdict`).innerText()).toContain('✗');
      };
      const outputs = (row: string) => page.locator(`[data-row=${row}] .matrix.role-output .number`).allTextContents();

      await answer('reading', ['13', 'read-neighbours'], '20');
      await check('formula');
      await answer('span', ['15', 'field-of-the-stack'], '9');
      await check('inserted');

      await tabTo(page, '#zeros .role-input [role=gridcell]');
      await page.keyboard.type('2');
      await press('Enter');
      expect(await outputs('dilated')).toEqual(['21', '26', '32']);
      await tabTo(page, '#zeros [data-row=transposed] .role-output [role=gridcell]');
      await press('ArrowRight', 'ArrowRight');
      expect(await page.locator('#zeros .total b').innerText()).toBe('6');
      await tabTo(page, '#zeros input[name=factor]');
      await press('ArrowLeft');
      expect(await outputs('dilated')).toEqual(['14', '19', '25', '31', '37']);
      await press('Tab', 'Space');
      expect(await outputs('dilated')).toEqual(['13', '17', '23', '29', '35']);

      await check('phases');
      await answer('field', ['17', 'spans-added'], '15');

      await tabTo(page, '#tree .scrub input');
      await press('Home');
      expect(await page.locator('#tree .level').count()).toBe(1);
      await press('Space', 'ArrowRight');
      expect(await page.locator('#tree .level').count()).toBe(3);
      await tabTo(page, '#tree .rates [role=gridcell]');
      await press('End');
      await page.keyboard.type('5');
      await press('Enter');
      expect(await page.locator('#tree .says').innerText()).toMatch(/17×17.*289/s);
      await tabTo(page, '#tree .trials button');
      await press('Enter');
      expect(await page.locator('#tree .level').count()).toBe(5);
      await tabTo(page, '#tree .trials > :nth-child(2) button');
      await press('Tab', 'Enter');
      expect(await page.locator('#tree .ways .none').count()).toBe(6);
      expect(await page.locator('#tree .says').innerText()).toMatch(/13×13/);

      await answer('weights', ['225', 'field-for-weights'], '27');
      await check('field');
      await answer('holes', ['13', 'field-is-full'], '7');

      const done = () => page.locator('#build .tasks [role=img]').count();
      const rates = async (...numbers: string[]) => {
        await tabTo(page, '#build [role=gridcell]');
        for (const number of numbers) {
          await page.keyboard.type(number);
          await press('Enter', 'ArrowRight');
        }
      };
      await rates('1', '2', '4');
      expect(await done()).toBe(1);
      await tabTo(page, '#build .tasks button:nth-child(2)', 'Shift+Tab');
      await press('Enter');
      await rates('1', '2', '5');
      expect(await done()).toBe(2);
      await tabTo(page, '#build .tasks button:nth-child(3)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build input[name=padding]');
      for (let n = 0; n < 6; n++) await press('ArrowRight');
      expect(await done()).toBe(3);
      expect(troubles).toEqual([]);
    });
  });
}

/** In the page: every output of both rows, pointed at one after another, with its products. */
const everyOutput = (page: Page) =>
  page.evaluate(() =>
    ['dilated', 'transposed'].map((row) =>
      [...document.querySelectorAll<HTMLElement>(`#zeros [data-row=${row}] .role-output [role=gridcell]`)].map(
        (cell) => {
          cell.focus();
          const texts = (selector: string) =>
            [...document.querySelectorAll(`#zeros .products ${selector}`)].map((item) => item.textContent);
          return {
            shown: cell.querySelector('.number')!.textContent,
            total: document.querySelector('#zeros .total b')!.textContent,
            x: texts('.role-input'),
            w: texts('.role-weight'),
            products: texts('.result'),
          };
        },
      ),
    ),
  );

test('over 100 outputs, dilated and transposed, are the sums of their products, to the last decimal', async () => {
  const random = randomOf(7);
  const hundredths = (count: number) => random.numbers(count, -999, 999);
  let cells = 0;
  for (const factor of [1, 2, 3, 2, 3]) {
    const [x, w] = [hundredths(9), hundredths(3)];
    const text = (numbers: readonly number[]) => numbers.map((number) => number / 100).join(',');
    const expected: [number[], number[]] = [[], new Array<number>(8 * factor + 3).fill(0)];
    for (let at = 0; at + 2 * factor < x.length; at++)
      expected[0].push(w.reduce((sum, weight, tap) => sum + weight * x[at + tap * factor]!, 0));
    x.forEach((value, at) => w.forEach((weight, tap) => (expected[1][at * factor + tap]! += value * weight)));
    const query = `?zeros.x=${text(x)}&zeros.w=${text(w)}&zeros.factor=${factor}`;
    await visit(session, lesson('en', query), {}, async ({ page, troubles }) => {
      await page.locator('#zeros').scrollIntoViewIfNeeded();
      await page.waitForSelector('#zeros[data-live]');
      const tenThousandths = (text: string) => Math.round(numberIn(text) * 10_000) + 0;
      const rows = await everyOutput(page);
      rows.forEach((row, which) => {
        expect(row.map(({ shown }) => tenThousandths(shown))).toEqual(expected[which]!.map((value) => value + 0));
        for (const { shown, total, x, w, products } of row) {
          const made = x.map((text, at) => Math.round(numberIn(text) * 100) * Math.round(numberIn(w[at]!) * 100) + 0);
          expect(products.map(tenThousandths)).toEqual(made);
          expect(made.reduce((sum, product) => sum + product, 0) + 0).toBe(tenThousandths(total));
          expect(total).toBe(shown);
          cells++;
        }
      });
      expect(troubles).toEqual([]);
    });
  }
  expect(cells).toBeGreaterThan(100);
});

test('a light of the reader’s picture becomes 49 dots, a full square once mended, and even places notice nothing', async () => {
  await visit(session, lesson('en'), {}, async ({ page, troubles }) => {
    await page.locator('#picture').scrollIntoViewIfNeeded();
    await page.waitForSelector('#picture canvas[data-done="2 2 2 false"]');
    const light = png(41, 41, (x, y) => (x === 20 && y === 20 ? [255, 255, 255] : [0, 0, 0]));
    await page
      .locator('#picture input[type=file]')
      .setInputFiles({ name: 'light.png', mimeType: 'image/png', buffer: light });
    const lit = (view: string) =>
      page.locator(`#picture [data-view=${view}] canvas`).evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return data.filter((value, at) => at % 4 === 0 && value > 0).length;
      });
    await expect.poll(() => lit('stack')).toBe(49);
    expect(await lit('dense')).toBe(169);
    expect(await page.locator('#picture .erased').innerText()).toMatch(/, 0 of the 1,323 outputs/);
    await page.locator('#picture .trials button').last().click();
    await page.waitForSelector('#picture canvas[data-done="1 2 5 false"]');
    expect(await lit('stack')).toBe(289);
    expect(await page.locator('#picture .says').innerText()).toContain('17×17 without a hole');
    expect(troubles).toEqual([]);
  });
});

test('the address restores the stack and goes along to the other language', async () => {
  await visit(session, lesson('ko', '?rates=1,2,9&step=3&zeros.factor=3&build.task=same'), {}, async ({ page }) => {
    await scrollThrough(page);
    expect(await page.locator('#tree .count').innerText()).toBe('3 / 4');
    expect(await page.locator('#zeros input[name=factor]').inputValue()).toBe('3');
    await page.locator('#tree .main').click();
    await page.click('a[data-language=en]');
    await page.waitForURL(/\/en\/lessons/);
    await scrollThrough(page);
    expect(await page.locator('#tree .says').innerText()).toContain('441 of its 625');
    expect(await page.locator('#build input[name=padding]').count()).toBe(1);
  });
});

test('on a screen of 360 pixels nothing scrolls sideways', async () => {
  for (const query of ['', '?rates=9,9,9,9&zeros.factor=3&zeros.x=1,2,3,4,5,6,7,8,9']) {
    await visit(session, lesson('ko', query), { viewport: { width: 360, height: 640 } }, async ({ page }) => {
      await scrollThrough(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  }
});
