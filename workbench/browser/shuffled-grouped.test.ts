// The lesson “shuffled grouped convolution”: what reaches what, and the way through it by keyboard alone.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { arrivalRules, seenRules, weightlessRules } from '../src/lessons/shuffled-grouped/items.ts';
import { matrixIn, scrollThrough, tabTo } from './figures.ts';
import { holdsOfLesson } from './lesson.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const lesson = (language: 'ko' | 'en', query = '') => `${language}/lessons/shuffled-grouped/${query}`;

holdsOfLesson(session, { name: 'shuffled-grouped', main: 'trace' });

const lastRow = (page: Page): Promise<string[]> =>
  page.locator('#trace .trace > .matrix:last-of-type .number').allTextContents();

for (const query of [
  '?step=4&shuffle=yes',
  '?step=4&channels=8&first=4&second=4&shuffle=yes',
  '?step=4&channels=6&first=2&second=3',
]) {
  test(`what lights up is what changes, and the last sum adds up: ${query}`, async () => {
    await visit(session, lesson('en', query), {}, async ({ page }) => {
      await page.locator('#trace').scrollIntoViewIfNeeded();
      await page.locator('#trace[data-live]').waitFor();
      const channels = (await matrixIn(page, 'trace', 'input'))[0]!.length;
      for (let channel = 0; channel < channels; channel++) {
        await page.locator(`#trace .role-input [data-cell="0,${channel}"]`).focus();
        const before = await lastRow(page);
        const lit = await page.evaluate(() =>
          [...document.querySelectorAll('#trace .trace > .matrix:last-of-type .cell')].map((cell) =>
            cell.classList.contains('lit'),
          ),
        );
        await page.keyboard.press('PageUp');
        const after = await lastRow(page);
        expect(after.map((text, output) => text !== before[output])).toEqual(lit);
      }
      for (let output = 0; output < channels; output++) {
        await page.locator(`#trace .trace > .matrix:last-of-type [data-cell="0,${output}"]`).focus();
        const tape = await page.locator('#trace .products .product').allInnerTexts();
        let sum = 0;
        for (const product of tape) {
          const [x, w, result, running] = product.match(/\d+/g)!.map(Number);
          expect(result).toBe(x! * w!);
          sum += result!;
          expect(running).toBe(sum);
        }
        expect(await page.locator('#trace .total b').innerText()).toBe(String(sum));
        expect((await lastRow(page))[output]).toBe(String(sum));
      }
    });
  });
}

test('the order is the one of the guide, and the address restores it', async () => {
  await visit(
    session,
    lesson('ko', '?order.groups=3&order.each=4&order.step=4&order.place=5'),
    {},
    async ({ page }) => {
      await scrollThrough(page);
      expect(await page.locator('#order .says').innerText()).toContain('0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11');
      expect(await page.locator('#order .arrived').innerText()).toBe('9');
      await page.click('a[data-language=en]');
      await page.waitForURL(/\/en\/lessons/);
      await scrollThrough(page);
      expect(await page.locator('#order .arrived').innerText()).toBe('9');
    },
  );
});

for (const language of ['ko', 'en'] as const) {
  test(`the lesson can be finished by keyboard alone (${language})`, async () => {
    await visit(session, lesson(language), {}, async ({ page, troubles }) => {
      const press = async (...keys: string[]) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      const answer = async (item: string, text: string, mistake: string, right: string) => {
        await tabTo(page, `#predict-${item} input`);
        await page.keyboard.type(text);
        await press('Enter');
        const rule = [...seenRules, ...arrivalRules, ...weightlessRules].find(({ id }) => id === mistake)!;
        expect(await page.locator(`#predict-${item} .verdict`).innerText()).toContain(rule.say[language]);
        await press('Control+a');
        await page.keyboard.type(right);
        await press('Enter');
        expect(await page.locator(`#predict-${item} .verdict`).innerText()).toContain('✓');
      };
      const done = () => page.locator('#build .tasks [role=img]').count();
      await answer('mixed', '6', 'shuffle-changes-nothing', '12');
      await tabTo(page, '#trace .role-input [role=gridcell]');
      await page.keyboard.type('8');
      await press('Enter');
      expect((await matrixIn(page, 'trace', 'input'))[0]![0]).toBe(8);
      await tabTo(page, '#trace .main');
      await press('Enter', 'Enter');
      await tabTo(page, '#trace [role=switch]');
      await press('Space', 'Tab', 'ArrowLeft', 'Tab', 'ArrowLeft', 'Tab', 'ArrowLeft');
      expect(await page.locator('#trace .rule').innerText()).toContain('✓');
      await answer('arrival', '3', 'backwards', '4');
      await tabTo(page, '#order .main');
      await press('Enter', 'Enter', 'Enter');
      expect(await page.locator('#order .says').innerText()).toContain('0, 3, 6, 1, 4, 7, 2, 5, 8');
      await tabTo(page, '#order input[name=groups]');
      await press('ArrowRight', 'Tab', 'ArrowRight', 'Tab', 'ArrowRight');
      await tabTo(page, '#check-inverse .main');
      await press('Enter');
      expect(await page.locator('#check-inverse .claim-verdict').innerText()).toContain('✓');
      await tabTo(page, '#check-inverse [role=switch]');
      await press('Space');
      expect(await page.locator('#check-inverse .claim-verdict').innerText()).toContain('✗');
      await answer('partly', '12', 'always-all', '9');
      await tabTo(page, '#picture [role=switch]');
      await press('Space', 'Tab', 'ArrowDown');
      expect(await page.locator('#picture .says').innerText()).toContain('3');
      await answer('weightless', '12', 'one-for-each-channel', '0');
      await tabTo(page, '#build input[type=range]');
      await press('ArrowRight', 'ArrowRight');
      expect(await done()).toBe(0);
      await press('ArrowRight');
      expect(await done()).toBe(1);
      await tabTo(page, '#build .tasks button:nth-child(2)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build input[type=range]');
      await press('ArrowRight', 'ArrowRight');
      expect(await done()).toBe(2);
      await tabTo(page, '#build .tasks button:nth-child(3)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build input[type=range]');
      await press('ArrowRight', 'ArrowRight');
      expect(await done()).toBe(3);
      expect(troubles).toEqual([]);
    });
  });
}
