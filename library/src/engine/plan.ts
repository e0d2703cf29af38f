// Which kernel computes a problem, and why not the others. Pure: the same problem, kernels and settings give the same
// plan.
import type { Kernel } from '../kernels/kernel.ts';
import { because, type Reason } from '../kernels/reason.ts';
import type { Dtype } from '../tensor/tensor.ts';
import type { Accuracy } from './backends.ts';

export interface PlanSettings {
  /** Default `'float32'`. */
  readonly dtype?: Dtype | undefined;
  /** Default `'fast'`. */
  readonly accuracy?: Accuracy | undefined;
}

export interface PassedOver {
  readonly id: string;
  readonly reason: Reason;
}

export interface Plan<Problem> {
  readonly kernel: Kernel<Problem>;
  /** Estimated nanoseconds. */
  readonly cost: number;
  /** The kernels not chosen, each with the reason. */
  readonly passedOver: readonly PassedOver[];
}

/**
 * Chooses the cheapest kernel that can do the problem; undefined where none can.
 *
 * @example
 * const problem = convProblem([1, 3, 64, 64], [16, 3, 3, 3]);
 * plan<unknown>(problem, kernelsFor('ts', conv.y))?.kernel.id; // 'ts/conv.direct'
 */
export function plan<Problem>(
  problem: Problem,
  kernels: readonly Kernel<Problem>[],
  { dtype = 'float32', accuracy = 'fast' }: PlanSettings = {},
): Plan<Problem> | undefined {
  const able: { kernel: Kernel<Problem>; cost: number }[] = [];
  const passedOver: PassedOver[] = [];
  for (const kernel of kernels) {
    const answer = allows(kernel, dtype, accuracy) ?? kernel.supports(problem);
    if (answer === true) able.push({ kernel, cost: kernel.cost(problem) });
    else passedOver.push({ id: kernel.id, reason: answer });
  }
  const [best, ...slower] = able.sort((a, b) => a.cost - b.cost);
  if (!best) return undefined;
  for (const { kernel, cost } of slower) {
    passedOver.push({ id: kernel.id, reason: because('slower', { times: cost / best.cost }) });
  }
  return { ...best, passedOver };
}

function allows<Problem>({ dtypes, fast }: Kernel<Problem>, dtype: Dtype, accuracy: Accuracy): Reason | undefined {
  if (dtypes && !dtypes.includes(dtype)) return because('dtype', { dtype });
  if (fast && accuracy === 'strict') return because('accuracy', {});
  return undefined;
}
