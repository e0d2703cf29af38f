// The back ends there are. Adding one is a folder in kernels/ and a line here.
import type { Kernel } from '../kernels/kernel.ts';
import { kernels as ts } from '../kernels/ts/index.ts';

export const backends = { ts } as const;

export type BackendName = keyof typeof backends;

/** The kernels of a back end that compute an operator. */
export const kernelsFor = (backend: BackendName, op: unknown): Kernel<unknown>[] =>
  (backends[backend] as readonly unknown[] as Kernel<unknown>[]).filter((kernel) => kernel.op === op);
