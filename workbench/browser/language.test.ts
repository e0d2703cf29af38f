// How a reader gets the language they read, and keeps it.
import { expect, test } from 'vitest';
import { termGroups } from '../src/glossary/terms.ts';
import { languages } from '../src/site/language.ts';
import { inEachLanguage } from './places.ts';
import { startSession, visit } from './session.ts';

const session = startSession();

for (const [locale, language] of [
  ['ko-KR', 'ko'],
  ['en-GB', 'en'],
  ['fr-FR', 'en'],
] as const) {
  test(`a reader of ${locale} is led to ${language}, with the query and fragment of the address`, async () => {
    await visit(session, '?a=1#b', { locale }, async ({ page, troubles }) => {
      await page.waitForURL(`${session.address}${language}/?a=1#b`);
      expect(troubles).toEqual([]);
    });
  });
}

for (const path of inEachLanguage) {
  test(`switching the language stays on ${path || 'the home page'}, in the same state`, async () => {
    await visit(session, `ko/${path}`, { locale: 'ko-KR' }, async ({ page }) => {
      // Figures write their state into the address while the page is open.
      await page.evaluate(() => history.replaceState(null, '', '?taps=3&stride=2#main'));
      await page.click('a[data-language=en]');
      await page.waitForURL(`${session.address}en/${path}?taps=3&stride=2#main`);
      expect(await page.getAttribute('html', 'lang')).toBe('en');
    });
  });
}

test('the language that was chosen last is remembered', async () => {
  await visit(session, 'ko/', { locale: 'ko-KR' }, async ({ page }) => {
    await page.click('a[data-language=en]');
    await page.waitForURL(`${session.address}en/`);
    await page.goto(session.address);
    await page.waitForURL(`${session.address}en/`);
  });
});

test('without scripts the first page offers both languages', async () => {
  await visit(session, '', { javaScriptEnabled: false }, async ({ page }) => {
    for (const language of ['ko', 'en']) {
      await page.goto(session.address);
      await page.click(`main a[hreflang=${language}]`);
      expect(page.url()).toBe(`${session.address}${language}/`);
    }
  });
});

for (const language of languages) {
  test(`${language}: the glossary has an entry for every term, at the address that lessons link to`, async () => {
    await visit(session, `${language}/glossary/`, { javaScriptEnabled: false }, async ({ page }) => {
      const entries = await page
        .locator('.term-entry')
        .evaluateAll((all) => all.map((entry) => [entry.id, entry.querySelector('dfn')!.textContent]));
      expect(entries).toEqual(termGroups.flatMap(({ terms }) => terms.map(({ id, name }) => [id, name[language]])));
    });
  });
}
