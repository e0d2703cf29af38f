import { ShapeError } from '../tensor/errors.ts';
import { sameShape, type Shape } from '../tensor/shape.ts';
import { dtypeOf, type Dtype, type Tensor } from '../tensor/tensor.ts';

/** Refuses a tensor that is missing, or that has not the shape and number type that its role asks for. */
export function checkTensor(
  op: string,
  role: string,
  given: Tensor | undefined,
  wanted: Shape,
  dtype: Dtype,
): asserts given is Tensor {
  if (!given) throw new ShapeError('not-a-tensor', { role: `${role} of ${op}`, got: 'missing' });
  if (!sameShape(given.shape, wanted)) throw new ShapeError('shape-mismatch', { op, role, wanted, got: given.shape });
  const got = dtypeOf(given);
  if (got !== dtype) throw new ShapeError('dtype-mismatch', { op, role, input: dtype, got });
}
