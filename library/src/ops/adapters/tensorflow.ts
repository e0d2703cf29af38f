// The arguments of tf.nn.conv*, tf.nn.depthwise_conv2d and tf.nn.conv*_transpose. Lists may count batch and channels
// too; filters have the taps first. Groups are not an argument: they follow from the channels of input and filters.
import { ShapeError } from '../../tensor/errors.ts';
import { convProblem, convTransposeProblem } from '../convProblem.ts';
import type { AxisPadding, Padding } from '../options.ts';
import { spanOf } from '../problem.ts';
import { adapted, type Adapted } from './adapted.ts';
import type { Attributes } from './attributes.ts';
import type { CallShapes } from './pytorch.ts';
import { readTensorflow, settingOf, type TensorflowCall } from './tensorflowCall.ts';

/**
 * The problem of `tf.nn.convolution`, `conv1d`, `conv2d` and `conv3d`: filters `[…taps, channels / groups, outputs]`,
 * padding `'SAME'`, `'VALID'` or a pair for every axis of the input.
 *
 * @throws {ShapeError} where TensorFlow refuses, too: negative padding, a stride over the batch or the channels
 *
 * @example
 * const shapes = { input: [1, 6, 1], weights: [3, 1, 1] };
 * tensorflowConv({ strides: 2, padding: 'SAME' }, shapes).problem.axes[0]!.after; // 1
 */
export function tensorflowConv(attributes: Attributes, shapes: CallShapes): Adapted {
  const call = readTensorflow('conv', attributes, shapes);
  const { x, axes, stride, dilation } = call;
  const order = [axes + 1, axes, ...call.taps];
  const [outputs, each] = [shapes.weights[axes + 1]!, shapes.weights[axes]!];
  // With filters that do not divide the channels there is no number of groups to blame.
  const groups = x[1]! % Math.max(each, 1) === 0 ? Math.max(1, x[1]! / Math.max(each, 1)) : 1;
  const weights = [outputs, each, ...shapes.weights.slice(0, axes)];
  const problem = convProblem(x, weights, { stride, dilation, groups, padding: paddingOf(call) }, shapes.bias);
  return adapted(problem, call.input, { from: shapes.weights, order });
}

/**
 * The problem of `tf.nn.depthwise_conv2d`: filters `[…taps, channels, multiplier]`; the outputs of channel c begin at
 * `c · multiplier`.
 *
 * @example
 * const shapes = { input: [1, 5, 5, 2], weights: [3, 3, 2, 4] };
 * tensorflowDepthwiseConv({ padding: 'VALID' }, shapes).output.to; // 1, 3, 3, 8
 */
export function tensorflowDepthwiseConv(attributes: Attributes, shapes: CallShapes): Adapted {
  const call = readTensorflow('depthwise_conv', attributes, shapes);
  const { x, op, axes, stride, dilation } = call;
  const [channels, multiplier] = [shapes.weights[axes]!, shapes.weights[axes + 1]!];
  if (channels !== x[1]) {
    const facts = { op, input: x, weights: shapes.weights, groups: channels, wanted: channels };
    throw new ShapeError('channel-mismatch', facts);
  }
  const weights = [channels * multiplier, 1, ...shapes.weights.slice(0, axes)];
  const options = { stride, dilation, groups: channels, padding: paddingOf(call) };
  const problem = convProblem(x, weights, options, shapes.bias);
  return adapted(problem, call.input, { from: shapes.weights, order: [axes, axes + 1, ...call.taps] });
}

/**
 * The problem of `tf.nn.conv1d_transpose`, `conv2d_transpose` and `conv3d_transpose`: filters
 * `[…taps, outputs, channels]`. It is the gradient of the convolution whose input has `output_shape`; without one,
 * sizes are those of Keras.
 *
 * @throws {ShapeError} `output-size-impossible` when no convolution takes `output_shape` to the input
 *
 * @example
 * const shapes = { input: [1, 3, 3, 1], weights: [3, 3, 2, 1] };
 * tensorflowConvTranspose({ strides: 2, output_shape: [1, 5, 5, 2] }, shapes).output.to; // 1, 5, 5, 2
 */
export function tensorflowConvTranspose(attributes: Attributes, shapes: CallShapes): Adapted {
  const call = readTensorflow('conv_transpose', attributes, shapes);
  const { x, axes, stride, dilation } = call;
  const weights = [shapes.weights[axes + 1]!, shapes.weights[axes]!, ...shapes.weights.slice(0, axes)];
  const wanted = outputSizeOf(call, weights[1]!);
  const made = call.taps.map((d) => {
    const axis = { input: x[2 + d]!, taps: weights[2 + d]!, stride: stride[d]!, dilation: dilation[d]! };
    return transposedAxis(call, d, axis, wanted?.[d]);
  });
  const padding = made.map(({ sides }): AxisPadding => sides);
  const outputPadding = made.map((axis) => axis.outputPadding);
  const problem = convTransposeProblem(x, weights, { stride, dilation, padding, outputPadding }, shapes.bias);
  return adapted(problem, call.input, { from: shapes.weights, order: [axes + 1, axes, ...call.taps] });
}

const paddingOf = ({ padding }: TensorflowCall): Padding =>
  padding === 'SAME' ? 'same' : padding === 'VALID' ? 'valid' : padding;

/** The padding of the convolution whose gradient this is, and by how much its input is longer than the shortest. */
function transposedAxis(
  { op, padding }: TensorflowCall,
  axis: number,
  settings: { readonly input: number; readonly taps: number; readonly stride: number; readonly dilation: number },
  wanted: number | undefined,
): { sides: readonly [number, number]; outputPadding: number } {
  const { input, stride } = settings;
  const span = spanOf(settings);
  if (padding === 'SAME') {
    const output = wanted ?? input * stride;
    checkSize(op, axis, output, (input - 1) * stride + 1, input * stride);
    const total = Math.max((input - 1) * stride + span - output, 0);
    const before = Math.floor(total / 2);
    return { sides: [before, total - before], outputPadding: output - ((input - 1) * stride + span - total) };
  }
  const sides = padding === 'VALID' ? ([0, 0] as const) : padding[axis]!;
  const smallest = (input - 1) * stride + span - sides[0] - sides[1];
  // Keras gives a stride that is longer than the window its whole length.
  const output = wanted ?? (padding === 'VALID' ? (input - 1) * stride + Math.max(span, stride) : smallest);
  checkSize(op, axis, output, smallest, smallest + stride - 1);
  return { sides, outputPadding: output - smallest };
}

function checkSize(op: string, axis: number, wanted: number, smallest: number, largest: number): void {
  if (wanted < smallest || wanted > largest) {
    throw new ShapeError('output-size-impossible', { op, axis, wanted, smallest, largest });
  }
}

/** The spatial sizes of `output_shape`, which may count batch and channels too. */
const outputSizeOf = (call: TensorflowCall, outputs: number): readonly number[] | undefined =>
  call.read.has('output_shape') ? settingOf(call, 'output_shape', call.x[0]!, outputs) : undefined;
