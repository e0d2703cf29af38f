// Numbers of the reader's files in the playground: opened, dropped, of the right shape or of another.
import { dump } from 'npyjs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findingsInBothAppearances } from './axe.ts';
import { matrixIn, scrollThrough } from './figures.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const play = (language: 'ko' | 'en', query = '') => `${language}/play/${query}`;

const file = (name: string, content: string | ArrayBuffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: typeof content === 'string' ? Buffer.from(content) : Buffer.from(content),
});
const npy = (shape: readonly number[], value: (at: number) => number) =>
  dump(
    Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, at) => value(at)),
    [...shape],
  );
const open = (page: Page, role: 'x' | 'w', given: ReturnType<typeof file>) =>
  page.locator(`#play input[name=file-${role}]`).setInputFiles(given);
const conv = (page: Page) => page.locator('#play input[name=conv]').inputValue();
const way = (page: Page, name: string) => page.locator(`#play [data-way=${name}]`);

for (const language of ['ko', 'en'] as const) {
  test(`${language}: numbers are taken out of npy, CSV and JSON, and what does not fit is said with a way to go on`, async () => {
    await visit(session, play(language), {}, async ({ page, troubles }) => {
      await scrollThrough(page);
      await open(page, 'w', file('taps.csv', '1,0,-1\n2,0,-2\n1,0,-1\n'));
      await expect
        .poll(() => matrixIn(page, 'play', 'weight'))
        .toEqual([
          [1, 0, -1],
          [2, 0, -2],
          [1, 0, -1],
        ]);
      await page.waitForURL(/w=1,0,-1;2,0,-2;1,0,-1/);
      // Another shape: both are said, and one press sets the notation to it.
      await open(page, 'w', file('taps.json', '[[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]]'));
      const status = page.locator('#play .play-file');
      await expect.poll(() => status.innerText()).toContain('[1, 2, 2, 2]');
      expect(await status.innerText()).toContain('[1, 1, 3, 3]');
      expect(await findingsInBothAppearances(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await way(page, 'toShape').click();
      expect(await conv(page)).toBe('conv2d 1x2x5x5 * 1x2x2x2 padding=1');
      expect((await matrixIn(page, 'play', 'weight')).flat()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      // One window for every channel.
      await open(page, 'w', file('one.txt', '9 8\n7 6\n'));
      await way(page, 'repeat').click();
      expect((await matrixIn(page, 'play', 'weight')).flat()).toEqual([9, 8, 7, 6, 9, 8, 7, 6]);
      // The input of a file may have another number of axes.
      await open(
        page,
        'x',
        file(
          'signal.npy',
          npy([1, 2, 3, 4, 5], (at) => at % 7),
        ),
      );
      await way(page, 'toShape').click();
      expect(await conv(page)).toMatch(/^conv3d 1x2x3x4x5 \* 1x2x/);
      await open(page, 'x', file('broken.npy', '\u0093NUMPY nothing'));
      await expect.poll(() => page.locator('#play .play-file-told').innerText()).not.toBe('');
      expect(troubles).toEqual([]);
    });
  });
}

test('more decimals than a cell holds are rounded when asked for, and many numbers stay in the page', async () => {
  await visit(session, play('en'), {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    await open(
      page,
      'x',
      file(
        'photo.npy',
        npy([5, 5], (at) => 1000 * at + 0.123),
      ),
    );
    await expect.poll(() => page.locator('#play .play-file').innerText()).toContain('divided by 100');
    await way(page, 'round').click();
    expect((await matrixIn(page, 'play', 'input'))[4]![4]).toBe(240);
    await page.locator('#play input[name=conv]').fill('conv2d 1x3x8x8 * 16x3x3x3');
    await open(page, 'w', file('net.npy', npy([16, 3, 3, 3], Math.sin)));
    await expect.poll(() => page.locator('#play .play-file').innerText()).toContain('432 numbers of net.npy');
    await page.waitForURL(/file=w/);
    // Where they do not fit any more they wait, and a link says that it does not hold them.
    await page.locator('#play input[name=conv]').fill('conv2d 1x3x8x8 * 16x3x2x2');
    await expect.poll(() => page.locator('#play .play-file').innerText()).toContain('[16, 3, 2, 2]');
    await way(page, 'toShape').click();
    expect(await conv(page)).toBe('conv2d 1x3x8x8 * 16x3x3x3');
    await page.waitForURL(/16x3x3x3&(?:.*&)?file=w/);
    await page.reload();
    await scrollThrough(page);
    await expect.poll(() => page.locator('#play .play-file').innerText()).toContain('does not hold');
    expect(troubles).toEqual([]);
  });
});

test('a file is dropped onto the kernel or the input', async () => {
  await visit(session, play('ko'), {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    for (const [role, text, numbers] of [
      ['weight', '1,1,1\n1,5,1\n1,1,1', [1, 1, 1, 1, 5, 1, 1, 1, 1]],
      ['input', Array.from({ length: 5 }, () => '2,2,2,2,2').join('\n'), Array.from({ length: 25 }, () => 2)],
    ] as const) {
      await page.evaluate(
        ([role, text]) => {
          const data = new DataTransfer();
          data.items.add(new File([text], 'a.csv'));
          const target = document.querySelector(`#play .of-${role} .cell`)!;
          for (const type of ['dragover', 'drop'])
            target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
        },
        [role, text] as const,
      );
      await expect.poll(async () => (await matrixIn(page, 'play', role)).flat()).toEqual(numbers);
    }
    expect(troubles).toEqual([]);
  });
});
