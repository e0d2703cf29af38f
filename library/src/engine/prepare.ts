import type { Prepared } from '../kernels/kernel.ts';
import { conv } from '../ops/conv.ts';
import { convShapes, type ConvProblem } from '../ops/problem.ts';
import { ShapeError } from '../tensor/errors.ts';
import { sameShape } from '../tensor/shape.ts';
import { dtypeOf, zeros, type Tensor } from '../tensor/tensor.ts';
import { kernelsFor, type Accuracy, type BackendName } from './backends.ts';
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
 * @throws {ShapeError} `shape-mismatch` or `dtype-mismatch`
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
  const dtype = dtypeOf(parameters.w);
  const check = (role: 'x' | 'w' | 'b' | 'y', given: Tensor | undefined): void => {
    const got = given?.shape ?? [];
    if (!given || !sameShape(got, shapes[role])) {
      throw new ShapeError('shape-mismatch', { op: 'conv', role, wanted: shapes[role], got });
    }
    if (dtypeOf(given) !== dtype) {
      throw new ShapeError('dtype-mismatch', { op: 'conv', role, input: dtype, got: dtypeOf(given) });
    }
  };
  check('w', parameters.w);
  if (problem.bias) check('b', parameters.b);
  const chosen = plan(problem as unknown, kernelsFor(backend, conv.y, dtype, accuracy)) as
    | Plan<ConvProblem>
    | undefined;
  if (!chosen) throw new Error(`conv has no kernel on the back end '${backend}'.`);
  const { kernel } = chosen;
  const fixed = problem.bias ? { w: parameters.w, b: parameters.b! } : { w: parameters.w };
  const ready: Prepared = kernel.prepare?.(problem, fixed) ?? {
    scratchBytes: 0,
    run: (x, y) => kernel.run(problem, { x, ...fixed }, y),
    release: () => undefined,
  };
  return {
    plan: chosen,
    scratchBytes: ready.scratchBytes,
    run(x, y = zeros(shapes.y, dtype)) {
      check('x', x);
      check('y', y);
      ready.run(x, y);
      return y;
    },
    release: () => ready.release(),
  };
}
