// The lesson “checkerboard artifacts”: what it draws adds up, its cures do what they say, and a keyboard is enough.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { randomFrom } from 'faltung/ops';
import { catalogue } from '../src/lessons/catalogue.ts';
import { matrixIn, numberIn, scrollThrough, tabTo, type Tape } from './figures.ts';
import { holdsOfLesson } from './lesson.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const lesson = (language: 'ko' | 'en', query = '') => `${language}/lessons/checkerboard/${query}`;
const wrong = (id: string, language: 'ko' | 'en') => catalogue.find((rule) => rule.id === id)!.say[language];

holdsOfLesson(session, { name: 'checkerboard', drawn: '#cures canvas', main: 'overlap' });

test('without scripts the stamps, their counts and one enlarged picture are there', async () => {
  await visit(session, lesson('ko'), { javaScriptEnabled: false }, async ({ page }) => {
    expect(await page.locator('#overlap .stamp').count()).toBe(15);
    expect(await page.locator('#overlap .count-of text').allTextContents()).toEqual('11212121211'.split(''));
    expect(await page.locator('#overlap .total b').innerText()).toBe('2');
    expect(await page.locator('#cures img').count()).toBe(1);
  });
});

/** Brings one figure into view and waits until scripts run in it. */
async function alive(page: Page, figure: string): Promise<void> {
  await page.locator(figure).scrollIntoViewIfNeeded();
  await page.locator(`${figure}[data-live]`).waitFor();
}

/** The arithmetic of every output, each read while the output has the focus. */
async function tapesOf(page: Page): Promise<Tape[]> {
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll<SVGGElement>('#overlap .matrix.role-output .cell')].map((cell) => {
      cell.focus();
      const parts = ['.role-input', '.role-weight', '.result', '.running'];
      return {
        products: [...document.querySelectorAll('#overlap .products .product')].map((item) =>
          parts.map((part) => item.querySelector(part)!.textContent),
        ),
        total: document.querySelector('#overlap .total b')!.textContent,
      };
    }),
  );
  return texts.map(({ products, total }) => ({
    products: products.map((parts) => {
      const [x, w, product, sum] = parts.map(numberIn) as [number, number, number, number];
      return { x, w, product, sum };
    }),
    total: numberIn(total),
  }));
}

const next = randomFrom(61);
const upTo = (n: number) => Math.floor(next() * n);
const numbers = (length: number) => Array.from({ length }, () => (upTo(1999) - 999) / 100 + 0);

test('every output of random stamps adds up, as many products as are counted: over 100 cells', async () => {
  await visit(session, lesson('en'), {}, async ({ page }) => {
    let cells = 0;
    while (cells < 100) {
      const [taps, stride] = [2 + upTo(5), 1 + upTo(4)];
      const [x, w] = [numbers(5), numbers(taps)];
      await page.goto(session.address + lesson('en', `?x=${x.join()}&w=${w.join()}&taps=${taps}&stride=${stride}`));
      await alive(page, '#overlap');
      expect(await matrixIn(page, 'overlap', 'input')).toEqual([x]);
      expect(await matrixIn(page, 'overlap', 'weight')).toEqual([w]);
      const counts = (await page.locator('#overlap .count-of text').allTextContents()).map(Number);
      const [outputs] = await matrixIn(page, 'overlap', 'output');
      const tapes = await tapesOf(page);
      for (const [at, shown] of outputs!.entries()) {
        // Input i and tap u meet where i · s + u is the output.
        const pairs = x.flatMap((value, i) =>
          w.flatMap((weight, u) => (i * stride + u === at ? [{ x: value, w: weight }] : [])),
        );
        const { products, total } = tapes[at]!;
        expect(products.map(({ x, w }) => ({ x, w }))).toEqual(pairs);
        let sum = 0;
        for (const [n, pair] of pairs.entries()) {
          const product = Math.round(pair.x * 100) * Math.round(pair.w * 100);
          sum += product;
          expect(Math.round(products[n]!.product * 10_000)).toBe(product + 0);
          expect(Math.round(products[n]!.sum * 10_000)).toBe(sum + 0);
        }
        expect([Math.round(total * 10_000), Math.round(shown * 10_000)]).toEqual([sum + 0, sum + 0]);
        expect(counts[at]).toBe(pairs.length);
        cells++;
      }
    }
  });
});

test('what lights up for an input or a weight is what changes when it changes', async () => {
  await visit(session, lesson('en', '?x=1,2,3,4,5&w=2,1,4&step=1'), {}, async ({ page }) => {
    await alive(page, '#overlap');
    const outputs = async () => (await matrixIn(page, 'overlap', 'output'))[0]!;
    for (const [role, cells] of [
      ['input', 5],
      ['weight', 3],
    ] as const) {
      for (let column = 0; column < cells; column++) {
        await page.locator(`#overlap .role-${role} [data-cell="0,${column}"]`).focus();
        const lit = await page.evaluate(() =>
          [...document.querySelectorAll('#overlap .matrix.role-output .cell')].flatMap((cell, at) =>
            cell.classList.contains('lit') ? [at] : [],
          ),
        );
        const before = await outputs();
        await page.keyboard.press('PageUp');
        const after = await outputs();
        expect(after.flatMap((value, at) => (value === before[at] ? [] : [at]))).toEqual(lit);
      }
    }
  });
});

test('on every sample the cures are drawn, and the same three ripple', async () => {
  await visit(session, lesson('en', '?cures.seed=7'), {}, async ({ page, troubles }) => {
    await alive(page, '#cures');
    for (const sample of ['mandrill', 'coast'] as const) {
      await page.locator('#cures select[name=sample]').selectOption(sample);
      await page.waitForFunction(
        (least) =>
          [...document.querySelectorAll<HTMLElement>('#cures canvas')].every(
            (canvas) => Number(canvas.dataset['done'] ?? 0) >= least,
          ),
        sample === 'mandrill' ? 1 : 2,
      );
    }
    const flat = await page.evaluate(() =>
      [...document.querySelectorAll('#cures [data-view]')].flatMap((part) =>
        part.querySelector('.part-note')!.textContent === 'ripple 0%' ? [part.getAttribute('data-view')] : [],
      ),
    );
    expect(flat).toEqual(['balanced', 'blurred', 'resized', 'alike']);
    expect(await page.locator('#cures .says').innerText()).toContain('4 of the seven');
    expect(troubles).toEqual([]);
  });
});

test('the address restores the state and goes along to the other language', async () => {
  const query = '?taps=4&stride=3&point=weight,1,4&layers=2&cures.weights=ones&contrast.taps=2&build.task=flat';
  await visit(session, lesson('ko', query), {}, async ({ page }) => {
    await scrollThrough(page);
    expect(await page.locator('#overlap .says').innerText()).toContain('w3');
    expect(await page.locator('#ripple .says').innerText()).toContain('9칸마다');
    expect(await page.locator('#contrast input[name=taps]').inputValue()).toBe('2');
    await page.locator('#contrast input[name=stride]').fill('3');
    await page.click('a[data-language=en]');
    await page.waitForURL(/\/en\/lessons/);
    await scrollThrough(page);
    expect(await page.locator('#overlap .says').innerText()).toContain('Weight w3');
    expect(await page.locator('#contrast .says').innerText()).toContain('With stride 3');
    expect(await page.locator('#cures select[name=weights]').inputValue()).toBe('ones');
    expect(await page.locator('#build [role=gridcell]').count()).toBe(3);
  });
});

for (const language of ['ko', 'en'] as const) {
  test(`the lesson can be finished by keyboard alone (${language})`, async () => {
    await visit(session, lesson(language), {}, async ({ page, troubles }) => {
      const press = async (...keys: string[]) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      /** Tries every wrong answer and hears what went wrong, then the right one. */
      const answer = async (item: string, mistakes: Readonly<Record<string, string>>, right: string) => {
        await tabTo(page, `#predict-${item} input`);
        const give = async (text: string) => {
          await press('Control+a');
          await page.keyboard.type(text);
          await press('Enter');
          return page.locator(`#predict-${item} .verdict`).innerText();
        };
        for (const [text, id] of Object.entries(mistakes)) expect(await give(text)).toContain(wrong(id, language));
        expect(await give(right)).toContain('✓');
      };
      /** Runs a claim, then plants its fault. */
      const check = async (name: string) => {
        const verdict = () => page.locator(`#check-${name} .claim-verdict`).innerText();
        await tabTo(page, `#check-${name} button`);
        await press('Enter');
        expect(await verdict()).toContain('✓');
        await tabTo(page, `#check-${name} [role=switch]`);
        await press('Space');
        for (let tries = 0; tries < 20 && !(await verdict()).includes('✗'); tries++) {
          await tabTo(page, `#check-${name} button`, 'Shift+Tab');
          await press('Enter');
        }
        expect(await verdict()).toContain('✗');
      };
      const says = (figure: string) => page.locator(`#${figure} .says`).innerText();
      const slide = async (figure: string, name: string, ...keys: string[]) => {
        await tabTo(page, `#${figure} input[name=${name}]`);
        await press(...keys);
      };

      await answer('count', { 3: 'every-weight-lands', 1: 'stamps-never-meet', 5: 'every-input-lands' }, '2');
      await tabTo(page, '#overlap .matrix.role-input [role=gridcell]');
      await page.keyboard.type('3');
      await press('Enter');
      expect((await matrixIn(page, 'overlap', 'output'))[0]).toEqual([3, 3, 4, 1, 2, 1, 2, 1, 2, 1, 1]);
      await tabTo(page, '#overlap .main');
      await press('Space');
      expect(await page.locator('#overlap .count').innerText()).toBe('2 / 11');
      await slide('overlap', 'taps', 'ArrowRight');
      expect(await says('overlap')).toMatch(/고르고|is even/);
      await slide('overlap', 'stride', 'ArrowRight');
      expect(await page.locator('#overlap .phase-count').allInnerTexts()).toEqual(['2', '1', '1']);
      await tabTo(page, '#overlap .trials button:last-child');
      await press('Enter');
      expect(await page.locator('#overlap .phase-sum').allInnerTexts()).toEqual(['4', '7']);

      await check('counts');
      await slide('contrast', 'taps', 'End', 'Tab', 'End');
      expect(await says('contrast')).toMatch(/k = 6/);
      await answer('plane', { 3: 'one-axis-counts', 6: 'axes-added', 25: 'whole-kernel-meets' }, '9');
      await check('plane');
      const sums = { 5.5: 'even-means-flat', 11: 'all-weights-add', 4: 'other-phase', 5: 'largest-weight' };
      await answer('sums', sums, '7');
      await check('phases');
      await check('balanced');
      await answer('period', { 3: 'one-layer-period', 6: 'strides-added', 4: 'kernel-for-period' }, '9');
      await slide('ripple', 'layers', 'End', 'Tab', 'Tab');
      expect(await says('ripple')).toMatch(/8칸마다|every 8 cells/);
      await check('peak');
      await tabTo(page, '#cures select[name=weights]');
      await press('End', 'Tab', 'End');
      expect(await says('cures')).toMatch(/7가지가|^7 of/);
      await check('resized');
      await check('interleaved');
      await check('alike');
      await check('gradient');

      const done = () => page.locator('#build .tasks [role=img]').count();
      await slide('build', 'taps', 'ArrowRight', 'ArrowRight', 'Tab', 'ArrowRight');
      expect(await done()).toBe(1);
      await tabTo(page, '#build .tasks button:nth-child(2)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build [role=gridcell]');
      await press('ArrowRight');
      await page.keyboard.type('2');
      await press('Enter');
      expect(await done()).toBe(2);
      await tabTo(page, '#build .tasks button:nth-child(3)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build [role=gridcell]');
      for (const number of ['0.5', '2', '0.5', '3']) {
        await page.keyboard.type(number);
        await press('Enter', 'ArrowRight');
      }
      expect(await done()).toBe(3);
      expect(troubles).toEqual([]);
    });
  });
}
