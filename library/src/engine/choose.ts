// The plan of a problem, and what measurements on this machine have changed about it.
import type { Kernel } from '../kernels/kernel.ts';
import type { Operator } from '../ops/operator.ts';
import { kernelsFor, type BackendChoice } from './backends.ts';
import { plan, type Plan, type PlanSettings } from './plan.ts';

/** The kernels that were measured to be fastest: by operator and problem, the kernel's id. */
export const measured = new Map<string, string>();

/** What a measurement is remembered by: settings do not matter, since only kernels of the same bits are exchanged. */
export const tuningKey = (op: { readonly name: string }, problem: unknown): string =>
  `${op.name} ${JSON.stringify(problem)}`;

/** Like `plan`, with the kernel that was measured to be faster where it gives the same bits. */
export function choose<Problem>(
  op: Operator<Problem>,
  problem: Problem,
  backend: BackendChoice,
  settings: PlanSettings,
): Plan<unknown> | undefined {
  const kernels = kernelsFor(backend, op);
  const planned = plan<unknown>(problem, kernels, settings);
  if (!planned || measured.size === 0) return planned;
  const id = measured.get(tuningKey(op, problem));
  const faster = id === planned.kernel.id ? undefined : kernels.find((kernel) => kernel.id === id);
  if (!faster || !givesTheSame(planned.kernel, faster) || faster.supports(problem) !== true) return planned;
  return plan<unknown>(problem, [faster], settings) ?? planned;
}

/** Whether two kernels of an operator give the same bits. */
export const givesTheSame = (a: Kernel<unknown>, b: Kernel<unknown>): boolean =>
  a.order !== undefined && a.order === b.order;
