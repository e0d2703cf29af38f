// A reader who has a keyboard alone: what every walk through a lesson does.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { InBoth, Language } from '../src/figure/language.ts';
import { tabTo } from './figures.ts';

export interface KeyboardReader {
  press(...keys: string[]): Promise<void>;
  /** Answers wrong, each time with the feedback of that rule, then right. */
  answer(item: string, wrong: readonly (readonly [text: string, rule: string])[], right: string): Promise<void>;
  /** Runs a claim, then plants its fault until it shows. */
  check(claim: string): Promise<void>;
  /** What a figure says. */
  says(figure: string): Promise<string>;
  /** How many tasks of the construction are solved. */
  done(): Promise<number>;
}

/** @param rules the wrong rules of the lesson */
export function keyboardReader(
  page: Page,
  language: Language,
  rules: readonly { readonly id: string; readonly say: InBoth }[],
): KeyboardReader {
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    press,
    async answer(item, wrong, right) {
      await tabTo(page, `#predict-${item} input`);
      const verdictOn = async (text: string): Promise<string> => {
        await press('Control+a');
        await page.keyboard.type(text);
        await press('Enter');
        return page.locator(`#predict-${item} .verdict`).innerText();
      };
      for (const [text, id] of wrong) {
        expect(await verdictOn(text)).toContain(rules.find((rule) => rule.id === id)!.say[language]);
      }
      expect(await verdictOn(right)).toContain('✓');
    },
    async check(claim) {
      const verdict = () => page.locator(`#check-${claim} .claim-verdict`).innerText();
      await tabTo(page, `#check-${claim} button.main`);
      await press('Enter');
      expect(await verdict()).toContain('✓');
      await tabTo(page, `#check-${claim} [role=switch]`);
      await press('Space');
      for (let tries = 0; tries < 20 && !(await verdict()).includes('✗'); tries++) {
        await tabTo(page, `#check-${claim} button.main`, 'Shift+Tab');
        await press('Enter');
      }
      expect(await verdict()).toContain('✗');
    },
    says: (figure) => page.locator(`#${figure} .says`).innerText(),
    done: () => page.locator('#build .tasks [role=img]').count(),
  };
}
