// Starts Chromium on the page and lets it run there.
import { chromium } from 'playwright-core';
import { chromiumSwitches, findChromium, howToGetChromium } from '../../../tools/chromium.mjs';
import { serve } from '../../../tools/serve.mjs';
import type { Say } from '../progress.ts';
import type { RunResult } from '../suiteRun.ts';
import { bundlePage } from './bundle.ts';
import type { PageRun } from './page.ts';

export async function runInChromium(run: PageRun, say: Say): Promise<{ version: string; result: RunResult }> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(howToGetChromium);
  say(undefined, 'bundling the page');
  const site = await serve(await bundlePage());
  const browser = await chromium.launch({ executablePath, args: chromiumSwitches });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.exposeFunction('sayInPage', (at: number | null, doing: string) => say(at ?? undefined, doing));
    await page.goto(site.address);
    await page.waitForFunction(() => 'runInPage' in globalThis);
    const result = await page.evaluate((words) => globalThis.runInPage(words), run);
    return { version: `Chromium ${browser.version()}`, result };
  } finally {
    await browser.close();
    await site.close();
  }
}
