// A drawing beside the screen: painted alone, without the page, it has the same colours at the same places.
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { scrollThrough } from './figures.ts';
import { startSession, visit } from './session.ts';

const session = startSession();

interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const pixelsOf = async (picture: Buffer): Promise<Pixels> => {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

/** Pixels of the screen for each pixel of the page. */
const sharpness = 3;

/** The least or the most of what lies around each number: within `reach` on each side, along rows and then columns. */
function around({ data, width, height }: Pixels, reach: number, most: boolean): Uint8Array {
  // Of numbers that lie `step` apart, as many as fill `line`.
  const along = (from: Uint8Array, step: number, line: number) => {
    const made = new Uint8Array(from);
    for (let start = 0; start < from.length; start += line) {
      for (let by = -reach * step; by <= reach * step; by += step) {
        const end = start + line - Math.max(0, by);
        for (let at = start + Math.max(0, -by); at < end; at++) {
          const near = from[at + by]!;
          if (most ? near > made[at]! : near < made[at]!) made[at] = near;
        }
      }
    }
    return made;
  };
  return along(along(data, 3, 3 * width), 3 * width, 3 * width * height);
}

/**
 * What may show through between two shapes that meet within a pixel: the first covers the share a of it, the second
 * 1 − a of what is left, so a(1 − a) of the ground stays, at most a quarter of 255. One step more for rounding.
 */
const seam = Math.ceil(255 / 4) + 1;

/**
 * How many pixels of `a` have a colour that is not between those within one pixel of the page around the same place of
 * `b`. A page puts boxes and its own picture on whole pixels and a file does not, each by at most half a pixel, so what
 * is drawn may be moved by up to one; antialiasing mixes the colours of what meets. Anything else gives other colours.
 */
function strange(a: Pixels, b: Pixels): number {
  const [least, most] = [around(b, sharpness, false), around(b, sharpness, true)];
  const isStrange = (at: number) => a.data[at]! < least[at]! - seam || a.data[at]! > most[at]! + seam;
  return a.data.reduce((count, _, at) => count + (isStrange(at) ? 1 : 0), 0);
}

for (const [language, colorScheme, save] of [
  ['ko', 'light', 'SVG 저장'],
  ['en', 'dark', 'Save SVG'],
] as const) {
  test(`${language}, ${colorScheme}: a drawing looks alone as it does on the page`, async () => {
    const options = { colorScheme, deviceScaleFactor: sharpness, viewport: { width: 1280, height: 1000 } };
    await visit(session, `${language}/lessons/one-channel/`, options, async ({ page }) => {
      await scrollThrough(page);
      const tool = page.locator('#window .tools').getByRole('button', { name: save });
      const [download] = await Promise.all([page.waitForEvent('download'), tool.click()]);
      const svg = await readFile(await download.path());
      await page.evaluate(() => {
        const works = '.needs-script, .hidden, input, button, select, textarea, details';
        for (const part of document.querySelectorAll<HTMLElement>(`#window .stage :is(${works})`)) {
          part.style.visibility = 'hidden';
        }
        (document.activeElement as HTMLElement).blur();
      });
      await page.mouse.move(0, 0);
      const screen = await pixelsOf(await page.locator('#window .stage').screenshot());
      const alone = await page.context().newPage();
      const address = `data:image/svg+xml;base64,${svg.toString('base64')}`;
      await alone.setContent(`<body style="margin:0"><img src="${address}">`);
      await alone.evaluate(() => document.images[0]!.decode());
      const [width, height] = [screen.width / sharpness, screen.height / sharpness];
      // The file begins a margin of 20 above what is drawn first, wherever that lies on the stage.
      const down = Number(/<g transform="translate\(0 (-?\d+)\)"/.exec(svg.toString('utf8'))![1]);
      const drawn = await pixelsOf(await alone.screenshot({ clip: { x: 20, y: down, width, height } }));
      expect(drawn).toMatchObject({ width: screen.width, height: screen.height });
      expect([strange(drawn, screen), strange(screen, drawn)]).toEqual([0, 0]);
      // Four pixels further up it is another picture.
      const moved = drawn.data.slice(2 * 2 * sharpness * 3 * drawn.width);
      const shifted = Uint8Array.from(drawn.data, (old, at) => moved[at] ?? old);
      expect(strange({ ...drawn, data: shifted }, screen)).toBeGreaterThan(1000);
    });
  });
}
