// The back ends there are. Adding one is a folder in kernels/ and a line here.
import type { Kernel } from '../kernels/kernel.ts';
import { kernels as ts } from '../kernels/ts/index.ts';
import { kernels as wasm } from '../kernels/wasm/index.ts';
import type { Dtype } from '../tensor/tensor.ts';

export const backends = { ts, wasm } as const;

export type BackendName = keyof typeof backends;

/**
 * `'strict'`: each output sums its own products only, so whole numbers below 2^24 stay exact. `'fast'` may compute by
 * other products (Winograd), within the bound that the kernel brings.
 */
export type Accuracy = 'strict' | 'fast';

/** The kernels of a back end that compute an operator in a number type, with an accuracy. */
export const kernelsFor = (
  backend: BackendName,
  op: unknown,
  dtype: Dtype = 'float32',
  accuracy: Accuracy = 'fast',
): Kernel<unknown>[] =>
  (backends[backend] as readonly unknown[] as Kernel<unknown>[]).filter(
    (kernel) => kernel.op === op && (kernel.dtypes?.includes(dtype) ?? true) && !(kernel.fast && accuracy === 'strict'),
  );
