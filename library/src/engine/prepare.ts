import type { Prepared } from '../kernels/kernel.ts';
import { conv } from '../ops/conv.ts';
import { convShapes, type ConvProblem } from '../ops/problem.ts';
import { ShapeError } from '../tensor/errors.ts';
import { dtypeOf, zeros, type Tensor } from '../tensor/tensor.ts';
import { kernelsFor, type Accuracy, type BackendName } from './backends.ts';
import { checkTensor } from './checkTensor.ts';
import { plan, type Plan } from './plan.ts';

/** A convolution with its weights in place, for one input after another. */
export interface PreparedConvolution {
  readonly plan: Plan<ConvProblem>;
  /** Bytes held beside inputs, outputs and packed weights. */
  readonly scratchBytes: number;
  /** The output for an input; into `y` where it is given, so that nothing is allocated. */
  run(x: Tensor, y?: Tensor): Tensor;
  /** Gives back what is held. Weights that have changed need a new `prepare`. */
  release(): void;
}

/**
 * Packs weights once, so that the same convolution can run many times on new inputs.
 *
 * @param parameters the weights, and the bias when the problem has one
 * @throws {ShapeError} `shape-mismatch`, `dtype-mismatch`, or `no-kernel` where the back end cannot
 *
 * @example
 * const problem = convProblem([1, 1, 3], [1, 1, 2]);
 * const ready = prepare(problem, { w: tensor([1, 1, 2], [1, -1]) });
 * ready.run(tensor([1, 1, 3], [1, 2, 4])).data; // -1, -2
 */
export function prepare(
  problem: ConvProblem,
  parameters: { readonly w: Tensor; readonly b?: Tensor },
  backend: BackendName = 'ts',
  accuracy: Accuracy = 'fast',
): PreparedConvolution {
  const shapes = convShapes(problem);
  const { w, b } = parameters;
  const dtype = w ? dtypeOf(w) : 'float32'; // missing weights are refused in the next line
  checkTensor('conv', 'w', w, shapes.w, dtype);
  if (problem.bias) checkTensor('conv', 'b', b, shapes.b, dtype);
  const chosen = plan(problem as unknown, kernelsFor(backend, conv.y, dtype, accuracy)) as
    | Plan<ConvProblem>
    | undefined;
  if (!chosen) throw new ShapeError('no-kernel', { op: 'conv', backend, dtype });
  const { kernel } = chosen;
  const fixed = problem.bias ? { w, b: b! } : { w };
  const ready: Prepared = kernel.prepare?.(problem, fixed) ?? {
    scratchBytes: 0,
    run: (x, y) => kernel.run(problem, { x, ...fixed }, y),
    release: () => undefined,
  };
  return {
    plan: chosen,
    scratchBytes: ready.scratchBytes,
    run(x, y = zeros(shapes.y, dtype)) {
      checkTensor('conv', 'x', x, shapes.x, dtype);
      checkTensor('conv', 'y', y, shapes.y, dtype);
      ready.run(x, y);
      return y;
    },
    release: () => ready.release(),
  };
}
