// The lesson “dilated convolution”: by keyboard alone, in both languages, and what it draws adds up.
import { expect, test } from 'vitest';
import { catalogue } from '../src/lessons/catalogue.ts';
import { scrollThrough, tabTo } from './figures.ts';
import { holdsOfLesson } from './lesson.ts';
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
