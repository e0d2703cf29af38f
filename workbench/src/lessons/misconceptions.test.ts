import { describe, expect, test } from 'vitest';
import { judge, misconceptions, rightAnswer } from './misconceptions.ts';
import { items } from './one-channel/items.ts';

const expected = { row: 7, readers: 3, corner: 3, floor: 2, turned: 18, skipped: 2, apart: 11 } as const;

describe.each(Object.entries(items))('the item "%s"', (name, { question, because }) => {
  const right = expected[name as keyof typeof expected];
  const wrong = misconceptions
    .filter((rule) => rule.about === question.ask.kind)
    .map((rule) => ({ rule, answer: rule.answer(question) }))
    .filter(({ answer }) => answer !== undefined && answer !== right);

  test('has the answer worked out by hand, and says it', () => {
    expect(rightAnswer(question)).toBe(right);
    expect(judge(question, right)).toBe('right');
    for (const sentence of Object.values(because)) expect(sentence).toMatch(new RegExp(`(^|= )${right}[^0-9]`));
  });

  test('tells at least three wrong rules apart', () => {
    expect(new Set(wrong.map(({ answer }) => answer)).size).toBeGreaterThanOrEqual(3);
    for (const { answer } of wrong) {
      const verdict = judge(question, answer!);
      expect(verdict).toMatchObject({ about: question.ask.kind });
    }
  });

  test('knows nothing of an answer that no rule gives', () => {
    expect(judge(question, 12_345)).toBeUndefined();
  });
});

test('every rule has a name of its own, speaks both languages, and goes wrong on some item', () => {
  expect(misconceptions.length).toBeGreaterThanOrEqual(15);
  expect(new Set(misconceptions.map(({ id }) => id)).size).toBe(misconceptions.length);
  for (const { say } of misconceptions) expect(say.ko).toMatch(/[가-힣]/);
});

test('wrong answers to the first item, by name', () => {
  const { question } = items.row;
  const named = (answer: number) => (judge(question, answer) as { id: string } | undefined)?.id;
  expect(named(9)).toBe('turned-round');
  expect(named(8)).toBe('no-weights');
  expect(named(4)).toBe('largest-product');
  expect(named(3)).toBe('largest-number');
  expect(named(0)).toBe('first-only');
});

test('wrong answers to the size and to the readers, by name', () => {
  const named = (item: keyof typeof items, answer: number) =>
    (judge(items[item].question, answer) as { id: string } | undefined)?.id;
  expect([3, 1, 4, 6].map((answer) => named('floor', answer))).toEqual([
    'rounded-up',
    'forgot-one',
    'size-forgot-stride',
    'same-size',
  ]);
  expect([1, 9, 6].map((answer) => named('readers', answer))).toEqual(['one-reader', 'every-weight', 'as-if-padded']);
  expect([17, 7, 5].map((answer) => named('corner', answer))).toEqual([
    'forgot-padding',
    'turned-round',
    'repeated-edge',
  ]);
  expect(named('turned', 12)).toBe('turned-round');
});
