// The panels of the playground: sizes, costs and the plan are the library's, for one setting after another.
import { conventions, costs, receptiveField } from 'faltung/analysis';
import { readProblem } from 'faltung/ops';
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
