// The built folder on any host: below a path, with pages that are missing, without scripts.
import { expect, test } from 'vitest';
import { findingsInBothAppearances } from './axe.ts';
import { allPaths } from './places.ts';
import { startSession, visit } from './session.ts';

const atRoot = startSession();
const below = startSession('/some/where/');

for (const path of allPaths) {
  test(`${path} reads without scripts`, async () => {
    await visit(atRoot, path, { javaScriptEnabled: false }, async ({ page, troubles }) => {
      expect(troubles).toEqual([]);
      const said = await page.innerText('main');
      expect(said.length).toBeGreaterThan(80);
      // Emphasis that Markdown does not take for such, as before some Korean particles.
      expect(said).not.toMatch(/\*[^\s*]+\*/);
      expect(await page.locator('main h1').isVisible()).toBe(true);
      for (const island of await page.locator('astro-island').all()) {
        expect((await island.innerText()).length).toBeGreaterThan(10);
      }
    });
  });
}

test('every link leads to a page, and every fragment to a place in it', async () => {
  await visit(below, 'en/', {}, async ({ page }) => {
    const seen = new Set<string>();
    const toSee = [below.address];
    for (let address = toSee.pop(); address !== undefined; address = toSee.pop()) {
      if (seen.has(address)) continue;
      seen.add(address);
      const response = await page.request.get(address);
      expect(response.status(), address).toBe(200);
      if (!response.headers()['content-type']?.startsWith('text/html')) continue;
      const [links, ids] = await page.evaluate(
        (html) => {
          const read = new DOMParser().parseFromString(html, 'text/html');
          const values = (name: string) =>
            [...read.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name)!);
          return [[...values('href'), ...values('src')], values('id')] as const;
        },
        await response.text(),
      );
      const fragment = decodeURIComponent(new URL(address).hash.slice(1));
      expect(['', ...ids], address).toContain(fragment);
      toSee.push(...links.map((link) => new URL(link, address).href).filter((link) => link.startsWith('http')));
    }
    expect([...seen].filter((address) => !address.startsWith(below.address))).toEqual([]);
    expect(seen.size).toBeGreaterThan(allPaths.length);
  });
});

test('a page that is missing says so in both languages, at any depth', async () => {
  await visit(atRoot, 'ko/', {}, async ({ page }) => {
    for (const path of ['nowhere/', 'ko/lessons/nowhere/deeper/', 'ko/nothing.html']) {
      const response = await page.goto(atRoot.address + path);
      expect(response?.status()).toBe(404);
      const text = await page.innerText('main');
      expect(text).toMatch(/Page not found/);
      expect(text).toMatch(/페이지를 찾을 수 없습니다/);
      await page.click('main a[hreflang=ko]');
      await page.waitForURL(`${atRoot.address}ko/`);
    }
  });
});

test('404.html has no serious axe finding and no error', async () => {
  await visit(atRoot, '404.html', {}, async ({ page, troubles }) => {
    expect(await findingsInBothAppearances(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
