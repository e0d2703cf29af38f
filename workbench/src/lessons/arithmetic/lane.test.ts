import { expect, test } from 'vitest';
import { decode, encode } from '../../figure/state.ts';
import { outcomeOf, randomOf } from '../../figure/claim.ts';
import { judgeItem, type NumberItem } from '../item.ts';
import { claims } from './claims.ts';
import { items } from './items.ts';
import { model } from './model.ts';
import { relationNames } from './relations.ts';
import { productsOf, sceneOf } from './scene.ts';

test('in 1,000 random states the address comes back, and what the ruler reads adds up to the library’s output', () => {
  const random = randomOf(5);
  let refused = 0;
  for (let run = 0; run < 1000; run++) {
    const state = model.settle({
      relation: random.pick(relationNames),
      input: random.whole(1, 12),
      kernel: random.whole(1, 5),
      stride: random.whole(1, 4),
      padding: random.whole(0, 4),
      dilation: random.whole(1, 3),
      rest: random.whole(0, 3),
      x: [random.numbers(12, -99, 99)],
      w: [random.numbers(5, -99, 99)],
      step: random.whole(1, 40),
    });
    expect(decode(model, new URLSearchParams(encode(model, state)))).toEqual(state);
    const scene = sceneOf(state);
    if (scene.refusal) {
      refused++;
      continue;
    }
    expect(scene.lane.places).toHaveLength(scene.output);
    if (scene.op === 'maxPool') continue;
    for (let place = 0; place < scene.output; place++) {
      expect(productsOf(scene, place).at(-1)!.sum + 0, JSON.stringify(state)).toBe(scene.y[place]! + 0);
    }
  }
  expect(refused).toBeGreaterThan(20);
});

const expected = { places: 3, spread: 3, front: 2, stack: 15, back: 7 } as const;

test.each(Object.entries(items))('the item "%s" has its answer, and tells three wrong rules apart', (name, any) => {
  const item = any as NumberItem<unknown>;
  const right = expected[name as keyof typeof expected];
  expect(item.right(item.subject)).toBe(right);
  expect(judgeItem(item, right)).toBe('right');
  const answers = item.wrong.map((rule) => rule.answer(item.subject)).filter((answer) => answer !== undefined);
  expect(new Set(answers.filter((answer) => answer !== right)).size).toBeGreaterThanOrEqual(3);
  for (const sentence of Object.values(item.because)) expect(sentence).toContain(String(right));
});

test.each(Object.entries(claims))('the claim "%s" holds on fresh numbers, and falls with its fault', (_, claim) => {
  let fell = 0;
  for (let seed = 1; seed <= 60; seed++) {
    expect(outcomeOf(claim.run(randomOf(seed), false)).holds, String(seed)).toBe(true);
    if (!outcomeOf(claim.run(randomOf(seed), true)).holds) fell++;
  }
  expect(fell).toBeGreaterThan(30);
});
