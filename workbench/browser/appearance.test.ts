// Light, dark, paper, and stillness.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startSession, visit } from './session.ts';

const session = startSession();
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const light = 'rgb(251, 251, 249)';
const dark = 'rgb(21, 23, 26)';

test('the page follows the system', async () => {
  await visit(session, 'ko/', { colorScheme: 'dark' }, async ({ page }) => {
    expect(await background(page)).toBe(dark);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await background(page)).toBe(light);
  });
});

test('the button holds on other pages and after loading again, until it agrees with the system', async () => {
  await visit(session, 'ko/', { colorScheme: 'light' }, async ({ page }) => {
    const button = page.locator('button.appearance');
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await page.goto(`${session.address}en/glossary/`);
    expect(await background(page)).toBe(dark);
    await page.locator('button.appearance').click();
    expect(await background(page)).toBe(light);
    expect(await page.evaluate(() => localStorage.getItem('faltung:appearance'))).toBeNull();
  });
});

test('paper is white and has nothing to press', async () => {
  await visit(session, 'en/glossary/', { colorScheme: 'dark' }, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    expect(await background(page)).toBe('rgb(255, 255, 255)');
    expect(await page.locator('header, footer, button').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });
});

test('whoever wants less motion gets none', async () => {
  await visit(session, 'en/', { reducedMotion: 'reduce' }, async ({ page }) => {
    const step = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--step'));
    expect(step).toMatch(/^0m?s$/);
  });
});

test('the first key leads past the header, and focus is visible', async () => {
  await visit(session, 'en/', {}, async ({ page }) => {
    await page.keyboard.press('Tab');
    expect(await page.locator('a.skip').evaluate((link) => link === document.activeElement)).toBe(true);
    const outline = await page.locator('a.skip').evaluate((link) => getComputedStyle(link).outlineStyle);
    expect(outline).toBe('solid');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});
