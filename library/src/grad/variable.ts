// What a derivative can be taken by, and what was recorded on the way from there.
import type { Operator } from '../ops/operator.ts';
import { asTensor, type TensorLike } from '../tensor/like.ts';
import { sameShape, type Shape } from '../tensor/shape.ts';
import { ShapeError } from '../tensor/errors.ts';
import type { Numbers, Tensor } from '../tensor/tensor.ts';

/** One operator that was computed: enough to ask it for the gradient of each input. */
export interface Call {
  readonly op: Operator<unknown>;
  readonly problem: unknown;
  readonly inputs: Readonly<Record<string, Tensor>>;
  /** The inputs' numbers at that time: an input that has others now cannot give a right gradient. */
  readonly numbers: Readonly<Record<string, Numbers>>;
}

/** A tensor that knows how it came about. It may stand wherever a tensor may. */
export class Variable implements Tensor {
  readonly shape: Shape;
  /**
   * The call it is the result of; undefined for what {@link variable} made, and for results that depend on no
   * variable.
   */
  readonly call: Call | undefined;
  /** Whether gradients flow to it. */
  readonly tracked: boolean;
  /** The gradient that the last `backward` found for it. */
  gradient: Tensor | undefined;
  #data: Numbers;

  constructor({ shape, data }: Tensor, tracked: boolean, call?: Call) {
    this.shape = shape;
    this.#data = data;
    this.tracked = tracked;
    this.call = call;
    this.gradient = undefined;
  }

  /** The numbers, in row-major order. */
  get data(): Numbers {
    return this.#data;
  }

  /** Gives it other numbers, as an optimiser does. What was recorded with the old ones refuses to be differentiated. */
  assign({ shape, data }: Tensor): void {
    if (!sameShape(shape, this.shape)) {
      throw new ShapeError('shape-mismatch', { op: 'assign', role: 'numbers', wanted: this.shape, got: shape });
    }
    this.#data = data;
  }
}

/**
 * A tensor by which derivatives will be taken: the weights of a layer, or an input.
 *
 * @example
 * const x = variable(tensor([2], [3, 4]));
 * backward(sum(multiply(x, x)));
 * x.gradient!.data; // 6, 8
 */
export const variable = (value: TensorLike): Variable => new Variable(asTensor(value), true);

/** The value itself where it is a variable, otherwise a tensor. */
export const read = (value: TensorLike, role: string): Tensor =>
  value instanceof Variable ? value : asTensor(value, role);

/** Its shape and numbers alone: what is computed from them is not recorded. */
export const detached = ({ shape, data }: Tensor): Tensor => ({ shape, data });
