// The lesson “3D convolution”: its arithmetic, its addresses, the scan, and the way through it by keyboard alone.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { clipRules, columnRules, productRules, sizeRules } from '../src/lessons/volumes/items.ts';
import { matrixIn, scrollThrough, tabTo, tapeIn } from './figures.ts';
import { keyboardReader } from './keyboard.ts';
import { holdsOfLesson } from './lesson.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const lesson = (language: 'ko' | 'en', query = '') => `${language}/lessons/volumes/${query}`;
const rules = [...columnRules, ...sizeRules, ...productRules, ...clipRules];

holdsOfLesson(session, { name: 'volumes', main: 'volume', drawn: '#scan .scan-pair canvas:not([aria-label^="M"])' });

async function alive(page: Page, figure: string): Promise<void> {
  await page.locator(figure).scrollIntoViewIfNeeded();
  await page.locator(`${figure}[data-live]`).waitFor();
}

test('without scripts the volume, its arithmetic and a slice of the scan are there', async () => {
  await visit(session, lesson('ko'), { javaScriptEnabled: false }, async ({ page }) => {
    expect(await page.locator('#volume .matrix.role-input .cell').count()).toBe(4 * 16);
    expect(await page.locator('#volume .total b').innerText()).toBe('4');
    expect(await page.locator('#scan img').count()).toBe(1);
    expect(await page.locator('#cost .bars').innerText()).toMatch(/27,648[\s\S]*5,184/);
  });
});

const hundredths = (value: number): number => Math.round(value * 100);

test('113 outputs are the sums over the block that the window covers', async () => {
  const settings = [
    ['', 2, 1, 27],
    ['?depth=1', 1, 1, 36],
    ['?depth=4&w=1,2;3,4;0.5,-1;2,0;0.25,0.01;-9,7;1,1;1,-3', 4, 1, 9],
    ['?depth=2&stride=2&w=-1,0.5;0.33,2;1,1;-2,9.99;0,0;0,0;0,0;0,0', 2, 2, 18],
    ['?depth=2&stride=3', 2, 3, 9],
    ['?depth=3&w=1,0;0,-1;0.5,0.5;2,2;-3,1;0,0.07;0,0;0,0', 3, 1, 14],
  ] as const;
  let cells = 0;
  for (const [query, depth, stride, count] of settings) {
    await visit(session, lesson('en', query), {}, async ({ page }) => {
      await alive(page, '#volume');
      const [x, w] = [await matrixIn(page, 'volume', 'input'), await matrixIn(page, 'volume', 'weight')];
      const y = (await matrixIn(page, 'volume', 'output')).flat();
      for (let step = 1; step <= count; step++) {
        await page.locator('#volume .scrub input').fill(String(step));
        const { products, total } = await tapeIn(page, 'volume');
        const [t, i, j] = [Math.floor((step - 1) / 9) * stride, Math.floor((step - 1) / 3) % 3, (step - 1) % 3];
        let [at, sum] = [0, 0];
        for (let a = 0; a < depth; a++) {
          for (let u = 0; u < 2; u++) {
            for (let v = 0; v < 2; v++) {
              const [left, right] = [x[(t + a) * 4 + i + u]![j + v]!, w[a * 2 + u]![v]!];
              const item = products[at++]!;
              expect([item.x, item.w]).toEqual([left, right]);
              sum += hundredths(left) * hundredths(right);
              expect(Math.round(item.sum * 10_000) + 0).toBe(sum + 0);
            }
          }
        }
        expect(products).toHaveLength(at);
        expect(Math.round(total * 10_000) + 0).toBe(sum + 0);
        expect(Math.round(y[step - 1]! * 10_000) + 0).toBe(sum + 0);
        cells++;
      }
    });
  }
  expect(cells).toBe(113);
});

test('what lights up for a voxel is what changes when it changes', async () => {
  await visit(session, lesson('en', '?depth=3&w=1,2;3,4;1,1;2,2;-3,1;1,7;0,0;0,0'), {}, async ({ page }) => {
    await alive(page, '#volume');
    const outputs = async () => (await matrixIn(page, 'volume', 'output')).flat();
    for (const [slice, row, column] of [
      [0, 0, 0],
      [1, 1, 2],
      [2, 3, 3],
      [3, 2, 1],
    ] as const) {
      const input = page.locator('#volume .of-input .matrix').nth(slice);
      await input.locator(`[data-cell="${row},${column}"]`).focus();
      const lit = await page.evaluate(() =>
        [...document.querySelectorAll('#volume .of-output .cell')].map((cell) => cell.classList.contains('lit')),
      );
      const before = await outputs();
      await page.keyboard.press('PageUp');
      const after = await outputs();
      // No weight is 0, so that every connection shows.
      expect(lit).toEqual(after.map((value, at) => value !== before[at]));
    }
  });
});

test('the scan is filtered along the depth as its slices say, and kd = D leaves one slice', async () => {
  await visit(session, lesson('en', '?scan.step=6'), {}, async ({ page, troubles }) => {
    await alive(page, '#scan');
    await page.waitForSelector('#scan canvas[data-done="along 6"]');
    const apart = await page.evaluate(() => {
      const pixels = (canvas: HTMLCanvasElement) =>
        canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
      const strip = [...document.querySelectorAll<HTMLCanvasElement>('#scan .strip canvas')].map(pixels);
      const made = pixels(document.querySelector<HTMLCanvasElement>('#scan canvas[data-done]')!);
      const after = strip[6]!;
      const before = strip[4]!;
      return made.filter((value, at) => at % 4 === 0 && value !== Math.abs(after[at]! - before[at]!)).length;
    });
    expect(apart).toBe(0);
    expect(await page.locator('#scan .strip .read').count()).toBe(3);
    await page.locator('#scan select[name=filter]').selectOption('all');
    await page.waitForSelector('#scan canvas[data-done="all 1"]');
    expect(await page.locator('#scan .strip .read').count()).toBe(16);
    expect(await page.locator('#scan .count').innerText()).toBe('1 / 1');
    await page.locator('#scan select[name=view]').selectOption('front');
    expect(await page.locator('#scan .scan-band').count()).toBe(2);
    expect(troubles).toEqual([]);
  });
});

test('the address restores the state and goes along to the other language', async () => {
  const query =
    '?depth=3&stride=3&point=weight,6,2&reach.changed=input,17,2&cost.frames=8&scan.filter=box&scan.step=3&build.task=shape';
  await visit(session, lesson('ko', query), {}, async ({ page }) => {
    await scrollThrough(page);
    for (const language of ['ko', 'en']) {
      expect(await page.locator('#volume .count').innerText()).toBe('1 / 9');
      expect(await page.locator('#volume .says').innerText()).toMatch(/9/);
      expect(await page.locator('#cost .bars').innerText()).toContain('13,824');
      await page.waitForSelector('#scan canvas[data-done="box 3"]');
      expect(await page.locator('#build input[type=range]').count()).toBe(4);
      expect(await page.locator('#reach .role-input .strong').count()).toBe(1);
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

      await answer(
        'column',
        [
          ['4', 'depth-flipped'],
          ['6', 'depth-sign-forgotten'],
          ['0', 'depth-place-before'],
        ],
        '-4',
      );
      await tabTo(page, '#volume .role-input [role=gridcell]');
      await page.keyboard.type('3');
      await press('Enter');
      expect((await matrixIn(page, 'volume', 'output'))[0]![0]).toBe(2);
      await press('Escape', 'Space');
      expect(await page.locator('#volume .count').innerText()).toBe('2 / 27');
      await tabTo(page, '#volume input[name=depth]');
      await press('End');
      expect(await page.locator('#volume .count').innerText()).toMatch(/ 9$/);
      await press('Tab', 'ArrowRight');
      await tabTo(page, '#volume .trials button');
      await press('Tab', 'Enter');
      expect(await page.locator('#volume .count').innerText()).toBe('1 / 36');
      await answer(
        'size',
        [
          ['1', 'volume-as-flat'],
          ['10', 'volume-depth-kept'],
          ['7', 'volume-forgot-one'],
          ['5', 'volume-other-axis'],
        ],
        '8',
      );
      await answer(
        'products',
        [
          ['27', 'volume-weights-for-products'],
          ['1800', 'volume-flat-window'],
          ['675', 'volume-one-slice'],
          ['13230', 'volume-every-voxel'],
        ],
        '5400',
      );
      await tabTo(page, '#reach [role=gridcell]');
      await press('ArrowDown');
      expect(await says('reach')).toMatch(/1.*2/s);
      for (const claim of ['channels', 'collapse', 'slices']) await check(claim);
      await tabTo(page, '#scan .main');
      await press('Space');
      expect(await page.locator('#scan .count').innerText()).toBe('9 / 16');
      await tabTo(page, '#scan select[name=filter]');
      await press('End', 'Tab', 'End');
      expect(await page.locator('#scan .count').innerText()).toBe('1 / 1');
      await check('clip');
      await answer(
        'clip',
        [
          ['1728', 'clip-channels-forgotten'],
          ['27648', 'clip-frames-as-channels'],
          ['82944', 'clip-weights-for-each-frame'],
          ['81', 'clip-one-filter'],
        ],
        '5184',
      );
      await tabTo(page, '#cost input[name=frames]');
      await press('End', 'Tab', 'Home');
      expect(await page.locator('#cost .bars').innerText()).toMatch(/55,296[\s\S]*1,728/);
      for (const claim of ['split', 'passes']) await check(claim);

      await tabTo(page, '#build [role=gridcell]');
      for (const number of ['-1', '0', '1']) {
        await page.keyboard.type(number);
        await press('Enter', 'ArrowRight');
      }
      expect(await done()).toBe(1);
      await tabTo(page, '#build .tasks button:nth-child(2)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build input[name=depth]');
      await press('ArrowRight', 'ArrowRight', 'Tab', 'ArrowRight');
      expect(await done()).toBe(1);
      await press('ArrowRight');
      expect(await done()).toBe(2);
      await tabTo(page, '#build .tasks button:nth-child(3)', 'Shift+Tab');
      await press('Enter');
      expect(await says('build')).toMatch(/24/);
      await tabTo(page, '#build input[name=outputs]');
      await press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Tab');
      await press('Home', 'ArrowRight', 'ArrowRight', 'Tab', 'Home', 'ArrowRight', 'ArrowRight');
      expect(await done()).toBe(3);
      expect(troubles).toEqual([]);
    });
  });
}
