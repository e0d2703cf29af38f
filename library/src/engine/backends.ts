// The back ends there are. Adding one is a folder in kernels/ and a line here.
import type { Kernel } from '../kernels/kernel.ts';
import { kernels as ts } from '../kernels/ts/index.ts';
import { kernels as wasm } from '../kernels/wasm/index.ts';
import type { Dtype } from '../tensor/tensor.ts';

export const backends = { ts, wasm } as const;

export type BackendName = keyof typeof backends;

/** The kernels of a back end that compute an operator in a number type. */
export const kernelsFor = (backend: BackendName, op: unknown, dtype: Dtype = 'float32'): Kernel<unknown>[] =>
  (backends[backend] as readonly unknown[] as Kernel<unknown>[]).filter(
    (kernel) => kernel.op === op && (kernel.dtypes?.includes(dtype) ?? true),
  );
