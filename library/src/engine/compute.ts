import type { Inputs, Operator } from '../ops/operator.ts';
import { ShapeError } from '../tensor/errors.ts';
import { dtypeOf, zeros, type Tensor } from '../tensor/tensor.ts';
import type { Accuracy, BackendChoice } from './backends.ts';
import { checkTensor } from './checkTensor.ts';
import { choose } from './choose.ts';

/**
 * Computes an operator now, on this thread, and returns its tensor. Inputs are checked against the problem: their
 * shapes, and that all have one number type, which is the result's too.
 *
 * @throws {ShapeError} `shape-mismatch`, `dtype-mismatch`, or `no-kernel` where the back end cannot
 *
 * @example
 * const problem = convProblem([1, 1, 3], [1, 1, 2]);
 * compute(conv.y, problem, { x: tensor([1, 1, 3], [1, 2, 3]), w: tensor([1, 1, 2], [1, -1]) }).data; // -1, -1
 */
export function compute<Problem>(
  op: Operator<Problem>,
  problem: Problem,
  inputs: Inputs,
  backend: BackendChoice = 'auto',
  accuracy: Accuracy = 'fast',
): Tensor {
  const roles = op.inputs(problem);
  const first = inputs[roles[0]!];
  const dtype = first ? dtypeOf(first) : 'float32'; // a missing input is refused below
  for (const role of roles) checkTensor(op.name, role, inputs[role], op.shape(problem, role), dtype);
  const output = zeros(op.shape(problem, op.output), dtype);
  const chosen = choose(op, problem, backend, { dtype, accuracy, fixed: inputs, once: true });
  if (!chosen) throw new ShapeError('no-kernel', { op: op.name, backend, dtype });
  chosen.kernel.run(problem, inputs, output);
  return output;
}
