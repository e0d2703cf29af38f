// Any kind that is a list of stages, as one call.
import { followStages } from '../engine/followStages.ts';
import type { Stages } from '../ops/stages.ts';
import type { TensorLike } from '../tensor/like.ts';
import { record } from './record.ts';
import { read, type Variable } from './variable.ts';

/** What one convolution of a list learns. */
export interface LearnedParameters {
  readonly w: TensorLike;
  readonly b?: TensorLike | undefined;
}

/**
 * Sends a tensor through a list of stages: one after another, both ways of a shortcut joined.
 *
 * @param x a tensor of the shape that the first stage reads
 * @param parameters one entry for each convolution, in the order of the stages, then of the shortcut, then of what
 *   follows
 * @throws {ShapeError} `stage-parameters`, `stage-mismatch`, or `shape-mismatch` when one has another shape than its
 *   stage
 *
 * @example Sobel's window, one axis after another
 * const sobel = spatiallySeparable(convProblem([1, 1, 3, 4], [1, 1, 3, 3]));
 * const [down, across] = [tensor([1, 1, 3, 1], [1, 2, 1]), tensor([1, 1, 1, 3], [-1, 0, 1])];
 * const ramp = tensor([1, 1, 3, 4], [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3]);
 * through(sobel, ramp, [{ w: down }, { w: across }]).data; // 8, 8
 */
export function through(stages: Stages, x: TensorLike, parameters: readonly LearnedParameters[] = []): Variable {
  const learned = parameters.map(({ w, b }) => ({ w: read(w, 'weights'), b: b && read(b, 'bias') }));
  return followStages(stages, read(x, 'input'), learned, record);
}
