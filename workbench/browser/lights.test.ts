// What a figure lights up for a number is what changes when that number does, in the lessons whose own tests leave it
// out. All numbers are positive, so that no change hides behind a zero.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { scrollThrough } from './figures.ts';
import { startSession, visit } from './session.ts';

const session = startSession();

interface Case {
  readonly lesson: string;
  readonly query: string;
  readonly figure: string;
  /** Where its results stand; copies for comparison stand elsewhere. */
  readonly within: string;
  /** Matrices whose every cell is tried, by their place among all, and the results made before they come in. */
  readonly tried: readonly (readonly [matrix: number, before: number])[];
  readonly cells: number;
}

const rows = (count: number, row: string) => Array.from({ length: count }, () => row).join(';');

const cases: readonly Case[] = [
  {
    lesson: 'correlation',
    query: '?f=1,2,3,1,2&g=1,2,3',
    figure: 'slide',
    within: '.matrices',
    tried: [
      [0, 0],
      [1, 0],
    ],
    cells: 8,
  },
  {
    lesson: 'correlation',
    query: '?f=1,2,3,1,2,4,1&g=3,1&flip=no',
    figure: 'slide',
    within: '.matrices',
    tried: [
      [0, 0],
      [1, 0],
    ],
    cells: 9,
  },
  {
    lesson: 'spatially-separable',
    query: `?x=${rows(5, '1,2,3,2,1')}&column=1;2;3&row=2,1,3`,
    figure: 'passes',
    within: '.passes',
    tried: [
      [0, 0],
      [1, 0],
      [3, 15],
    ],
    cells: 31,
  },
  {
    lesson: 'spatially-separable',
    query: `?order=row&x=${rows(5, '1,2,3,2,1')}&column=1;2;3&row=2,1,3`,
    figure: 'passes',
    within: '.passes',
    tried: [
      [0, 0],
      [1, 0],
      [3, 15],
    ],
    cells: 31,
  },
  {
    lesson: 'depthwise-separable',
    query: `?x=${rows(12, '1,2,3,1')}&k=${rows(9, '1,2,1')}&p=1,2,3;3,1,2`,
    figure: 'stages',
    within: '.two-stages',
    tried: [
      [0, 0],
      [1, 0],
      [3, 0],
      [4, 0],
      [6, 0],
      [7, 0],
      [9, 12],
    ],
    cells: 81,
  },
];

/** Every result of a figure, in order: whether it is lit, and its number. */
const results = (page: Page, { figure, within }: Case) =>
  page.evaluate(
    (where) =>
      [...document.querySelectorAll(`${where} .matrix.role-output .cell`)].map((cell) => ({
        lit: cell.classList.contains('lit'),
        text: cell.querySelector('.number')!.textContent,
      })),
    `#${figure} ${within}`,
  );

for (const one of cases) {
  const { lesson, query, figure, tried, cells } = one;
  test(`${lesson}, ${query}: every number lights up what changes with it`, async () => {
    await visit(session, `en/lessons/${lesson}/${query}`, {}, async ({ page }) => {
      await scrollThrough(page);
      await page.locator(`#${figure} .scrub input`).focus();
      await page.keyboard.press('End');
      let count = 0;
      for (const [matrix, before] of tried) {
        const all = page.locator(`#${figure} .matrix`).nth(matrix).locator('[data-cell]');
        for (let at = 0; at < (await all.count()); at++) {
          await all.nth(at).focus();
          const old = (await results(page, one)).slice(before);
          await page.keyboard.press('PageUp');
          const now = (await results(page, one)).slice(before);
          const changed = now.map(({ text }, result) => text !== old[result]!.text);
          expect(
            old.map(({ lit }) => lit),
            `matrix ${matrix}, cell ${at}`,
          ).toEqual(changed);
          expect(changed.some(Boolean)).toBe(true);
          count++;
        }
      }
      expect(count).toBe(cells);
    });
  });
}
