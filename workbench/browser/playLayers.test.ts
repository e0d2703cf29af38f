// Pictures through layers, and two settings side by side: what the page shows is what the library computes.
import { costs, receptiveField } from 'faltung/analysis';
import { conv, convShapes, readProblem, readStages } from 'faltung/ops';
import { dump } from 'npyjs';
import { expect, test } from 'vitest';
import { start } from '../src/play/model.ts';
import { numbersOf } from '../src/play/numbers.ts';
import { speech } from '../src/samples/speech.ts';
import { volume } from '../src/samples/volume.ts';
import { findingsInBothAppearances } from './axe.ts';
import { scrollThrough, tapeIn } from './figures.ts';
import { startSession, visit } from './session.ts';

const session = startSession();

test('every layer has its maps, its field and its cost, and the magnifier adds up', async () => {
  await visit(session, 'en/play/', {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    await page.locator('#layers').scrollIntoViewIfNeeded();
    await page.waitForSelector('#layers canvas[data-done]');
    const text = 'conv2d * 3x1x3x3 padding=1 stride=2 | relu | maxPool2d taps=2 | convTranspose2d * 3x2x2x2 stride=2';
    await page.locator('#layers input[name=layers]').fill(text);
    // The layers before were four as well.
    await page.waitForFunction(() =>
      document.querySelector('#layers .layer-table tbody tr:last-child')?.textContent.includes('convTranspose2d'),
    );
    const { stages } = readStages(text.replace('conv2d *', 'conv2d 1x1x128x128 *'));
    const rows = await page.locator('#layers .layer-table tbody tr').allInnerTexts();
    for (const [at, shape] of ['3×64×64', '3×64×64', '3×32×32', '2×64×64'].entries()) expect(rows[at]).toContain(shape);
    for (const [at, { counts }] of costs(stages).stages.entries())
      expect(rows[at]).toContain(counts.done.count.toLocaleString('en'));
    await page.locator('#layers input[name=layers]').fill(text.split(' | ').slice(0, 3).join(' | '));
    await page.waitForFunction(() => document.querySelectorAll('#layers .layer-table tbody tr').length === 3);
    const fields = receptiveField(stages.slice(0, 3)).stages.map((axes) => axes.map(({ size }) => size).join('×'));
    const shown = await page.locator('#layers .layer-table tbody tr td:nth-child(3)').allInnerTexts();
    expect(shown).toEqual(fields);
    expect(await page.locator('#layers .map-strip').count()).toBe(3);
    await page.locator('#layers .map-strip').first().locator('button').nth(1).click();
    for (const [x, y] of [
      [3, 3],
      [40, 25],
    ] as const) {
      await page.locator('#layers .picture-canvas.role-output').click({ position: { x, y } });
      const { products, total } = await tapeIn(page, 'layers');
      // Sobel's whole numbers on whole pixels: exact to the last digit.
      expect(products.reduce((sum, { x, w }) => sum + x * w, 0) + 0).toBe(total);
    }
    await page.locator('#layers input[name=layers]').fill('conv2d * 4x1x3x3 | conv2d * 4x3x3x3');
    expect(await page.locator('#layers .says').textContent()).toContain('3');
    expect(await page.locator('#layers input[name=layers]').getAttribute('aria-invalid')).toBe('true');
    expect(troubles).toEqual([]);
  });
});

test('sound, a volume and an array from a file go through layers of as many axes, and a broken file is told of', async () => {
  await visit(session, 'ko/play/', {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    await page.locator('#layers').scrollIntoViewIfNeeded();
    const output = () => page.locator('#layers .layer-table tbody tr:first-child td').first();
    const shows = (text: string) =>
      page.waitForFunction(
        (text) => document.querySelector('#layers .layer-table tbody td')?.textContent === text,
        text,
      );
    await page.waitForSelector('#layers .layer-table');
    await page.locator('#layers [data-sample=speech]').click();
    await shows(`1×${speech.samples}`);
    await page.locator('#layers [data-sample=volume]').click();
    await shows(`2×${volume.slices}×${volume.rows}×${volume.columns}`);
    const file = (name: string, buffer: Buffer) =>
      page.locator('#layers input[name=signal]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await file(
      'a.npy',
      Buffer.from(
        dump(
          Float32Array.from({ length: 20 * 30 }, (_, at) => at % 17),
          [20, 30],
        ),
      ),
    );
    await shows('4×20×30');
    await file('b.nii', Buffer.from('no volume at all'));
    await page.waitForSelector('#layers .picture-fault[role=alert]');
    expect(await output().innerText()).toBe('4×20×30');
    expect(troubles).toEqual([]);
  });
});

test('the convolution above is taken along with its weights, and the page is alive without findings at 360 pixels', async () => {
  await visit(session, 'ko/play/', {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    await page.locator('#play select[name=filter]').selectOption('sobel-x');
    await page.locator('#layers [data-take]').click();
    expect(await page.locator('#layers input[name=layers]').inputValue()).toBe('conv2d * 1x1x3x3 padding=1');
    await page.locator('#layers').scrollIntoViewIfNeeded();
    await page.waitForSelector('#layers .layer-table');
    const { products } = await tapeIn(page, 'layers');
    expect(products.map(({ w }) => w)).toEqual([-1, 0, 1, -2, 0, 2, -1, 0, 1]);
    expect(await findingsInBothAppearances(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(troubles).toEqual([]);
  });
});

test('two settings stand side by side with the difference of their numbers', async () => {
  await visit(session, 'en/play/', {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    const [first, second] = [
      'conv2d 1x1x5x5 * 1x1x3x3 padding=1',
      'conv2d 1x1x5x5 * 1x1x3x3 padding=1 boundary=circular',
    ];
    await page.locator('#play input[name=conv]').fill(first);
    await page.locator('#compare input[name=other]').fill(second);
    const [one, other] = [first, second].map((text) => {
      const problem = readProblem(text);
      const shapes = convShapes(problem);
      const tensor = (role: 'x' | 'w') => ({ shape: shapes[role], data: numbersOf(start, role, problem) });
      return conv.y.reference(problem, { x: tensor('x'), w: tensor('w') }).data;
    }) as [Float64Array, Float64Array];
    const sides = await page.evaluate(() =>
      [...document.querySelectorAll('#compare .compare-side')].map((side) =>
        [...side.querySelectorAll('.number')].map(({ textContent }) => Number(textContent.replace('−', '-'))),
      ),
    );
    expect(sides).toEqual(
      [[...one], [...other], Array.from(one, (value, at) => value - other[at]! + 0)].map((side) =>
        side.map((value) => value + 0),
      ),
    );
    const largest = Math.max(...sides[2]!.map(Math.abs));
    expect(await page.locator('#compare .says').innerText()).toContain(String(largest));
    await page.locator('#compare input[name=other]').fill('conv2d 1x1x5x5 * 1x1x3x3 stride=0');
    expect(await page.locator('#compare .says').innerText()).toContain('stride');
    expect(troubles).toEqual([]);
  });
});
