// npm run shots: a picture of every page, in both languages (each has its pages), light and dark, wide and narrow, into
// the folder shots/. Words after it keep the pages whose address contains one: npm run shots -- dilated
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumSwitches, findChromium, howToGetChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { builtPages } from './pages.mjs';
import { refuse, root } from './run.mjs';
import { serve } from './serve.mjs';
import { buildSite, siteFolder } from './site.mjs';

const folder = join(root, 'shots');
const screens = { wide: { width: 1280, height: 900 }, narrow: { width: 360, height: 740 } };

await install();
if ((await buildSite()).code !== 0) refuse('The workbench could not be built, see above.');
const executablePath = findChromium();
if (!executablePath) refuse(howToGetChromium);
const pages = builtPages(process.argv.slice(2));
if (pages.length === 0) refuse('No page has an address with one of these words.');

/** Brings every figure to life, as a reader does who scrolls through. */
const wake = async () => {
  for (const figure of document.querySelectorAll('astro-island > *')) {
    figure.scrollIntoView({ block: 'center', behavior: 'instant' });
    const deadline = performance.now() + 10_000;
    while (!figure.hasAttribute('data-live') && performance.now() < deadline) await new Promise(requestAnimationFrame);
  }
  scrollTo(0, 0);
  await document.fonts.ready;
};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = await serve(siteFolder);
const browser = await chromium.launch({ executablePath, args: chromiumSwitches });
try {
  for (const path of pages) {
    for (const [screen, viewport] of Object.entries(screens)) {
      const page = await browser.newPage({ viewport, reducedMotion: 'reduce', serviceWorkers: 'block' });
      await page.goto(server.address + path, { waitUntil: 'load' });
      await page.evaluate(wake);
      await page.waitForLoadState('networkidle');
      // As tall as the page: what stays in sight on a small screen would lie over other things in the picture.
      await page.setViewportSize({ ...viewport, height: await page.evaluate(() => document.body.scrollHeight) });
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        const name = [...path.split('/').filter(Boolean), screen, colorScheme].join('.');
        await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
      }
      await page.close();
    }
    console.log(path);
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`${4 * pages.length} pictures in ${folder}.`);
