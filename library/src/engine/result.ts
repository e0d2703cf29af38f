import type { Shape } from '../tensor/shape.ts';
import { dtypeOf, type Dtype, type Numbers, type Tensor } from '../tensor/tensor.ts';

/**
 * What a call gives back: its shape at once, its numbers when they are there. Waiting is part of the interface
 * because a back end may compute on other threads or devices.
 */
export class Result {
  readonly shape: Shape;
  readonly dtype: Dtype;
  readonly #tensor: Tensor;

  constructor(tensor: Tensor) {
    this.shape = tensor.shape;
    this.dtype = dtypeOf(tensor);
    this.#tensor = tensor;
  }

  /** The numbers in row-major order. */
  data(): Promise<Numbers> {
    return Promise.resolve(this.#tensor.data);
  }

  /** Shape and numbers together: what another call takes as its input. */
  tensor(): Promise<Tensor> {
    return Promise.resolve(this.#tensor);
  }
}
