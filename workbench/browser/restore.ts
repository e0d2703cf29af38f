// A page shows what its address says: random states of all its figures at once.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { randomOf } from '../src/figure/claim.ts';
import type { FoundModel } from '../src/figure/everyModel.ts';
import { randomState } from '../src/figure/randomState.ts';
import { mergeQuery } from '../src/figure/state.ts';
import { scrollThrough } from './figures.ts';

/** One state for each figure of a page, and the address that spells them all. */
export interface PageState {
  readonly query: string;
  /** For each model, by the name before its fields, what its inputs show by theirs. */
  readonly models: readonly { readonly prefix: string; readonly inputs: Readonly<Record<string, string>> }[];
}

/** Random states of all models of a page. The same seed gives the same states. */
export function pageStates(models: readonly FoundModel[], count: number): readonly PageState[] {
  const random = randomOf(5);
  return Array.from({ length: count }, () => {
    const states = models.map(({ model }) => ({ model, state: randomState(model, random) }));
    return {
      query: states.reduce((query, { model, state }) => mergeQuery(model, state, query), ''),
      models: states.map(({ model, state }) => ({
        prefix: model.prefix,
        inputs: Object.fromEntries(
          Object.entries(state)
            .filter(([name]) => ['whole', 'switch', 'choice'].includes((model.fields as Fields)[name]!.kind))
            .map(([name, value]) => [name, String(value)]),
        ),
      })),
    };
  });
}

type Fields = Readonly<Record<string, { readonly kind: string }>>;

/** What a page's figures show: their words and numbers, and the values of their inputs. */
const shown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('figure.figure')].map((figure) => {
      const inputs = [...figure.querySelectorAll<HTMLInputElement>('.control [name]')].map((input) => [
        input.name,
        input.type === 'checkbox' ? String(input.checked) : input.value,
      ]);
      const parts = [...figure.querySelectorAll('.says, .stage .number, .stepper .count')];
      // How long something took is another time every time.
      const text = parts.map((part) => part.textContent.replace(/[\d.,]+ ms/g, 'ms')).join(' ');
      return { id: figure.id, inputs, text };
    }),
  );

/** What figures show when all that comes later has come: no picture is on its way, and twice the same in a row. */
async function settled(page: Page) {
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  let last = await shown(page);
  const still = async (): Promise<boolean> => {
    const now = await shown(page);
    const same = JSON.stringify(now) === JSON.stringify(last);
    last = now;
    return same;
  };
  await expect.poll(still, { interval: 250, timeout: 20_000 }).toBe(true);
  return last;
}

/** Brings an address into a page that is open, as the button Back of the browser does. */
const goBackTo = (page: Page, query: string) =>
  page.evaluate((query) => {
    history.replaceState(null, '', location.pathname + query);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);

/** The page was opened at the first state. Each of them has to be shown, and the first one again at the end. */
export async function restores(page: Page, states: readonly PageState[]): Promise<void> {
  await scrollThrough(page);
  const opened = await settled(page);
  let compared = 0;
  for (const { query, models } of states) {
    await goBackTo(page, query);
    const figures = await shown(page);
    const prefixes = models.map(({ prefix }) => prefix);
    for (const { prefix, inputs } of models) {
      // A figure has the name of its model; those without one belong to the model of the page.
      for (const figure of figures) {
        if (prefix ? prefix !== `${figure.id}.` : prefixes.includes(`${figure.id}.`)) continue;
        for (const [name, value] of figure.inputs) {
          if (name === undefined || !(name in inputs)) continue;
          expect(value, `${figure.id}, ${name} of ${query}`).toBe(inputs[name]);
          compared++;
        }
      }
    }
    // Another state is another page.
    if (query !== states[0]!.query) expect(figures, query).not.toEqual(opened);
  }
  expect(compared, 'inputs that were compared').toBeGreaterThan(0);
  await goBackTo(page, states[0]!.query);
  expect(await settled(page)).toEqual(opened);
}
