// Faltung's back ends as contestants.
import { kernelsFor, plan, prepare, type BackendName } from 'faltung/engine';
import { conv, convShapes } from 'faltung/ops';
import type { Ready, Task } from './task.ts';

export interface OursReady extends Ready {
  readonly kernel: string;
  readonly scratchBytes: number;
}

/** Prepares the weights, or says why the back end cannot do the problem. */
export function prepareOurs({ problem, x, w, b }: Task, backend: BackendName): OursReady | string {
  const chosen = plan<unknown>(problem, kernelsFor(backend, conv.y), { prepared: true });
  if (!chosen) return 'no kernel';
  const shapes = convShapes(problem);
  const weights = { w: { shape: shapes.w, data: w }, ...(b && { b: { shape: shapes.b, data: b } }) };
  const ready = prepare(problem, weights, backend);
  const input = { shape: shapes.x, data: x };
  const output = ready.run(input);
  return {
    kernel: ready.plan.kernel.id,
    scratchBytes: ready.scratchBytes,
    run: () => ready.run(input, output).data as Float32Array,
    inOrder: (y) => y,
    release: () => ready.release(),
  };
}
