// The built site in a real browser: one server and one Chromium for a file of tests, a fresh context for each visit.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { chromiumSwitches, findChromium, howToGetChromium } from '../../tools/chromium.mjs';
import { serve } from '../../tools/serve.mjs';

export const siteFolder = fileURLToPath(new URL('../dist/', import.meta.url));

export interface Visit {
  readonly page: Page;
  /** What should never happen: errors in the console, and requests that leave the site. Empty when all is well. */
  readonly troubles: readonly string[];
}

export interface Session {
  /** The address the site is served at, with a slash at its end. */
  readonly address: string;
  readonly browser: Browser;
}

/** Serves the built site below `base` and opens a browser for the tests of a file. */
export function startSession(base = '/'): Session {
  const session: { address: string; browser: Browser } = { address: '', browser: undefined as unknown as Browser };
  let close = async () => {};

  beforeAll(async () => {
    if (!existsSync(join(siteFolder, 'index.html'))) throw new Error('The site is not built: run npm run build.');
    const executablePath = findChromium();
    if (!executablePath) throw new Error(howToGetChromium);
    const server = await serve(siteFolder, { base });
    session.browser = await chromium.launch({ executablePath, args: chromiumSwitches });
    session.address = server.address;
    close = async () => {
      await session.browser.close();
      await server.close();
    };
  });
  afterAll(() => close());
  return session;
}

/** In the page: the fonts have come, and every figure in view has come to life. Cheaper than waiting for silence. */
const isSettled = () =>
  document.fonts.status === 'loaded' &&
  [...document.querySelectorAll('astro-island[ssr] > *')].every((figure) => {
    const { top, bottom } = figure.getBoundingClientRect();
    return bottom <= 0 || top >= innerHeight;
  });

/** Opens a page of the site, looks at it with `look`, and closes it again. */
export async function visit(
  { address, browser }: Session,
  path: string,
  options: BrowserContextOptions,
  look: (visit: Visit) => Promise<void>,
): Promise<void> {
  // Keeping the site for offline reading has a file of tests of its own; elsewhere it would only load files meanwhile.
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...options });
  try {
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('console', (message) => {
      if (message.text() === 'Service Worker registration blocked by Playwright') return;
      if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('request', (request) => {
      const local = request.url().startsWith(address) || /^(data|blob):/.test(request.url());
      if (!local) troubles.push(`It asks for ${request.url()}`);
    });
    await page.goto(address + path, { waitUntil: 'load' });
    if (options.javaScriptEnabled !== false) await page.waitForFunction(isSettled, undefined, { polling: 50 });
    await look({ page, troubles });
  } finally {
    await context.close();
  }
}
