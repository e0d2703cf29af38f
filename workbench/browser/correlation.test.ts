// The lesson “convolution and cross-correlation”: what is drawn, what it says, and that a keyboard is enough.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { misconceptions } from '../src/lessons/misconceptions.ts';
import { matrixIn, scrollThrough, tabTo } from './figures.ts';
import { holdsOfLesson } from './lesson.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const lesson = (language: 'ko' | 'en', query = '') => `${language}/lessons/correlation/${query}`;
const wrong = (id: string, language: 'ko' | 'en') => misconceptions.find((rule) => rule.id === id)!.say[language];
const spoken = (page: Page, figure: string) => page.locator(`#${figure} .says`).innerText();

holdsOfLesson(session, { name: 'correlation', drawn: '#speech .speech', main: 'slide' });

for (const language of ['ko', 'en'] as const) {
  test(`${language}: without scripts the text, the formulas and the first pictures are there`, async () => {
    await visit(session, lesson(language), { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator('#slide .slide-formula .result').innerText()).toBe('9');
      expect(await page.locator('#area .areas dd').first().innerText()).toBe('1');
      expect(await page.locator('#check-flip .claim-verdict').innerText()).toContain('0');
      expect(await page.locator('#speech svg.wave path').count()).toBe(1);
    });
  });

  test(`the lesson can be finished by keyboard alone (${language})`, async () => {
    await visit(session, lesson(language), {}, async ({ page, troubles }) => {
      const press = async (...keys: string[]) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      const answer = async (item: string, mistake: readonly [text: string, id: string], right: string) => {
        await tabTo(page, `#predict-${item} input`);
        await page.keyboard.type(mistake[0]);
        await press('Enter');
        expect(await page.locator(`#predict-${item} .verdict`).innerText()).toContain(wrong(mistake[1], language));
        await press('Control+a');
        await page.keyboard.type(right);
        await press('Enter');
        expect(await page.locator(`#predict-${item} .verdict`).innerText()).toContain('✓');
      };
      const check = async (claim: string) => {
        await tabTo(page, `#check-${claim} .main`);
        await press('Enter', 'Tab', 'Enter');
        const tally = () => page.locator(`#check-${claim} .claim-tally`).innerText();
        expect((await tally()).match(/101/g)).toHaveLength(2);
        await press('Tab', 'Space');
        expect(await page.locator(`#check-${claim} .claim-fault input`).isChecked()).toBe(true);
        await press('Shift+Tab', 'Enter');
        const [held, runs] = (await tally())
          .match(/\d+/g)!
          .map(Number)
          .toSorted((a, b) => a - b);
        expect(runs).toBe(101);
        expect(held).toBeLessThan(60);
      };

      await answer('turned', ['1', 'turned-round'], '-1');
      await answer('length', ['3', 'size-forgot-padding'], '7');

      await tabTo(page, '#slide .role-input [role=gridcell]');
      await page.keyboard.type('5');
      await press('Enter');
      expect(await page.locator('#slide .slide-formula .numbers').innerText()).toContain('5·2');
      await tabTo(page, '#slide .main');
      await press('Space', 'ArrowRight', 'ArrowLeft');
      await tabTo(page, '#slide .scrub input');
      await press('End');
      expect(await page.locator('#slide .stepper .count').innerText()).toContain('21');
      await tabTo(page, '#slide input[role=switch]');
      await press('Space');
      expect(await spoken(page, 'slide')).toContain('f ⋆ g');
      await tabTo(page, '#slide .tools button');
      await press('Enter');
      expect((await matrixIn(page, 'slide', 'output'))[0]!.slice(0, 3)).toEqual([0, 3, 9]);

      await answer('area', ['7', 'overlap-area'], '20');
      await tabTo(page, '#area select[name=height]');
      await press('ArrowUp');
      expect(await page.locator('#area .areas').innerText()).toMatch(/1\/2[^]*1\/2/);

      await tabTo(page, '#twins .twin-choices button');
      await press('Tab', 'Enter');
      expect(await spoken(page, 'twins')).toMatch(/같습니다|the same/);
      await answer('sign', ['3', 'turned-round'], '-3');
      await check('flip');
      await check('symmetric');
      await check('commutes');
      await check('associates');
      await answer('impulse', ['1', 'turned-round'], '3');

      await tabTo(page, '#speech select[name=effect]');
      await tabTo(page, '#speech input[role=switch]');
      await press('Space');
      expect(await spoken(page, 'speech')).toMatch(/0\.4/);

      await tabTo(page, '#train .scrub input');
      await press('End');
      expect(await page.locator('#train .operator').innerText()).toBe('≈');
      await check('backward');

      await tabTo(page, '#build .role-weight [role=gridcell]');
      const kernel = async (...weights: string[]) => {
        for (const weight of weights) {
          await page.keyboard.type(weight);
          await press('Enter', 'ArrowRight');
        }
      };
      const done = () => page.locator('#build .tasks [role=img]').count();
      await kernel('1', '2', '0');
      expect(await done()).toBe(0);
      await press('Home');
      await kernel('0', '2', '1');
      expect(await done()).toBe(1);
      await tabTo(page, '#build .tasks button:nth-child(2)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build .role-weight [role=gridcell]');
      await press('Home');
      await kernel('1', '2', '1');
      await tabTo(page, '#build .tasks button:nth-child(3)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build .role-weight [role=gridcell]');
      await press('Home');
      await kernel('-1', '0', '1');
      expect(await done()).toBe(3);
      expect(troubles).toEqual([]);
    });
  });
}

describe('the shown products add up in every position', () => {
  for (const query of ['', '?flip=no', '?f=0.1,-0.25,3&g=1.05,-2&flip=yes', '?f=2,1,3,5,4,9,-7&g=1,-1,0.5,3&flip=no']) {
    test(`with the address “${query}”, on a screen of 360 pixels`, async () => {
      await visit(session, lesson('en', query), { viewport: { width: 360, height: 640 } }, async ({ page }) => {
        await page.locator('#slide').scrollIntoViewIfNeeded();
        await page.locator('#slide[data-live]').waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        const [f] = await matrixIn(page, 'slide', 'input');
        const [g] = await matrixIn(page, 'slide', 'weight');
        const whole = (value: number) => Math.round(value * 100);
        const flip = !query.includes('flip=no');
        const places = f!.length + g!.length - 1;
        for (let at = 0; at < places; at++) {
          await page.locator(`#slide .role-output [data-cell="0,${at}"]`).focus();
          const shown = (await page.locator('#slide text.product').allTextContents()).map((text) =>
            Math.round(Number(text.replace('−', '-')) * 10_000),
          );
          // Written once more: the window's cell k lies at f[at − (taps − 1) + k].
          const taps = flip ? g!.toReversed() : g!;
          const products = taps.map((tap, k) => whole(tap) * whole(f![at - taps.length + 1 + k] ?? 0) + 0);
          expect(shown.map((product) => product + 0)).toEqual(products);
          const total = await page.locator('#slide .slide-formula .result').innerText();
          const sum = products.reduce((total, product) => total + product, 0);
          expect(Math.round(Number(total.replace('−', '-')) * 10_000)).toBe(sum);
        }
      });
    });
  }
});

test('the address restores the state, and goes along to the other language', async () => {
  await visit(session, lesson('ko', '?f=1,2,3&g=1,-1&flip=no&step=4&area.height=one'), {}, async ({ page }) => {
    await scrollThrough(page);
    expect(await matrixIn(page, 'slide', 'weight')).toEqual([[1, -1]]);
    expect(await page.locator('#slide .stepper .count').innerText()).toBe('4 / 12');
    expect(await page.locator('#area select[name=height]').inputValue()).toBe('one');
    await page.click('a[data-language=en]');
    await page.waitForURL(/\/en\/lessons/);
    await scrollThrough(page);
    expect(await matrixIn(page, 'slide', 'input')).toEqual([[1, 2, 3]]);
  });
});
