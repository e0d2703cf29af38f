// What every layer has, and how its parameters are made.
import { Variable } from '../grad/variable.ts';
import type { ConvTransposeOptions } from '../ops/options.ts';
import { ShapeError } from '../tensor/errors.ts';
import type { TensorLike } from '../tensor/like.ts';
import { randomFrom, type Random } from '../tensor/random.ts';
import { sizeOf, type Shape } from '../tensor/shape.ts';
import { tensor, type Dtype } from '../tensor/tensor.ts';
import { initialiserOf, type Initialiser, type InitialiserName } from './initialisers.ts';

/** An operator with parameters that learn. */
export interface Layer {
  /** Everything that learns, in the order in which it is used. */
  readonly parameters: readonly Variable[];
  /** The output for an input `[batch, channels, …spatial]`. */
  forward(x: TensorLike): Variable;
}

/** How a layer's parameters begin. */
export interface ParameterOptions {
  /** Whether a number is added to each output channel. Default true. */
  readonly bias?: boolean;
  /** How weights begin. Default `'kaimingUniform'`. */
  readonly weights?: Initialiser | InitialiserName;
  /** How biases begin. Default `'zeros'`. */
  readonly biases?: Initialiser | InitialiserName;
  /** The same seed gives the same numbers on every machine. Default 1. */
  readonly seed?: number | Random;
  /** Default `'float32'`. */
  readonly dtype?: Dtype;
}

/** The sizes of a layer's weights. */
export interface ChannelOptions {
  readonly inChannels: number;
  readonly outChannels: number;
  /** Weights along each spatial axis: `[3, 3]` for images. */
  readonly taps: Shape;
}

/** What is left of a layer's options beside those of its parameters: the settings of its convolution. */
export function settingsOf(options: ChannelOptions & ParameterOptions & ConvTransposeOptions): ConvTransposeOptions {
  const { inChannels: _in, outChannels: _out, taps: _taps, ...rest } = options;
  const { bias: _bias, weights: _weights, biases: _biases, seed: _seed, dtype: _dtype, ...settings } = rest;
  return settings;
}

/** The stream that a seed stands for. Layers made of layers hand one stream from part to part. */
export const streamOf = (seed: number | Random = 1): Random => (typeof seed === 'number' ? randomFrom(seed) : seed);

/** Weights, and one bias an output channel unless there is none. */
export function parametersOf(
  shape: Shape,
  groups: number,
  sizes: ChannelOptions,
  options: ParameterOptions,
): { readonly weights: Variable; readonly bias: Variable | undefined } {
  const { bias = true, weights = 'kaimingUniform', biases = 'zeros', dtype = 'float32' } = options;
  const window = sizeOf(sizes.taps);
  const facts = {
    fanIn: (sizes.inChannels / groups) * window,
    fanOut: (sizes.outChannels / groups) * window,
    groups,
    random: streamOf(options.seed),
  };
  const begin = (shape: Shape, how: Initialiser | InitialiserName): Variable =>
    new Variable(tensor(shape, initialiserOf(how)(shape, facts), dtype), true);
  return { weights: begin(shape, weights), bias: bias ? begin([sizes.outChannels], biases) : undefined };
}

/** Refuses groups that do not divide the channels of both sides. */
export function checkGroups(op: string, { inChannels, outChannels }: ChannelOptions, groups: number): void {
  for (const [side, channels] of [
    ['input', inChannels],
    ['output', outChannels],
  ] as const) {
    if (!Number.isInteger(groups) || groups < 1) throw new ShapeError('groups-invalid', { op, groups });
    if (channels % groups !== 0) throw new ShapeError('groups-divide', { op, side, channels, groups });
  }
}
