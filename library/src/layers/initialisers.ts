// How the numbers of a layer begin. Every initialiser draws from the layer's stream, so a seed repeats it on any
// machine.
import { ShapeError } from '../tensor/errors.ts';
import { normalFrom, type Random } from '../tensor/random.ts';
import { indices, sizeOf, type Shape } from '../tensor/shape.ts';

/** What an initialiser may depend on beside the shape. */
export interface InitialFacts {
  /** Products that one output sums: `inChannels / groups · taps`. */
  readonly fanIn: number;
  /** Outputs that one input takes part in at stride 1: `outChannels / groups · taps`. */
  readonly fanOut: number;
  readonly groups: number;
  readonly random: Random;
}

/** Gives the numbers of a tensor of weights or biases, in row-major order. */
export type Initialiser = (shape: Shape, facts: InitialFacts) => Float64Array;

const drawn = (shape: Shape, next: () => number): Float64Array => Float64Array.from({ length: sizeOf(shape) }, next);

/** Uniform in ±√3 · deviation, which has that deviation. */
const uniform = (shape: Shape, random: Random, deviation: number): Float64Array =>
  drawn(shape, () => (2 * random() - 1) * Math.sqrt(3) * deviation);

const normal = (shape: Shape, random: Random, deviation: number): Float64Array => {
  const next = normalFrom(random);
  return drawn(shape, () => next() * deviation);
};

/** √(2 / fanIn): keeps the size of signals through layers that end in relu (He et al. 2015). */
const kaiming = ({ fanIn }: InitialFacts): number => Math.sqrt(2 / fanIn);

/** √(2 / (fanIn + fanOut)): between what signals and what gradients ask for without relu (Glorot and Bengio 2010). */
const xavier = ({ fanIn, fanOut }: InitialFacts): number => Math.sqrt(2 / (fanIn + fanOut));

/**
 * Every number the same.
 *
 * @example
 * constant(0.5)([2], { fanIn: 1, fanOut: 1, groups: 1, random: Math.random }); // 0.5, 0.5
 */
export const constant =
  (value: number): Initialiser =>
  (shape) =>
    new Float64Array(sizeOf(shape)).fill(value);

/**
 * The weights of one axis of a transposed convolution that interpolates linearly: `1 − |2k + 1 − taps| / 2f` with
 * `f = ⌈taps / 2⌉`. With stride s, `taps = 2s − s mod 2` and `padding = ⌊s / 2⌋` the output has s times as many
 * samples, and this is the window that fully convolutional networks begin with (Long et al. 2015).
 *
 * @example
 * linearTaps(4); // 0.25, 0.75, 0.75, 0.25
 */
export function linearTaps(taps: number): number[] {
  const half = Math.ceil(taps / 2);
  return Array.from({ length: taps }, (_, k) => 1 - Math.abs(2 * k + 1 - taps) / (2 * half));
}

/**
 * Interpolates each channel by itself, along every axis: for a transposed convolution
 * `[channels, outputs / groups, …taps]`.
 */
const bilinear: Initialiser = (shape, { groups }) => {
  const [channels, outputs, ...taps] = shape as [number, number, ...number[]];
  const perAxis = taps.map(linearTaps);
  const window: number[] = [];
  for (const at of indices(taps)) window.push(at.reduce((product, k, d) => product * perAxis[d]![k]!, 1));
  const numbers = new Float64Array(sizeOf(shape));
  for (let c = 0; c < channels; c++) {
    const o = c % (channels / groups);
    if (o < outputs) numbers.set(window, (c * outputs + o) * window.length);
  }
  return numbers;
};

/**
 * Weights for a convolution that a pixel shuffle follows: the outputs that will be neighbours begin equal, so the
 * enlarged picture begins without a checkerboard (ICNR, Aitken et al. 2017).
 *
 * @param cells how many channels become one, the product of the shuffle's factors
 * @param first what each set of equal outputs begins as
 * @throws {ShapeError} `channels-divide`
 *
 * @example
 * let next = 0;
 * const counting = (shape: Shape) => Float64Array.from({ length: shape[0]! }, () => ++next);
 * icnr(2, counting)([4, 1, 1], { fanIn: 1, fanOut: 4, groups: 1, random: Math.random }); // 1, 1, 2, 2
 */
export function icnr(cells: number, first: Initialiser | InitialiserName = 'kaimingUniform'): Initialiser {
  return (shape, facts) => {
    const [outputs, ...rest] = shape as [number, ...number[]];
    if (outputs % cells !== 0)
      throw new ShapeError('channels-divide', { op: 'icnr', channels: outputs, divisor: cells });
    const few = initialiserOf(first)([outputs / cells, ...rest], facts);
    const each = sizeOf(rest);
    return Float64Array.from(
      { length: sizeOf(shape) },
      (_, at) => few[Math.floor(at / each / cells) * each + (at % each)]!,
    );
  };
}

/** The initialisers that have a name; `constant` and `icnr` make others. */
export const initialisers = {
  kaimingUniform: (shape, facts) => uniform(shape, facts.random, kaiming(facts)),
  kaimingNormal: (shape, facts) => normal(shape, facts.random, kaiming(facts)),
  xavierUniform: (shape, facts) => uniform(shape, facts.random, xavier(facts)),
  xavierNormal: (shape, facts) => normal(shape, facts.random, xavier(facts)),
  zeros: constant(0),
  ones: constant(1),
  bilinear,
} satisfies Record<string, Initialiser>;

export type InitialiserName = keyof typeof initialisers;

/** The initialiser of a name. */
export function initialiserOf(given: Initialiser | InitialiserName): Initialiser {
  if (typeof given === 'function') return given;
  if (Object.hasOwn(initialisers, given)) return initialisers[given];
  const got: string = given;
  const wanted = `one of ${Object.keys(initialisers).join(', ')}, or a function`;
  throw new ShapeError('option-invalid', { op: 'layer', option: 'initialiser', got, wanted });
}
