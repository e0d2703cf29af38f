// The back ends there are. Adding one is a folder in kernels/ and a line here.
import type { Kernel } from '../kernels/kernel.ts';
import { kernels as ts } from '../kernels/ts/index.ts';
import { isUsable as wasmIsUsable, kernels as wasm } from '../kernels/wasm/index.ts';

export const backends = { ts, wasm } as const;

export type BackendName = keyof typeof backends;

/** One back end alone, or `'auto'`: all that this engine can run, the fastest for each problem. */
export type BackendChoice = BackendName | 'auto';

/**
 * `'strict'`: each output sums its own products only, so whole numbers below 2^24 stay exact. `'fast'` may compute by
 * other products (Winograd), within the bound that the kernel brings.
 */
export type Accuracy = 'strict' | 'fast';

const namesOf = (choice: BackendChoice): readonly BackendName[] => {
  if (choice !== 'auto') return [choice];
  return wasmIsUsable() ? ['wasm', 'ts'] : ['ts'];
};

/**
 * The kernels that compute an operator on a back end.
 *
 * @example
 * kernelsFor('ts', conv.y).map(({ id }) => id); // 'ts/conv.direct', 'ts/conv.product'
 */
export const kernelsFor = (choice: BackendChoice, op: unknown): Kernel<unknown>[] =>
  namesOf(choice).flatMap((name) =>
    (backends[name] as readonly unknown[] as Kernel<unknown>[]).filter((kernel) => kernel.op === op),
  );
