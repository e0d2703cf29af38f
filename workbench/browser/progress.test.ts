// The reader's progress: noted in lessons, shown in the list, taken along, loaded, erased, and never needed.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { tabTo } from './figures.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const goTo = (page: Page, path: string) => page.goto(session.address + path, { waitUntil: 'load' });
/** The last line of a lesson, which is filled when the reader comes near. */
const atEnd = async (page: Page) => {
  const line = page.locator('.lesson-progress p');
  await page.locator('.lesson-progress').scrollIntoViewIfNeeded();
  await line.filter({ hasText: /./ }).waitFor();
  return line.innerText();
};
const row = (page: Page, lesson: string) => page.locator(`tr[data-lesson=${lesson}] td`).allInnerTexts();
const status = (page: Page) => page.locator('[data-part=status]').innerText();

/** Answers the first question of the first lesson by keyboard. */
async function answer(page: Page, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await page.locator('#predict-row[data-live] input').fill(text);
    await page.keyboard.press('Enter');
  }
}

async function reachQuestion(page: Page): Promise<void> {
  await page.locator('#predict-row').scrollIntoViewIfNeeded();
  await page.locator('#predict-row[data-live]').waitFor();
}

test('answers and solved tasks are noted, shown, saved, erased and loaded again', async () => {
  await visit(session, 'en/lessons/one-channel/', { acceptDownloads: true }, async ({ page, troubles }) => {
    await reachQuestion(page);
    const total = await page.locator('.prediction').count();
    expect(await atEnd(page)).toBe(`In this lesson you have answered 0 of ${total} questions and solved 0 of 3 tasks.`);
    await answer(page, '18', '7');
    expect(await atEnd(page)).toContain(`answered 1 of ${total} questions`);
    await page.locator('#build').scrollIntoViewIfNeeded();
    await page.locator('#build[data-live] .tasks button').nth(1).click();
    for (const [cell, weight] of [
      ['1,1', '0'],
      ['1,0', '1'],
    ] as const) {
      await page.locator(`#build .role-weight [data-cell="${cell}"]`).focus();
      await page.keyboard.type(weight);
      await page.keyboard.press('Enter');
    }

    // Asked again, the questions are empty, and the first answer to each counts as what is known after.
    await page.locator('.lesson-progress button').click();
    expect(await page.locator('#predict-row .verdict').innerText()).toBe('');
    expect(await page.locator('#predict-row input').evaluate((input) => input === document.activeElement)).toBe(true);
    await answer(page, '7');

    const solved = await page.locator('#build .tasks [role=img]').count();
    await goTo(page, 'ko/lessons/');
    const mark = page.locator('[data-progress=one-channel]');
    expect(await mark.innerText()).toBe(`${1 + solved}/${total + 3}`);
    expect(await mark.getAttribute('aria-label')).toContain(`${1 + solved}개 함`);

    await goTo(page, 'en/progress/');
    const numbers = [`1/${total}`, '0/1', '1/1', `${solved}/3`];
    expect(await row(page, 'one-channel')).toEqual(numbers);
    const download = page.waitForEvent('download');
    await page.locator('[data-part=save]').click();
    const file = await (await download).path();
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ faltung: 'progress', version: 1 });

    await page.locator('[data-part=erase]').click();
    expect(await row(page, 'one-channel')).toEqual(numbers);
    await page.locator('[data-part=erase]').click();
    expect(await status(page)).toBe('Everything is erased.');
    expect(await page.locator('tr[data-lesson]:visible').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);

    await page.locator('[data-part=file]').setInputFiles(file);
    await page.locator('tr[data-lesson=one-channel]:visible').waitFor();
    expect(await row(page, 'one-channel')).toEqual(numbers);
    for (const text of ['<b>no</b>', '{"faltung":"progress","version":1,"lessons":[{"lesson":"<b>"}]}']) {
      const hostile = { name: 'progress.json', mimeType: 'application/json', buffer: Buffer.from(text) };
      await page.locator('[data-part=file]').setInputFiles(hostile);
      await page.waitForFunction(() => /not a file|damaged/.test(document.querySelector('[role=status]')!.textContent));
      expect(await row(page, 'one-channel')).toEqual(numbers);
    }
    expect(troubles).toEqual([]);
  });
});

test('where storage is refused the lesson goes on, and the page of progress says so', async () => {
  await visit(session, 'ko/', {}, async ({ page, troubles }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await goTo(page, 'ko/lessons/one-channel/');
    await reachQuestion(page);
    await answer(page, '7');
    expect(await page.locator('#predict-row .verdict').innerText()).toContain('✓');
    expect(await atEnd(page)).toContain('1개에 답했고');
    await goTo(page, 'ko/progress/');
    expect(await page.locator('[data-part=unstored]').isVisible()).toBe(true);
    expect(await page.locator('[data-part=none]').isVisible()).toBe(true);
    expect(troubles).toEqual([]);
  });
});

test('storage that somebody else wrote to counts as empty', async () => {
  await visit(session, 'en/', {}, async ({ page, troubles }) => {
    await page.evaluate(() => localStorage.setItem('faltung:progress', '{"faltung":"progress","lessons":7}'));
    for (const path of ['en/lessons/', 'en/progress/', 'en/lessons/one-channel/']) await goTo(page, path);
    expect(await atEnd(page)).toContain('answered 0 of');
    expect(troubles).toEqual([]);
  });
});

test('progress can be erased by keyboard alone, and by no single press', async () => {
  await visit(session, 'en/lessons/one-channel/', {}, async ({ page }) => {
    await reachQuestion(page);
    await answer(page, '7');
    await goTo(page, 'en/progress/');
    await tabTo(page, '[data-part=erase]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('tr[data-lesson=one-channel]').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.locator('tr[data-lesson=one-channel]').isVisible()).toBe(false);
  });
});
