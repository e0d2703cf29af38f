// The lesson “depthwise separable convolution”.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { limitRules, mapRules, productRules, weightRules } from '../src/lessons/depthwise-separable/items.ts';
import { scrollThrough, tabTo } from './figures.ts';
import { holdsOfLesson } from './lesson.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const lesson = (language: 'ko' | 'en', query = '') => `${language}/lessons/depthwise-separable/${query}`;
const number = (text: string) => Number(text.replaceAll('−', '-').replace(/[()×=Σ\s]/g, ''));
const rules = [...productRules, ...weightRules, ...mapRules, ...limitRules];

/** The numbers of a figure's matrices, row after row, in the order in which they stand. */
const matrices = async (page: Page, figure: string): Promise<number[][]> => {
  const shown = await page.evaluate(
    (figure) =>
      [...document.querySelectorAll(`#${figure} .matrix svg`)].map((svg) =>
        [...svg.querySelectorAll('.number')].map((cell) => cell.textContent),
      ),
    figure,
  );
  return shown.map((cells) => cells.map(number));
};

holdsOfLesson(session, { name: 'depthwise-separable', drawn: '#bank canvas', main: 'stages' });

test('without scripts the maps, the first output and a picture are there', async () => {
  await visit(session, lesson('ko'), { javaScriptEnabled: false }, async ({ page }) => {
    expect(await page.locator('#stages .total b').innerText()).toBe('17');
    expect(await page.locator('#stages .bars').innerText()).toMatch(/108 \+ 3 = 111[^]*216/);
    expect(await page.locator('#bank img').count()).toBe(1);
  });
});

test('the products of every number shown add up to it, and to what the definition gives', async () => {
  for (const query of [
    '',
    '?p=0.5,-1.25,2;0,3,0.01&k=0.5,0,1;0,-0.25,0;1,0,2;1,1,1;0,0,0;-1,-1,-1;0,1,0;2,0,0;0,0,3',
  ]) {
    await visit(session, lesson('en', query), {}, async ({ page }) => {
      await scrollThrough(page);
      await page.locator('#stages .scrub input').fill('20');
      const all = await matrices(page, 'stages');
      const [x, k, maps] = [0, 1, 2].map((at) => [0, 1, 2].map((channel) => all[3 * channel + at]!)) as [
        number[][],
        number[][],
        number[][],
      ];
      const [mix, outputs] = [all[9]!, [all[10]!, all[11]!]];
      const hundredths = (value: number) => Math.round(value * 100);
      const expectedMaps = x.map((cells, channel) =>
        [0, 1, 4, 5].map((corner) =>
          k[channel]!.reduce(
            (sum, weight, tap) =>
              sum + hundredths(weight) * hundredths(cells[corner + 4 * Math.floor(tap / 3) + (tap % 3)]!),
            0,
          ),
        ),
      );
      expect(maps.map((map) => map.map((value) => Math.round(value * 1e4)))).toEqual(expectedMaps);
      const expectedOutputs = outputs.map((_, o) =>
        [0, 1, 2, 3].map((place) =>
          expectedMaps.reduce((sum, map, channel) => sum + map[place]! * hundredths(mix[3 * o + channel]!), 0),
        ),
      );
      expect(outputs.map((output) => output.map((value) => Math.round(value * 1e6)))).toEqual(expectedOutputs);

      const cells = [...expectedMaps.flat(), ...expectedOutputs.flat()];
      for (const [at, value] of cells.entries()) {
        const unit = at < 12 ? 1e4 : 1e6;
        await page.locator('#stages .scrub input').fill(String(at + 1));
        const tape = await page.evaluate(() => ({
          products: [...document.querySelectorAll('#stages .product')].map((item) =>
            ['.first', '.role-weight', '.result'].map((part) => item.querySelector(part)!.textContent),
          ),
          total: document.querySelector('#stages .total b')!.textContent,
        }));
        expect(tape.products).toHaveLength(at < 12 ? 9 : 3);
        let sum = 0;
        for (const [a, b, product] of tape.products.map((item) => item.map(number)) as [number, number, number][]) {
          const exact = Math.round(a * (unit / 100)) * hundredths(b) + 0;
          expect(Math.round(product * unit) + 0).toBe(exact);
          sum += exact;
        }
        expect(sum).toBe(value);
        expect(Math.round(number(tape.total) * unit) + 0).toBe(value);
      }
    });
  }
});

test('the address restores the state and goes along to the other language', async () => {
  const query = '?step=20&p=1,0,0;0,0,2&cost.filters=512&cost.taps=5&bank.filter=3&build.task=share';
  await visit(session, lesson('ko', query), {}, async ({ page }) => {
    await scrollThrough(page);
    for (const language of ['ko', 'en']) {
      expect(await page.locator('#stages .count').innerText()).toBe('20 / 20');
      expect((await matrices(page, 'stages'))[9]).toEqual([1, 0, 0, 0, 0, 2]);
      expect(await page.locator('#cost .cost-lines').innerText()).toContain('1/512 + 1/25');
      expect(await page.locator('#bank input[name=filter]').inputValue()).toBe('3');
      expect(await page.locator('#build .matrix').count()).toBe(1);
      if (language === 'en') break;
      await page.click('a[data-language=en]');
      await page.waitForURL(/\/en\/lessons/);
      await scrollThrough(page);
    }
  });
});

for (const language of ['ko', 'en'] as const) {
  test(`the lesson can be finished by keyboard alone (${language})`, async () => {
    await visit(session, lesson(language), {}, async ({ page, troubles }) => {
      const press = async (...keys: string[]) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      const answer = async (item: string, mistake: readonly [text: string, id: string], right: string) => {
        await tabTo(page, `#predict-${item} input`);
        await page.keyboard.type(mistake[0]);
        await press('Enter');
        const rule = rules.find(({ id }) => id === mistake[1])!;
        expect(await page.locator(`#predict-${item} .verdict`).innerText()).toContain(rule.say[language]);
        await press('Control+a');
        await page.keyboard.type(right);
        await press('Enter');
        expect(await page.locator(`#predict-${item} .verdict`).innerText()).toContain('✓');
      };
      const check = async (claim: string) => {
        await tabTo(page, `#check-${claim} button.main`);
        await press('Enter');
        expect(await page.locator(`#check-${claim} .claim-verdict`).innerText()).toContain('✓');
        await press('Tab', 'Tab', 'Space');
        expect(await page.locator(`#check-${claim} [role=switch]`).isChecked()).toBe(true);
      };

      await answer('two-stages', ['3875', 'dws-summed-channels'], '10275');
      await answer('map', ['-7', 'dw-summed-channels'], '-10');

      await tabTo(page, '#stages .role-input [role=gridcell]');
      await page.keyboard.type('5');
      await press('Enter');
      expect((await matrices(page, 'stages'))[2]![0]).toBe(-2);
      await press('Escape', 'Space');
      expect(await page.locator('#stages .count').innerText()).toBe('14 / 20');
      await tabTo(page, '#stages .scrub input');
      await press('End');
      expect(await page.locator('#stages .bars').innerText()).toContain('108 + 24 = 132');
      await check('composed');
      await check('groups');

      await answer('weights', ['393', 'dws-weights-one-window'], '411');
      await answer('limit', ['5', 'limit-side'], '25');
      await tabTo(page, '#cost input[name=filters]');
      await press('Home');
      expect(await page.locator('#cost .cost-lines').innerText()).toContain('1/1 + 1/9');
      await press('Tab', 'ArrowRight', 'Tab', 'ArrowRight', 'Tab', 'ArrowRight');
      expect(await page.locator('#cost .cost-lines').innerText()).toContain('1/1 + 1/16');
      await check('count');

      await tabTo(page, '#bank input[name=filter]');
      await press('ArrowRight');
      await page.waitForSelector('#bank canvas[data-done="2"]');
      await tabTo(page, '#bank .kernel-gallery button:nth-child(4)');
      await press('Enter');
      expect(await page.locator('#bank .bars').innerText()).toMatch(/\d%/);

      await tabTo(page, '#build [role=gridcell]');
      for (const value of ['1', '0', '-1']) {
        await page.keyboard.type(value);
        await press('Enter', 'ArrowRight');
      }
      await press('ArrowDown', 'Home');
      for (const value of ['0', '2', '1']) {
        await page.keyboard.type(value);
        await press('Enter', 'ArrowRight');
      }
      expect(await page.locator('#build .says').innerText()).toContain('✓');
      await tabTo(page, '#build .tasks button:nth-child(2)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build [role=gridcell]');
      await press('Control+End');
      await page.keyboard.type('2');
      await press('Enter');
      expect(await page.locator('#build .says').innerText()).toContain('✓');
      await tabTo(page, '#build .tasks button:nth-child(3)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build input[name=filters]');
      for (let n = 128; n > 72; n--) await press('ArrowLeft');
      expect(await page.locator('#build .says').innerText()).toContain('✓');
      expect(troubles).toEqual([]);
    });
  });
}
