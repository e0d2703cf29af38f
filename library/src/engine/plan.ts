// Which kernel computes a problem, and why not the others. Pure: the same problem, kernels, settings and weights give
// the same plan.
import type { Kernel } from '../kernels/kernel.ts';
import { because, type Reason } from '../kernels/reason.ts';
import type { Inputs } from '../ops/operator.ts';
import type { Dtype } from '../tensor/tensor.ts';
import type { Accuracy } from './backends.ts';

export interface PlanSettings {
  /** Default `'float32'`. */
  readonly dtype?: Dtype | undefined;
  /** Default `'fast'`. */
  readonly accuracy?: Accuracy | undefined;
  /** Weights and bias where they are known: some kernels are of use for some weights only. */
  readonly fixed?: Inputs | undefined;
  /** Whether it runs once, so that preparing counts too. By default it runs often, as what is prepared does. */
  readonly once?: boolean | undefined;
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
 * plan<unknown>(problem, kernelsFor('ts', conv.y))?.kernel.id; // 'ts/conv.product'
 */
export function plan<Problem>(
  problem: Problem,
  kernels: readonly Kernel<Problem>[],
  { dtype = 'float32', accuracy = 'fast', fixed, once = false }: PlanSettings = {},
): Plan<Problem> | undefined {
  const able: { kernel: Kernel<Problem>; cost: number }[] = [];
  const passedOver: PassedOver[] = [];
  for (const kernel of kernels) {
    const answer = allows(kernel, dtype, accuracy) ?? kernel.supports(problem);
    const cost = answer === true ? costOf(kernel, problem, fixed) : answer;
    if (typeof cost === 'number') able.push({ kernel, cost: cost + (once ? (kernel.preparation?.(problem) ?? 0) : 0) });
    else passedOver.push({ id: kernel.id, reason: cost });
  }
  const [best, ...slower] = able.sort((a, b) => a.cost - b.cost);
  if (!best) return undefined;
  for (const { kernel, cost } of slower) {
    passedOver.push({ id: kernel.id, reason: because('slower', { times: cost / best.cost }) });
  }
  return { ...best, passedOver };
}

function costOf<Problem>(kernel: Kernel<Problem>, problem: Problem, fixed: Inputs | undefined): number | Reason {
  if (!kernel.costWith) return kernel.cost(problem);
  return fixed ? kernel.costWith(problem, fixed) : because('weights', {});
}

function allows<Problem>({ dtypes, fast }: Kernel<Problem>, dtype: Dtype, accuracy: Accuracy): Reason | undefined {
  if (dtypes && !dtypes.includes(dtype)) return because('dtype', { dtype });
  if (fast && accuracy === 'strict') return because('accuracy', {});
  return undefined;
}
