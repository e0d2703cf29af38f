// What a reader takes away from a figure, looked at as a stranger sees it: the file alone, without the page.
import { readFile } from 'node:fs/promises';
import { load } from 'npyjs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { matrixIn, scrollThrough } from './figures.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const names = {
  ko: { svg: 'SVG 저장', gif: 'GIF 저장', stop: '그만두기' },
  en: { svg: 'Save SVG', gif: 'Save GIF', stop: 'Stop' },
};

async function saved(page: Page, figure: string, button: string): Promise<Buffer> {
  const tool = page.locator(`#${figure} .tools`).getByRole('button', { name: button });
  const [download] = await Promise.all([page.waitForEvent('download'), tool.click()]);
  return readFile(await download.path());
}

for (const language of ['ko', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${language}, ${colorScheme}: a drawing says what it is, and names no other file`, async () => {
      await visit(session, `${language}/lessons/one-channel/`, { colorScheme }, async ({ page, troubles }) => {
        await scrollThrough(page);
        const svg = (await saved(page, 'window', names[language].svg)).toString('utf8');
        expect(svg.match(/(?:href|src)="(?!data:)|url\((?!data:|#|"#|&quot;#)/g)).toBeNull();
        expect(svg).toContain('@font-face');
        // Read as a stranger does: the title and every word of the sentence stand in it, in the typeface inside.
        const elsewhere = await page.context().newPage();
        const words = await elsewhere.evaluate(
          (text) => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement.textContent,
          svg,
        );
        const says = (await page.innerText('#window .says')).split(/\s+/);
        for (const word of [await page.innerText('#window-title'), ...says]) expect(words).toContain(word);
        const ground = await page.evaluate(() => getComputedStyle(document.querySelector('#window')!).backgroundColor);
        expect(svg).toContain(`fill="${ground}"`);
        expect(troubles).toEqual([]);
      });
    });
  }
}

test('an animation has a frame for each step, all of one size, and leaves the figure as it was', async () => {
  await visit(session, 'ko/lessons/one-channel/?x=1,2;3,4&w=1,1', {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    const count = page.locator('#window .count');
    const before = await count.innerText();
    const gif = await saved(page, 'window', names.ko.gif);
    expect(gif.subarray(0, 6).toString('latin1')).toBe('GIF89a');
    const { pages, width, delay, loop } = await sharp(gif, { animated: true }).metadata();
    expect(pages).toBe(Number(before.split('/')[1]));
    expect(pages).toBeGreaterThan(1);
    expect([delay!.length, loop, width > 300]).toEqual([pages, 0, true]);
    expect(await count.innerText()).toBe(before);
    // Frames differ: the highlight moves from step to step.
    const frames = await Promise.all([0, 1].map((page) => sharp(gif, { page }).raw().toBuffer()));
    expect(frames[0]!.equals(frames[1]!)).toBe(false);
    expect(troubles).toEqual([]);
  });
});

test('a long animation shows how far it is, can be stopped by keyboard, and then there is no file', async () => {
  await visit(session, 'en/lessons/one-channel/', {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    let downloads = 0;
    page.on('download', () => downloads++);
    const before = await page.innerText('#window .count');
    await page.locator('#window .tools .film').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => (document.querySelector<HTMLProgressElement>('#window progress')?.value ?? 0) > 2);
    expect(await page.innerText('#window .tools .film')).toBe(names.en.stop);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#window progress', { state: 'detached' });
    expect(await page.innerText('#window .count')).toBe(before);
    await expect.poll(() => page.locator('#window [role=status]').last().innerText()).toBe('Stopped');
    expect([downloads, troubles]).toEqual([0, []]);
  });
});

test('the output comes along as npy, as a table and as JSON, with the numbers that are shown', async () => {
  const path = 'en/lessons/one-channel/?x=0.1,0.2,-0.3,1.05;3.33,-2,0.07,9.99;1,0.01,-0.01,4&w=0.1,-0.25;1.5,0.07';
  await visit(session, path, {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    const shown = await matrixIn(page, 'size', 'output');
    const npy = await load(new Uint8Array(await saved(page, 'window', 'npy')));
    expect([npy.shape, Array.from(npy.data as Float64Array)]).toEqual([[1, 1, 2, 3], shown.flat()]);
    expect((await saved(page, 'window', 'csv')).toString()).toBe(shown.map((row) => `${row.join(',')}\n`).join(''));
    const json: unknown = JSON.parse((await saved(page, 'window', 'json')).toString());
    expect(json).toEqual({ shape: [1, 1, 2, 3], data: shown.flat() });
    // What is refused has no output.
    await page.goto(`${session.address}en/lessons/one-channel/?dilation=3`);
    await scrollThrough(page);
    expect(await page.locator('#window .save-numbers').count()).toBe(0);
    expect(troubles).toEqual([]);
  });
});
