// Any kind that is a list of stages, as one call.
import { allStages, joinOf } from '../ops/chain.ts';
import { add, concat } from '../ops/join.ts';
import { isConv, operatorOf } from '../ops/stageOperators.ts';
import type { Stage, Stages } from '../ops/stages.ts';
import { ShapeError } from '../tensor/errors.ts';
import type { TensorLike } from '../tensor/like.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { record } from './record.ts';
import { read, Variable } from './variable.ts';

/** What one convolution of a list learns. */
export interface StageParameters {
  readonly w: TensorLike;
  readonly b?: TensorLike | undefined;
}

/**
 * Sends a tensor through a list of stages: one after another, both ways of a shortcut joined.
 *
 * @param x a tensor of the shape that the first stage reads
 * @param parameters one entry for each convolution, in the order of the stages, then of the shortcut, then of what follows
 * @throws {ShapeError} `stage-parameters`, or `shape-mismatch` when one has another shape than its stage
 *
 * @example Sobel's window, one axis after another
 * const sobel = spatiallySeparable(convProblem([1, 1, 3, 4], [1, 1, 3, 3]));
 * const [down, across] = [tensor([1, 1, 3, 1], [1, 2, 1]), tensor([1, 1, 1, 3], [-1, 0, 1])];
 * through(sobel, tensor([1, 1, 3, 4], [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3]), [{ w: down }, { w: across }]).data; // 8, 8
 */
export function through(stages: Stages, x: TensorLike, parameters: readonly StageParameters[]): Variable {
  const wanted = allStages(stages).filter((stage) => isConv(stage)).length;
  if (wanted !== parameters.length) throw new ShapeError('stage-parameters', { wanted, given: parameters.length });
  let next = 0;
  const step = (from: Tensor, stage: Stage): Tensor => {
    if (!isConv(stage)) return record(operatorOf(stage), stage, { x: from });
    const { w, b } = parameters[next++]!;
    const bias = b && { b: read(b, 'bias') };
    return record(operatorOf(stage), stage, { x: from, w: read(w, 'weights'), ...bias });
  };
  const input = read(x, 'input');
  const first = stages.stages.reduce(step, input);
  const other = (stages.shortcut?.stages ?? []).reduce(step, input);
  const joined = joinOf(stages);
  const met = !joined
    ? first
    : joined.op === 'add'
      ? record(add.y, joined, { a: first, b: other })
      : record(concat.y, joined, { a: first, b: other });
  const last = (stages.after ?? []).reduce(step, met);
  // Only a list without any stage gives back the tensor that came in.
  return last instanceof Variable ? last : new Variable(last, false);
}
