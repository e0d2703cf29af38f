// The lesson “grouped convolution”: its arithmetic, its addresses, and the way through it by keyboard alone.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { divisorRules, stackRules, valueRules, weightRules } from '../src/lessons/grouped/items.ts';
import { matrixIn, scrollThrough, tabTo, tapeIn } from './figures.ts';
import { holdsOfLesson } from './lesson.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const lesson = (language: 'ko' | 'en', query = '') => `${language}/lessons/grouped/${query}`;

holdsOfLesson(session, { name: 'grouped', main: 'matrix' });

test('without scripts the table, its arithmetic and the counts are there', async () => {
  await visit(session, lesson('ko'), { javaScriptEnabled: false }, async ({ page }) => {
    expect(await page.locator('#matrix .matrix.role-weight .cell').count()).toBe(24);
    expect(await page.locator('#matrix .total b').innerText()).toBe('5');
    expect(await page.locator('#alexnet .total-products').innerText()).toBe('724,406,816');
    expect(await page.locator('#picture img').count()).toBe(2);
  });
});

/** Brings one figure into view and waits until scripts run in it. */
async function alive(page: Page, figure: string): Promise<void> {
  await page.locator(figure).scrollIntoViewIfNeeded();
  await page.locator(`${figure}[data-live]`).waitFor();
}

/** The numbers of the table as they are shown; an empty cell is undefined. */
const tableIn = (page: Page): Promise<(number | undefined)[][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('#matrix .role-weight g[role=row]')].map((row) =>
      [...row.querySelectorAll('.number')].map((cell) =>
        cell.textContent === '' ? undefined : Number(cell.textContent.replace('−', '-')),
      ),
    ),
  );

const settings = [
  '',
  '?groups=1',
  '?groups=3&inputs=6&outputs=3',
  '?inputs=8&outputs=8&groups=8',
  '?inputs=8&outputs=4&groups=4&x=0.1,-0.25,3.33,-7,0.07,1.05,9,-0.01',
];
for (const query of settings) {
  test(`every output adds up, and hears its group alone: ${query || 'at the start'}`, async () => {
    await visit(session, lesson('en', query), {}, async ({ page }) => {
      await alive(page, '#matrix');
      const [x] = await matrixIn(page, 'matrix', 'input');
      const table = await tableIn(page);
      const groups = Number(new URLSearchParams(query).get('groups') ?? 2);
      for (const [output, weights] of table.entries()) {
        await page.locator(`#matrix .role-output [data-cell="${output},0"]`).focus();
        const { products, total } = await tapeIn(page, 'matrix');
        const group = Math.floor(output / (table.length / groups));
        const inside = x!.flatMap((_, input) => (Math.floor(input / (x!.length / groups)) === group ? [input] : []));
        expect(weights.flatMap((weight, input) => (weight === undefined ? [] : [input]))).toEqual(inside);
        let sum = 0;
        expect(products).toHaveLength(inside.length);
        for (const [at, input] of inside.entries()) {
          const item = products[at]!;
          expect([item.x, item.w]).toEqual([x![input], weights[input]]);
          sum += Math.round(item.x * 100) * Math.round(item.w * 100);
          expect(Math.round(item.product * 10_000)).toBe(Math.round(item.x * 100) * Math.round(item.w * 100) + 0);
          expect(Math.round(item.sum * 10_000)).toBe(sum + 0);
        }
        expect(Math.round(total * 10_000)).toBe(sum + 0);
      }
    });
  });
}

test('what lights up for an input is what changes when it changes', async () => {
  await visit(session, lesson('en', '?inputs=6&outputs=6&groups=3&step=18'), {}, async ({ page }) => {
    await alive(page, '#matrix');
    const outputs = async () => (await matrixIn(page, 'matrix', 'output')).flat();
    for (let input = 0; input < 6; input++) {
      await page.locator(`#matrix .role-input [data-cell="0,${input}"]`).focus();
      const lit = await page.evaluate(() =>
        [...document.querySelectorAll('#matrix .role-output .cell')].map((cell) => cell.classList.contains('lit')),
      );
      const before = await outputs();
      await page.keyboard.press('PageUp');
      const after = await outputs();
      // A weight of 0 connects, but hides the change.
      const changed = after.flatMap((value, output) => (value === before[output] ? [] : [output]));
      expect(lit.flatMap((is, output) => (is ? [output] : []))).toEqual(expect.arrayContaining(changed));
      expect(lit.filter(Boolean)).toHaveLength(2);
    }
  });
});

test('groups that do not divide are drawn cutting a channel, and explained', async () => {
  await visit(session, lesson('ko', '?inputs=6&groups=4'), {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    expect(await page.locator('#matrix .says').innerText()).toMatch(/6.*4/);
    expect(await page.locator('#matrix .role-weight .frame').getAttribute('width')).toBe('60');
    await page.locator('#picture input[name=groups]').fill('2');
    expect(await page.locator('#picture .says').innerText()).toMatch(/3.*2/);
    expect(troubles).toEqual([]);
  });
});

test('the counts of the networks', async () => {
  await visit(session, lesson('en'), {}, async ({ page }) => {
    await scrollThrough(page);
    expect(await page.locator('#alexnet .total-products').innerText()).toBe('724,406,816');
    await page.locator('#alexnet [role=switch]').click();
    expect(await page.locator('#alexnet .total-products').innerText()).toBe('1,135,256,096');
    expect(await page.locator('#paths .form-total b').allInnerTexts()).toEqual([
      '70,144',
      '70,144',
      '70,144',
      '69,632',
    ]);
  });
});

test('the address restores the state and goes along to the other language', async () => {
  await visit(session, lesson('ko', '?groups=3&outputs=6&point=weight,1,5&picture.groups=3'), {}, async ({ page }) => {
    await scrollThrough(page);
    expect(await page.locator('#matrix .says').innerText()).toContain('없습니다');
    await page.locator('#contrast input[name=channel]').fill('5');
    await page.waitForURL(/contrast.channel=5/);
    await page.click('a[data-language=en]');
    await page.waitForURL(/\/en\/lessons/);
    await scrollThrough(page);
    expect(await page.locator('#matrix .says').innerText()).toContain('no weight');
    expect(await page.locator('#picture input[name=groups]').inputValue()).toBe('3');
    expect(await page.locator('#contrast .says').innerText()).toContain('Input channel 5');
  });
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
        const rule = [...valueRules, ...weightRules, ...divisorRules, ...stackRules].find(({ id }) => id === mistake)!;
        expect(await page.locator(`#predict-${item} .verdict`).innerText()).toContain(rule.say[language]);
        await press('Control+a');
        await page.keyboard.type(right);
        await press('Enter');
        expect(await page.locator(`#predict-${item} .verdict`).innerText()).toContain('✓');
      };
      const says = (figure: string) => page.locator(`#${figure} .says`).innerText();
      const done = () => page.locator('#build .tasks [role=img]').count();

      await answer('value', '5', 'every-other', '6');
      await tabTo(page, '#matrix .role-input [role=gridcell]');
      await page.keyboard.type('9');
      await press('Enter');
      expect((await matrixIn(page, 'matrix', 'input'))[0]![0]).toBe(9);
      await tabTo(page, '#matrix .role-weight [role=gridcell]');
      await press('End');
      expect(await says('matrix')).toMatch(/없습니다|no weight/);
      await tabTo(page, '#matrix .main');
      await press('Space');
      await tabTo(page, '#matrix input[name=inputs]');
      await press('End', 'Tab', 'End', 'Tab', 'End');
      expect((await tapeIn(page, 'matrix')).products).toHaveLength(1);
      await press('Tab', 'ArrowRight');
      expect(await page.locator('#matrix .layer-formula .result').innerText()).toBe('128');
      await answer('weights', '288', 'divided-twice', '576');
      await answer('divisors', '5', 'only-the-output-divides', '3');

      await tabTo(page, '#check-blocks .main');
      await press('Enter');
      expect(await page.locator('#check-blocks .claim-verdict').innerText()).toContain('✓');
      await tabTo(page, '#check-blocks [role=switch]');
      await press('Space', 'Shift+Tab');
      await press('Enter');
      expect(await page.locator('#check-blocks .claim-verdict').innerText()).toMatch(/[✓✗]/);

      await tabTo(page, '#contrast input[name=channel]');
      await press('End', 'Tab', 'End');
      expect(await says('contrast')).toMatch(/36/);
      await tabTo(page, '#picture [role=gridcell]');
      await press('PageUp');
      await tabTo(page, '#picture input[name=groups]');
      await press('End', 'Tab', 'Home');
      expect(await says('picture')).toMatch(/3/);
      await tabTo(page, '#alexnet [role=switch]');
      await press('Space');
      await tabTo(page, '#paths select[name=paths]');
      await press('Home', 'Tab', 'End');
      expect(await page.locator('#paths .form-total b').first().innerText()).toBe('69,632');

      await answer('stack', '16', 'walls-fall-by-themselves', '8');
      await tabTo(page, '#build input[name=budgetGroups]');
      await press('ArrowRight');
      expect(await done()).toBe(0);
      await press('ArrowRight');
      expect(await done()).toBe(1);
      await tabTo(page, '#build .tasks button:nth-child(2)', 'Shift+Tab');
      await press('Enter');
      const put = async (row: number, column: number) => {
        await page.locator(`#build .role-weight [data-cell="${row},${column}"]`).focus();
        await page.keyboard.type('1');
        await press('Enter');
      };
      for (const [row, column] of [
        [0, 1],
        [1, 0],
        [2, 3],
        [3, 2],
      ] as const)
        await put(row, column);
      expect(await done()).toBe(2);
      await tabTo(page, '#build .tasks button:nth-child(3)', 'Shift+Tab');
      await press('Enter');
      expect(await says('build')).toMatch(/없습니다|does not exist/);
      await tabTo(page, '#build input[name=turnGroups]');
      await press('Home');
      for (const [row, column] of [
        [0, 3],
        [1, 0],
        [2, 1],
        [3, 2],
      ] as const)
        await put(row, column);
      expect(await done()).toBe(3);
      expect(troubles).toEqual([]);
    });
  });
}
