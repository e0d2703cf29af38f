// The lesson “many channels”: its sums, what lights up, its pictures, and the way through it by keyboard alone.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { kernelRules, numberRules, sumRules, weightRules } from '../src/lessons/many-channels/items.ts';
import { scrollThrough, tabTo } from './figures.ts';
import { keyboardReader } from './keyboard.ts';
import { holdsOfLesson } from './lesson.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const lesson = (language: 'ko' | 'en', query = '') => `${language}/lessons/many-channels/${query}`;
const number = (text: string) => Number(text.replaceAll('−', '-').replace(/[()=\s]/g, ''));
const rules = [...sumRules, ...numberRules, ...weightRules, ...kernelRules];

/** The numbers of the mixer's matrices in the order in which they stand; what is not computed yet is NaN. */
const matrices = async (page: Page): Promise<number[][]> => {
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('#mixer .matrix svg')].map((svg) =>
      [...svg.querySelectorAll('.number')].map((cell) => cell.textContent),
    ),
  );
  return shown.map((cells) => cells.map(number));
};

/** The lines of arithmetic below the mixer. */
const linesIn = (page: Page) =>
  page.evaluate(() => {
    const texts = (of: Element, part: string) => [...of.querySelectorAll(part)].map((found) => found.textContent);
    const [total, ...lines] = [...document.querySelectorAll('#mixer .channel-sums li')].toReversed();
    return {
      lines: lines.toReversed().map((line) => ({
        x: texts(line, '.role-input'),
        w: texts(line, '.role-weight'),
        sum: texts(line, '.sum-result')[0]!,
      })),
      parts: texts(total!, '.part-of-sum'),
      bias: texts(total!, '.sum-products .role-weight'),
      total: texts(total!, '.sum-result')[0]!,
    };
  });

holdsOfLesson(session, { name: 'many-channels', drawn: '#picture .result canvas', main: 'mixer' });

test('without scripts the channels, the first sum, the counts and a picture are there', async () => {
  await visit(session, lesson('ko'), { javaScriptEnabled: false }, async ({ page }) => {
    expect(await page.locator('#mixer .matrix').count()).toBe(12);
    expect(await page.locator('#mixer .sum-total').innerText()).toMatch(/12 \+ \(−2\) \+ \(−1\) \+ 1\s*= 10/);
    expect(await page.locator('#count .learned').innerText()).toBe('112');
    expect(await page.locator('#picture .result img').count()).toBe(1);
  });
});

test('every product, map and output that is shown adds up, to the last decimal', async () => {
  const kernels = Array.from({ length: 18 }, (_, row) => `${row - 8.5},0.25,${(row * 7) % 9}`).join(';');
  for (const query of ['', `?w=${kernels}&b=0.07,-9.99`]) {
    await visit(session, lesson('en', query), {}, async ({ page }) => {
      await scrollThrough(page);
      for (const filter of [0, 1]) {
        await page.locator('#mixer .trials button').nth(filter).click();
        const all = await matrices(page);
        const of = (at: number) => [0, 1, 2].map((channel) => all[3 * channel + at]!);
        const [x, w, maps, bias] = [of(0), of(1), of(2), all[9]![filter]!];
        const output = all[10 + filter]!;
        for (let cell = 0; cell < 9; cell++) {
          await page
            .locator(`#mixer .mixer-sum .role-output`)
            .nth(2 * filter + 1)
            .locator('.cell')
            .nth(cell)
            .focus();
          const { lines, parts, bias: shownBias, total } = await linesIn(page);
          const start = 5 * Math.floor(cell / 3) + (cell % 3);
          let whole = Math.round(bias * 100) * 100;
          for (const [channel, line] of lines.entries()) {
            const window = [0, 1, 2, 5, 6, 7, 10, 11, 12].map((at) => x[channel]![start + at]!);
            expect(line.x.map(number)).toEqual(window);
            expect(line.w.map(number)).toEqual(w[channel]);
            let sum = 0;
            for (const [tap, value] of window.entries())
              sum += Math.round(value * 100) * Math.round(w[channel]![tap]! * 100);
            for (const shown of [number(line.sum), number(parts[channel]!), maps[channel]![cell]!])
              expect(Math.round(shown * 10_000) + 0).toBe(sum + 0);
            whole += sum;
          }
          expect(shownBias.map(number)).toEqual([bias]);
          expect(Math.round(number(total) * 10_000) + 0).toBe(whole + 0);
          expect(Math.round(output[cell]! * 10_000) + 0).toBe(whole + 0);
        }
      }
    });
  }
});

test('what lights up for an input is what changes when it changes, and without the sum nothing is added', async () => {
  const ones = Array.from({ length: 18 }, () => '1,2,3').join(';');
  await visit(session, lesson('en', `?w=${ones}&step=72`), {}, async ({ page }) => {
    await scrollThrough(page);
    const lit = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('#mixer .role-output.matrix .cell')].map((cell) =>
          cell.classList.contains('lit'),
        ),
      );
    const made = async () => {
      const all = await matrices(page);
      return [2, 5, 8, 10, 11].flatMap((at) => all[at]!);
    };
    for (const [channel, cell] of [
      [0, '0,0'],
      [1, '2,2'],
      [2, '4,1'],
      [1, '0,4'],
    ] as const) {
      await page.locator('#mixer .role-input.matrix').nth(channel).locator(`[data-cell="${cell}"]`).focus();
      const [before, now] = [await made(), await lit()];
      await page.keyboard.press('PageUp');
      const after = await made();
      expect(now).toEqual(after.map((value, at) => value !== before[at]));
      expect(now.filter(Boolean).length).toBeGreaterThan(0);
    }
    const maps = (await matrices(page)).filter((_, at) => [2, 5, 8].includes(at));
    await page.locator('#mixer input[name=sum]').click();
    const all = await matrices(page);
    expect(all).toHaveLength(9);
    expect([2, 5, 8].map((at) => all[at])).toEqual(maps);
    expect(await page.locator('#mixer .sum-total').innerText()).toContain('not added');
  });
});

test('the address restores the state and goes along to the other language', async () => {
  const query =
    '?sum=no&step=40&count.inputs=64&count.outputs=128&depth.depth=2&depth.at=2&picture.sum=no&build.task=mix';
  await visit(session, lesson('ko', query), {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    for (const language of ['ko', 'en'] as const) {
      expect(await page.locator('#mixer .count').innerText()).toBe('40 / 72');
      expect(await page.locator('#mixer .matrix').count()).toBe(9);
      expect(await page.locator('#count .learned').innerText()).toBe('73,856');
      expect(await page.locator('#depth .refusal').innerText()).toMatch(/3.*2/);
      expect(await page.locator('#depth .role-output .lit').count()).toBe(4);
      expect(await page.locator('#picture input[name=sum]').isChecked()).toBe(false);
      expect(await page.locator('#build .channel-table').count()).toBe(1);
      if (language === 'en') break;
      await page.click('a[data-language=en]');
      await page.waitForURL(/\/en\/lessons/);
      await scrollThrough(page);
    }
    expect(troubles).toEqual([]);
  });
});

test('the maps of a picture add up at the pixel looked at, and the output canvas follows', async () => {
  await visit(session, lesson('en', '?picture.kernel=sobel-x&picture.mix=0.3,0.59,0.11'), {}, async ({ page }) => {
    await scrollThrough(page);
    await page.locator('#picture').scrollIntoViewIfNeeded();
    await page.waitForSelector('#picture .result canvas[data-done]');
    for (const [row, column] of [
      ['20', '40'],
      ['1', '1'],
      ['128', '77'],
    ] as const) {
      await page.locator('#picture input[name=picture-row]').fill(row);
      await page.locator('#picture input[name=picture-column]').fill(column);
      const parts = (await page.locator('#picture .spot-part').allInnerTexts()).map(number);
      const total = number(await page.locator('#picture .spot-sum .role-output').innerText());
      expect(parts.reduce((sum, part) => sum + Math.round(part * 100), 0)).toBe(Math.round(total * 100));
      const pixel = await page.evaluate(
        ([row, column]) => {
          const canvas = document.querySelector<HTMLCanvasElement>('#picture .result canvas')!;
          return canvas.getContext('2d')!.getImageData(Number(column) - 1, Number(row) - 1, 1, 1).data[0]!;
        },
        [row, column] as const,
      );
      expect(pixel).toBe(new Uint8ClampedArray([128 + total / 2])[0]);
    }
  });
});

for (const language of ['ko', 'en'] as const) {
  test(`the lesson can be finished by keyboard alone (${language})`, async () => {
    await visit(session, lesson(language), {}, async ({ page, troubles }) => {
      const { press, answer, check, says, done } = keyboardReader(page, language, rules);

      await answer(
        'sum',
        [
          ['8', 'mc-forgot-bias'],
          ['14', 'mc-bias-for-each-channel'],
          ['6', 'mc-first-channel'],
          ['27', 'mc-one-kernel'],
          ['7', 'mc-largest-channel'],
          ['18', 'mc-turned'],
        ],
        '10',
      );
      await tabTo(page, '#mixer .role-input [role=gridcell]');
      await page.keyboard.type('5');
      await press('Enter');
      expect(await page.locator('#mixer .sum-total').innerText()).toContain('12 +');
      await press('Escape', 'Space');
      expect(await page.locator('#mixer .count').innerText()).toBe('5 / 72');
      expect(await page.locator('#mixer .channel-sums .waiting').count()).toBe(3);
      await tabTo(page, '#mixer .scrub input');
      await press('End');
      await tabTo(page, '#mixer input[name=sum]');
      await press('Space');
      expect(await page.locator('#mixer .matrix').count()).toBe(9);
      await check('apart');
      await check('stacked');

      await answer(
        'places',
        [
          ['27', 'mc-maps-stay-apart'],
          ['25', 'mc-as-large-as-the-input'],
          ['75', 'mc-everything-kept'],
          ['3', 'mc-one-direction'],
        ],
        '9',
      );
      await tabTo(page, '#depth input[name=depth]');
      await press('Home');
      expect(await page.locator('#depth .role-output.matrix').count()).toBe(3);
      await press('Tab', 'End');
      await check('permuted');
      await answer(
        'weights',
        [
          ['108', 'mc-biases-not-counted'],
          ['40', 'mc-flat-filters'],
          ['28', 'mc-single-filter'],
          ['120', 'mc-bias-for-each-kernel'],
          ['12', 'mc-kernels-for-weights'],
        ],
        '112',
      );
      await answer(
        'kernels',
        [
          ['128', 'mc-filters-for-kernels'],
          ['64', 'mc-one-filter-of-kernels'],
          ['192', 'mc-ends-added'],
          ['73728', 'mc-weights-for-kernels'],
        ],
        '8192',
      );
      await tabTo(page, '#count input[name=inputs]');
      await press('Home', 'Tab', 'Home', 'Tab', 'Tab', 'ArrowRight', 'ArrowRight', 'Tab', 'Space');
      expect(await page.locator('#count .learned').innerText()).toBe('9');
      expect(await page.locator('#count .products').innerText()).toBe('225');
      await tabTo(page, '#picture [role=gridcell]');
      await press('PageUp');
      await tabTo(page, '#picture select[name=kernel]');
      await press('ArrowDown', 'Tab', 'Space');
      expect(await page.locator('#picture input[name=sum]').isChecked()).toBe(false);
      await check('linear');
      await check('patches');

      await tabTo(page, '#build .role-weight [role=gridcell]');
      await press('ArrowDown');
      await page.keyboard.type('1');
      await press('Enter');
      await tabTo(page, '#build .channel:nth-child(3) .role-weight [role=gridcell]');
      await press('ArrowDown', 'End');
      await page.keyboard.type('-1');
      await press('Enter');
      expect(await done()).toBe(1);
      await tabTo(page, '#build .tasks button:nth-child(2)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build .role-weight [role=gridcell]');
      for (const row of [
        ['1', '1', '1'],
        ['1', '0', '-1'],
      ]) {
        for (const value of row) {
          await page.keyboard.type(value);
          await press('Enter', 'ArrowRight');
        }
        await press('ArrowDown', 'Home');
      }
      expect(await done()).toBe(2);
      await tabTo(page, '#build .tasks button:nth-child(3)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build input[name=outputs]');
      for (let n = 8; n < 16; n++) await press('ArrowRight');
      expect(await done()).toBe(2);
      await press('Tab', 'ArrowLeft', 'ArrowLeft');
      expect(await done()).toBe(3);
      expect(await says('build')).toContain('✓');
      expect(troubles).toEqual([]);
    });
  });
}
