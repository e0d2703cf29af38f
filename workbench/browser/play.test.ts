// The playground: hundreds of random settings through the page give the library's numbers; and the way by keyboard.
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { conv, convShapes, readProblem } from 'faltung/ops';
import { expect, test } from 'vitest';
import { sayError } from 'faltung/text';
import { start } from '../src/play/model.ts';
import { numbersOf } from '../src/play/numbers.ts';
import { outcomeOf } from '../src/play/problem.ts';
import { illegal } from '../src/play/refusal/illegal.ts';
import { findingsInBothAppearances } from './axe.ts';
import { matrixIn, scrollThrough, tabTo, tapeIn } from './figures.ts';
import { randomConv } from './randomConv.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const play = (language: 'ko' | 'en', query = '') => `${language}/play/${query}`;

/** What a text of notation gives on the numbers of seed 1, by the definition. */
function outputsOf(text: string): number[] {
  const problem = readProblem(text);
  const shapes = convShapes(problem);
  const tensor = (role: 'x' | 'w' | 'b') => ({ shape: shapes[role], data: numbersOf(start, role, problem) });
  const inputs = { x: tensor('x'), w: tensor('w'), ...(problem.bias && { b: tensor('b') }) };
  return Array.from(conv.y.reference(problem, inputs).data, (value) => value + 0);
}

const write = async (page: Page, text: string) => page.locator('#play input[name=conv]').fill(text);

test('200 random settings written into the page give the library’s numbers, and the arithmetic adds up', async () => {
  await visit(session, play('en'), {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    for (let run = 0; run < 200; run++) {
      const text = randomConv(run);
      await write(page, text);
      const outputs = outputsOf(text);
      expect((await matrixIn(page, 'play', 'output')).flat(), text).toEqual(outputs);
      if (run % 4 !== 0) continue;
      const { products, total } = await tapeIn(page, 'play');
      expect(products.reduce((sum, { x, w }) => sum + x * w, 0) + 0).toBe(total);
      expect(products.at(-1)?.sum ?? 0).toBe(total);
    }
    expect(troubles).toEqual([]);
  });
});

for (const language of ['ko', 'en'] as const) {
  test(`${language}: it is alive without an axe finding, fits 360 pixels, and works by keyboard alone`, async () => {
    await visit(session, play(language), {}, async ({ page, troubles }) => {
      await scrollThrough(page);
      expect(await findingsInBothAppearances(page)).toEqual([]);
      await tabTo(page, '#play input[name=conv]');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('conv2d 1x1x4x4 * 1x1x2x2 stride=2');
      await tabTo(page, '#play [role=gridcell]');
      await page.keyboard.type('7');
      await page.keyboard.press('Enter');
      expect((await matrixIn(page, 'play', 'input'))[0]![0]).toBe(7);
      await tabTo(page, '#play input[name=stride-1]');
      await page.keyboard.press('ArrowDown');
      await page.waitForURL(/conv=conv2d\+1x1x4x4\+\*\+1x1x2x2\+stride=2,1&x=7,/);
      const shown = await matrixIn(page, 'play', 'output');
      expect(shown.map((row) => row.length)).toEqual([3, 3]);
      await page.click(`a[data-language=${language === 'ko' ? 'en' : 'ko'}]`);
      await page.waitForURL(new RegExp(`/${language === 'ko' ? 'en' : 'ko'}/play/`));
      await scrollThrough(page);
      expect(await matrixIn(page, 'play', 'output')).toEqual(shown);
      await page.setViewportSize({ width: 360, height: 640 });
      for (const text of ['conv3d 1x2x3x4x5 * 2x2x2x2x2 padding=1', 'convTranspose1d 1x1x20 * 1x1x3 padding=1']) {
        await write(page, text);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), text).toBeLessThanOrEqual(360);
      }
      expect(troubles).toEqual([]);
    });
  });
}

test('the scripts loaded until the playground answers a key weigh less than 100 kB', async () => {
  const context = await session.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  });
  await page.goto(session.address + play('en'), { waitUntil: 'load' });
  await tabTo(page, '#play .scrub input');
  await page.keyboard.press('End');
  expect(await page.locator('#play .count').innerText()).toBe('25 / 25');
  await page.waitForLoadState('networkidle');
  const weight = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  await context.close();
  expect(weight).toBeGreaterThan(10_000);
  expect(weight).toBeLessThan(100_000);
});

test('what cannot be is said, drawn, and one press away from what can, for every refusal', async () => {
  await visit(session, play('ko'), {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    for (const [code, texts] of Object.entries(illegal)) {
      await write(page, texts[0]!);
      await page.waitForSelector(`#play .refusal[data-code=${code}]`);
      expect(await page.locator('#play .says').textContent(), code).toBe(sayError(outcomeOf(texts[0]!).refusal!, 'ko'));
      expect(await page.locator('#play .refusal-cell.of-wrong').count(), code).toBeGreaterThan(0);
      expect(await page.locator('#play input[name=conv]').getAttribute('aria-invalid')).toBe('true');
      const offered = await page.locator('#play .suggestions button').first().getAttribute('data-conv');
      await page.locator('#play .suggestions button').first().click();
      expect(await page.locator('#play input[name=conv]').inputValue()).toBe(offered);
      expect(await page.locator('#play input[name=conv]').getAttribute('aria-invalid'), code).toBe('false');
    }
    await write(page, 'conv2d 1x1x5x5 * 1x1x3x3 dilation=3');
    await page.waitForSelector('#play .refusal');
    expect(await findingsInBothAppearances(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(troubles).toEqual([]);
  });
});
