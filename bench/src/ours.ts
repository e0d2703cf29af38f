// Faltung's back ends as contestants.
import { kernelsFor, plan, prepare, type BackendName, type Engine, type OpenedConvolution } from 'faltung/engine';
import { conv, convShapes } from 'faltung/ops';
import type { Ready, Task } from './task.ts';

export interface OursReady extends Ready {
  readonly kernel: string;
  readonly scratchBytes: number;
}

const weightsOf = ({ problem, w, b }: Task) => {
  const shapes = convShapes(problem);
  return { w: { shape: shapes.w, data: w }, ...(b && { b: { shape: shapes.b, data: b } }) };
};

/** Prepares the weights, or says why the back end cannot do the problem. */
export function prepareOurs(task: Task, backend: BackendName): OursReady | string {
  const { problem, x } = task;
  const chosen = plan<unknown>(problem, kernelsFor(backend, conv.y));
  if (!chosen) return 'no kernel';
  const ready = prepare(problem, weightsOf(task), backend);
  const input = { shape: convShapes(problem).x, data: x };
  const output = ready.run(input);
  return { ...factsOf(ready), run: () => ready.run(input, output).data as Float32Array };
}

/** The same by the threads of an engine. */
export async function prepareThreads(task: Task, engine: Engine): Promise<OursReady> {
  const { problem, x } = task;
  const ready = engine.prepare(problem, weightsOf(task));
  const input = { shape: convShapes(problem).x, data: x };
  const output = await ready.run(input);
  return { ...factsOf(ready), run: async () => (await ready.run(input, output)).data as Float32Array };
}

const factsOf = ({ plan, scratchBytes, release }: Pick<OpenedConvolution, 'plan' | 'scratchBytes' | 'release'>) => ({
  kernel: plan.kernel.id,
  scratchBytes,
  inOrder: (y: Float32Array) => y,
  release: () => release(),
});
