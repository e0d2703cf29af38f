// The lesson “1×1 convolution”: its arithmetic, its addresses, and the way through it by keyboard alone.
import { expect, test } from 'vitest';
import { layerRules, pixelRules, rankRules, stackRules } from '../src/lessons/pointwise/items.ts';
import { matrixIn, scrollThrough, tabTo, tapeIn } from './figures.ts';
import { keyboardReader } from './keyboard.ts';
import { holdsOfLesson } from './lesson.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const lesson = (language: 'ko' | 'en', query = '') => `${language}/lessons/pointwise/${query}`;
const rules = [...pixelRules, ...layerRules, ...stackRules, ...rankRules];

holdsOfLesson(session, { name: 'pointwise', main: 'mix', drawn: '#colour .colour-outputs canvas' });

test('without scripts the product, its arithmetic and the counts are there', async () => {
  await visit(session, lesson('ko'), { javaScriptEnabled: false }, async ({ page }) => {
    expect(await page.locator('#mix .matrix.role-output .cell').count()).toBe(12);
    expect(await page.locator('#mix .total b').innerText()).toBe('1');
    expect(await page.locator('#cost .bars').innerText()).toMatch(/120,422,400[\s\S]*12,443,648/);
    expect(await page.locator('#colour img').count()).toBe(2);
  });
});

const hundredths = (value: number): number => Math.round(value * 100);

test('105 outputs add up, in whole and in decimal numbers, and no other pixel takes part', async () => {
  const settings = [
    ['', 12],
    ['?inputs=4&outputs=4&w=1,0,-1,2;3,-2,0.5,0;0.25,0.01,-9,7;1,1,1,1', 24],
    ['?inputs=1&outputs=4&w=1;2;-3;0.5&x=0.1,-0.25,3.33,-7,0.07,1.05', 24],
    ['?inputs=4&outputs=2&x=9,8,7,6,5,4;-1,-2,-3,-4,-5,-6;0.5,0.5,0,0,1,1;99,-99,0,1,2,3&w=2,3,4,5;0.11,0,1,-1', 12],
    ['?inputs=2&outputs=4&w=1,2;3,4;5,6;-7,-8', 24],
    ['?inputs=3&outputs=2&w=0.33,0.34,0.33;-1.5,0,1.5', 9],
  ] as const;
  let cells = 0;
  for (const [query, count] of settings) {
    await visit(session, lesson('en', query), {}, async ({ page }) => {
      await page.locator('#mix').scrollIntoViewIfNeeded();
      await page.locator('#mix[data-live]').waitFor();
      const [x, w, y] = [
        await matrixIn(page, 'mix', 'input'),
        await matrixIn(page, 'mix', 'weight'),
        await matrixIn(page, 'mix', 'output'),
      ];
      for (let step = 1; step <= count; step++) {
        const [output, pixel] = [Math.floor((step - 1) / 6), (step - 1) % 6];
        await page.locator('#mix .scrub input').fill(String(step));
        const { products, total } = await tapeIn(page, 'mix');
        expect(products).toHaveLength(x.length);
        let sum = 0;
        for (const [channel, item] of products.entries()) {
          expect([item.x, item.w]).toEqual([x[channel]![pixel], w[output]![channel]]);
          sum += hundredths(item.x) * hundredths(item.w);
          expect(Math.round(item.product * 10_000) + 0).toBe(hundredths(item.x) * hundredths(item.w) + 0);
          expect(Math.round(item.sum * 10_000) + 0).toBe(sum + 0);
        }
        expect(Math.round(total * 10_000) + 0).toBe(sum + 0);
        expect(Math.round(y[output]![pixel]! * 10_000) + 0).toBe(sum + 0);
        cells++;
      }
    });
  }
  expect(cells).toBe(105);
});

test('what lights up for an output is what changes it', async () => {
  await visit(session, lesson('en', '?inputs=3&outputs=2&step=9'), {}, async ({ page }) => {
    await page.locator('#mix').scrollIntoViewIfNeeded();
    await page.locator('#mix[data-live]').waitFor();
    const value = async () => (await matrixIn(page, 'mix', 'output'))[1]![2];
    const weights = (await matrixIn(page, 'mix', 'weight'))[1]!;
    for (let channel = 0; channel < 3; channel++) {
      for (let pixel = 0; pixel < 6; pixel++) {
        const cell = page.locator(`#mix .role-input [data-cell="${channel},${pixel}"]`);
        const lit = await cell.evaluate((cell) => (cell.matches('.lit') ? true : cell.querySelector('.lit') !== null));
        const before = await value();
        await cell.focus();
        await page.keyboard.press('PageUp');
        // A weight of 0 connects, but hides the change.
        expect(before !== (await value())).toBe(lit && weights[channel] !== 0);
        expect(lit).toBe(pixel === 2);
        await page.keyboard.press('PageDown');
      }
    }
  });
});

test('the three layers reach what they read: a pixel, a channel, both', async () => {
  await visit(session, lesson('en'), {}, async ({ page }) => {
    await scrollThrough(page);
    for (const [row, column, numbers] of [
      [1, 1, [2, 9, 18]],
      [0, 0, [2, 4, 8]],
      [0, 2, [2, 6, 12]],
    ] as const) {
      await page.locator(`#reach .role-input [data-cell="${row},${column}"]`).first().click();
      const marked = await page.evaluate(() =>
        [...document.querySelectorAll('#reach .reach-layer')]
          .slice(1)
          .map((layer) => [...layer.querySelectorAll('.number')].filter((cell) => cell.textContent === '×').length),
      );
      expect(marked).toEqual(numbers);
    }
  });
});

test('grey weights give the grey of the picture, and a picture finds a mixture of its own', async () => {
  await visit(session, lesson('en'), {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    await page.waitForSelector('#colour .colour-outputs canvas[data-done]');
    const apart = await page.evaluate(() => {
      const pixels = (canvas: HTMLCanvasElement) =>
        canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
      const [before, after] = [...document.querySelectorAll<HTMLCanvasElement>('#colour canvas')].map(pixels) as [
        Uint8ClampedArray,
        Uint8ClampedArray,
      ];
      let most = 0;
      for (let at = 0; at < before.length; at += 4) {
        const grey = 0.3 * before[at]! + 0.59 * before[at + 1]! + 0.11 * before[at + 2]!;
        most = Math.max(most, Math.abs(grey - after[at]!));
      }
      return most;
    });
    // A pixel is the nearest whole number; float32 adds less than 2^-14 to a number below 256.
    expect(apart).toBeLessThanOrEqual(0.5 + 2 ** -14);
    await page.locator('#colour .kernel-gallery button').last().click();
    await page.waitForFunction(() => document.querySelectorAll('#colour .role-weight g[role=row]').length === 1);
    const [row] = await matrixIn(page, 'colour', 'weight');
    expect(Math.abs(row!.reduce((sum, weight) => sum + weight, 0))).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
  });
});

test('the address restores the state and goes along to the other language', async () => {
  const query = '?inputs=4&step=5&cost.middle=64&chain.relu=yes&colour.w=1,0,0&build.task=undo&reach.changed=input,8,4';
  await visit(session, lesson('ko', query), {}, async ({ page }) => {
    await scrollThrough(page);
    for (const language of ['ko', 'en']) {
      expect(await page.locator('#mix .count').innerText()).toBe('5 / 12');
      expect(await page.locator('#cost input[name=middle]').inputValue()).toBe('64');
      expect(await page.locator('#chain .says').innerText()).toMatch(/ReLU/);
      expect(await matrixIn(page, 'colour', 'weight')).toEqual([[1, 0, 0]]);
      expect(await page.locator('#reach .says').innerText()).toMatch(/2.*4.*8/s);
      expect(await page.locator('#build .matrix').count()).toBe(3);
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
      const { press, answer, check, says, done } = keyboardReader(page, language, rules);
      const type = async (...numbers: string[]) => {
        for (const number of numbers) {
          await page.keyboard.type(number);
          await press('Enter', 'ArrowRight');
        }
      };

      await answer(
        'pixel',
        [
          ['6', 'pixel-no-weights'],
          ['4', 'pixel-first-channel'],
          ['8', 'pixel-sign-forgotten'],
        ],
        '2',
      );
      await tabTo(page, '#mix .role-weight [role=gridcell]');
      await type('5');
      expect((await matrixIn(page, 'mix', 'output'))[0]![0]).toBe(9);
      await press('Escape', 'Space');
      expect(await page.locator('#mix .count').innerText()).toBe('2 / 12');
      await tabTo(page, '#mix input[name=inputs]');
      await press('End', 'Tab', 'End');
      expect(await page.locator('#mix .count').innerText()).toBe('1 / 24');
      await tabTo(page, '#mix .trials button');
      await press('Enter');
      expect(await matrixIn(page, 'mix', 'weight')).toEqual([[1, 1, 1, 1]]);
      await check('matrix');
      await answer(
        'weights',
        [
          ['1', 'pointwise-single-weight'],
          ['200', 'pointwise-one-filter'],
          ['50', 'pointwise-one-per-output'],
          ['250', 'pointwise-added'],
          ['90000', 'pointwise-as-three'],
        ],
        '10000',
      );

      await tabTo(page, '#colour [role=gridcell]');
      await press('PageUp');
      expect((await matrixIn(page, 'colour', 'weight'))[0]![0]).toBe(1.3);
      await tabTo(page, '#colour .kernel-gallery button');
      await press('Enter');
      expect(await matrixIn(page, 'colour', 'weight')).toEqual([[0.3, 0.59, 0.11]]);
      for (const claim of ['dense', 'pixels', 'head']) await check(claim);
      await tabTo(page, '#reach [role=gridcell]');
      await press('ArrowRight');
      expect(await says('reach')).toMatch(/2.*6.*12/s);

      await tabTo(page, '#cost input[name=middle]');
      await press('End');
      expect(await says('cost')).toMatch(/149,323,776/);
      await tabTo(page, '#chain [role=switch]');
      await press('Space');
      expect(await says('chain')).toMatch(/ReLU.*2.*6/s);
      await check('collapse');
      await answer(
        'stack',
        [
          ['3', 'seen-one-each'],
          ['7', 'seen-as-three-wide'],
          ['49', 'seen-as-three'],
        ],
        '1',
      );
      await answer(
        'rank',
        [
          ['6', 'rank-of-the-outside'],
          ['12', 'rank-multiplied'],
          ['4', 'rank-halves'],
        ],
        '2',
      );
      await check('rank');

      await tabTo(page, '#build [role=gridcell]');
      await type('1', '1', '1');
      await press('ArrowDown', 'Home');
      await type('-1', '0');
      expect(await done()).toBe(0);
      await type('1');
      expect(await done()).toBe(1);
      await tabTo(page, '#build .tasks button:nth-child(2)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build [role=gridcell]');
      await type('1', '-1');
      await press('ArrowDown', 'Home');
      await type('-1', '2');
      expect(await done()).toBe(2);
      await tabTo(page, '#build .tasks button:nth-child(3)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build input[name=middle]');
      await press('Home');
      for (let middle = 1; middle < 51; middle++) await press('ArrowRight');
      expect(await done()).toBe(3);
      expect(troubles).toEqual([]);
    });
  });
}
