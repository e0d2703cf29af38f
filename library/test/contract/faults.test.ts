// The contract can fail: each planted fault disagrees with the definition on some case, and the sound kernels on none.
import { expect, test } from 'vitest';
import type { Kernel } from '../../src/kernels/kernel.ts';
import { randomFrom } from '../../src/tensor/random.ts';
import { disagreement } from './check.ts';
import { faults } from './faults.ts';

test('there are twelve planted faults', () => expect(Object.keys(faults)).toHaveLength(12));

for (const [name, kernel] of Object.entries(faults) as [string, Kernel<unknown>][]) {
  test(`the contract catches: ${name}`, () => {
    const caught = Object.entries(kernel.op.cases()).filter(([, problem]) =>
      disagreement(kernel, problem, 'float64', randomFrom(7)),
    );
    expect(caught.length, `cases that catch it: ${caught.map(([key]) => key).join(', ')}`).toBeGreaterThan(0);
    // And it is the fault that is caught: cases it does not touch agree as before.
    expect(caught.length).toBeLessThan(Object.keys(kernel.op.cases()).length);
  });
}
