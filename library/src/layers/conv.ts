import { conv, convTranspose } from '../grad/convolution.ts';
import type { Variable } from '../grad/variable.ts';
import type { ConvOptions, ConvTransposeOptions } from '../ops/options.ts';
import type { TensorLike } from '../tensor/like.ts';
import {
  checkGroups,
  parametersOf,
  settingsOf,
  type ChannelOptions,
  type Layer,
  type ParameterOptions,
} from './layer.ts';

/** The parameters of one convolution in either direction. */
class Weighted {
  /** `[small side, large side / groups, …taps]`: outputs first in a convolution, inputs first in a transposed one. */
  readonly weights: Variable;
  readonly bias: Variable | undefined;

  constructor({ weights, bias }: { readonly weights: Variable; readonly bias: Variable | undefined }) {
    this.weights = weights;
    this.bias = bias;
  }

  get parameters(): readonly Variable[] {
    return this.bias ? [this.weights, this.bias] : [this.weights];
  }
}

/**
 * A convolution whose weights `[outChannels, inChannels / groups, …taps]` and bias learn.
 *
 * @throws {ShapeError} `groups-divide`; when it is called, what `conv` refuses
 *
 * @example
 * const layer = new Conv({ inChannels: 3, outChannels: 8, taps: [3, 3], padding: 1, seed: 7 });
 * layer.forward(zeros([1, 3, 5, 5])).shape; // 1, 8, 5, 5
 */
export class Conv extends Weighted implements Layer {
  readonly #settings: ConvOptions;

  constructor(options: ChannelOptions & ParameterOptions & ConvOptions) {
    const { inChannels, outChannels, taps, groups = 1 } = options;
    checkGroups(`conv${taps.length}d`, options, groups);
    super(parametersOf([outChannels, inChannels / groups, ...taps], groups, options, options));
    this.#settings = settingsOf(options);
  }

  forward(x: TensorLike): Variable {
    return conv(x, this.weights, { ...this.#settings, bias: this.bias });
  }
}

/**
 * A transposed convolution whose weights `[inChannels, outChannels / groups, …taps]` and bias learn. Weights that begin
 * `'bilinear'` with s = stride, `taps = 2s − s mod 2`, `padding = ⌊s / 2⌋` and as many outputs as inputs enlarge s
 * times.
 *
 * @throws {ShapeError} `groups-divide`; when it is called, what `convTranspose` refuses
 *
 * @example Twice as long, linearly between the samples
 * const window = { taps: [4], stride: 2, padding: 1 };
 * const twice = new ConvTranspose({ inChannels: 1, outChannels: 1, ...window, weights: 'bilinear' });
 * twice.forward(tensor([1, 1, 3], [4, 8, 4])).data; // 3, 5, 7, 7, 5, 3
 */
export class ConvTranspose extends Weighted implements Layer {
  readonly #settings: ConvTransposeOptions;

  constructor(options: ChannelOptions & ParameterOptions & ConvTransposeOptions) {
    const { inChannels, outChannels, taps, groups = 1 } = options;
    checkGroups(`convTranspose${taps.length}d`, options, groups);
    super(parametersOf([inChannels, outChannels / groups, ...taps], groups, options, options));
    this.#settings = settingsOf(options);
  }

  forward(x: TensorLike): Variable {
    return convTranspose(x, this.weights, { ...this.#settings, bias: this.bias });
  }
}
