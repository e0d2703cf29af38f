// Takes the READMEs' picture in both languages: the first lesson on the built site, its window half way over the input.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumSwitches, findChromium, howToGetChromium } from './chromium.mjs';
import { refuse, root } from './run.mjs';
import { serve } from './serve.mjs';
import { siteFolder } from './site.mjs';

const viewport = { width: 1200, height: 880 };
const folder = join(root, 'docs', 'pictures');

const executablePath = findChromium();
if (!executablePath) refuse(howToGetChromium);
mkdirSync(folder, { recursive: true });
// Another folder than the usual one may be named, where the site lies elsewhere.
const server = await serve(process.argv[2] ?? siteFolder);
const browser = await chromium.launch({ executablePath, args: chromiumSwitches });
try {
  for (const [language, next, name] of [
    ['en', 'Next', 'one-channel.png'],
    ['ko', '다음', 'one-channel.ko.png'],
  ]) {
    const page = await browser.newPage({ viewport, colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(`${server.address}${language}/lessons/one-channel/`, { waitUntil: 'networkidle' });
    const figure = page.locator('#window');
    await figure.scrollIntoViewIfNeeded();
    await page.locator('#window[data-live]').waitFor();
    // Four steps an output: after sixteen more, the window stands in the middle and four outputs are behind it.
    for (let step = 0; step < 16; step++) await figure.getByRole('button', { name: next }).click();
    await page.evaluate(() => document.fonts.ready);
    const heading = page.locator('xpath=//*[@id="window"]/preceding::h2[1]');
    await heading.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 24));
    await page.screenshot({ path: join(folder, name) });
    console.log(`Wrote docs/pictures/${name}.`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
