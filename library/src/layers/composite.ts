// Layers that are several stages: the stages come from the kind's own definition, the parameters stand here.
import { reshape } from '../grad/arithmetic.ts';
import { through, type LearnedParameters } from '../grad/through.ts';
import { read, Variable } from '../grad/variable.ts';
import { convProblem } from '../ops/convProblem.ts';
import type { ConvOptions } from '../ops/options.ts';
import type { ConvProblem } from '../ops/problem.ts';
import type { Stages } from '../ops/stages.ts';
import type { TensorLike } from '../tensor/like.ts';
import type { Shape } from '../tensor/shape.ts';
import {
  checkGroups,
  settingsOf,
  parametersOf,
  streamOf,
  type ChannelOptions,
  type Layer,
  type ParameterOptions,
} from './layer.ts';

/** The settings of the standard convolution that a composite layer stands in for, and how its parameters begin. */
export type CompositeOptions = ChannelOptions & ParameterOptions & ConvOptions;

/** One convolution of the layer. */
export interface Part extends ChannelOptions {
  readonly groups: number;
}

/** The window of a stage that moves along one axis alone. */
export const alongAxis = (taps: Shape, axis: number): Shape => taps.map((count, d) => (d === axis ? count : 1));

/** What the composite layers share: parameters part by part, stages by the kind's definition, one bias at the end. */
export abstract class Composite implements Layer {
  readonly parameters: readonly Variable[];
  /** The last stage's bias, one number for each output channel. */
  readonly bias: Variable | undefined;
  protected readonly weights: readonly Variable[];
  readonly #kind: (standard: ConvProblem) => Stages;
  readonly #standard: Shape;
  readonly #settings: ConvOptions;

  /**
   * @param kind makes the stages of a standard convolution
   * @param parts the convolutions among those stages, in their order
   */
  constructor(kind: (standard: ConvProblem) => Stages, options: CompositeOptions, parts: readonly Part[]) {
    const { inChannels, outChannels, taps, bias = true, seed, groups = 1 } = options;
    checkGroups(`${kind.name}${taps.length}d`, options, groups);
    const random = streamOf(seed);
    const made = parts.map((part, at) => {
      const shape = [part.outChannels, part.inChannels / part.groups, ...part.taps];
      return parametersOf(shape, part.groups, part, {
        ...options,
        seed: random,
        bias: bias && at === parts.length - 1,
      });
    });
    this.#kind = kind;
    this.#settings = settingsOf(options);
    this.#standard = [outChannels, inChannels / groups, ...taps];
    this.weights = made.map((part) => part.weights);
    this.bias = made.at(-1)!.bias;
    this.parameters = this.bias ? [...this.weights, this.bias] : this.weights;
  }

  forward(x: TensorLike): Variable {
    const given = read(x, 'input');
    const bias = this.bias?.shape;
    const stages = this.#kind(convProblem(given.shape, this.#standard, this.#settings, bias));
    const unbatched = given.shape.length === this.#standard.length - 1;
    const last = this.weights.length - 1;
    const parameters = this.weights.map((w, at): LearnedParameters => (at === last ? { w, b: this.bias } : { w }));
    const y = through(stages, unbatched ? reshape(given, [1, ...given.shape]) : given, parameters);
    return unbatched ? reshape(y, y.shape.slice(1)) : y;
  }
}
