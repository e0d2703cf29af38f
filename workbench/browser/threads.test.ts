// An engine of several threads in Chromium: on the main thread of a page that is isolated, and of one that is not.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumSwitches, findChromium, howToGetChromium } from '../../tools/chromium.mjs';
import { serve } from '../../tools/serve.mjs';
import { bundleContract } from '../../library/test/elsewhere/bundle.ts';
import type { ThreadsReport } from '../../library/test/elsewhere/threads.entry.ts';

const folder = mkdtempSync(join(tmpdir(), 'faltung-threads-'));
let site: { address: string; close(): Promise<unknown> };
let browser: Browser;

beforeAll(async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(howToGetChromium);
  await bundleContract('threads.entry.ts', folder, { packaged: false });
  const script = "import { threadsHere } from './contract.js'; globalThis.threadsHere = threadsHere;";
  const page = `<!doctype html><title>Threads</title><script type="module">${script}</script>`;
  writeFileSync(join(folder, 'index.html'), page);
  site = await serve(folder);
  browser = await chromium.launch({ executablePath, args: chromiumSwitches });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function runIn(page: Page): Promise<ThreadsReport> {
  await page.goto(site.address);
  await page.waitForFunction(() => 'threadsHere' in globalThis);
  return (await page.evaluate('threadsHere(2)')) as ThreadsReport;
}

test('two workers of an isolated page give the bits of one thread, and the page goes on meanwhile', async () => {
  const page = await browser.newPage();
  const started: string[] = [];
  page.on('worker', (worker) => started.push(worker.url()));
  const { turns, ...report } = await runIn(page);
  expect(report).toEqual({ threads: 2, same: true, stopped: 'enough' });
  expect(turns).toBeGreaterThan(1);
  expect(started.length).toBe(2);
  await expect.poll(() => page.workers().length, { timeout: 10_000 }).toBe(0);
});

test('a page that is not isolated runs on one thread, and says so once', async () => {
  const page = await browser.newPage();
  await page.route('**', async (route) => {
    const response = await route.fetch();
    const headers = Object.entries(response.headers()).filter(([name]) => !name.startsWith('cross-origin'));
    await route.fulfill({ response, headers: Object.fromEntries(headers) });
  });
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && said.push(message.text()));
  const { turns, stopped, ...report } = await runIn(page);
  expect(report).toEqual({ threads: 1, alone: 'not-isolated', same: true });
  expect(await page.evaluate('threadsHere(2)')).toMatchObject({ threads: 1 });
  expect(said).toEqual([expect.stringContaining('not cross-origin isolated')]);
  expect(page.workers()).toEqual([]);
  expect([turns, stopped]).toEqual([0, 'done']);
});
