// A call as another framework makes it: its attributes and tensors in, its output out.
import { arrange, type Adapted } from '../ops/adapters/adapted.ts';
import type { CallShapes } from '../ops/adapters/pytorch.ts';
import { conv } from '../ops/conv.ts';
import type { ConvProblem } from '../ops/problem.ts';
import { asTensor, type TensorLike } from '../tensor/like.ts';
import { compute } from './compute.ts';
import { Result } from './result.ts';

/** The tensors of a framework's call, in its layouts. */
export interface FrameworkTensors {
  readonly input: TensorLike;
  readonly weights: TensorLike;
  readonly bias?: TensorLike | undefined;
}

/** What translates a call: one of the adapters of `faltung/ops`. */
export type Adapter<Attributes> = (attributes: Attributes, shapes: CallShapes) => Adapted | ConvProblem;

/**
 * Computes a call of another framework, its tensors in the layouts of that framework.
 *
 * @throws {ShapeError} what the adapter or the problem refuses
 *
 * @example TensorFlow's SAME puts the odd cell behind
 * const input = tensor([1, 6, 1], [1, 2, 3, 4, 5, 6]);
 * const weights = tensor([3, 1, 1], [1, 10, 100]);
 * await callAs(tensorflowConv, { strides: 2, padding: 'SAME' }, { input, weights }).data(); // 321, 543, 65
 */
export function callAs<Attributes>(
  adapter: Adapter<Attributes>,
  attributes: Attributes,
  { input, weights, bias }: FrameworkTensors,
): Result {
  const [x, w] = [asTensor(input, 'input'), asTensor(weights, 'weights')];
  const b = bias === undefined ? undefined : asTensor(bias, 'bias');
  const call = adapter(attributes, { input: x.shape, weights: w.shape, bias: b?.shape });
  const added = b && { b };
  // An adapter whose tensors lie as ours do gives the problem alone.
  if (!('problem' in call)) return new Result(compute(conv.y, call, { x, w, ...added }));
  const y = compute(conv.y, call.problem, { x: arrange(x, call.input), w: arrange(w, call.weights), ...added });
  return new Result(arrange(y, call.output));
}
