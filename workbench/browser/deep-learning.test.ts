// The lesson “convolution in deep learning”: both ways round a move, the counts, the bank on a picture, and the way
// through it by keyboard alone.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { moveRules, poolRules, strideRules, weightRules } from '../src/lessons/deep-learning/items.ts';
import { scrollThrough, tabTo } from './figures.ts';
import { keyboardReader } from './keyboard.ts';
import { holdsOfLesson } from './lesson.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const lesson = (language: 'ko' | 'en', query = '') => `${language}/lessons/deep-learning/${query}`;
const number = (text: string) => Number(text.replaceAll('−', '-').replace(/[()=×Σ\s]/g, ''));
const rules = [...moveRules, ...weightRules, ...strideRules, ...poolRules];
const parts = ['x', 'w', 'first', 'moved', 'second', 'other'] as const;
type Parts = Record<(typeof parts)[number], number[]>;

/** The numbers of the main figure's matrices. */
const matrices = async (page: Page): Promise<Parts> => {
  const shown = await page.evaluate(
    (parts) =>
      parts.map((part) =>
        [...document.querySelectorAll(`#moving .of-${part} .number`)].map((cell) => cell.textContent),
      ),
    parts,
  );
  return Object.fromEntries(parts.map((part, at) => [part, shown[at]!.map(number)])) as Parts;
};

/** The cells of the main figure that have a look, for each matrix. */
const cellsWith = (page: Page, look: 'lit' | 'strong') =>
  page.evaluate(
    ([parts, look]) =>
      Object.fromEntries(
        parts.map((part) => [
          part,
          [...document.querySelectorAll(`#moving .of-${part} .cell`)].flatMap((cell, at) =>
            cell.classList.contains(look) ? [at] : [],
          ),
        ]),
      ) as Record<(typeof parts)[number], number[]>,
    [parts, look] as const,
  );

holdsOfLesson(session, { name: 'deep-learning', drawn: '#picture canvas', main: 'moving' });

test('without scripts both ways, the weights and a picture are there', async () => {
  await visit(session, lesson('ko'), { javaScriptEnabled: false }, async ({ page }) => {
    expect(await page.locator('#moving .matrix').count()).toBe(6);
    expect(await page.locator('#moving .way-second .total b').innerText()).toBe('10');
    expect(await page.locator('#sharing .dense-count').innerText()).toBe('225');
    expect(await page.locator('#picture .bank-maps img').count()).toBe(1);
  });
});

test('both outputs add up in every cell, and the cells filled darkly are those that differ', async () => {
  const side = 6;
  for (const [query, ring, stride] of [
    ['?step=7&w=0.25,1,2;-1.5,2,1;0.01,3,-9.99', false, 1],
    ['?step=25&ring=yes&w=0.25,1,2;-1.5,2,1;0.01,3,-9.99', true, 1],
    ['?step=14&stride=2', false, 2],
  ] as const) {
    await visit(session, lesson('en', query), {}, async ({ page }) => {
      await scrollThrough(page);
      const shown = await matrices(page);
      const inside = (at: number) => (ring ? (at + side) % side : at);
      const expected = (from: number[], cell: number) => {
        const length = side / stride;
        const [row, column] = [Math.floor(cell / length) * stride, (cell % length) * stride];
        const products: [number, number][] = [];
        for (let v = 0; v < 3; v++)
          for (let u = 0; u < 3; u++) {
            const [r, c] = [inside(row + v - 1), inside(column + u - 1)];
            if (r < 0 || r >= side || c < 0 || c >= side) continue;
            products.push([from[r * side + c]!, shown.w[3 * v + u]!]);
          }
        return products;
      };
      const sum = (products: [number, number][]) =>
        products.reduce((total, [x, w]) => total + Math.round(x * 100) * Math.round(w * 100), 0);
      const whole = (value: number) => Math.round(value * 10_000) + 0;
      const cells = shown.second.map((_, cell) => cell);
      expect(shown.first.map(whole)).toEqual(cells.map((cell) => sum(expected(shown.x, cell)) + 0));
      expect(shown.second.map(whole)).toEqual(cells.map((cell) => sum(expected(shown.moved, cell)) + 0));
      const strong = await cellsWith(page, 'strong');
      const differ = cells.filter((cell) => shown.second[cell] !== shown.other[cell]);
      expect([strong.second, strong.other]).toEqual([differ, differ]);
      expect(differ.length > 0).toBe(!ring);

      for (const cell of cells) {
        await page.locator('#moving .of-second .cell').nth(cell).focus();
        const tape = await page.evaluate(() => ({
          products: [...document.querySelectorAll('#moving .way-second .product')].map((item) =>
            ['.first', '.role-weight', '.result'].map((part) => item.querySelector(part)!.textContent),
          ),
          total: document.querySelector('#moving .way-second .total b')!.textContent,
        }));
        const products = expected(shown.moved, cell);
        expect(tape.products.map((item) => item.slice(0, 2).map(number))).toEqual(products);
        for (const [at, [x, w]] of products.entries())
          expect(whole(number(tape.products[at]![2]!))).toBe(sum([[x, w]]) + 0);
        expect(whole(number(tape.total))).toBe(sum(products) + 0);
      }
    });
  }
});

test('what lights up for an input is what changes when it changes', async () => {
  await visit(session, lesson('en', '?step=20&w=1,2,3;4,5,6;7,8,9'), {}, async ({ page }) => {
    await scrollThrough(page);
    for (const cell of [0, 8, 20, 29, 35]) {
      await page.locator('#moving .of-x .cell').nth(cell).focus();
      const [before, lit] = [await matrices(page), await cellsWith(page, 'lit')];
      await page.keyboard.press('PageUp');
      const after = await matrices(page);
      for (const part of ['x', 'moved', 'first', 'second', 'other'] as const)
        expect(lit[part]).toEqual(after[part].flatMap((value, at) => (value === before[part][at] ? [] : [at])));
    }
  });
});

test('the lower input can be dragged, and so can the picture, whose maps come along', async () => {
  await visit(session, lesson('en'), {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    const drag = async (selector: string, across: number, down: number) => {
      await page.locator(selector).scrollIntoViewIfNeeded();
      const box = (await page.locator(selector).boundingBox())!;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + across * box.width, y + down * box.height, { steps: 4 });
      await page.mouse.up();
    };
    await drag('#moving .of-moved svg', -2 / 6, 1 / 6);
    expect(await page.locator('#moving .says').innerText()).toContain('1 to the left, 1 down');

    await page.waitForSelector('#picture .bank-maps canvas[data-done]');
    const differing = async () => (await page.locator('#picture .differing').allInnerTexts()).join(' ');
    expect(await differing()).toMatch(/^(equals the moved map in all 16,384 pixels ?){4}$/);
    await drag('#picture .bank-source canvas', 10 / 128, 0);
    expect(await page.locator('#picture input[name=right]').inputValue()).toBe('10');
    expect(await differing()).toMatch(/^(differs from the moved map in [\d,]+ pixels ?){4}$/);
    await page.locator('#picture input[name=ring]').click();
    expect(await differing()).toMatch(/^(equals the moved map in all 16,384 pixels ?){4}$/);

    // The first map's pixel row, moved by ten, is the row that was there before.
    const row = () =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('#picture .bank-maps canvas')!;
        return [...canvas.getContext('2d')!.getImageData(0, 60, 128, 1).data].filter((_, at) => at % 4 === 0);
      });
    const now = await row();
    await page.locator('#picture input[name=right]').fill('0');
    await expect.poll(async () => (await row()).map((_, at, all) => all[(at + 118) % 128])).toEqual(now);
    expect(troubles).toEqual([]);
  });
});

test('the camera may be used, and a picture opened', async () => {
  await visit(session, lesson('en'), {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    await page.locator('#picture').scrollIntoViewIfNeeded();
    await page.waitForSelector('#picture .bank-maps canvas[data-done]');
    await page.evaluate(() => {
      const film = document.createElement('canvas');
      [film.width, film.height] = [64, 48];
      const context = film.getContext('2d')!;
      let frame = 0;
      setInterval(() => {
        context.fillStyle = `rgb(${++frame % 256} 90 30)`;
        context.fillRect(0, 0, 64, 48);
      }, 30);
      navigator.mediaDevices.getUserMedia = () => Promise.resolve(film.captureStream());
    });
    const width = () => page.locator('#picture .bank-maps canvas').first().getAttribute('width');
    await page.getByRole('button', { name: 'Start the camera' }).click();
    await expect.poll(width).toBe('64');
    await page.getByRole('button', { name: 'Stop the camera' }).click();
    const text = { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('no picture') };
    await page.locator('#picture input[type=file]').setInputFiles(text);
    await page.waitForSelector('#picture .picture-fault');
    expect(await width()).toBe('64');
    expect(troubles).toEqual([]);
  });
});

test('the address restores the state and goes along to the other language', async () => {
  const query = '?step=25&ring=yes&stride=2&sharing.size=8&picture.two=box-5&picture.down=-7&build.task=ratio';
  await visit(session, lesson('ko', query), {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    for (const language of ['ko', 'en'] as const) {
      expect(await page.locator('#moving .count').innerText()).toBe('25 / 25');
      expect(await page.locator('#moving .of-other .cell').count()).toBe(9);
      expect(await page.locator('#sharing .dense-count').innerText()).toBe('2304');
      expect(await page.locator('#picture select[name=two]').inputValue()).toBe('box-5');
      expect(await page.locator('#picture input[name=down]').inputValue()).toBe('-7');
      expect(await page.locator('#build .bars').innerText()).toContain('2304');
      if (language === 'en') break;
      await page.click('a[data-language=en]');
      await page.waitForURL(/\/en\/lessons/);
      await scrollThrough(page);
    }
    expect(troubles).toEqual([]);
  });
});

for (const language of ['ko', 'en'] as const) {
  test(`the lesson can be finished by keyboard alone (${language})`, async () => {
    await visit(session, lesson(language), {}, async ({ page, troubles }) => {
      const { press, answer, check, done } = keyboardReader(page, language, rules);

      await answer(
        'move',
        [
          ['0', 'dl-stays'],
          ['1', 'dl-one-too-few'],
          ['6', 'dl-kernel-added'],
          ['7', 'dl-turned'],
        ],
        '5',
      );
      await answer(
        'weights',
        [
          ['9', 'dl-shared'],
          ['81', 'dl-local'],
          ['34', 'dl-ends-added'],
          ['25', 'dl-one-output'],
        ],
        '225',
      );
      await tabTo(page, '#sharing [role=gridcell]');
      await press('ArrowRight', 'End');
      await tabTo(page, '#sharing input[name=size]');
      await press('End', 'Tab', 'Home');
      expect(await page.locator('#sharing .dense-count').innerText()).toBe('4096');
      await tabTo(page, '#moving .of-x [role=gridcell]');
      await page.keyboard.type('5');
      await press('Enter');
      expect((await matrices(page)).moved[1]).toBe(5);
      await press('Space');
      expect(await page.locator('#moving .count').innerText()).toBe('15 / 25');
      await tabTo(page, '#moving input[name=ring]');
      await press('Space');
      expect(await page.locator('#moving .of-sign').innerText()).toBe('=');
      await press('Tab', 'End');
      expect((await matrices(page)).second).toHaveLength(9);
      await tabTo(page, '#moving .trials button:nth-child(1)');
      await press('Enter');
      expect(await page.locator('#moving .of-sign').innerText()).toBe('≠');
      await check('interior');
      await check('ring');
      await tabTo(page, '#picture select[name=one]');
      await press('End');
      expect(await page.locator('#picture select[name=one]').inputValue()).toBe('emboss');
      await tabTo(page, '#picture input[name=right]');
      await press('ArrowRight', 'Tab', 'ArrowLeft', 'Tab', 'Space');
      expect(await page.locator('#picture .says').innerText()).toMatch(/1.*-1/);
      await answer(
        'stride',
        [
          ['6', 'dl-stride-forgotten'],
          ['18', 'dl-stride-multiplied'],
          ['0', 'dl-stride-stays'],
          ['3', 'dl-stride-itself'],
        ],
        '2',
      );
      await check('stride');
      await answer(
        'pool',
        [
          ['0', 'dl-pooling-is-invariant'],
          ['3', 'dl-all-pooled-change'],
          ['4', 'dl-without-pooling'],
        ],
        '1',
      );
      await check('pooled');
      await check('mixed');
      await check('dense');

      await tabTo(page, '#build .role-weight [role=gridcell]');
      for (const value of ['-1', '-1', '-1']) {
        await page.keyboard.type(value);
        await press('Enter', 'ArrowRight');
      }
      await press('ArrowDown', 'ArrowDown', 'Home');
      for (const value of ['1', '1', '1']) {
        await page.keyboard.type(value);
        await press('Enter', 'ArrowRight');
      }
      expect(await done()).toBe(1);
      await tabTo(page, '#build .tasks button:nth-child(2)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build input[name=ring]');
      await press('Space');
      expect(await done()).toBe(1);
      await press('Tab', 'ArrowRight');
      expect(await done()).toBe(2);
      await tabTo(page, '#build .tasks button:nth-child(3)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build input[name=size]');
      await press('ArrowRight', 'ArrowRight', 'ArrowRight');
      expect(await done()).toBe(3);
      expect(troubles).toEqual([]);
    });
  });
}
