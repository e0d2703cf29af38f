// The lesson “transposed convolution”: by keyboard alone, in both languages, and what it draws adds up.
import { expect, test } from 'vitest';
import { catalogue } from '../src/lessons/catalogue.ts';
import { matrixIn, scrollThrough, tabTo, tapeIn } from './figures.ts';
import { holdsOfLesson } from './lesson.ts';
import { png } from './png.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const lesson = (language: 'ko' | 'en', query = '') => `${language}/lessons/transposed/${query}`;
const wrong = (id: string, language: 'ko' | 'en') => catalogue.find((rule) => rule.id === id)!.say[language];

holdsOfLesson(session, { name: 'transposed', main: 'twins' });

for (const language of ['ko', 'en'] as const) {
  test(`${language}: without scripts the text and the first pictures are there`, async () => {
    await visit(session, lesson(language), { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator('#twins .matrix.role-output .cell').count()).toBe(50);
      expect(await page.locator('#matrix .matrix.role-weight .cell').count()).toBe(9 + 64 + 64 + 16);
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
      const count = () => page.locator('#twins .count').innerText();
      const outputs = (twin: string) =>
        page.locator(`[data-twin=${twin}] .matrix.role-output .number`).allTextContents();

      await answer('stamp', ['6', 'last-stamp-wins'], '8');
      await tabTo(page, '#twins .role-input [role=gridcell]');
      await page.keyboard.type('5');
      await press('Enter');
      expect((await matrixIn(page, 'twins', 'input'))[0]).toEqual([5, 2]);
      await press('Escape');
      await tabTo(page, '#twins .scrub input');
      await press('End');
      expect(await count()).toBe('4 / 4');
      expect(await outputs('scatter')).toEqual(await outputs('gather'));
      await tabTo(page, '#twins input[name=stride]');
      await press('ArrowLeft', 'Tab', 'ArrowRight');
      expect(await outputs('gather')).toHaveLength(4);
      await press('Tab', 'ArrowRight');
      expect(await page.locator('#twins .says').innerText()).toMatch(/1/);
      await press('ArrowLeft', 'Tab', 'ArrowDown');
      expect(await count()).toMatch(/ \/ 4$/);
      await press('Tab', 'Space');
      expect((await page.locator('#twins .says').innerText()).includes('!')).toBe(true);
      await tabTo(page, '#twins .tools button');
      await press('Enter');
      expect(await count()).toBe('1 / 4');

      await check('twins');
      await answer('size', ['2', 'forward-size'], '5');
      await answer('added', ['0', 'output-padding-is-zeros'], '9');
      await check('added');
      await answer('column', ['3', 'shifted-by-one'], '5');
      await answer('back', ['3', 'transpose-inverts'], '0');

      await tabTo(page, '#matrix .role-weight [role=gridcell]');
      await press('ArrowDown', 'ArrowRight');
      expect(await page.locator('#matrix .matrix-scroll .cell.strong').count()).toBe(4);
      await press('Escape');
      await tabTo(page, '#matrix input[name=stride]');
      await press('ArrowRight', 'ArrowLeft', 'Tab', 'Space');
      expect(await page.locator('#matrix .says').innerText()).toMatch(/12, 12, 15, 14.*12, 12, 10, 17/s);
      await tabTo(page, '#matrix .trials button');
      await press('Tab', 'Tab', 'Enter');
      expect(await page.locator('#matrix .square .number').allTextContents()).toEqual(
        [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1].map(String),
      );

      await check('rows');
      await check('apart');
      await check('adjoint');

      const done = () => page.locator('#build .tasks [role=img]').count();
      await tabTo(page, '#build input[name=taps]');
      await press('ArrowRight', 'Tab', 'ArrowRight', 'Tab', 'ArrowRight');
      expect(await done()).toBe(1);
      await tabTo(page, '#build .tasks button:nth-child(2)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build [role=gridcell]');
      for (const weight of ['1', '1']) {
        await page.keyboard.type(weight);
        await press('Enter', 'ArrowRight');
      }
      expect(await done()).toBe(2);
      await tabTo(page, '#build .tasks button:nth-child(3)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build [role=gridcell]');
      for (const weight of ['.5', '1', '.5']) {
        await page.keyboard.type(weight);
        await press('Enter', 'ArrowRight');
      }
      expect(await done()).toBe(3);
      expect(await page.locator('#build .says').innerText()).toContain('✓');
      expect(troubles).toEqual([]);
    });
  });
}

test('the tape adds up in every output, stamped and collected, and the address restores it all', async () => {
  const x = [
    [1.5, -2, 3],
    [0.25, 4, -1],
  ];
  const w = [
    [1, 2, -1],
    [0.5, 0, 3],
  ];
  for (const way of ['scatter', 'gather'] as const) {
    const query = `?x=1.5,-2,3;.25,4,-1&w=1,2,-1;.5,0,3&stride=2&padding=1&outputPadding=1&way=${way}`;
    await visit(session, lesson('en', query), {}, async ({ page, troubles }) => {
      await scrollThrough(page);
      const [height, width] = [4, 6];
      const expected = Array.from({ length: height }, () => new Array<number>(width).fill(0));
      x.forEach((row, i) =>
        row.forEach((value, j) =>
          w.forEach((line, u) =>
            line.forEach((weight, v) => {
              const [r, c] = [2 * i + u - 1, 2 * j + v - 1];
              if (r >= 0 && c >= 0 && r < 3 && c < width) expected[r]![c]! += Math.round(value * weight * 10_000);
            }),
          ),
        ),
      );
      const rows = (await matrixIn(page, 'twins', 'output')).length / 2;
      expect(rows).toBe(3);
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < width; column++) {
          await page.locator(`[data-twin=${way}] .role-output [data-cell="${row},${column}"]`).focus();
          const { products, total } = await tapeIn(page, 'twins');
          const sum = products.reduce((so, item) => so + Math.round(item.x * 100) * Math.round(item.w * 100), 0);
          for (const item of products) {
            expect(Math.round(item.product * 10_000)).toBe(Math.round(item.x * 100) * Math.round(item.w * 100) + 0);
          }
          expect(Math.round(total * 10_000)).toBe(sum + 0);
          expect(sum + 0).toBe(expected[row]![column]! + 0);
          expect(products.length).toBeLessThanOrEqual(6);
        }
      }
      expect(troubles).toEqual([]);
    });
  }
});

test('squares of a picture come back as their means, and a second round changes nothing until windows overlap', async () => {
  await visit(session, lesson('en'), {}, async ({ page, troubles }) => {
    await page.locator('#picture').scrollIntoViewIfNeeded();
    await page.waitForSelector('#picture canvas[data-done="ones 4 4"]');
    const pixel = (x: number, y: number) => [x * 16 + y, y * 16 + x, (x * y) % 256];
    const buffer = png(8, 8, pixel);
    await page.locator('#picture input[type=file]').setInputFiles({ name: 'own.png', mimeType: 'image/png', buffer });
    const reds = (view: string) =>
      page.locator(`#picture [data-view=${view}] canvas`).evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return Array.from({ length: data.length / 4 }, (_, at) => data[4 * at]!);
      });
    await expect.poll(async () => (await reds('x')).length).toBe(64);
    // The mean of 16·x + y over 4×4 pixels is 16·(left + 1.5) + top + 1.5; half-way is rounded to the even neighbour.
    const mean = (x: number, y: number) => Uint8ClampedArray.of(16 * (4 * (x >> 2) + 1.5) + 4 * (y >> 2) + 1.5)[0];
    expect(await reds('back')).toEqual(Array.from({ length: 64 }, (_, at) => mean(at % 8, at >> 3)));
    const compared = () => page.locator('#picture .compared').innerText();
    expect(await compared()).toMatch(/collected, 0 of 192 numbers differ.* 0 of 12 change/);
    await page.locator('#picture .trials button').nth(1).click();
    await page.waitForSelector('#picture canvas[data-done="ones 5 4"]');
    expect(await compared()).toMatch(/collected, 0 of 192/);
    expect(await compared()).not.toMatch(/ 0 of 12 change/);
    expect(troubles).toEqual([]);
  });
});

test('on a screen of 360 pixels nothing scrolls sideways', async () => {
  for (const query of ['', '?x=1,2,3,4;1,2,3,4;1,2,3,4;1,2,3,4&w=1,1,1,1;1,1,1,1;1,1,1,1;1,1,1,1&stride=3']) {
    await visit(session, lesson('ko', query), { viewport: { width: 360, height: 640 } }, async ({ page }) => {
      await scrollThrough(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  }
});
