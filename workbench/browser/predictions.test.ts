// Every question of every lesson, in both languages: each wrong rule of the catalogue is answered with its own feedback
// on the page, the right answer with its reason, and an answer of no rule with the admission that nobody knows.
import { expect, test } from 'vitest';
import { itemsOf } from '../src/lessons/everyItem.ts';
import { lessons } from '../src/lessons/index.ts';
import { scrollThrough } from './figures.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
/** No rule gives it. */
const strange = 12_345;

for (const language of ['ko', 'en'] as const) {
  test.each(lessons.map(({ name }) => name))(`${language}: %s names what each wrong answer did`, async (name) => {
    const items = await itemsOf(name);
    await visit(session, `${language}/lessons/${name}/`, {}, async ({ page, troubles }) => {
      await scrollThrough(page);
      const asked = await page.locator('.prediction .ask').allTextContents();
      expect(asked.toSorted()).toEqual(items.map(({ ask }) => ask[language]).toSorted());
      const told = await page.evaluate(
        (questions) =>
          [...document.querySelectorAll('.prediction')].map((prediction) => {
            const text = (part: string) => prediction.querySelector(part)!.textContent;
            const field = prediction.querySelector('input')!;
            return questions
              .find(({ ask }) => ask === text('.ask'))!
              .answers.map((answer) => {
                field.value = answer;
                prediction.querySelector('form')!.requestSubmit();
                return text('.verdict');
              });
          }),
        items.map(({ ask, right, wrong }) => ({
          ask: ask[language],
          answers: [...wrong.map(({ answer }) => answer), strange, right].map((answer) =>
            String(answer).replace('-', '−'),
          ),
        })),
      );
      for (const [at, verdicts] of told.entries()) {
        const { wrong, because, judged, ask } = items.find((item) => item.ask[language] === asked[at])!;
        for (const [n, { answer }] of wrong.entries()) {
          const { say } = wrong.find(({ id }) => id === judged(answer))!;
          expect(verdicts[n], ask.en).toMatch(/^✗/);
          expect(verdicts[n], ask.en).toContain(say[language]);
        }
        for (const { say } of wrong) expect(verdicts.at(-2), ask.en).not.toContain(say[language]);
        expect(verdicts.at(-2), ask.en).toMatch(/^✗/);
        expect(verdicts.at(-1), ask.en).toMatch(/^✓/);
        expect(verdicts.at(-1), ask.en).toContain(because[language]);
      }
      expect(troubles).toEqual([]);
    });
  });
}
