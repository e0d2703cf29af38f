import { expect, test } from 'vitest';
import { race } from '../src/clock.ts';

test('contestants take turns, and runs before the first turn do not count', async () => {
  const order: string[] = [];
  const contestant = (name: string) => ({ name, enter: () => order.push(name), run: () => undefined });
  const pace = { warmUp: 0, budget: 0.001, turns: 3, patience: 1000 };
  const timings = await race([contestant('a'), contestant('b')], pace);
  expect(order.join('')).toBe('abababab');
  expect(timings.every(({ runs }) => runs >= 3)).toBe(true);
});

test('a run that gives a promise ends with it', async () => {
  let ended = 0;
  const run = () => Promise.resolve().then(() => (ended += 1));
  const [timing] = await race([{ name: 'a', run }], { warmUp: 0, budget: 0.001, turns: 1, patience: 1 });
  expect(ended).toBeGreaterThanOrEqual(timing!.runs);
});
