// The panel with code: what it writes is read back to the state it was written from, in the page.
import type { Page } from 'playwright-core';
import { frameworkNames, frameworks, readCode } from 'faltung/code';
import { convShapes, write } from 'faltung/ops';
import { expect, test } from 'vitest';
import { start } from '../src/play/model.ts';
import { numbersOf } from '../src/play/numbers.ts';
import { findingsInBothAppearances } from './axe.ts';
import { scrollThrough, tabTo } from './figures.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const play = (language: 'ko' | 'en', query = '') => `${language}/play/${query}`;

const scriptIn = (page: Page): Promise<string> => page.locator('#code .code-script').innerText();
const choose = (page: Page, name: string) =>
  page.locator('#code .code-frameworks').getByText(name, { exact: true }).click();

test('the script of each framework is the convolution of the page, and is read back into it', async () => {
  await visit(session, play('en', '?conv=conv2d+1x2x4x5+*+2x2x3x3+padding%3D1'), {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    for (const framework of frameworks) {
      await choose(page, frameworkNames[framework]);
      const code = await scriptIn(page);
      const { problem, x } = readCode(code);
      expect(write(problem), framework).toBe('conv2d 1x2x4x5 * 2x2x3x3 padding=1');
      expect(x, framework).toEqual({
        shape: convShapes(problem).x,
        data: Float32Array.from(numbersOf(start, 'x', problem)),
      });
    }
    await page.locator('#code textarea').fill('nn.ConvTranspose2d(2, 1, 2, stride=2, bias=False)');
    await page.locator('#code .code-read button').click();
    const told = page.locator('#code .code-told');
    await expect.poll(() => told.innerText()).toContain('Read as PyTorch: convTranspose2d 1x2x4x5 * 2x1x2x2 stride=2');
    expect(await page.locator('#play input[name=conv]').inputValue()).toBe(
      'convTranspose2d 1x2x4x5 * 2x1x2x2 stride=2',
    );
    expect(await scriptIn(page)).toContain('const y = convTranspose2d(x, w, { stride: 2 });');
    await page.locator('#code textarea').fill('eval("1")');
    await page.locator('#code .code-read button').click();
    await expect.poll(() => told.innerText()).toContain('no convolution that is known here');
    expect(troubles).toEqual([]);
  });
});

for (const language of ['ko', 'en'] as const) {
  test(`${language}: other steps are explained, nothing overflows 360 pixels, and it works by keyboard alone`, async () => {
    const query = '?conv=conv2d+1x1x4x4+*+1x1x3x3+padding%3D0:1+boundary%3Dreflect+flip%3Dtrue';
    await visit(session, play(language, query), {}, async ({ page, troubles }) => {
      await scrollThrough(page);
      const steps = page.locator('#code .code-remark li');
      expect(await steps.count()).toBe(2);
      expect(await steps.first().innerText()).toMatch(language === 'ko' ? /뒤집/ : /turned round/);
      expect(await scriptIn(page)).toContain(`# ${await steps.first().innerText()}`);
      expect(await findingsInBothAppearances(page)).toEqual([]);
      await tabTo(page, '#code .code-frameworks button:last-child');
      await page.keyboard.press('Enter');
      expect(await scriptIn(page)).toContain("boundary: 'reflect'");
      expect(await steps.count()).toBe(0);
      await tabTo(page, '#code textarea');
      await page.keyboard.type('layers.Conv2D(2, 3, padding="same")');
      await tabTo(page, '#code .code-read button');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('#code .code-told').innerText()).toContain('conv2d 1x1x4x4 * 2x1x3x3');
      await page.setViewportSize({ width: 360, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(troubles).toEqual([]);
    });
  });
}

test('the framework chosen is in the address, and notation has no sign of multiplication in it', async () => {
  await visit(session, play('en', '?code.framework=jax'), {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    expect(await scriptIn(page)).toContain('import jax.numpy as jnp');
    await choose(page, 'Keras');
    await page.waitForURL(/code\.framework=keras/);
    await page.reload();
    await scrollThrough(page);
    expect(await scriptIn(page)).toContain('from keras import');
    await choose(page, 'PyTorch');
    await page.waitForURL(/^(?!.*code\.framework)/);
    // Three signs are as wide as each of them by itself: a joined one would be narrower or wider.
    for (const place of ['#play input[name=conv]', '#play .play-help code', '#code .code-told']) {
      const [joined, apart] = await page.locator(place).evaluate((element) => {
        const width = (text: string) => {
          const span = document.createElement('span');
          span.style.font = getComputedStyle(element).font;
          span.style.fontVariantLigatures = getComputedStyle(element).fontVariantLigatures;
          span.textContent = text;
          document.body.append(span);
          const { width } = span.getBoundingClientRect();
          span.remove();
          return width;
        };
        return [width('3x5'), width('3\u200cx\u200c5')];
      });
      expect(joined, place).toBeCloseTo(apart, 3);
    }
    expect(troubles).toEqual([]);
  });
});
