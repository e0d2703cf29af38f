// The lesson “one channel”: what is drawn, what it says, and that it holds on every device.
import { describe, expect, test } from 'vitest';
import { matrixIn, scrollThrough, tapeIn } from './figures.ts';
import { holdsOfLesson } from './lesson.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const lesson = (language: 'ko' | 'en', query = '') => `${language}/lessons/one-channel/${query}`;

holdsOfLesson(session, { name: 'one-channel', drawn: '#picture canvas', main: 'window', weight: 60_000 });

for (const language of ['ko', 'en'] as const) {
  test(`${language}: without scripts the text, the formulas and the first pictures are there`, async () => {
    await visit(session, lesson(language), { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator('#window .matrix.role-input .cell').count()).toBe(25);
      expect(await page.locator('#window .products .product').count()).toBe(9);
      expect(await page.locator('#window .total b').innerText()).toBe('12');
      expect(await page.locator('#size .matrix.role-output .number').allInnerTexts()).toHaveLength(9);
      expect(await page.locator('.prose math').count()).toBeGreaterThanOrEqual(4);
      // Nothing stands there that only scripts could use, and the answers can still be opened.
      await page.locator('#predict-floor summary').click();
      expect(await page.locator('#predict-floor details p').innerText()).toContain('⌊1.5⌋ + 1 = 2');
      expect(await page.locator('#picture img').count()).toBe(2);
    });
  });
}

/** The convolution, written once more and on its own: zeros or a reflection outside, decimals kept whole. */
function convolve(
  x: number[][],
  w: number[][],
  { stride = 1, padding = 0, dilation = 1, flip = false, reflect = false },
) {
  const whole = (value: number) => Math.round(value * 100);
  const sample = (row: number, column: number) => {
    const fold = (at: number, length: number) => (at < 0 ? -at : at >= length ? 2 * length - 2 - at : at);
    const [r, c] = reflect ? [fold(row, x.length), fold(column, x[0]!.length)] : [row, column];
    return whole(x[r]?.[c] ?? 0);
  };
  const taps = flip ? w.map((row) => row.toReversed()).toReversed() : w;
  const places = (length: number, k: number) =>
    Math.floor((length + 2 * padding - dilation * (k - 1) - 1) / stride) + 1;
  return Array.from({ length: places(x.length, w.length) }, (_, i) =>
    Array.from({ length: places(x[0]!.length, w[0]!.length) }, (_, j) => {
      let sum = 0;
      taps.forEach((row, u) =>
        row.forEach((weight, v) => {
          sum += whole(weight) * sample(i * stride + u * dilation - padding, j * stride + v * dilation - padding);
        }),
      );
      return sum / 10_000 + 0;
    }),
  );
}

describe('the tape adds up in every cell', () => {
  const decimals = 'x=0.1,0.2,-0.3,1.05;3.33,-2,0.07,9.99;1,0.01,-0.01,4&w=0.1,-0.25;1.5,0.07';
  const settings: readonly (readonly [query: string, options: Parameters<typeof convolve>[2]])[] = [
    ['', {}],
    ['padding=1', { padding: 1 }],
    ['padding=2&stride=2', { padding: 2, stride: 2 }],
    ['dilation=2&padding=1', { dilation: 2, padding: 1 }],
    ['flip=yes', { flip: true }],
    ['padding=2&boundary=reflect&flip=yes', { padding: 2, reflect: true, flip: true }],
    [decimals, {}],
    [`${decimals}&padding=1&stride=2`, { padding: 1, stride: 2 }],
  ];
  for (const [query, options] of settings) {
    test(`with ${query || 'no settings'}`, async () => {
      await visit(session, lesson('en', `?${query}`), {}, async ({ page }) => {
        await scrollThrough(page);
        const expected = convolve(
          await matrixIn(page, 'window', 'input'),
          await matrixIn(page, 'window', 'weight'),
          options,
        );
        const taps = (await matrixIn(page, 'window', 'weight')).flat().length;
        for (const [row, numbers] of expected.entries()) {
          for (const [column, number] of numbers.entries()) {
            await page.locator(`#window .role-output [data-cell="${row},${column}"]`).focus();
            const { products, total } = await tapeIn(page, 'window');
            expect(products).toHaveLength(taps);
            let sum = 0;
            for (const item of products) {
              const product = Math.round(item.x * 100) * Math.round(item.w * 100) + 0;
              expect(Math.round(item.product * 10_000)).toBe(product);
              sum += product;
              expect(Math.round(item.sum * 10_000)).toBe(sum);
            }
            expect(total).toBe(number);
            expect(Math.round(total * 10_000)).toBe(sum);
          }
        }
        expect(await matrixIn(page, 'size', 'output')).toEqual(expected);
      });
    });
  }
});

test('the address restores the state, follows it, and goes along to the other language', async () => {
  const query = '?x=1,2,3;4,5,6;7,8,9&w=1,0;0,-1.5&padding=1&step=7&build.task=shift';
  await visit(session, lesson('ko', query), {}, async ({ page }) => {
    await scrollThrough(page);
    expect(await matrixIn(page, 'window', 'input')).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    expect(await page.locator('#window .count').innerText()).toBe('7 / 64');
    expect(await page.locator('#build [aria-pressed=true]').innerText()).toContain('출력');

    await page.locator('#size input[name=stride]').fill('2');
    await page.locator('#window .role-input [data-cell="1,1"]').focus();
    await page.waitForURL(/stride=2/);
    expect(new URL(page.url()).searchParams.get('point')).toBe('input,2,2');
    expect(new URL(page.url()).searchParams.get('build.task')).toBe('shift');

    await page.click('a[data-language=en]');
    await page.waitForURL(/\/en\/lessons/);
    await scrollThrough(page);
    expect(await matrixIn(page, 'window', 'weight')).toEqual([
      [1, 0],
      [0, -1.5],
    ]);
    expect(await page.locator('#window .says').innerText()).toContain('row 2, column 2');
    expect(await page.locator('#size input[name=stride]').inputValue()).toBe('2');
  });
});

test('an address made by hand or by malice shows the lesson as it starts', async () => {
  const query =
    '?x=<img src=x onerror=alert(1)>&w=1,2;3&stride=99&step=-5&point=input,99,99&boundary=constructor&flip=1';
  await visit(session, lesson('en', query), {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    expect((await matrixIn(page, 'window', 'input'))[0]).toEqual([3, 3, 2, 1, 0]);
    expect(await page.locator('#window .count').innerText()).toBe('4 / 36');
    expect(troubles).toEqual([]);
  });
});

test('a setting that does not fit is explained in the reader’s language, and nothing breaks', async () => {
  await visit(session, lesson('ko', '?dilation=3'), {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    for (const figure of ['window', 'size']) {
      expect(await page.locator(`#${figure} .says`).innerText()).toMatch(/7.*5/s);
      expect(await page.locator(`#${figure} .matrix.role-output`).count()).toBe(0);
    }
    await page.locator('#size input[name=padding]').fill('1');
    expect(await matrixIn(page, 'size', 'output')).toEqual([[4]]);
    expect(troubles).toEqual([]);
  });
});

test('on a screen of 360 pixels everything fits and every cell can be hit', async () => {
  const largest =
    '?x=9,9,9,9,9,9,9;1,1,1,1,1,1,1;2,2,2,2,2,2,2;3,3,3,3,3,3,3;4,4,4,4,4,4,4;5,5,5,5,5,5,5;6,6,6,6,6,6,6&padding=3';
  for (const query of ['', largest]) {
    await visit(session, lesson('ko', query), { viewport: { width: 360, height: 640 } }, async ({ page }) => {
      await scrollThrough(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      // 24 pixels from one target to the next is the least that WCAG 2.2 asks for.
      const cell = (column: number) => page.locator(`#window .role-input [data-cell="0,${column}"]`).boundingBox();
      expect((await cell(1))!.x - (await cell(0))!.x).toBeGreaterThanOrEqual(query === '' ? 40 : 24);
      const button = await page.locator('#window .main').boundingBox();
      expect(button!.height).toBeGreaterThanOrEqual(44);
    });
  }
});
