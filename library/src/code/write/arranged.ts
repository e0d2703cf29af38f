// Tensors in the order of a framework: the other way round of the adapters' arrangements.
import { inverse, picked, type Arrangement } from '../../ops/adapters/adapted.ts';
import { permute } from '../../tensor/layout.ts';
import type { Tensor } from '../../tensor/tensor.ts';

/** Our tensor as the framework has it, given how the framework's becomes ours. */
export function unarranged({ data }: Tensor, { from, order }: Arrangement, shape = from): Tensor {
  return { shape, data: permute({ shape: picked(from, order), data }, inverse(order)).data };
}
