import { expect, test } from 'vitest';
import { judgeItem, type NumberItem } from '../item.ts';
import { alexNet } from './network/alexNet.ts';
import { grades, model } from './build/tasks.ts';
import { items } from './items.ts';

const expected = { value: 6, weights: 576, divisors: 3, stack: 8 } as const;

test.each(Object.entries(items))(
  'the item "%s" has its answer, says it, and tells wrong rules apart',
  (name, found) => {
    const item = found as unknown as NumberItem<unknown>;
    const right = expected[name as keyof typeof expected];
    expect(item.right(item.subject)).toBe(right);
    for (const sentence of Object.values(item.because)) expect(sentence).toMatch(new RegExp(`(^|= )${right}[^0-9]`));
    const answers = item.wrong.map((rule) => rule.answer(item.subject));
    expect(answers).not.toContain(right);
    expect(new Set(answers).size).toBe(item.wrong.length);
    for (const [at, answer] of answers.entries()) expect(judgeItem(item, answer!)).toBe(item.wrong[at]);
    for (const { say } of item.wrong) expect(say.ko).toMatch(/[가-힣]/);
    expect(judgeItem(item, 12_345)).toBeUndefined();
  },
);

test('AlexNet with its groups and without', () => {
  const sum = (split: boolean) => alexNet(split).reduce((total, { products }) => total + products, 0);
  expect([sum(true), sum(false)]).toEqual([724_406_816, 1_135_256_096]);
});

test('the budget is kept by three groups and by no others', () => {
  const ways = Array.from({ length: 12 }, (_, n) => n + 1).filter(
    (budgetGroups) => grades.budget({ ...model.start, budgetGroups }).done,
  );
  expect(ways).toEqual([3]);
});
