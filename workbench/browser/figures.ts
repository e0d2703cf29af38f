// What a test needs to use figures as a reader does, and to read numbers off them.
import type { Page } from 'playwright-core';

/** Brings every figure of a page into view once, as a reader who scrolls does, and waits until all are alive. */
export async function scrollThrough(page: Page): Promise<void> {
  let dead = '';
  for (let tries = 0; tries < 20; tries++) {
    dead = await scrollInPage(page);
    if (dead === '') return;
    // Headless Chromium stops making frames now and then, and without one nothing comes into view: a picture forces it.
    // A picture that took too long has forced it, too; what counts is whether the figure lives at the next try.
    const picture = page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 }, caret: 'initial', timeout: 5000 });
    await picture.catch(() => undefined);
  }
  throw new Error(`The figure ${dead} did not come to life within 60 seconds.`);
}

/** Scrolls to each figure; gives the one at which three seconds are over, or nothing. */
const scrollInPage = (page: Page): Promise<string> =>
  // In the page, in one go: a question and an answer for each figure would cost more than the figures do.
  page.evaluate(async () => {
    const nextFrame = () =>
      Promise.race([new Promise(requestAnimationFrame), new Promise((go) => setTimeout(go, 100))]);
    const deadline = performance.now() + 3000;
    for (const figure of document.querySelectorAll('astro-island > *')) {
      figure.scrollIntoView({ block: 'center', behavior: 'instant' });
      while (!figure.hasAttribute('data-live')) {
        if (performance.now() > deadline) return figure.id || figure.className;
        await nextFrame();
      }
    }
    scrollTo(0, 0);
    return '';
  });

/** Presses Tab until the focus is where `selector` says; a trap or a missing stop fails. */
export async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press(key);
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) === true, selector)) {
      // The focus scrolls a figure into view, and that brings it to life.
      await page.waitForFunction(
        () => document.activeElement?.closest('astro-island > *')?.hasAttribute('data-live') !== false,
      );
      return;
    }
  }
  throw new Error(`200 presses of ${key} did not reach ${selector}.`);
}

/** The number that a text of a figure shows. */
export const numberIn = (text: string): number => Number(text.replaceAll('−', '-').replace(/[()×=Σ\s]/g, ''));

/** The numbers of a matrix, row by row, as they are shown. */
export async function matrixIn(page: Page, figure: string, role: 'input' | 'weight' | 'output'): Promise<number[][]> {
  const rows = await page.evaluate(
    ([figure, role]) =>
      [...document.querySelectorAll(`#${figure} .matrix.role-${role} g[role=row]`)].map((row) =>
        [...row.querySelectorAll('.number')].map((cell) => cell.textContent),
      ),
    [figure, role] as const,
  );
  return rows.map((row) => row.map(numberIn));
}

export interface Tape {
  readonly products: readonly {
    readonly x: number;
    readonly w: number;
    readonly product: number;
    readonly sum: number;
  }[];
  readonly total: number;
}

/** The arithmetic that is spelt out below the matrices of a figure. */
export async function tapeIn(page: Page, figure: string): Promise<Tape> {
  const { products, total } = await page.evaluate((figure) => {
    const text = (item: Element, part: string) => item.querySelector(part)!.textContent;
    return {
      products: [...document.querySelectorAll(`#${figure} .products .product`)].map((item) => ({
        x: text(item, '.role-input'),
        w: text(item, '.role-weight'),
        product: text(item, '.result'),
        sum: text(item, '.running'),
      })),
      total: document.querySelector(`#${figure} .total b`)!.textContent,
    };
  }, figure);
  return {
    products: products.map(({ x, w, product, sum }) => ({
      x: numberIn(x),
      w: numberIn(w),
      product: numberIn(product),
      sum: numberIn(sum),
    })),
    total: numberIn(total),
  };
}
