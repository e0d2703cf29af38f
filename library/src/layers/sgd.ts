// Gradient descent, one batch at a time.
import { gradients } from '../grad/backward.ts';
import type { Variable } from '../grad/variable.ts';
import { ShapeError } from '../tensor/errors.ts';
import { dtypeOf, numbersOf } from '../tensor/tensor.ts';

export interface SgdOptions {
  /** How far a step goes along the gradient. */
  readonly rate: number;
  /** How much of the last step's direction is kept, from 0 to below 1. Default 0. */
  readonly momentum?: number;
  /** How strongly parameters are drawn to 0: this times the parameter is added to its gradient. Default 0. */
  readonly weightDecay?: number;
}

/**
 * Stochastic gradient descent, in PyTorch's form: `g = ∂loss/∂p + weightDecay · p`, `v = momentum · v + g`,
 * `p = p − rate · v`.
 *
 * @throws {ShapeError} `option-invalid` for a rate, momentum or decay that is no such number
 *
 * @example
 * const w = variable(tensor([1], [10]));
 * const sgd = new Sgd([w], { rate: 0.25 });
 * sgd.step(sum(multiply(w, w)));
 * w.data; // 5
 */
export class Sgd {
  readonly parameters: readonly Variable[];
  readonly #settings: Required<SgdOptions>;
  readonly #velocity = new Map<Variable, Float64Array>();

  constructor(parameters: readonly Variable[], { rate, momentum = 0, weightDecay = 0 }: SgdOptions) {
    check('rate', rate, rate > 0, 'a number above 0');
    check('momentum', momentum, momentum >= 0 && momentum < 1, 'a number from 0 to below 1');
    check('weightDecay', weightDecay, weightDecay >= 0, 'a number from 0 on');
    // What two layers share is moved once a step.
    this.parameters = [...new Set(parameters)];
    this.#settings = { rate, momentum, weightDecay };
  }

  /**
   * Takes one step down the gradient of a loss, and returns the loss as it was before.
   *
   * @throws {ShapeError} `loss-not-scalar`, `loss-not-finite`, or `not-in-graph` when it does not depend on a parameter
   */
  step(loss: Variable): number {
    const value = loss.data[0]!;
    if (loss.data.length === 1 && !Number.isFinite(value)) throw new ShapeError('loss-not-finite', { loss: value });
    const found = gradients(loss, this.parameters);
    this.parameters.forEach((parameter, at) => this.#move(parameter, found[at]!));
    return value;
  }

  #move(parameter: Variable, gradient: Variable): void {
    const { rate, momentum, weightDecay } = this.#settings;
    const { shape, data } = parameter;
    const velocity = this.#velocity.get(parameter) ?? new Float64Array(data.length);
    this.#velocity.set(parameter, velocity);
    const moved = numbersOf(dtypeOf(parameter), data.length);
    for (let i = 0; i < data.length; i++) {
      velocity[i] = momentum * velocity[i]! + gradient.data[i]! + weightDecay * data[i]!;
      moved[i] = data[i]! - rate * velocity[i]!;
    }
    parameter.assign({ shape, data: moved });
  }
}

function check(option: string, got: number, holds: boolean, wanted: string): void {
  if (!holds || !Number.isFinite(got))
    throw new ShapeError('option-invalid', { op: 'sgd', option, got: String(got), wanted });
}
