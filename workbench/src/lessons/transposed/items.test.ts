import { describe, expect, test } from 'vitest';
import { randomOf, outcomeOf } from '../../figure/claim.ts';
import { judgeItem, type NumberItem } from '../item.ts';
import { claims } from './claims.ts';
import { items } from './items.ts';

const expected = { stamp: 8, size: 5, added: 9, column: 5, back: 0 } as const;

describe.each(Object.entries(items))('the item "%s"', (name, given) => {
  const item = given as NumberItem<unknown>;
  const right = expected[name as keyof typeof expected];

  test('has the answer worked out by hand, and says it', () => {
    expect(item.right(item.subject)).toBe(right);
    expect(judgeItem(item, right)).toBe('right');
    for (const sentence of Object.values(item.because)) expect(sentence).toMatch(new RegExp(`= ${right}[^0-9]`));
  });

  test('tells at least three wrong rules apart, each by its own name', () => {
    const answers = item.wrong.map((rule) => rule.answer(item.subject));
    expect(new Set(answers).size).toBeGreaterThanOrEqual(3);
    expect(answers).not.toContain(right);
    for (const rule of item.wrong) expect(judgeItem(item, rule.answer(item.subject)!)).toBe(rule);
  });
});

test.each(Object.values(claims))('the claim "$name" holds, and its fault breaks it', ({ run }) => {
  const outcomes = (planted: boolean) =>
    Array.from({ length: 100 }, (_, seed) => outcomeOf(run(randomOf(seed), planted)));
  for (const { holds } of outcomes(false)) expect(holds).toBe(true);
  const broken = outcomes(true).filter(({ holds }) => !holds);
  expect(broken.length).toBeGreaterThan(70);
});
