import { describe, expect, test } from 'vitest';
import { judge, misconceptions, rightAnswer } from '../misconceptions.ts';
import { items } from './items.ts';

const expected = { turned: -1, length: 7, area: 20, sign: -3, impulse: 3 } as const;

describe.each(Object.entries(items))('the item "%s"', (name, { question, because }) => {
  const right = expected[name as keyof typeof expected];

  test('has the answer worked out by hand, and says it', () => {
    expect(rightAnswer(question)).toBe(right);
    expect(judge(question, right)).toBe('right');
    for (const sentence of Object.values(because)) expect(sentence).toContain(`= ${String(right).replace('-', '−')}`);
  });

  test('tells at least two wrong rules apart', () => {
    const wrong = misconceptions
      .filter((rule) => rule.about === question.ask.kind)
      .map((rule) => rule.answer(question))
      .filter((answer) => answer !== undefined && answer !== right);
    expect(new Set(wrong).size).toBeGreaterThanOrEqual(2);
    for (const answer of wrong) expect(judge(question, answer!)).toMatchObject({ about: question.ask.kind });
  });
});

test('wrong answers by name', () => {
  const named = (item: keyof typeof items, answer: number) =>
    (judge(items[item].question, answer) as { id: string } | undefined)?.id;
  expect(named('turned', 1)).toBe('turned-round');
  expect(named('sign', 3)).toBe('turned-round');
  expect(named('impulse', 1)).toBe('turned-round');
  expect(named('length', 3)).toBe('size-forgot-padding');
  expect(named('length', 6)).toBe('forgot-one');
  expect(named('area', 7)).toBe('overlap-area');
});
