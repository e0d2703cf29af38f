import { describe, expect, test } from 'vitest';
import { outcomeOf, randomOf } from '../../figure/claim.ts';
import { claims } from './claims.ts';

describe.each(Object.entries(claims))('the claim "%s"', (_, claim) => {
  const outcomes = (planted: boolean) =>
    Array.from({ length: 100 }, (_, seed) => outcomeOf(claim.run(randomOf(seed), planted)));

  test('holds exactly on 100 runs', () => {
    for (const outcome of outcomes(false)) expect(outcome).toMatchObject({ holds: true, difference: 0 });
  });

  test('fails with its fault, on the run that the page begins with too', () => {
    expect(outcomes(true).filter(({ holds }) => !holds).length).toBeGreaterThan(60);
    expect(outcomeOf(claim.run(randomOf(1), true)).holds).toBe(false);
  });
});
