// The lesson “flattened convolution”: its sums, what lights up, its pictures, and the way through it by keyboard alone.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { randomOf } from '../src/figure/claim.ts';
import { cubeRules, productRules, seriesRules, weightRules } from '../src/lessons/flattened/items.ts';
import { numberIn, scrollThrough, tabTo } from './figures.ts';
import { keyboardReader } from './keyboard.ts';
import { holdsOfLesson } from './lesson.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const lesson = (language: 'ko' | 'en', query = '') => `${language}/lessons/flattened/${query}`;
const rules = [...weightRules, ...cubeRules, ...productRules, ...seriesRules];

holdsOfLesson(session, { name: 'flattened', drawn: '#loss-picture canvas', main: 'passes' });

/** The numbers of a figure's matrices in the order in which they stand, each row by row. */
async function matricesIn(page: Page, figure: string): Promise<number[][]> {
  const shown = await page.evaluate(
    (figure) =>
      [...document.querySelectorAll(`#${figure} .matrix svg`)].map((svg) =>
        [...svg.querySelectorAll('.number')].map((cell) => cell.textContent),
      ),
    figure,
  );
  return shown.map((cells) => cells.map(numberIn));
}

async function alive(page: Page, figure: string): Promise<void> {
  await page.locator(figure).scrollIntoViewIfNeeded();
  await page.locator(`${figure}[data-live]`).waitFor();
}

test('without scripts the three passes, their sum, the loss and two pictures are there', async () => {
  await visit(session, lesson('ko'), { javaScriptEnabled: false }, async ({ page }) => {
    const [, , , , , , , , output, , , , whole] = await matricesIn(page, 'passes');
    expect(output).toEqual([2, -26, 21, -26]);
    expect(whole).toEqual(output);
    expect(await page.locator('#passes .bars').innerText()).toMatch(/48 \+ 24 \+ 12 = 84[^]*108/);
    expect(await page.locator('#loss .says').innerText()).toContain('70.7%');
    expect(await page.locator(':is(#picture, #loss-picture) img').count()).toBe(2);
  });
});

test('the products of 112 numbers add up to what is shown, to the last decimal', async () => {
  const random = randomOf(11);
  const list = (rows: number, columns: number) =>
    Array.from({ length: rows }, () => random.numbers(columns, -999, 999).map((value) => value / 100));
  const spelt = (matrix: number[][]) => matrix.map((row) => row.join()).join(';');
  let cells = 0;
  for (let n = 0; n < 4; n++) {
    const query =
      n === 0
        ? ''
        : `?x=${spelt(list(12, 4))}&alpha=${spelt(list(3, 1))}&beta=${spelt(list(3, 1))}&gamma=${spelt(list(1, 3))}`;
    await visit(session, lesson('en', query), {}, async ({ page }) => {
      await alive(page, '#passes');
      await page.locator('#passes .scrub input').fill('28');
      const all = await matricesIn(page, 'passes');
      const hundredths = (at: number) => all[at]!.map((value) => Math.round(value * 100));
      const x = [0, 1, 2].map(hundredths);
      const [alpha, beta, gamma] = [3, 5, 7].map(hundredths) as [number[], number[], number[]];
      // Each pass once more, in the smallest unit it can have: pairs of factors for each number.
      const pairs: (readonly [number, number])[][] = [];
      const made = (factors: (readonly [number, number])[]) => {
        pairs.push(factors);
        return factors.reduce((sum, [a, b]) => sum + a * b, 0);
      };
      const m = Array.from({ length: 16 }, (_, at) => made(alpha.map((weight, c) => [x[c]![at]!, weight] as const)));
      const l = Array.from({ length: 8 }, (_, at) => made(beta.map((weight, u) => [m[at + 4 * u]!, weight] as const)));
      const y = [0, 1, 4, 5].map((at) => made(gamma.map((weight, v) => [l[at + v]!, weight] as const)));
      const units = [...m.map(() => 1e4), ...l.map(() => 1e6), ...y.map(() => 1e8)];
      const shown = [...all[4]!, ...all[6]!, ...all[8]!];
      for (const [at, value] of [...m, ...l, ...y].entries()) {
        const unit = units[at]!;
        await page.locator('#passes .scrub input').fill(String(at + 1));
        const { products, total } = await page.evaluate(() => ({
          products: [...document.querySelectorAll('#passes .product')].map((item) =>
            ['.first', '.role-weight', '.result', '.running'].map((part) => item.querySelector(part)!.textContent),
          ),
          total: document.querySelector('#passes .total b')!.textContent,
        }));
        let sum = 0;
        const expected = pairs[at]!.map(([a, b]) => {
          sum += a * b;
          return [a, b, a * b, sum].map((number) => number + 0);
        });
        const scales = [unit / 100, 100, unit, unit];
        const read = products.map((texts) => texts.map((text, part) => Math.round(numberIn(text) * scales[part]!) + 0));
        expect(read).toEqual(expected);
        expect([numberIn(total), shown[at]!].map((number) => Math.round(number * unit) + 0)).toEqual([
          value + 0,
          value + 0,
        ]);
        cells++;
      }
      // The filter of the three, in one pass.
      const cube = alpha.flatMap((a) => beta.flatMap((b) => gamma.map((c) => a * b * c + 0)));
      expect([...all[9]!, ...all[10]!, ...all[11]!].map((weight) => Math.round(weight * 1e6) + 0)).toEqual(cube);
      expect(all[12]).toEqual(all[8]);
    });
  }
  expect(cells).toBe(112);
});

test('what lights up for an input or a weight is what changes when it changes', async () => {
  const ones = Array.from({ length: 12 }, () => '1,2,3,1').join(';');
  await visit(session, lesson('en', `?x=${ones}&alpha=1;2;3&beta=2;1;4&gamma=1,2,5`), {}, async ({ page }) => {
    await alive(page, '#passes');
    const lit = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('#passes .flat-passes .matrix.role-output .cell')].map((cell) =>
          cell.classList.contains('lit'),
        ),
      );
    const made = async () => {
      const all = await matricesIn(page, 'passes');
      return [4, 6, 8].flatMap((at) => all[at]!);
    };
    // A matrix, a cell of it, and how many numbers come before its pass: those light up as its partners.
    for (const [matrix, cell, before] of [
      [0, '0,0', 0],
      [1, '2,1', 0],
      [2, '3,3', 0],
      [1, '1,3', 0],
      [3, '1,0', 0],
      [5, '2,0', 16],
      [7, '0,1', 24],
    ] as const) {
      await page.locator('#passes .matrix').nth(matrix).locator(`[data-cell="${cell}"]`).focus();
      const [old, now] = [await made(), (await lit()).slice(before)];
      await page.keyboard.press('PageUp');
      const after = (await made()).slice(before);
      expect(now).toEqual(after.map((value, at) => value !== old[before + at]));
      expect(now.filter(Boolean).length).toBeGreaterThan(0);
    }
  });
});

test('a picture goes through the passes as its pixels say', async () => {
  await visit(session, lesson('en', '?picture.beta=1;2;1&picture.gamma=1,0,1'), {}, async ({ page, troubles }) => {
    await alive(page, '#picture');
    await page.waitForSelector('#picture canvas[data-done=own]');
    const [picture, mixed, lowered, output] = (await page.evaluate(() =>
      [...document.querySelectorAll<HTMLCanvasElement>('#picture canvas')].map((canvas) => [
        ...canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data,
      ]),
    )) as [number[], number[], number[], number[]];
    const side = 128;
    const colour = (row: number, column: number, c: number) => picture[4 * (side * row + column) + c]!;
    const grey = (row: number, column: number) =>
      colour(row, column, 0) + 2 * colour(row, column, 1) + colour(row, column, 2);
    const down = (row: number, column: number) => grey(row - 1, column) + 2 * grey(row, column) + grey(row + 1, column);
    const random = randomOf(2);
    for (let n = 0; n < 100; n++) {
      const [row, column] = [random.whole(1, side - 2), random.whole(1, side - 2)];
      const at = 4 * (side * row + column);
      // Sums of whole numbers over powers of two are exact; a canvas rounds them.
      const expected = [
        grey(row, column) / 4,
        down(row, column) / 16,
        (down(row, column - 1) + down(row, column + 1)) / 32,
      ];
      expect([mixed[at], lowered[at], output[at]]).toEqual([...Uint8ClampedArray.from(expected)]);
    }
    await page.locator('#picture .kernel-gallery button').nth(3).click();
    await page.waitForSelector('#picture canvas[data-done=red]');
    expect(troubles).toEqual([]);
  });
});

test('the address restores the state and goes along to the other language', async () => {
  const query =
    '?step=20&beta=1;2;3&loss.terms=2&training.step=2&training.seed=15&cost.channels=64&cost.side=56&build.task=budget';
  await visit(session, lesson('ko', query), {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    for (const language of ['ko', 'en'] as const) {
      expect(await page.locator('#passes .count').innerText()).toBe('20 / 28');
      expect((await matricesIn(page, 'passes'))[5]).toEqual([1, 2, 3]);
      expect(new Set((await matricesIn(page, 'loss')).slice(6).flat())).toEqual(new Set([0]));
      expect(await page.locator('#training .says').innerText()).toMatch(/50\.7%[^]*85%/);
      expect(await page.locator('#cost .says').innerText()).toContain('27,971,072');
      expect(await page.locator('#build input[name=channels]').count()).toBe(1);
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
      const { press, answer, check, says, done } = keyboardReader(page, language, rules);
      const write = async (numbers: readonly string[], next: 'ArrowDown' | 'ArrowRight') => {
        for (const number of numbers) {
          await page.keyboard.type(number);
          await press('Enter', next);
        }
      };

      await answer(
        'weights',
        [
          ['36', 'flat-saves-nothing'],
          ['6', 'flat-forgot-channels'],
          ['24', 'flat-in-every-channel'],
        ],
        '10',
      );
      await tabTo(page, '#passes .role-input [role=gridcell]');
      await page.keyboard.type('5');
      await press('Enter');
      expect((await matricesIn(page, 'passes'))[4]![0]).toBe(3);
      await tabTo(page, '#passes .scrub input');
      await press('Home', 'ArrowRight');
      expect(await page.locator('#passes .count').innerText()).toBe('2 / 28');
      expect(await page.locator('#passes .bars').innerText()).toContain('6 + 0 + 0 = 6');
      await answer(
        'cube',
        [
          ['-3', 'flat-added'],
          ['-6', 'flat-two-directions'],
          ['6', 'flat-order-mixed-up'],
        ],
        '12',
      );
      for (const claim of ['same', 'order', 'outer']) await check(claim);

      await tabTo(page, '#picture [role=gridcell]');
      await press('PageUp');
      expect((await matricesIn(page, 'picture'))[0]).toEqual([2, 2, 1]);
      await tabTo(page, '#picture select[name=sample]');
      await press('ArrowDown');
      await tabTo(page, '#picture .kernel-gallery button');
      await press('Enter');
      await page.waitForSelector('#picture canvas[data-done=upright]');

      await tabTo(page, '#loss [role=gridcell]');
      await press('PageUp');
      await tabTo(page, '#loss input[name=terms]');
      await press('ArrowRight');
      await tabTo(page, '#loss .kernel-gallery button');
      await press('Enter');
      expect(await says('loss')).toContain('27');
      expect(
        (await matricesIn(page, 'loss'))
          .slice(6)
          .flat()
          .every((weight) => weight === 0),
      ).toBe(true);
      await tabTo(page, '#loss-picture input[name=terms]');
      await press('Home');
      await page.waitForSelector('#loss-picture canvas[data-done="1"]');
      await check('sum');
      await tabTo(page, '#training .scrub input');
      await press('Home');
      expect(await says('training')).toMatch(/51\.2%[^]*81\.6%/);
      await tabTo(page, '#training input[name=seed]');
      await press('ArrowRight');
      expect(await says('training')).toMatch(/62\.3%[^]*80\.5%/);
      await answer(
        'series',
        [
          ['3', 'flat-series-same'],
          ['6', 'flat-series-added'],
          ['9', 'flat-series-multiplied'],
        ],
        '5',
      );
      await check('series');
      await answer(
        'products',
        [
          ['675', 'flat-one-pass'],
          ['225', 'flat-outputs-only'],
          ['441', 'flat-never-shrinks'],
          ['147', 'flat-first-pass-only'],
        ],
        '327',
      );
      await check('counts');
      await tabTo(page, '#cost input[name=channels]');
      await press('Home', 'Tab', 'Home', 'Tab', 'Home', 'Tab', 'Home');
      expect(await page.locator('#cost .sizes').innerText()).toContain('= 3');
      await check('reversed');

      // The construction: three lists, then one cell, then a slider.
      await tabTo(page, '#build [role=gridcell]');
      await write(['1', '-2'], 'ArrowDown');
      await tabTo(page, '#build [role=gridcell]');
      await write(['2', '1'], 'ArrowDown');
      await tabTo(page, '#build [role=gridcell]');
      await write(['1', '-3'], 'ArrowRight');
      expect(await done()).toBe(1);
      await tabTo(page, '#build .tasks button:nth-child(2)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build .part:last-child [role=gridcell]');
      await press('Control+End');
      await page.keyboard.type('8');
      await press('Enter');
      expect(await done()).toBe(2);
      await tabTo(page, '#build .tasks button:nth-child(3)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build input[name=channels]');
      await press('End');
      expect(await says('build')).not.toContain('✓');
      await press('Home', ...Array.from({ length: 7 }, () => 'ArrowRight'));
      expect(await done()).toBe(3);
      expect(troubles).toEqual([]);
    });
  });
}
