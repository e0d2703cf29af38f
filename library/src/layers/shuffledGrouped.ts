import { shuffledGrouped } from '../ops/composites.ts';
import type { Variable } from '../grad/variable.ts';
import { Composite, type CompositeOptions } from './composite.ts';

/**
 * A grouped convolution and a channel shuffle with its groups behind it, so that each group of the next layer sees all
 * groups of this one.
 *
 * @throws {ShapeError} `groups-divide`; when it is called, what `conv` refuses
 *
 * @example
 * const layer = new ShuffledGrouped({ inChannels: 4, outChannels: 4, taps: [1, 1], groups: 2, weights: 'ones' });
 * layer.forward(tensor([1, 4, 1, 1], [1, 1, 5, 5])).data; // 2, 10, 2, 10
 */
export class ShuffledGrouped extends Composite {
  constructor(options: CompositeOptions) {
    const { inChannels, outChannels, taps, groups = 1 } = options;
    super(shuffledGrouped, options, [{ inChannels, outChannels, groups, taps }]);
  }

  /** `[outChannels, inChannels / groups, …taps]`. */
  get grouped(): Variable {
    return this.weights[0]!;
  }
}
