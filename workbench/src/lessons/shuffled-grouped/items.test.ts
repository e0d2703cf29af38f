import { expect, test } from 'vitest';
import { judgeItem, type NumberItem } from '../item.ts';
import { items } from './items.ts';

const expected = { mixed: 12, arrival: 4, partly: 9, weightless: 0 } as const;

test.each(Object.entries(items))(
  'the item "%s" has its answer, says it, and tells wrong rules apart',
  (name, found) => {
    const item = found as unknown as NumberItem<unknown>;
    const right = expected[name as keyof typeof expected];
    expect(item.right(item.subject)).toBe(right);
    for (const sentence of Object.values(item.because)) expect(sentence).toMatch(new RegExp(`^${right}[^0-9]`));
    const answers = item.wrong.map((rule) => rule.answer(item.subject));
    expect(answers).not.toContain(right);
    expect(new Set(answers).size).toBe(3);
    for (const [at, answer] of answers.entries()) expect(judgeItem(item, answer!)).toBe(item.wrong[at]);
  },
);
