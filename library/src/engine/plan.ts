// Which kernel computes a problem, and why not the others. Pure: the same problem and kernels give the same plan.
import type { Kernel } from '../kernels/kernel.ts';

export interface Plan<Problem> {
  readonly kernel: Kernel<Problem>;
  /** Estimated nanoseconds. */
  readonly cost: number;
  /** The kernels not chosen, each with a sentence that says why. */
  readonly passedOver: readonly { readonly id: string; readonly reason: string }[];
}

/** Chooses the cheapest kernel that can do the problem; undefined where none can. */
export function plan<Problem>(problem: Problem, kernels: readonly Kernel<Problem>[]): Plan<Problem> | undefined {
  const able: { kernel: Kernel<Problem>; cost: number }[] = [];
  const passedOver: { id: string; reason: string }[] = [];
  for (const kernel of kernels) {
    const answer = kernel.supports(problem);
    if (answer === true) able.push({ kernel, cost: kernel.cost(problem) });
    else passedOver.push({ id: kernel.id, reason: answer });
  }
  const [best, ...slower] = able.sort((a, b) => a.cost - b.cost);
  if (!best) return undefined;
  for (const { kernel, cost } of slower) {
    passedOver.push({ id: kernel.id, reason: `about ${(cost / best.cost).toFixed(1)} times slower` });
  }
  return { ...best, passedOver };
}
