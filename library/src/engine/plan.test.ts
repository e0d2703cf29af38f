import { expect, test } from 'vitest';
import { conv, readProblem } from '../ops/index.ts';
import type { Kernel } from '../kernels/kernel.ts';
import { kernelsFor } from './backends.ts';
import { plan } from './plan.ts';

const named = (id: string, cost: number, preparation?: number): Kernel<unknown> => ({
  ...(kernelsFor('ts', conv.y)[0] as Kernel<unknown>),
  id,
  supports: () => true,
  cost: () => cost,
  ...(preparation !== undefined && { preparation: () => preparation }),
});

test('who runs once pays for preparing, who runs often does not', () => {
  const kernels = [named('slow to prepare', 10, 100), named('ready at once', 20)];
  const often = plan<unknown>({}, kernels)!;
  expect([often.kernel.id, often.cost]).toEqual(['slow to prepare', 10]);
  const once = plan<unknown>({}, kernels, { once: true })!;
  expect([once.kernel.id, once.cost]).toEqual(['ready at once', 20]);
  expect(once.passedOver).toEqual([{ id: 'slow to prepare', reason: { code: 'slower', facts: { times: 110 / 20 } } }]);
});

test('many weights are transformed only for someone who runs often', () => {
  const problem = readProblem('conv2d 1x256x14x14 * 256x256x3x3 padding=1');
  const chosen = (once: boolean) => plan<unknown>(problem, kernelsFor('wasm', conv.y), { once })?.kernel.id;
  expect(chosen(false)).toBe('wasm/conv.winograd');
  expect(chosen(true)).toBe('wasm/conv.product');
});
