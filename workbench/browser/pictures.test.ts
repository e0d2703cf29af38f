// Every figure with a picture takes the reader's own and the camera's, and says clearly why it cannot.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sourceWords, type SourceWord } from '../src/samples/words.ts';
import { png } from './png.ts';
import { startSession, visit } from './session.ts';

const session = startSession();

const places: readonly (readonly [lesson: string, ...figures: string[]])[] = [
  ['one-channel', 'picture'],
  ['deep-learning', 'picture'],
  ['many-channels', 'picture'],
  ['pointwise', 'colour'],
  ['transposed', 'picture'],
  ['checkerboard', 'cures'],
  ['dilated', 'picture'],
  ['spatially-separable', 'rank-picture'],
  ['depthwise-separable', 'bank'],
  ['flattened', 'picture', 'loss-picture'],
  ['grouped', 'picture'],
  ['shuffled-grouped', 'picture'],
  ['pointwise-grouped', 'picture'],
];

const fileOf = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });
const colourful = (x: number, y: number) => [(x * 5) % 256, (y * 7) % 256, (x + y) % 256];

/** Brings a figure to life and waits for its first picture. */
async function openFigure(page: Page, figure: string): Promise<void> {
  await page.locator(`#${figure} .picture-sources select[name=sample]`).scrollIntoViewIfNeeded();
  await page.waitForSelector(`#${figure} canvas[data-done]`);
}

/** The size of the first picture of a figure. */
const sizeIn = (page: Page, figure: string) =>
  page
    .locator(`#${figure} canvas`)
    .first()
    .evaluate((canvas: HTMLCanvasElement) => `${canvas.width}×${canvas.height}`);

/** A camera that needs no device: a canvas that changes. */
const giveCamera = (page: Page) =>
  page.evaluate(() => {
    const film = document.createElement('canvas');
    [film.width, film.height] = [64, 48];
    let frame = 0;
    setInterval(() => {
      const context = film.getContext('2d')!;
      context.fillStyle = `rgb(${++frame % 256} 90 30)`;
      context.fillRect(0, 0, 64, 48);
    }, 30);
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(film.captureStream());
  });

const camera = (page: Page, figure: string, word: 'camera' | 'stop') =>
  page.locator(`#${figure}`).getByRole('button', { name: sourceWords[word].en }).click();

for (const [lesson, ...figures] of places) {
  test(`${lesson}: a picture of the reader, then the camera, then a sample again`, async () => {
    await visit(session, `en/lessons/${lesson}/`, {}, async ({ page, troubles }) => {
      await giveCamera(page);
      for (const figure of figures) {
        await openFigure(page, figure);
        const first = await sizeIn(page, figure);
        const file = fileOf('own.png', 'image/png', png(41, 29, colourful));
        await page.locator(`#${figure} input[type=file]`).setInputFiles(file);
        await expect.poll(() => sizeIn(page, figure)).not.toBe(first);
        const own = await sizeIn(page, figure);
        await camera(page, figure, 'camera');
        await expect.poll(() => sizeIn(page, figure)).not.toBe(own);
        expect(await sizeIn(page, figure)).not.toBe(first);
        await camera(page, figure, 'stop');
        // The sample that the address names can be chosen again, although it is not another one.
        const select = page.locator(`#${figure} select[name=sample]`);
        expect(await select.inputValue()).toBe('');
        await select.selectOption(lesson === 'dilated' ? 'night' : 'mandrill');
        await expect.poll(() => sizeIn(page, figure)).toBe(first);
        expect(await page.locator(`#${figure} .picture-help`).innerText()).toContain(sourceWords.private.en);
      }
      expect(troubles).toEqual([]);
    });
  });
}

for (const language of ['ko', 'en'] as const) {
  test(`${language}: what could not be done is said in a sentence of its own`, async () => {
    await visit(session, `${language}/lessons/grouped/`, {}, async ({ page, troubles }) => {
      await openFigure(page, 'picture');
      const fault = async (word: SourceWord): Promise<void> => {
        const shown = () => page.locator('#picture .picture-fault').allInnerTexts();
        await expect.poll(shown).toEqual([sourceWords[word][language]]);
      };
      for (const [name, word] of [
        ['NotAllowedError', 'refused'],
        ['NotFoundError', 'noCamera'],
        ['NotReadableError', 'busy'],
      ] as const) {
        await page.evaluate((name) => {
          navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', name));
        }, name);
        await page.locator('#picture .picture-sources button').click();
        await fault(word);
      }
      const input = page.locator('#picture input[type=file]');
      await input.setInputFiles(fileOf('notes.txt', 'text/plain', Buffer.from('no picture')));
      await fault('noPicture');
      await input.setInputFiles(fileOf('half.png', 'image/png', png(9, 9, colourful).subarray(0, 60)));
      await fault('broken');
      // A large one is made smaller, and the sentence about the last one goes.
      await input.setInputFiles(fileOf('large.png', 'image/png', png(2000, 1000, colourful)));
      await expect.poll(() => page.locator('#picture .picture-help').innerText()).toMatch(/2000×1000.*320×160/);
      expect(await page.locator('#picture .picture-fault').count()).toBe(0);
      expect(await sizeIn(page, 'picture')).toBe('320×160');
      expect(troubles).toEqual([]);
    });
  });
}
