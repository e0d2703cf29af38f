// A reader without a mouse goes through the whole lesson: predicts, steps, edits, moves every control, and builds.
import { expect, test } from 'vitest';
import { misconceptions } from '../src/lessons/misconceptions.ts';
import { matrixIn, tabTo, tapeIn } from './figures.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const wrong = (id: string, language: 'ko' | 'en') => misconceptions.find((rule) => rule.id === id)!.say[language];

for (const language of ['ko', 'en'] as const) {
  test(`the lesson can be finished by keyboard alone (${language})`, async () => {
    await visit(session, `${language}/lessons/one-channel/`, {}, async ({ page, troubles }) => {
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
      const says = (figure: string) => page.locator(`#${figure} .says`).innerText();
      const count = () => page.locator('#window .count').innerText();

      await answer('row', ['9', 'turned-round'], '7');

      // The grid: one stop of Tab, arrows inside, the far ends by Control.
      await tabTo(page, '#window .role-input [role=gridcell]');
      await press('ArrowRight');
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
      expect(await focused()).toBe('0,1');
      await press('Control+End');
      expect(await focused()).toBe('4,4');
      await press('Home', 'ArrowUp');
      expect(await focused()).toBe('3,0');
      await press('Control+Home', 'ArrowRight');

      // A digit begins to edit; Escape takes it back, Enter keeps it.
      await page.keyboard.type('8');
      await press('Escape');
      expect((await matrixIn(page, 'window', 'input'))[0]![1]).toBe(3);
      await page.keyboard.type('5.5');
      await press('Enter');
      expect((await matrixIn(page, 'window', 'input'))[0]![1]).toBe(5.5);
      expect(await focused()).toBe('0,1');
      await press('PageDown', 'Enter', 'ArrowDown', 'Enter');
      expect((await matrixIn(page, 'window', 'input'))[0]![1]).toBe(3.5);
      expect((await matrixIn(page, 'window', 'output'))[0]![0]).toBe(12.5);

      // Pointing from a weight and from an output.
      await press('Tab');
      expect(await says('window')).toMatch(/9/);
      await press('Tab', 'ArrowRight');
      expect((await tapeIn(page, 'window')).products).toHaveLength(9);
      await press('Escape');
      expect(await says('window')).not.toBe('');

      // Stepping: Space, arrows both ways, the slider, playing.
      const before = await count();
      await press('Space');
      expect(await count()).not.toBe(before);
      await tabTo(page, '#window .main');
      await press('ArrowLeft');
      expect(await count()).toBe(before);
      await tabTo(page, '#window .scrub input');
      await press('Home');
      expect(await count()).toBe('1 / 36');
      await press('Space', 'ArrowRight', 'ArrowRight');
      expect(await count()).toBe('4 / 36');
      await press('End');
      expect(await count()).toBe('36 / 36');
      expect((await matrixIn(page, 'window', 'output'))[2]).toEqual([9, 6, 14]);
      await tabTo(page, '#window .pace select');
      await page.keyboard.press('End');
      await tabTo(page, '#window .play', 'Shift+Tab');
      await press('Enter');
      await page.waitForFunction(() => /^[3-9] /.test(document.querySelector('#window .count')!.textContent));
      await press('Enter');
      const paused = await count();
      await page.waitForTimeout(700);
      expect(await count()).toBe(paused);

      // The three questions, and the corner that only one output reads.
      await tabTo(page, '#window .places > :nth-child(2) button');
      await press('Enter');
      expect(await page.locator('#window .uses .product').count()).toBe(1);
      await press('Tab', 'Enter');
      expect(await page.locator('#window .uses .product').count()).toBe(3);

      // Own numbers, pasted as text.
      await tabTo(page, '#window summary');
      await press('Enter');
      await tabTo(page, '#window textarea[name=input-text]');
      await press('Control+a');
      await page.keyboard.insertText('1\t2\n3');
      await press('Tab', 'Enter');
      expect(await page.locator('#window .matrix-tools.role-input .fault').innerText()).toMatch(/행|rows/);
      await tabTo(page, '#window textarea[name=input-text]', 'Shift+Tab');
      await press('Control+a');
      await page.keyboard.insertText('[[1, 2, 3],\n [4, 5, 6],\n [7, 8, 9]]');
      await press('Tab', 'Enter');
      expect(await matrixIn(page, 'window', 'output')).toHaveLength(1);
      await tabTo(page, '#window .tools button');
      await press('Enter');
      expect(await count()).toBe('4 / 36');

      await answer('readers', ['9', 'every-weight'], '3');
      await answer('corner', ['17', 'forgot-padding'], '3');
      await answer('skipped', ['4', 'every-output'], '2');
      await answer('floor', ['3', 'rounded-up'], '2');

      // Every control of the second figure.
      await tabTo(page, '#size input[name=stride]');
      await press('ArrowRight');
      expect(await matrixIn(page, 'size', 'output')).toEqual([
        [12, 17],
        [9, 14],
      ]);
      await press('Tab', 'ArrowRight');
      expect((await matrixIn(page, 'size', 'output'))[0]).toEqual([6, 17, 3]);
      await press('Tab', 'ArrowRight');
      expect(await matrixIn(page, 'size', 'output')).toHaveLength(2);
      await press('Home', 'Tab', 'ArrowDown');
      expect(await page.locator('#size select[name=boundary]').inputValue()).toBe('reflect');
      await press('Tab', 'Space');
      expect(await page.locator('#size [role=switch]').isChecked()).toBe(true);
      await tabTo(page, '#size .trials button');
      await press('Tab', 'Enter');
      expect(await page.locator('#size .ruler .dropped').count()).toBe(1);
      expect(await page.locator('#size .size-formula').innerText()).toContain('⌊1.5⌋');

      await answer('apart', ['25', 'forgot-stride'], '11');
      await answer('turned', ['12', 'turned-round'], '18');

      // The picture: another filter, and a weight made larger.
      await tabTo(page, '#picture [role=gridcell]');
      await page.waitForSelector('#picture canvas[data-done]');
      await press('PageUp');
      expect((await matrixIn(page, 'picture', 'weight'))[0]![0]).toBe(0);
      await tabTo(page, '#picture select[name=filter]');
      await press('Home');
      expect((await matrixIn(page, 'picture', 'weight'))[1]).toEqual([0, 1, 0]);

      // Building: the three tasks.
      const done = () => page.locator('#build .tasks [role=img]').count();
      await tabTo(page, '#build input[name=stride]');
      await press('ArrowRight');
      expect(await done()).toBe(0);
      await press('Tab', 'ArrowRight');
      expect(await done()).toBe(1);
      await tabTo(page, '#build .tasks button:nth-child(2)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build [role=gridcell]');
      await press('ArrowDown');
      await page.keyboard.type('1');
      await press('Enter');
      expect(await says('build')).toMatch(/왼쪽|left/);
      await press('Delete', 'End');
      await page.keyboard.type('1');
      await press('Enter');
      expect(await done()).toBe(2);
      await tabTo(page, '#build .tasks button:nth-child(3)', 'Shift+Tab');
      await press('Enter');
      await tabTo(page, '#build [role=gridcell]');
      for (const weight of ['-1', '0', '1']) {
        await page.keyboard.type(weight);
        await press('Enter', 'ArrowRight');
      }
      expect(await done()).toBe(3);
      expect(await says('build')).toContain('✓');
      expect(troubles).toEqual([]);
    });
  });
}

test('what a step shows is read aloud, once, in the page’s language', async () => {
  await visit(session, 'ko/lessons/one-channel/', {}, async ({ page }) => {
    await tabTo(page, '#window .main');
    await page.keyboard.press('Enter');
    const spoken = await page.locator('#window p.hidden[role=status]').innerText();
    expect(spoken).toBe(await page.locator('#window .says').innerText());
    expect(spoken).toMatch(/[가-힣]/);
    // The second figure shares the state but is not in use, so it keeps silent.
    expect(await page.locator('#size p.hidden[role=status]').innerText()).toBe('');
  });
});

test('playing stops where the figure cannot be seen', async () => {
  await visit(session, 'en/lessons/one-channel/', {}, async ({ page }) => {
    await tabTo(page, '#window .play');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#window .count')!.textContent !== '4 / 36');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForFunction(() => document.querySelector('#window .play')!.textContent.includes('Play'));
  });
});
