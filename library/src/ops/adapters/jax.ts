// The arguments of jax.lax.conv_general_dilated and conv_transpose. Which axis is what is said by dimension_numbers; a
// dilated input is a transposed convolution.
import { ShapeError } from '../../tensor/errors.ts';
import { convProblem, convTransposeProblem } from '../convProblem.ts';
import type { AxisPadding } from '../options.ts';
import { spanOf } from '../problem.ts';
import { adapted, picked, type Adapted } from './adapted.ts';
import { reader, type Attributes } from './attributes.ts';
import { axesOf, type JaxAxes } from './jaxAxes.ts';
import type { CallShapes } from './pytorch.ts';

const framework = 'JAX';
/** They say how precisely to add, not what. */
const ignored = ['precision', 'preferred_element_type', 'out_sharding'];

type Reader = ReturnType<typeof reader>;

/**
 * The problem of `jax.lax.conv_general_dilated`. `lhs_dilation` other than 1 makes it a transposed convolution, which
 * has to have window strides of 1; batch groups cannot be expressed.
 *
 * @throws {ShapeError} `attribute-invalid` for those two and for attributes of another form
 *
 * @example
 * const shapes = { input: [1, 3, 3, 2], weights: [3, 3, 2, 4] };
 * const dimension_numbers = ['NHWC', 'HWIO', 'NHWC'];
 * const call = { padding: [[1, 2], [1, 2]], lhs_dilation: [2, 2], dimension_numbers };
 * jaxConvGeneralDilated(call, shapes).output.to; // 1, 6, 6, 4
 */
export function jaxConvGeneralDilated(attributes: Attributes, shapes: CallShapes): Adapted {
  const op = 'conv_general_dilated';
  const read = reader(framework, op, attributes);
  const groupCounts = ['feature_group_count', 'batch_group_count'];
  const settings = ['window_strides', 'padding', 'lhs_dilation', 'rhs_dilation', 'dimension_numbers'];
  read.onlyKnown([...settings, ...groupCounts, ...ignored]);
  const axes = ranked(op, shapes);
  const layout = axesOf(read, attributes['dimension_numbers'], axes, firstLayout);
  if (read.whole('batch_group_count', 1) !== 1)
    read.invalid('batch_group_count', '1: there are no groups of the batch');
  const groups = read.whole('feature_group_count', 1);
  const stride = read.list('window_strides', axes, 1);
  const stretch = read.list('lhs_dilation', axes, 1);
  const dilation = read.list('rhs_dilation', axes, 1);
  if (stretch.every((step) => step === 1)) {
    const padding = wordOf(attributes['padding']) ?? pairsOf(read, attributes['padding'], axes);
    return plain(shapes, layout, { stride, dilation, groups, padding });
  }
  if (stride.some((step) => step !== 1)) read.invalid('lhs_dilation', '1 on every axis when a window stride is not 1');
  const padding = pairsOf(read, attributes['padding'], axes);
  return stretched(shapes, layout, { stride: stretch, dilation, groups, padding }, false);
}

/**
 * The problem of `jax.lax.conv_transpose`. It correlates with the stretched input, so without `transpose_kernel` its
 * taps run against those of every other transposed convolution: the problem has `flip`. Padding words are those of the
 * convolution that it turns round; pairs pad the stretched input, unless `use_consistent_padding` is true.
 *
 * @example
 * const shapes = { input: [1, 3, 1], weights: [3, 1, 1] };
 * jaxConvTranspose({ strides: [2], padding: 'SAME' }, shapes).problem.flip; // true
 */
export function jaxConvTranspose(attributes: Attributes, shapes: CallShapes): Adapted {
  const op = 'conv_transpose';
  const read = reader(framework, op, attributes);
  const switches = ['transpose_kernel', 'use_consistent_padding'];
  read.onlyKnown(['strides', 'padding', 'rhs_dilation', 'dimension_numbers', ...switches, ...ignored]);
  const [turned, consistent] = switches.map((name) => switchOf(read, attributes, name)) as [boolean, boolean];
  const axes = ranked(op, shapes);
  const layout = axesOf(read, attributes['dimension_numbers'], axes, lastLayout);
  const stride = read.list('strides', axes, 1);
  const dilation = read.list('rhs_dilation', axes, 1);
  const word = wordOf(attributes['padding']);
  if (word === 'sameLower') return read.invalid('padding', "'SAME', 'VALID' or [low, high] pairs");
  const spans = stride.map((_, d) => spanOf({ taps: shapes.weights[layout.rhs[2 + d]!]!, dilation: dilation[d]! }));
  const padding = word
    ? spans.map((span, d) => paddingOfWord(word, span, stride[d]!))
    : pairsOf(read, attributes['padding'], axes).map(([low, high], d): readonly [number, number] =>
        consistent ? [spans[d]! - 1 - low, spans[d]! - 1 - high] : [low, high],
      );
  return stretched(shapes, layout, { stride, dilation, groups: 1, padding }, turned);
}

/** JAX's padding of the stretched input that gives the sizes of Keras. */
function paddingOfWord(word: 'same' | 'valid', span: number, stride: number): readonly [number, number] {
  if (word === 'valid') return [span - 1, stride - 1 + Math.max(span - stride, 0)];
  const total = span + stride - 2;
  const low = stride > span - 1 ? span - 1 : Math.ceil(total / 2);
  return [low, total - low];
}

interface Settings<P> {
  readonly stride: readonly number[];
  readonly dilation: readonly number[];
  readonly groups: number;
  readonly padding: P;
}

function plain(
  { input, weights, bias }: CallShapes,
  { lhs, rhs, out }: JaxAxes,
  settings: Settings<'same' | 'sameLower' | 'valid' | readonly AxisPadding[]>,
): Adapted {
  const problem = convProblem(picked(input, lhs), picked(weights, rhs), settings, bias);
  return adapted(problem, { shape: input, order: lhs }, { from: weights, order: rhs }, out);
}

/**
 * A convolution over a stretched input: `y[p] = Σ x[i] · w[k]` with `p = i · stride − k · dilation + low`. Read from
 * the last tap, that is a transposed convolution with `before = (taps − 1) · dilation − low` and reversed taps.
 *
 * @param turned whether the weights are those of the convolution that is turned round: then nothing is reversed
 */
function stretched(
  { input, weights, bias }: CallShapes,
  { lhs, rhs, out }: JaxAxes,
  { padding, ...settings }: Settings<readonly (readonly [low: number, high: number])[]>,
  turned: boolean,
): Adapted {
  const [first, second, ...taps] = rhs as [number, number, ...number[]];
  const { groups, dilation } = settings;
  const options = {
    ...settings,
    flip: !turned,
    padding: padding.map(([low, high], d): AxisPadding => {
      const reach = (weights[taps[d]!]! - 1) * dilation[d]!;
      return [reach - low, reach - high];
    }),
  };
  const outputs = weights[first]!;
  if (outputs % groups !== 0) {
    throw new ShapeError('groups-divide', { op: 'conv_general_dilated', side: 'output', channels: outputs, groups });
  }
  // JAX has the groups on the outputs' axis, a transposed convolution on the inputs': they move from one to the other.
  const from = turned ? weights : weights.toSpliced(first, 1, groups, outputs / groups);
  const moved = (axis: number): number => (axis > first ? axis + 1 : axis);
  const order = turned ? rhs : [first, moved(second), first + 1, ...taps.map(moved)];
  const [small, large] = turned ? [outputs, weights[second]!] : [groups * weights[second]!, outputs / groups];
  const shape = [small, large, ...taps.map((axis) => weights[axis]!)];
  const problem = convTransposeProblem(picked(input, lhs), shape, options, bias);
  return adapted(problem, { shape: input, order: lhs }, { from, order }, out);
}

function ranked(op: string, { input, weights }: CallShapes): number {
  const axes = weights.length - 2;
  if (axes < 1) throw new ShapeError('weights-rank', { op, axes: Math.max(1, input.length - 2), weights });
  if (input.length !== axes + 2) throw new ShapeError('input-rank', { op, axes, input });
  return axes;
}

/** Channels first, as in PyTorch: the default of conv_general_dilated. */
const firstLayout = (axes: number): JaxAxes => {
  const order = Array.from({ length: axes + 2 }, (_, d) => d);
  return { lhs: order, rhs: order, out: order };
};

/** Channels last, as in TensorFlow: the default of conv_transpose. */
const lastLayout = (axes: number): JaxAxes => {
  const spatial = Array.from({ length: axes }, (_, d) => d);
  const signal = [0, axes + 1, ...spatial.map((d) => d + 1)];
  return { lhs: signal, rhs: [axes + 1, axes, ...spatial], out: signal };
};

const words = { SAME: 'same', SAME_LOWER: 'sameLower', VALID: 'valid' } as const;

const wordOf = (value: unknown): 'same' | 'sameLower' | 'valid' | undefined =>
  typeof value === 'string' && Object.hasOwn(words, value) ? words[value as keyof typeof words] : undefined;

function pairsOf(read: Reader, value: unknown, axes: number): readonly (readonly [low: number, high: number])[] {
  const pairs: readonly unknown[] = Array.isArray(value) ? value : [];
  const fits = (pair: unknown): boolean =>
    Array.isArray(pair) && pair.length === 2 && pair.every((cells) => Number.isInteger(cells));
  return pairs.length === axes && pairs.every(fits)
    ? (pairs as readonly (readonly [number, number])[])
    : read.invalid('padding', `a word or ${axes} [low, high] pairs`);
}

function switchOf({ invalid }: Reader, attributes: Attributes, name: string): boolean {
  const value = attributes[name] ?? false;
  return typeof value === 'boolean' ? value : invalid(name, 'true or false');
}
