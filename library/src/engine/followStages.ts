// The walk through a list of stages: one after another, both ways of a shortcut, their join, what comes after.
import { allStages, chainShapes, joinOf } from '../ops/chain.ts';
import { add, concat } from '../ops/join.ts';
import type { ConvProblem } from '../ops/problem.ts';
import type { Inputs, Operator } from '../ops/operator.ts';
import { isConv, operatorOf } from '../ops/stageOperators.ts';
import type { ActivationProblem, Stage, Stages } from '../ops/stages.ts';
import { ShapeError } from '../tensor/errors.ts';
import type { Tensor } from '../tensor/tensor.ts';

/** What one convolution of a list reads beside its input. */
export interface StageParameters {
  readonly w: Tensor;
  readonly b?: Tensor | undefined;
}

/** How one operator is computed, and what comes of it: a tensor, or one that remembers how it came about. */
export type Run<Made extends Tensor> = <Problem>(op: Operator<Problem>, problem: Problem, inputs: Inputs) => Made;

/** The activations that give the same bits whether they are part of a convolution or follow it. */
const exact: readonly Stage['op'][] = ['relu', 'relu6', 'leakyRelu', 'hardSwish'];
const isExact = (stage: Stage | undefined): stage is ActivationProblem =>
  stage !== undefined && exact.includes(stage.op);

/**
 * Follows a list of stages with any way of computing one operator: by a kernel, by its definition, or recorded for
 * gradients.
 *
 * @param parameters one entry for each convolution in the order of `allStages`, with the shapes of `parameterShapes`
 * @param runActivated a convolution with the activation behind it, where there is a way for both at once
 * @throws {ShapeError} `stage-mismatch` where stages do not fit, `stage-parameters`, `shape-mismatch`
 *
 * @example The definition alone
 * const standard = convProblem([1, 2, 2], [1, 2, 1]);
 * const x = tensor([1, 2, 2], [1, 2, 10, 20]);
 * const parameters = [{ w: tensor([2, 1, 1], [2, 2]) }, { w: tensor([1, 2, 1], [1, 1]) }];
 * const defined = (op, problem, inputs) => op.reference(problem, inputs);
 * followStages(depthwiseSeparable(standard), x, parameters, defined).data; // 22, 44
 */
export function followStages<Made extends Tensor>(
  stages: Stages,
  x: Tensor,
  parameters: readonly StageParameters[],
  run: Run<Made>,
  runActivated?: (problem: ConvProblem, activation: ActivationProblem, inputs: Inputs) => Made,
): Made {
  chainShapes(stages);
  const wanted = allStages(stages).filter((stage) => isConv(stage)).length;
  if (parameters.length !== wanted) throw new ShapeError('stage-parameters', { wanted, given: parameters.length });
  let next = 0;
  const follow = (start: Tensor, row: readonly Stage[]): Tensor =>
    row.reduce((value, stage, at) => {
      const before = row[at - 1];
      if (runActivated && isExact(stage) && before && isConv(before)) return value; // it is done already
      const learned = isConv(stage) ? parameters[next++]! : undefined;
      const inputs = { x: value, ...inputsOf(stage, learned) };
      const after = row[at + 1];
      if (runActivated && isConv(stage) && isExact(after)) return runActivated(stage, after, inputs);
      return run(operatorOf(stage), stage, inputs);
    }, start);
  const straight = follow(x, stages.stages);
  const joined = stages.shortcut ? join(stages, straight, follow(x, stages.shortcut.stages), run) : straight;
  // A list has at least one stage or a join, so what is left is something that was made.
  return follow(joined, stages.after ?? []) as Made;
}

/** The weights and bias of a stage; a bias that the stage does not know is refused, not forgotten. */
function inputsOf(stage: Stage, learned: StageParameters | undefined): Record<string, Tensor> {
  if (!learned) return {};
  const { w, b } = learned;
  if (!b) return { w };
  if (isConv(stage) && !stage.bias) {
    throw new ShapeError('shape-mismatch', { op: stage.op, role: 'b', wanted: [], got: b.shape });
  }
  return { w, b };
}

function join(stages: Stages, a: Tensor, b: Tensor, run: Run<Tensor>): Tensor {
  const problem = joinOf(stages)!;
  return problem.op === 'add' ? run(add.y, problem, { a, b }) : run(concat.y, problem, { a, b });
}
