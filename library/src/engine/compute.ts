import type { Inputs, Operator } from '../ops/operator.ts';
import { ShapeError } from '../tensor/errors.ts';
import { sameShape } from '../tensor/shape.ts';
import { dtypeOf, zeros, type Tensor } from '../tensor/tensor.ts';
import { kernelsFor, type Accuracy, type BackendName } from './backends.ts';
import { plan } from './plan.ts';

/**
 * Computes an operator now, on this thread, and returns its tensor. Inputs are checked against the problem: their
 * shapes, and that all have one number type, which is the result's too.
 *
 * @throws {ShapeError} `shape-mismatch` or `dtype-mismatch`
 *
 * @example
 * const problem = convProblem([1, 1, 3], [1, 1, 2]);
 * compute(conv.y, problem, { x: tensor([1, 1, 3], [1, 2, 3]), w: tensor([1, 1, 2], [1, -1]) }).data; // -1, -1
 */
export function compute<Problem>(
  op: Operator<Problem>,
  problem: Problem,
  inputs: Inputs,
  backend: BackendName = 'ts',
  accuracy: Accuracy = 'fast',
): Tensor {
  const roles = op.inputs(problem);
  const dtype = dtypeOf(inputs[roles[0]!] ?? missing(op.name, roles[0]!));
  for (const role of roles) {
    const given = inputs[role] ?? missing(op.name, role);
    const wanted = op.shape(problem, role);
    if (!sameShape(given.shape, wanted))
      throw new ShapeError('shape-mismatch', { op: op.name, role, wanted, got: given.shape });
    if (dtypeOf(given) !== dtype)
      throw new ShapeError('dtype-mismatch', { op: op.name, role, input: dtype, got: dtypeOf(given) });
  }
  const output = zeros(op.shape(problem, op.output), dtype);
  const chosen = plan(problem as unknown, kernelsFor(backend, op, dtype, accuracy));
  if (!chosen) throw new Error(`${op.name} has no kernel on the back end '${backend}'.`);
  chosen.kernel.run(problem, inputs, output);
  return output;
}

function missing(op: string, role: string): never {
  throw new ShapeError('not-a-tensor', { role: `${role} of ${op}`, got: 'missing' });
}
