// The contract of the WebAssembly kernels in Chromium, in a page that is isolated as the site's pages are.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumSwitches, findChromium, howToGetChromium } from '../../tools/chromium.mjs';
import { serve } from '../../tools/serve.mjs';
import { bundleContract } from '../../library/test/elsewhere/bundle.ts';
import type { ContractReport } from '../../library/test/elsewhere/contractRun.ts';

const folder = mkdtempSync(join(tmpdir(), 'faltung-chromium-'));
let site: { address: string; close(): Promise<unknown> };
let browser: Browser;

beforeAll(async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(howToGetChromium);
  await bundleContract('contract.entry.ts', folder, { packaged: false });
  const script = "import { runHere } from './contract.js'; globalThis.runHere = runHere;";
  const page = `<!doctype html><title>Contract</title><script type="module">${script}</script>`;
  writeFileSync(join(folder, 'index.html'), page);
  site = await serve(folder);
  browser = await chromium.launch({ executablePath, args: chromiumSwitches });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('every kernel x every case, and 2,000 random problems, hold in Chromium', async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  console.log(`random problems from SEED=${seed}`);
  const page = await browser.newPage();
  await page.goto(site.address);
  await page.waitForFunction(() => 'runHere' in globalThis);
  const report = (await page.evaluate(`runHere(${seed}, 2000)`)) as ContractReport;
  console.log(`${report.cases} cases and ${report.random} random problems, fused: ${report.fused}`);
  expect(report.faults).toEqual([]);
  expect(report.cases).toBeGreaterThan(100);
  expect(report.random).toBeGreaterThan(2000);
});
