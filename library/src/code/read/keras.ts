// The layers of Keras. A layer says how many filters it has; how many channels come in, its input says.
import type { Attributes } from '../../ops/adapters/attributes.ts';
import { tensorflowConv, tensorflowConvTranspose, tensorflowDepthwiseConv } from '../../ops/adapters/tensorflow.ts';
import { spanOf } from '../../ops/problem.ts';
import type { Shape } from '../../tensor/shape.ts';
import { argumentsOf, refuseArgument, type Arguments, type Given } from './arguments.ts';
import { callOf, switchedOn, tapsOf, wholeOf, type CallReader } from './calls.ts';
import type { Call } from './values.ts';

const first = (axes: number): string => `NC${'DHW'.slice(-axes)}`;
const last = (axes: number): string => `N${'DHW'.slice(-axes)}C`;

interface Layout {
  readonly format: string;
  readonly channels: (input: Shape) => number;
  readonly spatial: (input: Shape) => Shape;
  readonly inputShape: Call['inputShape'];
}

function layoutOf(args: Arguments, axes: number): Layout {
  const channelsFirst = args.value('data_format') === 'channels_first';
  return {
    format: channelsFirst ? first(axes) : last(axes),
    channels: (input) => input[channelsFirst ? 1 : axes + 1] ?? 0,
    spatial: (input) => (channelsFirst ? input.slice(2) : input.slice(1, axes + 1)),
    inputShape: (given) => (channelsFirst ? given : [given[0]!, ...given.slice(2), given[1]!]),
  };
}

/** The attributes of the function below the layer. */
function attributesOf(
  given: Given,
  args: Arguments,
  axes: number,
  taps: readonly number[],
  layout: Layout,
): Attributes {
  const settings = args.settings({ strides: 'strides', dilation_rate: 'dilations', padding: 'padding' });
  const word = settings['padding'] ?? 'valid';
  if (typeof word !== 'string') refuseArgument(given.text, args.place('padding'), 'padding');
  const shared = { ...settings, data_format: layout.format };
  if (word.toLowerCase() !== 'causal' || axes !== 1) return { ...shared, padding: word.toUpperCase() };
  const rate = settings['dilations'] ?? 1;
  const dilation = Array.isArray(rate) ? Number(rate[0]) : Number(rate);
  const time = [spanOf({ taps: taps[0]!, dilation }) - 1, 0];
  const still = [0, 0];
  return { ...shared, padding: layout.format === 'NCW' ? [still, still, time] : [still, time, still] };
}

const noteActivation = (call: Call, args: Arguments): Call => {
  const activation = args.value('activation');
  if (args.has('activation') && activation !== null && activation !== 'linear')
    call.ignored.push(args.place('activation'));
  return call;
};

/** `layers.Conv2D(16, 3, strides=2, padding="same")`. */
const conv =
  (axes: number): CallReader =>
  (given) => {
    const names = ['filters', 'kernel_size', 'strides', 'padding', 'data_format', 'dilation_rate', 'groups'];
    const args = argumentsOf(given, [...names, 'activation', 'use_bias']);
    const filters = wholeOf(given, args, 'filters');
    const taps = tapsOf(given, args, 'kernel_size', axes);
    const groups = wholeOf(given, args, 'groups', 1);
    const layout = layoutOf(args, axes);
    const attributes = attributesOf(given, args, axes, taps, layout);
    const call = callOf(given, {
      framework: 'keras',
      adapt: (input, weights, bias) => tensorflowConv(attributes, { input, weights, bias }),
      weightsShape: (input) => [...taps, Math.max(1, Math.floor(layout.channels(input) / groups)), filters],
      inputShape: layout.inputShape,
      bias: switchedOn(args, 'use_bias'),
    });
    return noteActivation(call, args);
  };

/** `layers.DepthwiseConv2D(3, depth_multiplier=2)`. */
const depthwise =
  (axes: number): CallReader =>
  (given) => {
    const names = ['kernel_size', 'strides', 'padding', 'depth_multiplier', 'data_format', 'dilation_rate'];
    const args = argumentsOf(given, [...names, 'activation', 'use_bias']);
    const taps = tapsOf(given, args, 'kernel_size', axes);
    const multiplier = wholeOf(given, args, 'depth_multiplier', 1);
    const layout = layoutOf(args, axes);
    const attributes = attributesOf(given, args, axes, taps, layout);
    const call = callOf(given, {
      framework: 'keras',
      adapt: (input, weights, bias) => tensorflowDepthwiseConv(attributes, { input, weights, bias }),
      weightsShape: (input) => [...taps, layout.channels(input), multiplier],
      inputShape: layout.inputShape,
      bias: switchedOn(args, 'use_bias'),
    });
    return noteActivation(call, args);
  };

/** `layers.Conv2DTranspose(8, 4, strides=2, padding="same")`. */
const transposed =
  (axes: number): CallReader =>
  (given) => {
    const names = ['filters', 'kernel_size', 'strides', 'padding', 'output_padding', 'data_format', 'dilation_rate'];
    const args = argumentsOf(given, [...names, 'activation', 'use_bias']);
    const filters = wholeOf(given, args, 'filters');
    const taps = tapsOf(given, args, 'kernel_size', axes);
    const layout = layoutOf(args, axes);
    const attributes = attributesOf(given, args, axes, taps, layout);
    const added = args.has('output_padding') ? args.known('output_padding') : null;
    const perAxis = (value: unknown, d: number): number => Number(Array.isArray(value) ? value[d] : (value ?? 1));
    // With output padding Keras takes half of the window off each side: SAME is a size then, no longer a rule.
    const sizes = (input: Shape): Attributes => ({
      output_shape: layout.spatial(input).map((length, d) => {
        const span = spanOf({ taps: taps[d]!, dilation: perAxis(attributes['dilations'], d) });
        const cut = attributes['padding'] === 'SAME' ? 2 * Math.floor(span / 2) : 0;
        return (length - 1) * perAxis(attributes['strides'], d) + span - cut + perAxis(added, d);
      }),
    });
    const call = callOf(given, {
      framework: 'keras',
      adapt: (input, weights, bias) =>
        tensorflowConvTranspose({ ...attributes, ...(added !== null && sizes(input)) }, { input, weights, bias }),
      weightsShape: (input) => [...taps, filters, layout.channels(input)],
      inputShape: layout.inputShape,
      bias: switchedOn(args, 'use_bias'),
    });
    return noteActivation(call, args);
  };

export const kerasCalls: Readonly<Record<string, CallReader>> = Object.fromEntries(
  [1, 2, 3].flatMap((axes) => [
    [`Conv${axes}D`, conv(axes)],
    [`Convolution${axes}D`, conv(axes)],
    [`Conv${axes}DTranspose`, transposed(axes)],
    ...(axes < 3 ? [[`DepthwiseConv${axes}D`, depthwise(axes)] as const] : []),
  ]),
);
