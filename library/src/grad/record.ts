import { compute } from '../engine/compute.ts';
import type { Inputs, Operator } from '../ops/operator.ts';
import { Variable } from './variable.ts';

/**
 * Computes an operator and, where an input is tracked, notes the call: every function of this room is a problem and a
 * `record`. An operator of your own joins in by the same line.
 *
 * @example
 * const problem = convProblem([1, 1, 3], [1, 1, 2], {}, [1]);
 * const gy = variable(tensor([1, 1, 2], [3, 4]));
 * record(convBias, problem, { y: gy }).data; // 7
 */
export function record<Problem>(op: Operator<Problem>, problem: Problem, inputs: Inputs): Variable {
  const result = compute(op, problem, inputs);
  const tracked = op.inputs(problem).some((role) => inputs[role] instanceof Variable && inputs[role].tracked);
  if (!tracked) return new Variable(result, false);
  const numbers = Object.fromEntries(Object.entries(inputs).map(([role, { data }]) => [role, data]));
  // A call is asked only for its own operator's gradients, so what kind of problem it has can be forgotten here.
  return new Variable(result, true, { op: op as unknown as Operator<unknown>, problem, inputs, numbers });
}
