// After one visit the site needs its host no more; and a newer build comes only when the reader says so.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumSwitches, findChromium, howToGetChromium } from '../../tools/chromium.mjs';
import { serve } from '../../tools/serve.mjs';
import { matrixIn, scrollThrough, tapeIn } from './figures.ts';
import { allPaths } from './places.ts';
import { siteFolder } from './session.ts';

const folder = mkdtempSync(join(tmpdir(), 'faltung-offline-'));
const base = '/some/where/';
let browser: Browser;

beforeAll(async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(howToGetChromium);
  cpSync(siteFolder, folder, { recursive: true });
  browser = await chromium.launch({ executablePath, args: chromiumSwitches });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The files that are kept, as the service worker lists them. */
const keptFiles = (): readonly string[] =>
  [...readFileSync(join(folder, 'sw.js'), 'utf8').matchAll(/\burl: ?"([^"]+)"/g)].map(([, url]) => url!);
const fileOf = (url: string) => join(folder, url.endsWith('/') ? `${url}index.html` : url);

/** Opens a page as a first visit and waits until the whole site is kept. */
async function firstVisit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active!.state === 'activated') return;
    await new Promise<void>((done) =>
      active!.addEventListener('statechange', () => active!.state === 'activated' && done()),
    );
  });
  return page;
}

test('one visit keeps every page and sample, within 16 MB', () => {
  const kept = keptFiles();
  for (const path of allPaths) expect(kept).toContain(path);
  expect(kept.filter((url) => /\.(webp|bin)$/.test(url)).length).toBeGreaterThan(4);
  const bytes = kept.reduce((sum, url) => sum + statSync(fileOf(url)).size, 0);
  expect(bytes).toBeGreaterThan(1e6);
  expect(bytes).toBeLessThan(16e6);
});

test('after one visit the host goes, and every page opens, computes and asks nobody', async () => {
  // At the root of its host, since only 404.html has to know where the site lies.
  const server = await serve(folder);
  const { address } = server;
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const foreign: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  const page = await firstVisit(context, `${address}ko/`);
  await server.close();
  await expect(page.request.get(address)).rejects.toThrow('ECONNREFUSED');

  const texts = await page.evaluate(
    (urls) =>
      Promise.all(
        urls.map(async (url) => {
          const response = await fetch(url);
          const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
          return { url, status: response.status, digest: [...digest].join(' ') };
        }),
      ),
    keptFiles().map((url) => address + url),
  );
  const digestOf = (file: string) => [...createHash('sha256').update(readFileSync(file)).digest()].join(' ');
  expect(texts).toEqual(keptFiles().map((url) => ({ url: address + url, status: 200, digest: digestOf(fileOf(url)) })));

  // The state in an address is no part of the file it names.
  await page.goto(`${address}en/lessons/one-channel/?stride=2#window`);
  await scrollThrough(page);
  expect(await page.evaluate(() => [crossOriginIsolated, navigator.onLine])).toEqual([true, true]);
  const cell = page.locator('#window .matrix.role-weight [role=gridcell]').first();
  const before = await matrixIn(page, 'window', 'output');
  await cell.focus();
  await page.keyboard.press('9');
  await page.keyboard.press('Enter');
  await expect.poll(() => matrixIn(page, 'window', 'output')).not.toEqual(before);
  await page.locator('#window .role-output [data-cell="1,1"]').focus();
  const { products, total } = await tapeIn(page, 'window');
  expect(products.reduce((sum, { product }) => sum + product, 0)).toBe(total);
  await page.locator('#picture canvas').first().scrollIntoViewIfNeeded();
  await page.waitForSelector('#picture canvas[data-done]');

  for (const path of ['ko/lessons/volumes/', 'en/lab/', 'ko/play/']) {
    await page.goto(address + path);
    await scrollThrough(page);
    expect(await page.locator('.figure[data-live]').count()).toBeGreaterThan(0);
  }
  await page.goto(`${address}ko/lessons?a=1`);
  expect(page.url()).toBe(`${address}ko/lessons/?a=1`);
  await page.goto(`${address}ko/nowhere/deeper/`);
  expect(await page.innerText('main')).toMatch(/페이지를 찾을 수 없습니다/);
  expect(foreign).toEqual([]);
  await context.close();
});

test('the site can be installed: a manifest in each language, with icons of the sizes that it says', async () => {
  const server = await serve(folder, { base });
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  for (const language of ['ko', 'en']) {
    await page.goto(`${server.address}${language}/lessons/`);
    const problems = await (await context.newCDPSession(page)).send('Page.getAppManifest');
    expect(problems.errors).toEqual([]);
    const manifest = JSON.parse(problems.data!) as { lang: string; icons: { src: string; sizes: string }[] };
    expect(manifest.lang).toBe(language);
    const sizes = await page.evaluate(
      ([icons, from]) =>
        Promise.all(
          icons.map(async ({ src }) => {
            const picture = new Image();
            picture.src = new URL(src, from).href;
            await picture.decode();
            return `${picture.naturalWidth}x${picture.naturalHeight}`;
          }),
        ),
      [manifest.icons, problems.url] as const,
    );
    expect(sizes).toEqual(manifest.icons.map((icon) => icon.sizes));
  }
  await context.close();
  await server.close();
});

/** Another build: one page says something new, one script is gone, and the service worker's list says both. */
function buildAnew(word: string, lost: string): void {
  const page = join(folder, 'en/about/index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace(/<title>[^<]*/, `<title>${word}`));
  const worker = join(folder, 'sw.js');
  const list = readFileSync(worker, 'utf8');
  const renewed = list
    .replace(/(url: ?"en\/about\/",\s*revision: ?")[^"]+/, `$1${word}`)
    .replace(lost, lost.replace('.js', '.new.js'));
  if (renewed === list) throw new Error('The list of kept files is not where this test looks for it.');
  writeFileSync(worker, renewed);
  renameSync(join(folder, lost), join(folder, lost.replace('.js', '.new.js')));
}

test('a newer build is offered, waits for the reader’s word, and leaves other windows alone', async () => {
  const server = await serve(folder, { base });
  const context = await browser.newContext();
  const page = await firstVisit(context, `${server.address}en/about/`);
  const other = await context.newPage();
  await other.goto(`${server.address}en/lessons/`);
  await other.evaluate(() => ((globalThis as { atWork?: boolean }).atWork = true));
  const lost = keptFiles().find((url) => /^_astro\/saveDrawing.*\.js$/.test(url))!;
  buildAnew('Renewed', lost);

  const bar = page.locator('.update.offered');
  const offered = async (path: string) => {
    await page.goto(server.address + path);
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting);
    await bar.waitFor();
    expect(await page.innerText('.update [role=status]')).not.toBe('');
  };
  await offered('en/about/');
  expect(await page.title()).not.toBe('Renewed');
  await page.goto(`${server.address}en/about/`);
  expect(await page.title()).not.toBe('Renewed');

  // A second tab says no, by keyboard, and is not asked again.
  const third = await context.newPage();
  await third.goto(`${server.address}ko/about/`);
  await third.locator('.update.offered .later').focus();
  await third.keyboard.press('Escape');
  expect(await third.locator('.update.offered').count()).toBe(0);
  await third.goto(`${server.address}ko/lessons/`);
  await third.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting);
  expect(await third.locator('.update.offered').count()).toBe(0);

  await offered('en/about/');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('take');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.title === 'Renewed');
  expect(await bar.count()).toBe(0);

  expect(await other.evaluate(() => (globalThis as { atWork?: boolean }).atWork)).toBe(true);
  // The window that goes on with the build before still gets the parts that its host no longer has.
  const status = (url: string) => other.evaluate(async (url) => (await fetch(url)).status, server.address + url);
  expect(await status(lost)).toBe(200);
  expect(await status('_astro/never.js')).toBe(404);
  await context.close();
  await server.close();
});
