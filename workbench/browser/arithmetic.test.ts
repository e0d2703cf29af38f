// The lesson “convolution arithmetic”: what is drawn and said, by keyboard alone, in both languages.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { items } from '../src/lessons/arithmetic/items.ts';
import { relationNames } from '../src/lessons/arithmetic/relations.ts';
import { scrollThrough, tabTo, tapeIn } from './figures.ts';
import { holdsOfLesson } from './lesson.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const lesson = (language: 'ko' | 'en', query = '') => `${language}/lessons/arithmetic/${query}`;
const says = (page: Page, figure: string) => page.locator(`#${figure} .says`).innerText();
const gives = (page: Page) => page.locator('#ruler .lane .gives').allTextContents();

/** What a wrong rule of an item says. */
const wrong = (item: keyof typeof items, id: string, language: 'ko' | 'en') =>
  items[item].wrong.find((rule) => rule.id === id)!.say[language];

holdsOfLesson(session, { name: 'arithmetic', main: 'ruler' });

for (const language of ['ko', 'en'] as const) {
  test(`${language}: without scripts the text, the formulas and the first pictures are there`, async () => {
    await visit(session, lesson(language), { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator('#ruler .lane-cell').count()).toBe(8);
      expect(await gives(page)).toEqual(['210', '432', '654']);
      expect(await page.locator('#same [data-framework=tensorflow] .values').innerText()).toBe('321, 543, 65');
      expect(await page.locator('#same [data-framework=pytorch] .values').innerText()).toBe('210, 432, 654');
      expect(await page.locator('#field .unit.input.read').count()).toBe(9);
      await page.locator('#predict-stack summary').click();
      expect(await page.locator('#predict-stack details p').innerText()).toContain('15');
    });
  });

  test(`the lesson can be finished by keyboard alone (${language})`, async () => {
    await visit(session, lesson(language), {}, async ({ page, troubles }) => {
      const press = async (...keys: string[]) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      const answer = async (item: keyof typeof items, mistake: readonly [string, string], right: string) => {
        await tabTo(page, `#predict-${item} input`);
        await page.keyboard.type(mistake[0]);
        await press('Enter');
        const verdict = page.locator(`#predict-${item} .verdict`);
        expect(await verdict.innerText()).toContain(wrong(item, mistake[1], language));
        await press('Control+a');
        await page.keyboard.type(right);
        await press('Enter');
        expect(await verdict.innerText()).toContain('✓');
      };

      await answer('places', ['4', 'rounded-up'], '3');

      // The ruler: another relation, a number of one's own, the window on, every control.
      await tabTo(page, '#ruler [role=gridcell]');
      await page.keyboard.type('7');
      await press('Enter');
      expect(await gives(page)).toEqual(['270', '432', '654']);
      await press('Space');
      await tabTo(page, '#ruler .main');
      await press('Enter');
      expect(await page.locator('#ruler .count').innerText()).toBe('3 / 3');
      await tabTo(page, '#ruler input[name=stride]');
      await press('ArrowLeft');
      expect(await gives(page)).toHaveLength(6);
      await press('Tab', 'Home');
      expect(await gives(page)).toHaveLength(4);
      await tabTo(page, '#ruler input[name=kernel]', 'Shift+Tab');
      await press('ArrowRight');
      expect(await gives(page)).toHaveLength(3);
      await tabTo(page, '#ruler input[name=input]', 'Shift+Tab');
      await press('Home');
      expect(await says(page, 'ruler')).toMatch(/4.*1/s);
      expect(await gives(page)).toHaveLength(0);
      await tabTo(page, '#ruler .tools button');
      await press('Enter');
      expect(await gives(page)).toEqual(['210', '432', '654']);
      await tabTo(page, '#ruler select[name=relation]', 'Shift+Tab');
      await press('End');
      await tabTo(page, '#ruler input[name=dilation]');
      await press('ArrowRight');
      expect(await page.locator('#ruler .live-formula .result').innerText()).toBe('2');

      await answer('spread', ['1', 'span-is-product'], '3');
      await tabTo(page, '#check-places button.main');
      await press('Enter');
      expect(await page.locator('#check-places .claim-verdict').innerText()).toContain('✓');
      await answer('back', ['8', 'reverse-times-stride'], '7');
      await tabTo(page, '#check-back [role=switch]');
      await press('Shift+Tab', 'Enter', 'Tab', 'Space', 'Shift+Tab', 'Enter');
      expect(await page.locator('#check-back .claim-tally').innerText()).toMatch(/101/);

      // The solver.
      await tabTo(page, '#solver .solver-choices button:nth-child(2)');
      await press('Enter');
      expect(await page.locator('#solver [aria-pressed=true]').innerText()).toContain('k3 s2 d2 p2');
      await tabTo(page, '#solver input[name=output]');
      await press('End');
      expect(await page.locator('#solver .choices-none').count()).toBe(1);
      await press('Tab', 'End');
      expect(await page.locator('#solver select[name=op]').inputValue()).toBe('convTranspose');
      await press('Tab', 'End');
      await tabTo(page, '#solver select[name=stride]', 'Shift+Tab');
      await press('End');
      expect(await page.locator('#solver select[name=stride]').inputValue()).toBe('4');

      await answer('front', ['3', 'same-symmetric'], '2');
      await tabTo(page, '#same input[name=stride]');
      await press('Home');
      expect(await page.locator('#same [data-framework=pytorchSame] .values').count()).toBe(1);
      await tabTo(page, '#same .row button:nth-child(2)');
      await press('Enter');
      expect(await page.locator('#same [data-framework=tensorflow] .pads').innerText()).toBe('(2, 3)');
      expect(await page.locator('#same [data-framework=onnxLower] .pads').innerText()).toBe('(3, 2)');
      expect(await page.locator('#same [data-framework=pytorch] .pads').innerText()).toBe('(3, 3)');
      expect(await page.locator('#same .size').allInnerTexts()).toEqual(['112', '112', '112', '112']);

      await answer('stack', ['7', 'field-no-strides'], '15');
      await tabTo(page, '#field select[name=dilation-3]');
      await press('End');
      expect(await page.locator('#field tbody tr:last-child .size').innerText()).toBe('21');
      await tabTo(page, '#field .stack-buttons button');
      await press('Enter');
      expect(await page.locator('#field tbody tr').count()).toBe(4);
      await tabTo(page, '#field .stack-buttons button:last-child');
      await press('Enter');
      expect(await page.locator('#field tbody tr:last-child .size').innerText()).toBe('195');

      // Building.
      const done = () => page.locator('#build .tasks [role=img]').count();
      await tabTo(page, '#build input[name=stride]');
      await press('ArrowRight', 'Tab', 'ArrowRight');
      expect(await done()).toBe(1);
      await tabTo(page, '#build .tasks button:nth-child(2)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build input[name=first]');
      await press('ArrowRight', 'Tab', 'ArrowRight', 'Tab', 'ArrowRight', 'ArrowRight');
      expect(await says(page, 'build')).toMatch(/2칸이 빈틈|2 of it are holes/);
      await press('Shift+Tab', 'ArrowRight', 'Shift+Tab', 'ArrowLeft');
      expect(await done()).toBe(2);
      await tabTo(page, '#build .tasks button:nth-child(3)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build input[name=before]');
      await press('ArrowRight', 'ArrowRight', 'Tab', 'ArrowRight');
      expect(await says(page, 'build')).toContain('SAME_LOWER');
      await press('ArrowRight', 'Shift+Tab', 'ArrowLeft');
      expect(await done()).toBe(3);
      expect(troubles).toEqual([]);
    });
  });
}

test('the tape adds up in every place of every relation, to what the ruler shows', async () => {
  await visit(session, lesson('en', '?x=3,-1,0.5,2,4,1,1&stride=2'), {}, async ({ page }) => {
    await scrollThrough(page);
    let cells = 0;
    for (const name of relationNames.filter((one) => one !== 'r7')) {
      await page.locator('#ruler select[name=relation]').selectOption(name);
      const shown = (await gives(page)).map((text) => Number(text.replace('−', '-')));
      expect(shown.length, name).toBeGreaterThan(0);
      for (const [at, value] of shown.entries()) {
        if (at > 0) await page.locator('#ruler .main').click();
        const { products, total } = await tapeIn(page, 'ruler');
        let sum = 0;
        for (const { x, w, product, sum: soFar } of products) {
          const whole = Math.round(x * 100) * Math.round(w * 100);
          expect(Math.round(product * 10_000)).toBe(whole + 0);
          sum += whole;
          expect(Math.round(soFar * 10_000)).toBe(sum + 0);
        }
        expect(Math.round(total * 10_000)).toBe(sum + 0);
        expect(total).toBe(value);
        cells++;
      }
    }
    expect(cells).toBeGreaterThan(60);
    await page.locator('#ruler select[name=relation]').selectOption('r7');
    expect(await gives(page)).toEqual(['3', '4']);
  });
});

test('the address restores the state and goes along to the other language', async () => {
  const query = '?relation=r14&input=4&rest=1&step=3&same.input=224&same.kernel=7&field.length=30&build.task=sides';
  await visit(session, lesson('ko', query), {}, async ({ page }) => {
    await scrollThrough(page);
    expect(await page.locator('#ruler select[name=relation]').inputValue()).toBe('r14');
    expect(await page.locator('#ruler .count').innerText()).toBe('3 / 8');
    expect(await page.locator('#same [data-framework=tensorflow] .pads').innerText()).toBe('(2, 3)');
    await page.locator('#field input[name=length]').fill('40');
    await page.waitForURL(/field\.length=40/);
    await page.click('a[data-language=en]');
    await page.waitForURL(/\/en\/lessons/);
    await scrollThrough(page);
    expect(await page.locator('#field input[name=length]').inputValue()).toBe('40');
    expect(await page.locator('#build [aria-pressed=true]').innerText()).toContain('SAME');
  });
});

test('on a screen of 360 pixels everything fits', async () => {
  for (const query of ['', '?relation=r14&input=12&stride=4&rest=3']) {
    await visit(session, lesson('ko', query), { viewport: { width: 360, height: 640 } }, async ({ page }) => {
      await scrollThrough(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  }
});
