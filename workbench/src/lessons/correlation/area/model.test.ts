import { expect, test } from 'vitest';
import { fraction, model, places, sceneOf, spellFraction, strips, type AreaState } from './model.ts';

const at = (shift: number, part: Partial<AreaState> = {}) =>
  sceneOf({ ...model.start, height: 'one', ...part, step: strips + shift * strips });

test('the three areas of the article, and their mirror images without the flip', () => {
  expect([-0.5, 0, 0.5].map((shift) => spellFraction(at(shift).product))).toEqual(['3/8', '1/2', '1/8']);
  expect([-0.5, 0, 0.5].map((shift) => spellFraction(at(shift, { flip: false }).product))).toEqual([
    '1/8',
    '1/2',
    '3/8',
  ]);
});

test('the overlap equals the product for a box of height 1, and for no other', () => {
  for (let step = 1; step <= places; step++) {
    const { product, overlap } = sceneOf({ ...model.start, height: 'one', step });
    expect(product).toEqual(overlap);
  }
  expect(at(0, { height: 'two' })).toMatchObject({ product: fraction(1, 1), overlap: fraction(1, 2) });
  expect(at(0, { height: 'half' })).toMatchObject({ product: fraction(1, 4), overlap: fraction(3, 8) });
});
