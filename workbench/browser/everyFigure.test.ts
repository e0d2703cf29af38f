// Every figure of every lesson stands in one list here: those that spell out a sum beside their cells are tried in 100
// cells of random states, and the others say where else, or why not. A figure that is new fails until it stands there.
import { expect, test } from 'vitest';
import { modelsBelow } from '../src/figure/everyModel.ts';
import { lessons } from '../src/lessons/index.ts';
import { sumsOf, type Shown } from './everyFigure.ts';
import { scrollThrough } from './figures.ts';
import { pageStates } from './restore.ts';
import { startSession, visit } from './session.ts';

const session = startSession();

/** It spells out sums as a tape. */
const sums = 'sums';
const tested = 'spells out sums, which the test of its lesson adds up';
const own = 'spells out its terms in another form, which the test of its lesson adds up';
const results = 'shows results, and spells out no terms';
const counts = 'counts, sizes or costs: no cell has terms';
const picture = 'a picture or a sound: no cell has terms';
const build = 'a construction: graded by computing, and walked through by keyboard in the test of its lesson';

const figures: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  correlation: { slide: own, area: counts, twins: results, speech: picture, train: results, build },
  'deep-learning': { sharing: counts, moving: sums, picture, build },
  'one-channel': { window: sums, size: results, picture: sums, build },
  'many-channels': { mixer: own, depth: results, count: counts, picture, build },
  volumes: { volume: sums, reach: counts, scan: picture, cost: counts, build },
  pointwise: { mix: sums, colour: picture, reach: counts, cost: counts, chain: results, build },
  arithmetic: { ruler: tested, solver: counts, same: counts, field: counts, build },
  transposed: { twins: sums, matrix: results, picture, build },
  checkerboard: { overlap: sums, contrast: counts, ripple: counts, cures: picture, build },
  dilated: { zeros: sums, tree: counts, picture, build },
  'spatially-separable': { passes: sums, rank: results, 'rank-picture': picture, cost: counts, build },
  'depthwise-separable': { stages: sums, cost: counts, bank: picture, build },
  flattened: {
    passes: tested,
    picture,
    loss: results,
    'loss-picture': picture,
    training: results,
    cost: counts,
    build,
  },
  grouped: { matrix: tested, contrast: counts, picture, alexnet: counts, paths: counts, build },
  'shuffled-grouped': { trace: sums, order: counts, picture, build },
  'pointwise-grouped': {
    blocks: sums,
    product: sums,
    picture,
    cost: counts,
    budget: counts,
    unit: counts,
    network: counts,
    build,
  },
};

const wanted = 100;
const mostStates = 40;

/** Numbers are shown with up to four decimals: as whole ten-thousandths they add up without rounding. */
const whole = (value: number): number => Math.round(value * 10_000) + 0;

function addsUp({ figure, at, factors, products, sums, total }: Shown, query: string): void {
  const where = `${figure}, ${at}, ${query}`;
  let sum = 0;
  for (const [n, product] of products.entries()) {
    expect(whole(product), where).toBe(whole(factors[n]!.reduce((so, factor) => so * factor, 1)));
    sum += whole(product);
    // Where no sum so far is shown, there is none to be wrong.
    expect(whole(Number.isNaN(sums[n]) ? sum / 10_000 : sums[n]!), where).toBe(sum + 0);
  }
  expect(whole(total), where).toBe(sum + 0);
}

test('every lesson is in the list', () => {
  expect(Object.keys(figures)).toEqual(lessons.map(({ name }) => name));
});

test.each(Object.entries(figures))(
  '%s: each figure is known, and 100 sums of each that has some add up',
  async (name, known) => {
    const models = await modelsBelow(`lessons/${name}`);
    await visit(session, `en/lessons/${name}/`, {}, async ({ page, troubles }) => {
      await scrollThrough(page);
      const ids = await page.locator('figure.figure').evaluateAll((all) => all.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(Object.keys(known).toSorted());
      const found = new Map(ids.filter((id) => known[id] === sums).map((id) => [id, 0]));
      const missing = () => [...found.keys()].filter((id) => found.get(id)! < wanted);
      for (const { query } of [{ query: '' }, ...pageStates(models, mostStates)]) {
        if (missing().length === 0) break;
        await page.evaluate((query) => {
          history.replaceState(null, '', location.pathname + query);
          dispatchEvent(new PopStateEvent('popstate'));
        }, query);
        for (const shown of await page.evaluate(sumsOf, missing())) {
          addsUp(shown, query);
          found.set(shown.figure, found.get(shown.figure)! + 1);
        }
      }
      expect(Object.fromEntries(missing().map((id) => [id, found.get(id)]))).toEqual({});
      expect(troubles).toEqual([]);
    });
  },
);
