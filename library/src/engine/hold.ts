// A kernel chosen for an operator, with the inputs that stay.
import type { AbortSignalLike, Prepared } from '../kernels/kernel.ts';
import type { Inputs, Operator } from '../ops/operator.ts';
import type { ConvProblem } from '../ops/problem.ts';
import { ShapeError } from '../tensor/errors.ts';
import { dtypeOf, zeros, type Tensor } from '../tensor/tensor.ts';
import type { Accuracy, BackendChoice } from './backends.ts';
import { checkTensor } from './checkTensor.ts';
import { choose } from './choose.ts';
import type { Plan } from './plan.ts';

export interface Held {
  readonly plan: Plan<ConvProblem>;
  /** Bytes held beside inputs, outputs and packed weights. */
  readonly scratchBytes: number;
  /** Gives back what is held. Weights that have changed need a new one. */
  release(): void;
}

export interface HeldKernel extends Held {
  run(inputs: Inputs, output?: Tensor): Tensor;
  /** The same by as many threads as it was prepared for. */
  start(inputs: Inputs, output?: Tensor, signal?: AbortSignalLike): Promise<Tensor>;
}

/** The operator's kernel with its fixed inputs; `changing` are the roles of the others. */
export function hold(
  op: Operator<ConvProblem>,
  changing: readonly string[],
  problem: ConvProblem,
  given: Inputs,
  backend: BackendChoice,
  accuracy: Accuracy,
): HeldKernel {
  const roles = op.inputs(problem);
  const staying = roles.filter((role) => !changing.includes(role));
  const known = staying[0] === undefined ? undefined : given[staying[0]];
  const dtype = known ? dtypeOf(known) : 'float32'; // missing weights are refused in the next line
  for (const role of staying) checkTensor(op.name, role, given[role], op.shape(problem, role), dtype);
  const chosen = choose(op, problem, backend, { dtype, accuracy }) as Plan<ConvProblem> | undefined;
  if (!chosen) throw new ShapeError('no-kernel', { op: op.name, backend, dtype });
  const { kernel } = chosen;
  const fixed = Object.fromEntries(staying.map((role) => [role, given[role]!]));
  const ready: Prepared = kernel.prepare?.(problem, fixed) ?? {
    scratchBytes: 0,
    run: (inputs, output) => kernel.run(problem, { ...inputs, ...fixed }, output),
    release: () => undefined,
  };
  const shape = op.shape(problem, op.output);
  const check = (inputs: Inputs, output: Tensor): void => {
    for (const role of changing) checkTensor(op.name, role, inputs[role], op.shape(problem, role), dtype);
    checkTensor(op.name, op.output, output, shape, dtype);
  };
  return {
    plan: chosen,
    scratchBytes: ready.scratchBytes,
    run(inputs, output = zeros(shape, dtype)) {
      check(inputs, output);
      ready.run(inputs, output);
      return output;
    },
    async start(inputs, output = zeros(shape, dtype), signal) {
      check(inputs, output);
      if (ready.start) await ready.start(inputs, output, signal);
      else ready.run(inputs, output);
      return output;
    },
    release: () => ready.release(),
  };
}
