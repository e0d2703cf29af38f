// A kernel chosen for an operator, with the inputs that stay.
import type { AbortSignalLike, ActivationShape, Prepared } from '../kernels/kernel.ts';
import { activationProblem, activations } from '../ops/activation.ts';
import type { Inputs, Operator } from '../ops/operator.ts';
import type { ConvProblem } from '../ops/problem.ts';
import type { ActivationProblem } from '../ops/stages.ts';
import { ShapeError } from '../tensor/errors.ts';
import type { Shape } from '../tensor/shape.ts';
import { dtypeOf, zeros, type Dtype, type Tensor } from '../tensor/tensor.ts';
import { kernelsFor, type Accuracy, type BackendChoice } from './backends.ts';
import { checkTensor } from './checkTensor.ts';
import { choose } from './choose.ts';
import { plan, type Plan } from './plan.ts';

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

/**
 * The operator's kernel with its fixed inputs; `changing` are the roles of the others. An activation of the output is
 * part of the kernel where it can be, and follows it otherwise. `once` says that it will run once.
 */
export function hold(
  op: Operator<ConvProblem>,
  changing: readonly string[],
  problem: ConvProblem,
  given: Inputs,
  backend: BackendChoice,
  accuracy: Accuracy,
  activation?: ActivationShape,
  once?: boolean,
): HeldKernel {
  const roles = op.inputs(problem);
  const staying = roles.filter((role) => !changing.includes(role));
  const known = staying[0] === undefined ? undefined : given[staying[0]];
  const dtype = known ? dtypeOf(known) : 'float32'; // missing weights are refused in the next line
  for (const role of staying) checkTensor(op.name, role, given[role], op.shape(problem, role), dtype);
  const fixed = Object.fromEntries(staying.map((role) => [role, given[role]!]));
  const chosen = choose(op, problem, backend, { dtype, accuracy, fixed, once }) as Plan<ConvProblem> | undefined;
  if (!chosen) throw new ShapeError('no-kernel', { op: op.name, backend, dtype });
  const { kernel } = chosen;
  const shape = op.shape(problem, op.output);
  const follows = activation && !kernel.activates ? following(activation, shape, dtype) : undefined;
  const ready: Prepared = kernel.prepare?.(problem, fixed, follows ? undefined : activation) ?? {
    scratchBytes: 0,
    run: (inputs, output) => kernel.run(problem, { ...inputs, ...fixed }, output),
    release: () => undefined,
  };
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
      follows?.(output);
      return output;
    },
    async start(inputs, output = zeros(shape, dtype), signal) {
      check(inputs, output);
      if (ready.start) await ready.start(inputs, output, signal);
      else ready.run(inputs, output);
      follows?.(output);
      return output;
    },
    release: () => ready.release(),
  };
}

/** An activation by itself, in place: no number is read again after it was written. */
function following({ op, slope }: ActivationShape, shape: Shape, dtype: Dtype): (y: Tensor) => void {
  const problem: ActivationProblem = activationProblem(op, shape, slope);
  const { kernel } = plan<ActivationProblem>(problem, kernelsFor('ts', activations[op].y) as never, { dtype })!;
  return (y) => kernel.run(problem, { x: y }, y);
}
