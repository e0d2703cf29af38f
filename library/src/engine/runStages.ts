// A list of stages computed one after another, each with the kernel that is planned for it.
import { conv } from '../ops/conv.ts';
import type { Stages } from '../ops/stages.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { BackendChoice } from './backends.ts';
import { compute } from './compute.ts';
import { followStages, type StageParameters } from './followStages.ts';
import { hold } from './hold.ts';

/**
 * Computes a list of stages: the stages, the shortcut beside them if there is one, the join of both, then what comes
 * after.
 *
 * @param parameters one entry for each convolution in the order of `allStages`, with the shapes of `parameterShapes`
 * @throws {ShapeError} `stage-mismatch` where stages do not fit, `stage-parameters`, `shape-mismatch`, `dtype-mismatch`
 *
 * @example A depthwise separable convolution that doubles and adds its two channels
 * const standard = convProblem([1, 2, 2], [1, 2, 1]);
 * const x = tensor([1, 2, 2], [1, 2, 10, 20]);
 * const parameters = [{ w: tensor([2, 1, 1], [2, 2]) }, { w: tensor([1, 2, 1], [1, 1]) }];
 * runStages(depthwiseSeparable(standard), x, parameters).data; // 22, 44
 */
export const runStages = (
  stages: Stages,
  x: Tensor,
  parameters: readonly StageParameters[] = [],
  backend?: BackendChoice,
): Tensor =>
  followStages(
    stages,
    x,
    parameters,
    (op, problem, inputs) => compute(op, problem, inputs, backend),
    (problem, activation, { x, ...fixed }) => {
      const held = hold(conv.y, ['x'], problem, fixed, backend ?? 'auto', 'fast', activation, true);
      try {
        return held.run({ x: x! });
      } finally {
        held.release();
      }
    },
  );
