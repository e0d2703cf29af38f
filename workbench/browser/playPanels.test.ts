// The panels of the playground: sizes, costs and the plan are the library's, for one setting after another.
import { conventions, costs, coverage, receptiveField } from 'faltung/analysis';
import { convShapes, readProblem } from 'faltung/ops';
import { sayCostReason } from 'faltung/text';
import { expect, test } from 'vitest';
import { findingsInBothAppearances } from './axe.ts';
import { scrollThrough } from './figures.ts';
import { randomConv } from './randomConv.ts';
import { startSession, visit } from './session.ts';

const session = startSession();

test('sizes, receptive field, weights and every way of counting are the library’s, with the reasons', async () => {
  await visit(session, 'en/play/', {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    const large = [
      'conv2d 1x64x224x224 * 64x32x3x3 padding=1 groups=2 bias=true',
      'conv1d 1x1x99999 * 1x1x5 dilation=9',
    ];
    for (const text of [...Array.from({ length: 25 }, (_, run) => randomConv(1000 + run)), ...large]) {
      await page.locator('#play input[name=conv]').fill(text);
      const problem = readProblem(text);
      const { total } = costs(problem);
      const count = async (name: string) =>
        Number((await page.locator(`#panels [data-count=${name}]`).innerText()).replaceAll(',', ''));
      expect(await count('weights'), text).toBe(total.weights);
      for (const name of conventions) expect(await count(name), `${text}: ${name}`).toBe(total.counts[name].count);
      const told = await page.locator('#panels .panel-table').innerText();
      for (const name of conventions)
        for (const reason of total.counts[name].reasons) expect(told, text).toContain(sayCostReason(reason, 'en'));
      const sizes = await page.locator('#panels section[aria-labelledby=panel-size] b.role-output').allInnerTexts();
      expect(sizes.map(Number), text).toEqual(problem.axes.map(({ output }) => output));
      if (problem.op === 'convTranspose') continue;
      const field = await page.locator('#panels section[aria-labelledby=panel-field] .panel-formula').allInnerTexts();
      for (const [at, { size, jump }] of receptiveField(problem).axes.entries())
        expect(field[at], text).toContain(`size ${size} · jump ${jump}`);
    }
    expect(troubles).toEqual([]);
  });
});

test('the checkerboard and the holes are warned of, and the plan says which kernel and how long it took here', async () => {
  await visit(session, 'ko/play/?conv=convTranspose2d+1x1x4x4+*+1x1x3x3+stride=2', {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    const warnings = () =>
      page.locator('#panels [data-warning]').evaluateAll((all) => all.map((item) => item.dataset['warning']));
    const write = (text: string) => page.locator('#play input[name=conv]').fill(text);
    expect(await warnings()).toEqual(['checkerboard']);
    await write('convTranspose2d 1x1x4x4 * 1x1x4x4 stride=2');
    expect(await warnings()).toEqual([]);
    await write('conv2d 1x1x9x9 * 1x1x3x3 dilation=2');
    expect(await warnings()).toEqual(['holes']);
    await page.waitForSelector('#panels [data-took]');
    expect(await page.locator('#panels [data-kernel]').innerText()).toMatch(/^(wasm|ts)\/conv/);
    await page.locator('#panels details summary').click();
    expect(await page.locator('#panels details li').count()).toBeGreaterThan(0);
    expect(await findingsInBothAppearances(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(troubles).toEqual([]);
  });
});

for (const language of ['ko', 'en'] as const) {
  test(`${language}: the map of ways has the library’s counts, holes are marked and said, in one to three axes`, async () => {
    await visit(session, `${language}/play/`, {}, async ({ page, troubles }) => {
      await scrollThrough(page);
      const map = page.locator('#panels .coverage');
      for (const text of [
        'conv1d 1x1x15 * 1x1x3 dilation=2',
        'conv2d 1x1x5x5 * 1x1x3x3 padding=1 boundary=reflect',
        'conv2d 1x1x9x9 * 1x1x3x3 dilation=2,3',
        'conv3d 1x1x5x5x5 * 1x1x2x2x2 dilation=2',
        'convTranspose2d 1x1x4x4 * 1x1x3x3 stride=2',
      ]) {
        await page.locator('#play input[name=conv]').fill(text);
        const problem = readProblem(text);
        const position = convShapes(problem)
          .y.slice(2)
          .map((length) => Math.floor(length / 2));
        const { ways, used } = coverage(problem, { position });
        const counts = (await map.locator('text').allTextContents()).map(Number);
        const read = counts.filter((count) => count > 0);
        const slices = problem.axes.length === 3 ? await map.locator('input[type=range]').getAttribute('max') : '0';
        const box = counts.length * (Number(slices) + 1);
        expect(Number(await map.getAttribute('data-holes')), text).toBe(box - used);
        expect(await map.locator('.hole').count(), text).toBe(counts.length - read.length);
        for (const count of read) expect(ways, text).toContain(count);
        expect(await map.locator('.coverage-says').innerText()).toMatch(
          box > used ? /구멍입니다|holes that/ : /없습니다|no holes/,
        );
      }
      expect(await findingsInBothAppearances(page)).toEqual([]);
      await page.locator('#play input[name=conv]').fill('conv2d 1x1x3000x3000 * 1x1x31x31 dilation=2');
      await map.locator('canvas').waitFor();
      await page.setViewportSize({ width: 360, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(troubles).toEqual([]);
    });
  });
}
