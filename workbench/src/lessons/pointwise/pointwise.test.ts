import { expect, test } from 'vitest';
import { randomOf } from '../../figure/claim.ts';
import { decode, encode } from '../../figure/state.ts';
import { judgeItem, type NumberItem } from '../item.ts';
import { items } from './items.ts';
import { model, picture } from './model.ts';
import { mixed, productsOf, sceneOf } from './scene.ts';

test('in 1,000 random states the address comes back, and the products add up to the output', () => {
  const random = randomOf(3);
  for (let run = 0; run < 1000; run++) {
    const [inputs, outputs] = [random.whole(1, 4), random.whole(1, 4)];
    const state = model.settle({
      inputs,
      outputs,
      x: Array.from({ length: inputs }, () => random.numbers(picture.pixels, -99, 99)),
      w: Array.from({ length: outputs }, () => random.numbers(inputs, -99, 99)),
      step: random.whole(1, 24),
    });
    expect(decode(model, new URLSearchParams(encode(model, state)))).toEqual(state);
    const scene = sceneOf(state);
    const product = mixed(state.w, state.x).flat();
    expect(product).toHaveLength(outputs * picture.pixels);
    product.forEach((value, at) => {
      const products = productsOf(scene, at);
      expect(products).toHaveLength(inputs);
      expect(products.at(-1)!.sum + 0).toBe(value * 10_000 + 0);
      expect(scene.y[at]! + 0).toBe(value * 10_000 + 0);
    });
  }
});

const expected = { pixel: 2, weights: 10_000, stack: 1, rank: 2 } as const;

test.each(Object.entries(items))('the item "%s" has its answer, and tells three wrong rules apart', (name, any) => {
  const item = any as NumberItem<unknown>;
  const right = expected[name as keyof typeof expected];
  expect(item.right(item.subject)).toBe(right);
  expect(judgeItem(item, right)).toBe('right');
  const answers = item.wrong.map((rule) => rule.answer(item.subject));
  expect(new Set(answers.filter((answer) => answer !== right)).size).toBeGreaterThanOrEqual(3);
  for (const sentence of Object.values(item.because)) expect(sentence).toContain(String(right));
});
