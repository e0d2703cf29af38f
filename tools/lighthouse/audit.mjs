// Lighthouse over the pages of the built site: one line a page, and exit code 1 where accessibility is not 100.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumSwitches, findChromium, howToGetChromium } from '../chromium.mjs';
import { builtPages } from '../pages.mjs';
import { refuse } from '../run.mjs';
import { serve } from '../serve.mjs';
import { siteFolder } from '../site.mjs';

const chromePath = findChromium();
if (!chromePath) refuse(howToGetChromium);
const pages = builtPages(process.argv.slice(2));
if (pages.length === 0) refuse('No page has an address with one of these words.');

const server = await serve(siteFolder);
const chrome = await launch({ chromePath, chromeFlags: [...chromiumSwitches, '--headless=new'] });
const score = (category) => Math.round(category.score * 100);
let wrong = 0;
try {
  console.log('accessibility  performance  page');
  for (const page of pages) {
    const options = { port: chrome.port, onlyCategories: ['accessibility', 'performance'], logLevel: 'error' };
    const { lhr } = await lighthouse(server.address + page, options);
    if (lhr.runtimeError) refuse(`${page}: ${lhr.runtimeError.message}`);
    const { accessibility, performance } = lhr.categories;
    console.log(`${String(score(accessibility)).padStart(13)}  ${String(score(performance)).padStart(11)}  ${page}`);
    if (score(accessibility) === 100) continue;
    wrong++;
    for (const { id } of accessibility.auditRefs) {
      const { score: passed, title, details } = lhr.audits[id];
      if (passed !== 0) continue;
      console.log(`  ${id}: ${title}`);
      for (const { node } of details?.items ?? []) console.log(`    ${node?.selector ?? ''}`);
    }
  }
} finally {
  chrome.kill();
  await server.close();
}
console.log(`${pages.length} pages, ${wrong} with accessibility below 100.`);
process.exitCode = wrong > 0 ? 1 : 0;
