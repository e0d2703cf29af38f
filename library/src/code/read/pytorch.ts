// torch.nn.Conv*, torch.nn.ConvTranspose* and their functions.
import { pytorchConv, pytorchConvTranspose } from '../../ops/adapters/pytorch.ts';
import { ShapeError } from '../../tensor/errors.ts';
import { argumentsOf } from './arguments.ts';
import { callOf, inOurOrder, switchedOn, tapsOf, wholeOf, type CallReader } from './calls.ts';

const settings = { stride: 'stride', padding: 'padding', dilation: 'dilation', groups: 'groups' };
const transposedSettings = { ...settings, output_padding: 'output_padding' };

/** `F.conv2d(x, w, b, stride, padding, dilation, groups)`. */
const functional =
  (axes: number): CallReader =>
  (given) => {
    const args = argumentsOf(given, ['input', 'weight', 'bias', 'stride', 'padding', 'dilation', 'groups']);
    const attributes = args.settings(settings);
    return callOf(given, {
      framework: 'pytorch',
      places: { input: args.place('input'), weights: args.place('weight') },
      adapt: (input, weights, bias) =>
        inOurOrder(pytorchConv(axes, attributes, { input, weights, bias }), input, weights),
      x: args.tensor('input'),
      w: args.tensor('weight'),
      b: args.tensor('bias'),
      bias: args.has('bias') && args.value('bias') !== null,
    });
  };

/** `F.conv_transpose2d(x, w, b, stride, padding, output_padding, groups, dilation)`: groups stand before dilation. */
const functionalTransposed =
  (axes: number): CallReader =>
  (given) => {
    const names = ['input', 'weight', 'bias', 'stride', 'padding', 'output_padding', 'groups', 'dilation'];
    const args = argumentsOf(given, names);
    const attributes = args.settings(transposedSettings);
    return callOf(given, {
      framework: 'pytorch',
      places: { input: args.place('input'), weights: args.place('weight') },
      adapt: (input, weights, bias) =>
        inOurOrder(pytorchConvTranspose(axes, attributes, { input, weights, bias }), input, weights),
      x: args.tensor('input'),
      w: args.tensor('weight'),
      b: args.tensor('bias'),
      bias: args.has('bias') && args.value('bias') !== null,
    });
  };

/** `nn.Conv2d(3, 16, 3)` and `nn.ConvTranspose2d(16, 3, 3)`: bias is on unless it is switched off. */
const layer =
  (axes: number, transposed: boolean): CallReader =>
  (given) => {
    const channels = ['in_channels', 'out_channels', 'kernel_size', 'stride', 'padding'];
    const rest = transposed
      ? ['output_padding', 'groups', 'bias', 'dilation', 'padding_mode']
      : ['dilation', 'groups', 'bias', 'padding_mode'];
    const args = argumentsOf(given, [...channels, ...rest]);
    const [inputs, outputs] = [wholeOf(given, args, 'in_channels'), wholeOf(given, args, 'out_channels')];
    const taps = tapsOf(given, args, 'kernel_size', axes);
    const groups = wholeOf(given, args, 'groups', 1);
    if (inputs % groups !== 0) {
      const op = `${transposed ? 'ConvTranspose' : 'Conv'}${axes}d`;
      throw new ShapeError('groups-divide', { op, side: 'input', channels: inputs, groups });
    }
    const attributes = args.settings({ ...(transposed ? transposedSettings : settings), padding_mode: 'padding_mode' });
    const adapter = transposed ? pytorchConvTranspose : pytorchConv;
    const [small, large] = transposed ? [inputs, outputs] : [outputs, inputs];
    return callOf(given, {
      framework: 'pytorch',
      adapt: (input, weights, bias) => inOurOrder(adapter(axes, attributes, { input, weights, bias }), input, weights),
      // Outputs that do not divide are refused by the problem, in its words.
      weightsShape: () => [small, Math.max(1, Math.floor(large / groups)), ...taps],
      inputShape: ([batch, , ...sizes]) => [batch!, inputs, ...sizes],
      bias: switchedOn(args, 'bias'),
    });
  };

export const pytorchCalls: Readonly<Record<string, CallReader>> = Object.fromEntries(
  [1, 2, 3].flatMap((axes) => [
    [`conv${axes}d`, functional(axes)],
    [`conv_transpose${axes}d`, functionalTransposed(axes)],
    [`Conv${axes}d`, layer(axes, false)],
    [`ConvTranspose${axes}d`, layer(axes, true)],
  ]),
);
