// Weights drawn in the playground: with the mouse, a finger and the keyboard.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findingsInBothAppearances } from './axe.ts';
import { matrixIn, scrollThrough, tabTo } from './figures.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const paintCell = (page: Page, row: number, column: number) => page.locator(`#play [data-paint="${row},${column}"]`);
const middle = async (page: Page, row: number, column: number) => {
  const { x, y, width, height } = (await paintCell(page, row, column).boundingBox())!;
  return [x + width / 2, y + height / 2] as const;
};

for (const language of ['ko', 'en'] as const) {
  test(`${language}: weights are drawn by mouse and keyboard, in one channel or in all`, async () => {
    await visit(session, `${language}/play/?conv=conv2d+1x2x4x4+*+1x2x3x3`, {}, async ({ page, troubles }) => {
      await scrollThrough(page);
      await page.locator('#play [data-paint-box] summary').click();
      await page.locator('#play [data-clear]').click();
      await page.locator('#play [data-brush="2"]').click();
      await page.locator('#play .paint > .play-help').scrollIntoViewIfNeeded();
      await page.mouse.move(...(await middle(page, 0, 0)));
      await page.mouse.down();
      await page.mouse.move(...(await middle(page, 1, 1)), { steps: 8 });
      await page.mouse.move(...(await middle(page, 2, 1)), { steps: 4 });
      await page.mouse.up();
      const rows = await matrixIn(page, 'play', 'weight');
      expect([rows[0]![0], rows[1]![1], rows[2]![1]]).toEqual([2, 2, 2]);
      const untouched = rows.slice(3);
      // The same stroke begun on its own value erases.
      await paintCell(page, 1, 1).click();
      expect((await matrixIn(page, 'play', 'weight'))[1]![1]).toBe(0);
      await page.locator('#play [name=paint-every]').check();
      await tabTo(page, '#play [data-paint]');
      await page.keyboard.press('Control+End');
      await page.keyboard.press(' ');
      await page.keyboard.press('+');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('-');
      const after = await matrixIn(page, 'play', 'weight');
      expect([after[2]![2], after[5]![2]]).toEqual([3, 3]);
      expect(after[5]![1]).toBe(after[2]![1]);
      expect(after.slice(3, 5)).toEqual(untouched.slice(0, 2));
      await page.locator('#play [name=paint-plane]').selectOption({ index: 1 });
      expect(Number((await paintCell(page, 2, 2).innerText()).replace('−', '-'))).toBe(3);
      await page.waitForURL(/w=2,/);
      expect(await findingsInBothAppearances(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(troubles).toEqual([]);
    });
  });
}

test('a finger paints', async () => {
  const phone = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } };
  await visit(session, 'ko/play/', phone, async ({ page, troubles }) => {
    await scrollThrough(page);
    await page.locator('#play [data-paint-box] summary').tap();
    await page.locator('#play [data-clear]').tap();
    await page.locator('#play [data-brush="5"]').tap();
    await page.locator('#play .paint > .play-help').scrollIntoViewIfNeeded();
    await paintCell(page, 1, 0).tap();
    const touch = await page.context().newCDPSession(page);
    const [x, y] = await middle(page, 2, 0);
    const [right] = await middle(page, 2, 2);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    for (let step = 1; step <= 6; step++)
      await touch.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: [{ x: x + ((right - x) * step) / 6, y }],
      });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect
      .poll(() => matrixIn(page, 'play', 'weight'))
      .toEqual([
        [0, 0, 0],
        [5, 0, 0],
        [5, 5, 5],
      ]);
    expect(troubles).toEqual([]);
  });
});
