// The lesson “pointwise grouped convolution”: its arithmetic, its counts, and the way through it by keyboard alone.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { halvingRules, middleRules, pointWeightRules, widestRules } from '../src/lessons/pointwise-grouped/items.ts';
import { matrixIn, scrollThrough, tabTo, tapeIn } from './figures.ts';
import { holdsOfLesson } from './lesson.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const lesson = (language: 'ko' | 'en', query = '') => `${language}/lessons/pointwise-grouped/${query}`;

holdsOfLesson(session, { name: 'pointwise-grouped', main: 'blocks' });

async function alive(page: Page, figure: string): Promise<void> {
  await page.locator(figure).scrollIntoViewIfNeeded();
  await page.locator(`${figure}[data-live]`).waitFor();
}

const pixels = 4;

// 24 + 32 + 16 + 32 outputs: 104 cells, each read off the page and added up here.
for (const query of [
  '',
  '?inputs=8&outputs=8&groups=4',
  '?inputs=8&outputs=4&groups=2&x=0.1,-0.25,3.33,-7;0.07,1.05,9,-0.01;1,2,3,4;5,6,7,8;0,1,0,1;2,2,2,2;3,1,3,1;9,0,9,0',
  '?inputs=8&outputs=8&groups=1',
]) {
  test(`every output adds up, and reads its own group alone: ${query || 'at the start'}`, async () => {
    await visit(session, lesson('en', query), {}, async ({ page }) => {
      await alive(page, '#blocks');
      const [x, w] = [await matrixIn(page, 'blocks', 'input'), await matrixIn(page, 'blocks', 'weight')];
      const [y] = [await matrixIn(page, 'blocks', 'output')];
      const groups = Number(new URLSearchParams(query).get('groups') ?? 3);
      for (const [row, weights] of w.entries()) {
        const group = Math.floor(row / (w.length / groups));
        const inside = x.flatMap((_, input) => (Math.floor(input / (x.length / groups)) === group ? [input] : []));
        for (let pixel = 0; pixel < pixels; pixel++) {
          await page.locator(`#blocks .role-output [data-cell="${row},${pixel}"]`).focus();
          const { products, total } = await tapeIn(page, 'blocks');
          expect(products.map((product) => [product.x, product.w])).toEqual(
            inside.map((input) => [x[input]![pixel], weights[input]]),
          );
          let sum = 0;
          for (const product of products) {
            const exact = Math.round(product.x * 100) * Math.round(product.w * 100) + 0;
            sum += exact;
            expect(Math.round(product.product * 10_000)).toBe(exact);
            expect(Math.round(product.sum * 10_000)).toBe(sum);
          }
          expect(Math.round(total * 10_000)).toBe(sum);
          expect(Math.round(y[row]![pixel]! * 10_000)).toBe(sum);
        }
      }
    });
  });
}

test('what lights up for an input or a weight is what changes when it changes', async () => {
  const ones = Array.from({ length: 6 }, () => '1,1,1,1,1,1').join(';');
  await visit(session, lesson('en', `?w=${ones}`), {}, async ({ page }) => {
    await alive(page, '#blocks');
    const outputs = () => page.locator('#blocks .matrix.role-output .number').allTextContents();
    const spots = [
      ...Array.from({ length: 6 }, (_, row) => ['input', row, row % pixels] as const),
      ...Array.from({ length: 6 }, (_, row) => ['weight', row, 2 * Math.floor(row / 2)] as const),
    ];
    for (const [role, row, column] of spots) {
      await page.locator(`#blocks .role-${role} [data-cell="${row},${column}"]`).focus();
      const lit = await page.evaluate(() =>
        [...document.querySelectorAll('#blocks .matrix.role-output .cell')].map((cell) =>
          cell.classList.contains('lit'),
        ),
      );
      const before = await outputs();
      await page.keyboard.press('PageUp');
      const changed = (await outputs()).map((value, at) => value !== before[at]);
      // A weight times an input of 0 is lit, but its change does not show.
      for (const [at, is] of changed.entries()) expect(is && !lit[at]).toBe(false);
      expect(lit.filter(Boolean)).toHaveLength(role === 'input' ? 2 : pixels);
      expect(changed.some(Boolean)).toBe(true);
    }
  });
});

test('the counts of the papers, the closed gaps, and the address that restores it all', async () => {
  const query =
    '?groups=4&product.shuffle=yes&cost.channels=256&cost.middle=128&cost.groups=32&network.groups=8&picture.groups=3';
  await visit(session, lesson('ko', query), {}, async ({ page, troubles }) => {
    await scrollThrough(page);
    expect(await page.locator('#blocks .says').innerText()).toMatch(/6.*4/);
    expect(await page.locator('#product .says').innerText()).toContain('빈칸이 없습니다');
    expect(await page.locator('#cost .total-resnext').innerText()).toBe('70,144');
    expect(await page.locator('#cost .says').innerText()).toContain('93.4');
    expect(await page.locator('#budget .bar-text').allInnerTexts()).toEqual(
      [144, 200, 240, 272, 384].map((channels) => expect.stringContaining(String(channels)) as string),
    );
    await page.locator('#product [role=switch]').click();
    expect(await page.locator('#product .says').innerText()).toContain('32');
    await page.waitForURL((url) => !url.search.includes('product.shuffle'));
    await page.click('a[data-language=en]');
    await page.waitForURL(/\/en\/lessons/);
    await scrollThrough(page);
    expect(await page.locator('#network .total-products').innerText()).toBe('138,365,952');
    expect(await page.locator('#picture input[name=groups]').inputValue()).toBe('3');
    expect(troubles).toEqual([]);
  });
});

for (const language of ['ko', 'en'] as const) {
  test(`the lesson can be finished by keyboard alone (${language})`, async () => {
    await visit(session, lesson(language), {}, async ({ page, troubles }) => {
      const press = async (...keys: string[]) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      const rules = [...pointWeightRules, ...middleRules, ...widestRules, ...halvingRules];
      const verdict = (item: string) => page.locator(`#predict-${item} .verdict`).innerText();
      const answer = async (item: string, wrong: Readonly<Record<string, string>>, right: string) => {
        await tabTo(page, `#predict-${item} input`);
        for (const [mistake, text] of Object.entries(wrong)) {
          await press('Control+a');
          await page.keyboard.type(text);
          await press('Enter');
          expect(await verdict(item)).toContain(rules.find(({ id }) => id === mistake)!.say[language]);
        }
        await press('Control+a');
        await page.keyboard.type(right);
        await press('Enter');
        expect(await verdict(item)).toContain('✓');
      };
      const says = (figure: string) => page.locator(`#${figure} .says`).innerText();
      const done = () => page.locator('#build .tasks [role=img]').count();

      await answer(
        'weights',
        {
          'point-without-groups': '14400',
          'point-one-group': '1600',
          'point-nine-taps': '43200',
          'point-one-per-channel': '240',
        },
        '4800',
      );
      await tabTo(page, '#blocks .role-weight [role=gridcell]');
      await page.keyboard.type('9');
      await press('Enter');
      expect((await matrixIn(page, 'blocks', 'weight'))[0]![0]).toBe(9);
      await press('End');
      expect(await says('blocks')).toMatch(/없습니다|no weight/);
      await tabTo(page, '#blocks .main');
      await press('Space');
      await tabTo(page, '#blocks input[name=inputs]');
      await press('End', 'Tab', 'End', 'Tab', 'End');
      expect((await tapeIn(page, 'blocks')).products).toHaveLength(1);
      await tabTo(page, '#check-walls [role=switch]');
      await press('Space');
      expect(await page.locator('#check-walls .claim-verdict').innerText()).toContain('✗');
      await tabTo(page, '#product [role=gridcell]');
      await press('End');
      expect(await says('product')).toMatch(/길이 없습니다|no path/);
      await tabTo(page, '#product [role=switch]');
      await press('Space', 'Tab', 'End');
      expect(await says('product')).toContain('32');
      await tabTo(page, '#picture [role=gridcell]');
      await press('PageUp');
      await tabTo(page, '#picture input[name=groups]');
      await press('End', 'Tab', 'End');
      await answer(
        'middle',
        {
          'middle-as-resnet': '32400',
          'middle-as-resnext': '10800',
          'middle-outer-channels': '2160',
          'middle-one-tap': '60',
        },
        '540',
      );
      await tabTo(page, '#cost select[name=channels]');
      await press('Home', 'Tab', 'Home', 'Tab', 'Home');
      expect(await says('cost')).toContain('2,448');
      await answer(
        'widest',
        {
          'as-many-times-as-groups': '400',
          'groups-buy-nothing': '100',
          'fewer-channels': '25',
          'one-end-only': '104',
        },
        '200',
      );
      await tabTo(page, '#budget input');
      await press('End');
      expect(await says('budget')).toContain('30,000');
      await tabTo(page, '#unit .main');
      await press('Enter', 'Enter', 'Enter');
      expect(await says('unit')).toMatch(/16개 가운데 16개|16 of the 16/);
      await tabTo(page, '#unit [role=switch]');
      await press('Space');
      expect(await says('unit')).toMatch(/16개 가운데 8개|8 of the 16/);
      await press('Tab', 'Home');
      await answer('halving', { 'shortcut-added': '480', 'bottleneck-width': '120', 'both-ways-full': '720' }, '240');
      await tabTo(page, '#network select');
      await press('Home');
      expect(await page.locator('#network .total-products').innerText()).toMatch(/^143,07/);

      await tabTo(page, '#build input[name=wideGroups]');
      await press('End', 'Shift+Tab');
      for (let channels = 36; channels < 96; channels++) await press('ArrowRight');
      expect(await done()).toBe(1);
      await tabTo(page, '#build .tasks button:nth-child(2)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build input[name=shareGroups]');
      await press('End');
      expect(await done()).toBe(1);
      for (let groups = 64; groups > 32; groups--) await press('ArrowLeft');
      expect(await done()).toBe(2);
      await tabTo(page, '#build .tasks button:nth-child(3)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build input[name=mixGroups]');
      await press('ArrowRight', 'ArrowRight');
      expect(await done()).toBe(3);
      expect(troubles).toEqual([]);
    });
  });
}
