// The lesson “spatially separable convolution”.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { splittingRules, rankRules } from '../src/lessons/spatially-separable/items.ts';
import { scrollThrough, tabTo } from './figures.ts';
import { holdsOfLesson } from './lesson.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const lesson = (language: 'ko' | 'en', query = '') => `${language}/lessons/spatially-separable/${query}`;
const number = (text: string) => Number(text.replaceAll('−', '-').replace(/[()×=Σ\s]/g, ''));

/** The numbers of a figure's matrices, in the order in which they stand. */
const matrices = async (page: Page, figure: string): Promise<number[][][]> => {
  const shown = await page.evaluate(
    (figure) =>
      [...document.querySelectorAll(`#${figure} .matrix svg`)].map((svg) => {
        const rows = new Map<string, string[]>();
        for (const cell of svg.querySelectorAll('[data-cell]')) {
          const row = cell.getAttribute('data-cell')!.split(',')[0]!;
          rows.set(row, [...(rows.get(row) ?? []), cell.querySelector('.number')!.textContent]);
        }
        return [...rows.values()];
      }),
    figure,
  );
  return shown.map((rows) => rows.map((row) => row.map(number)));
};

holdsOfLesson(session, {
  name: 'spatially-separable',
  drawn: '#rank-picture canvas',
  main: 'passes',
});

test('without scripts the figures show Sobel in two passes, and a picture', async () => {
  await visit(session, lesson('ko'), { javaScriptEnabled: false }, async ({ page }) => {
    expect((await matrices(page, 'passes')).at(-1)).toEqual([
      [0, 5, -1],
      [-3, 7, 4],
      [-7, 5, 6],
    ]);
    expect(await page.locator('#passes .bars').innerText()).toMatch(/45 \+ 3 = 48[^]*81/);
    expect(await page.locator('#rank-picture img').count()).toBe(1);
  });
});

/** Correlation in whole hundredths, written once more and on its own. */
const slide = (x: number[][], w: number[][]): number[][] =>
  Array.from({ length: x.length - w.length + 1 }, (_, i) =>
    Array.from({ length: x[0]!.length - w[0]!.length + 1 }, (_, j) =>
      w.reduce((sum, row, u) => sum + row.reduce((part, weight, v) => part + weight * x[i + u]![j + v]!, 0), 0),
    ),
  );
const scaled = (matrix: number[][], by: number) => matrix.map((row) => row.map((value) => Math.round(value * by)));

test('the products of every number shown add up to it, in both orders, with decimals', async () => {
  for (const query of ['', '?column=0.5;-1.25;3&row=2,-0.01,1.5', '?order=row&column=1;0.1;-2&row=-1,2,0.75']) {
    await visit(session, lesson('en', query), {}, async ({ page }) => {
      await scrollThrough(page);
      await page.locator('#passes .scrub input').fill('24');
      const [x, first, middle, second, output] = (await matrices(page, 'passes')) as [
        number[][],
        number[][],
        number[][],
        number[][],
        number[][],
      ];
      const [X, A, B] = [scaled(x, 100), scaled(first, 100), scaled(second, 100)];
      expect(scaled(middle, 1e4)).toEqual(slide(X, A));
      expect(scaled(output, 1e6)).toEqual(slide(slide(X, A), B));
      const cells = [
        ...middle.flat().map((value) => ({ value, unit: 1e4 })),
        ...output.flat().map((value) => ({ value, unit: 1e6 })),
      ];
      for (const [at, { value, unit }] of cells.entries()) {
        await page.locator('#passes .scrub input').fill(String(at + 1));
        const tape = await page.evaluate(() => ({
          products: [...document.querySelectorAll('#passes .product')].map((item) =>
            ['.first', '.role-weight', '.result', '.running'].map((part) => item.querySelector(part)!.textContent),
          ),
          total: document.querySelector('#passes .total b')!.textContent,
        }));
        let sum = 0;
        for (const [a, b, product, running] of tape.products.map((item) => item.map(number)) as [
          number,
          number,
          number,
          number,
        ][]) {
          sum += Math.round(a * (unit / 100)) * Math.round(b * 100);
          expect(Math.round(product * unit)).toBe(Math.round(a * (unit / 100)) * Math.round(b * 100) + 0);
          expect(Math.round(running * unit)).toBe(sum + 0);
        }
        expect(tape.products).toHaveLength(3);
        expect(number(tape.total)).toBe(value);
      }
    });
  }
});

test('the address restores the state and goes along to the other language', async () => {
  const query = '?order=row&step=20&row=1,2,3&rank.w=1,0;0,1&rank.rank=2&cost.taps=5&cost.size=32&build.task=mend';
  await visit(session, lesson('ko', query), {}, async ({ page }) => {
    await scrollThrough(page);
    for (const language of ['ko', 'en']) {
      expect(await page.locator('#passes .count').innerText()).toBe('20 / 24');
      expect((await matrices(page, 'passes'))[1]).toEqual([[1, 2, 3]]);
      expect((await matrices(page, 'rank'))[0]).toEqual([
        [1, 0],
        [0, 1],
      ]);
      expect(await page.locator('#cost .cost-lines').innerText()).toMatch(/4480 \+ 3920 = 8400[^]*9300/);
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
        const rule = [...splittingRules, ...rankRules].find(({ id }) => id === mistake[1])!;
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
        await tabTo(page, `#check-${claim} button:not(.main)`, 'Shift+Tab');
        await press('Enter');
        expect(await page.locator(`#check-${claim} .claim-tally`).innerText()).not.toMatch(/1\d\d[^\d]*1\d\d/);
      };

      await answer('passes', ['54', 'split-forgot-between'], '72');

      await tabTo(page, '#passes .role-input [role=gridcell]');
      await press('ArrowRight');
      await page.keyboard.type('5');
      await press('Enter');
      expect((await matrices(page, 'passes'))[0]![0]![1]).toBe(5);
      expect((await matrices(page, 'passes'))[2]![0]![1]).toBe(6);
      await press('Escape', 'Space');
      expect(await page.locator('#passes .count').innerText()).toBe('17 / 24');
      await tabTo(page, '#passes .scrub input');
      await press('End');
      expect(await page.locator('#passes .bars').innerText()).toContain('45 + 27 = 72');
      await tabTo(page, '#passes select[name=order]');
      await press('ArrowDown');
      expect((await matrices(page, 'passes'))[1]).toEqual([[-1, 0, 1]]);
      await check('passes');
      await check('order');

      await answer('rank', ['1', 'rank-determinant'], '2');
      await tabTo(page, '#rank input[name=rank]');
      await press('ArrowRight');
      expect(new Set((await matrices(page, 'rank'))[2]!.flat())).toEqual(new Set([0]));
      await press('Tab', 'ArrowRight');
      await tabTo(page, '#rank .kernel-gallery button');
      await press('Enter');
      expect((await matrices(page, 'rank')).at(-1)).toEqual([[-1, 0, 1]]);
      await check('pairs');
      await tabTo(page, '#rank-picture input[name=rank]');
      await press('Home');
      await page.waitForSelector('#rank-picture canvas[data-done="1"]');

      await answer('smallest', ['9', 'split-no-saving'], '12');
      await tabTo(page, '#cost input[name=size]');
      await press('ArrowLeft');
      expect(await page.locator('#cost .cost-lines').innerText()).toContain('36 / 36 = 1');
      await press('Tab', 'ArrowRight');
      expect(await page.locator('#cost .cost-lines').innerText()).toContain('N − 2');
      await answer('large', ['9300', 'split-always-two-less'], '8400');
      await check('count');

      // The construction: column 3 1 2, row 1 −2 0; then one cell; then a slider.
      await tabTo(page, '#build [role=gridcell]');
      for (const value of ['3', '1', '2']) {
        await page.keyboard.type(value);
        await press('Enter', 'ArrowDown');
      }
      await tabTo(page, '#build [role=gridcell][data-cell="0,0"]');
      for (const value of ['1', '-2', '0']) {
        await page.keyboard.type(value);
        await press('Enter', 'ArrowRight');
      }
      expect(await page.locator('#build .says').innerText()).toContain('✓');
      await tabTo(page, '#build .tasks button:nth-child(2)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build [role=gridcell]');
      await press('Control+End');
      await page.keyboard.type('-3');
      await press('Enter');
      expect(await page.locator('#build .says').innerText()).toContain('✓');
      await tabTo(page, '#build .tasks button:nth-child(3)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build input[name=size]');
      await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
      expect(await page.locator('#build .says').innerText()).toContain('✓');
      expect(troubles).toEqual([]);
    });
  });
}
