// Functions of every number, as calls that can be differentiated once.
import { activationProblem, activations, type ActivationName } from '../ops/activation.ts';
import type { TensorLike } from '../tensor/like.ts';
import { record } from './record.ts';
import { read, type Variable } from './variable.ts';

const activate = (name: ActivationName, x: TensorLike, slope?: number): Variable => {
  const given = read(x, 'input');
  return record(activations[name].y, activationProblem(name, given.shape, slope), { x: given });
};

/**
 * `y = max(0, x)`. At 0 the gradient is 0, as in PyTorch.
 *
 * @example
 * relu(tensor([3], [-1, 0, 2])).data; // 0, 0, 2
 */
export const relu = (x: TensorLike): Variable => activate('relu', x);

/**
 * `y = min(max(0, x), 6)`. At 0 and 6 the gradient is 0, as in PyTorch.
 *
 * @example
 * relu6(tensor([3], [-1, 2, 9])).data; // 0, 2, 6
 */
export const relu6 = (x: TensorLike): Variable => activate('relu6', x);

/**
 * `y = x` for positive x, `slope · x` otherwise.
 *
 * @example
 * leakyRelu(tensor([2], [-4, 2]), 0.25).data; // -1, 2
 */
export const leakyRelu = (x: TensorLike, slope?: number): Variable => activate('leakyRelu', x, slope);

/**
 * `y = 1 / (1 + e^−x)`.
 *
 * @example
 * sigmoid(tensor([1], [0])).data; // 0.5
 */
export const sigmoid = (x: TensorLike): Variable => activate('sigmoid', x);

/**
 * `y = (e^x − e^−x) / (e^x + e^−x)`.
 *
 * @example
 * tanh(tensor([1], [0])).data; // 0
 */
export const tanh = (x: TensorLike): Variable => activate('tanh', x);

/**
 * `y = x · min(max(0, x + 3), 6) / 6`. At −3 the gradient is 0, at 3 it is 1.
 *
 * @example
 * hardSwish(tensor([3], [-3, 1.5, 4])).data; // 0, 1.125, 4
 */
export const hardSwish = (x: TensorLike): Variable => activate('hardSwish', x);
