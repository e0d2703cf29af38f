// The lesson's real picture, what can be taken away from a figure, and pointing by mouse.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { matrixIn, scrollThrough, tapeIn } from './figures.ts';
import { png } from './png.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const lesson = 'en/lessons/one-channel/';

const [width, height] = [9, 7];
const pixel = (x: number, y: number) => [(x * 29 + y * 3) % 256, (x * x * 5) % 256, (y * 40 + x) % 256];
const file = { name: 'small.png', mimeType: 'image/png', buffer: png(width, height, pixel) };

const canvas = '#picture .picture-canvas.role-output canvas';
const results = (page: Page) => page.locator(canvas).getAttribute('data-done').then(Number);
const newResult = (page: Page, after: number) =>
  page.waitForFunction(
    ([canvas, after]) => Number(document.querySelector<HTMLElement>(canvas)?.dataset['done'] ?? 0) > after,
    [canvas, after] as const,
  );
const output = (page: Page) =>
  page.evaluate((canvas) => {
    const picture = document.querySelector<HTMLCanvasElement>(canvas)!;
    const { data, width, height } = picture.getContext('2d')!.getImageData(0, 0, picture.width, picture.height);
    return { width, height, data: [...data] };
  }, canvas);

/** What a window makes of the small picture: reflected at the edge, without its sign where it looks for differences. */
function expected(weights: readonly (readonly number[])[], divisor: number, absolute: boolean): number[] {
  const fold = (at: number, length: number) => (at < 0 ? -at : at >= length ? 2 * length - 2 - at : at);
  const half = Math.floor(weights.length / 2);
  return Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const colours = [0, 1, 2].map((colour) => {
      let sum = 0;
      weights.forEach((row, v) =>
        row.forEach(
          (weight, u) => (sum += weight * pixel(fold(x + u - half, width), fold(y + v - half, height))[colour]!),
        ),
      );
      const value = absolute ? Math.abs(sum / divisor) : sum / divisor;
      return Math.min(255, Math.max(0, Math.round(value)));
    });
    return [...colours, 255];
  }).flat();
}

test('a picture of the reader is filtered to the last pixel, and so it is when a weight changes', async () => {
  await visit(session, lesson, {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    await page.locator('#picture').scrollIntoViewIfNeeded();
    await newResult(page, 0);
    await page.locator('#picture input[type=file]').setInputFiles(file);
    await page.waitForFunction(
      ([canvas, width]) => document.querySelector<HTMLCanvasElement>(canvas)!.width === width,
      [canvas, width] as const,
    );
    const sobel = [
      [-1, 0, 1],
      [-2, 0, 2],
      [-1, 0, 1],
    ];
    expect(await output(page)).toEqual({ width, height, data: expected(sobel, 1, true) });

    // The lens spells out one pixel: the second row's fourth, in green, without the sign that the picture drops.
    await page.locator('#picture details summary').click();
    await page.locator('#picture input[name=spot-row]').fill('2');
    await page.locator('#picture input[name=spot-column]').fill('4');
    const { products, total } = await tapeIn(page, 'picture');
    expect(products.reduce((sum, { x, w }) => sum + x * w, 0)).toBe(total);
    expect(Math.min(255, Math.abs(total))).toBe(expected(sobel, 1, true)[4 * (width + 3) + 1]);

    // By keyboard: the middle weight becomes 3, so the weights no longer cancel and the sign counts.
    let before = await results(page);
    await page.locator('#picture .role-weight [data-cell="1,1"]').focus();
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await newResult(page, before);
    expect((await output(page)).data).toEqual(
      expected(
        [
          [-1, 0, 1],
          [-2, 3, 2],
          [-1, 0, 1],
        ],
        1,
        false,
      ),
    );

    // By mouse: 40 pixels upwards add 1, in steps of 0.1 for every 4.
    await page.locator('#picture .role-weight [data-cell="0,0"]').scrollIntoViewIfNeeded();
    before = await results(page);
    const cell = (await page.locator('#picture .role-weight [data-cell="0,0"]').boundingBox())!;
    await page.mouse.move(cell.x + 10, cell.y + 30);
    await page.mouse.down();
    for (let step = 1; step <= 10; step++) await page.mouse.move(cell.x + 10, cell.y + 30 - 4 * step);
    await page.mouse.up();
    expect((await matrixIn(page, 'picture', 'weight'))[0]![0]).toBe(0);
    await page.waitForFunction(() => true);
    await expect
      .poll(async () => (await output(page)).data)
      .toEqual(
        expected(
          [
            [0, 0, 1],
            [-2, 3, 2],
            [-1, 0, 1],
          ],
          1,
          false,
        ),
      );

    await page.locator('#picture select[name=filter]').selectOption('box-3');
    await expect
      .poll(async () => (await output(page)).data)
      .toEqual(
        expected(
          [
            [1, 1, 1],
            [1, 1, 1],
            [1, 1, 1],
          ],
          9,
          false,
        ),
      );
    expect(troubles).toEqual([]);
  });
});

test('a file that is no picture gets a sentence, and the picture stays', async () => {
  await visit(session, lesson, {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    await page.locator('#picture').scrollIntoViewIfNeeded();
    await newResult(page, 0);
    const text = { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('no picture') };
    await page.locator('#picture input[type=file]').setInputFiles(text);
    await page.waitForSelector('#picture .picture-fault');
    expect((await output(page)).width).toBe(128);
    expect(troubles).toEqual([]);
  });
});

test('a figure can be taken away: as a link, as a command, as SVG and as PNG', async () => {
  const options = {
    permissions: ['clipboard-read', 'clipboard-write'],
    colorScheme: 'dark' as const,
    acceptDownloads: true,
  };
  await visit(session, `${lesson}?stride=2&padding=1`, options, async ({ page, troubles }) => {
    await scrollThrough(page);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const tool = (figure: string, name: string) => page.locator(`#${figure} .tools`).getByRole('button', { name });
    await tool('window', 'Copy link').click();
    await expect.poll(clipboard).toBe(`${session.address}${lesson}?stride=2&padding=1#window`);
    await tool('window', 'Copy command').click();
    await expect.poll(clipboard).toBe('faltung shape "conv2d 1x1x5x5 * 1x1x3x3 padding=1 stride=2"');
    await tool('picture', 'Copy command').click();
    await expect.poll(clipboard).toBe('faltung apply picture.jpg --weights sobel-x');

    for (const figure of ['window', 'size', 'picture']) {
      const [svg] = await Promise.all([page.waitForEvent('download'), tool(figure, 'Save SVG').click()]);
      const text = await readFile(await svg.path(), 'utf8');
      expect(text).toMatch(/^<svg xmlns=/);
      expect(text).not.toMatch(/var\(|light-dark|class=|<script/);
      // A page without a policy: that of the site refuses the style inside, and says so, when it is read there.
      const elsewhere = await page.context().newPage();
      const parsed = await elsewhere.evaluate(
        (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null,
        text,
      );
      expect(parsed).toBe(true);
      await elsewhere.close();
      const [image] = await Promise.all([page.waitForEvent('download'), tool(figure, 'Save PNG').click()]);
      const bytes = await readFile(await image.path());
      expect([...bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
      expect(bytes.readUInt32BE(16)).toBeGreaterThan(600);
    }
    expect(troubles).toEqual([]);
  });
});

test('pointing by mouse lights what belongs together, and only that', async () => {
  await visit(session, lesson, {}, async ({ page }) => {
    await scrollThrough(page);
    const lit = (role: string) => page.locator(`#window .role-${role} .lit`).count();
    await page.locator('#window .role-input [data-cell="0,0"]').hover();
    expect(await Promise.all(['input', 'weight', 'output'].map(lit))).toEqual([1, 1, 1]);
    await page.locator('#window .role-input [data-cell="2,2"]').hover();
    expect(await Promise.all(['input', 'weight', 'output'].map(lit))).toEqual([1, 9, 9]);
    await page.locator('#window .role-weight [data-cell="0,0"]').hover();
    expect(await Promise.all(['input', 'weight', 'output'].map(lit))).toEqual([9, 1, 9]);
    await page.locator('#window .role-output [data-cell="2,0"]').hover();
    expect(await Promise.all(['input', 'weight', 'output'].map(lit))).toEqual([9, 9, 1]);
    await page.mouse.move(0, 0);
    expect(await page.locator('#window .role-output .strong').getAttribute('data-cell')).toBe('0,0');
  });
});

test('the camera runs from one button press to the next, and a camera that may not be used gets a sentence', async () => {
  await visit(session, lesson, {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    await page.locator('#picture').scrollIntoViewIfNeeded();
    await newResult(page, 0);
    // A camera that needs no device: a canvas that changes.
    await page.evaluate(() => {
      const film = document.createElement('canvas');
      [film.width, film.height] = [64, 48];
      const context = film.getContext('2d')!;
      let frame = 0;
      setInterval(() => {
        context.fillStyle = `rgb(${++frame % 256} 90 30)`;
        context.fillRect(0, 0, 64, 48);
      }, 30);
      const stream = film.captureStream();
      Object.assign(globalThis, { stream });
      navigator.mediaDevices.getUserMedia = () => Promise.resolve(stream);
    });
    await page.getByRole('button', { name: 'Start the camera' }).click();
    await expect.poll(async () => (await output(page)).width).toBe(64);
    await newResult(page, (await results(page)) + 2);
    await page.getByRole('button', { name: 'Stop the camera' }).click();
    const live = () => page.evaluate(() => Reflect.get(globalThis, 'stream').active as boolean);
    expect(await live()).toBe(false);
    await page.waitForTimeout(300);
    const last = await results(page);
    await page.waitForTimeout(300);
    expect(await results(page)).toBe(last);

    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await page.getByRole('button', { name: 'Start the camera' }).click();
    await page.waitForSelector('#picture .picture-fault');
    expect(troubles).toEqual([]);
  });
});

test('a picture can be dropped and pasted', async () => {
  await visit(session, lesson, {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    await page.locator('#picture').scrollIntoViewIfNeeded();
    await newResult(page, 0);
    const transfer = async (side: number) => {
      const bytes = [...png(side, side, () => [200, 100, 50])];
      return page.evaluateHandle((bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], 'small.png', { type: 'image/png' }));
        return data;
      }, bytes);
    };
    await page.dispatchEvent('#picture .picture', 'drop', { dataTransfer: await transfer(11) });
    await expect.poll(async () => (await output(page)).width).toBe(11);
    const pasted = await transfer(13);
    await page.evaluate((clipboardData) => {
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
    }, pasted);
    await expect.poll(async () => (await output(page)).width).toBe(13);
    expect(troubles).toEqual([]);
  });
});
