// The attributes of ONNX Conv and ConvTranspose. Pads come as all begins, then all ends; weights lie as ours do.
import { ShapeError } from '../../tensor/errors.ts';
import type { Shape } from '../../tensor/shape.ts';
import { convProblem, convTransposeProblem } from '../convProblem.ts';
import type { AxisPadding, Padding } from '../options.ts';
import { spanOf, type ConvProblem } from '../problem.ts';
import { reader, refuseNegative, type Attributes } from './attributes.ts';
import type { CallShapes } from './pytorch.ts';

const framework = 'ONNX';
const autoPads = ['NOTSET', 'SAME_UPPER', 'SAME_LOWER', 'VALID'];
const shared = ['auto_pad', 'dilations', 'group', 'kernel_shape', 'pads', 'strides'];

type Reader = ReturnType<typeof reader>;

/**
 * The problem of ONNX `Conv` with any of its attributes.
 *
 * @example
 * const shapes = { input: [1, 1, 7, 5], weights: [1, 1, 3, 3] };
 * onnxConv({ strides: [2, 2], pads: [1, 0, 1, 0] }, shapes).axes.map((axis) => axis.output); // 4, 2
 */
export function onnxConv(attributes: Attributes, { input, weights, bias }: CallShapes): ConvProblem {
  const read = reader(framework, 'Conv', attributes);
  read.onlyKnown(shared);
  const axes = axesOf(read, input, weights);
  const padding = paddingOf(read, axes, attributes);
  const options = {
    stride: read.list('strides', axes, 1),
    dilation: read.list('dilations', axes, 1),
    groups: read.whole('group', 1),
  };
  return convProblem(input, weights, { ...options, padding }, bias);
}

/**
 * The problem of ONNX `ConvTranspose` with any of its attributes. With `output_shape` the pads follow from it.
 *
 * @example
 * const shapes = { input: [1, 1, 3, 3], weights: [1, 2, 3, 3] };
 * onnxConvTranspose({ strides: [3, 2], output_shape: [10, 8] }, shapes).axes.map((axis) => axis.output); // 10, 8
 */
export function onnxConvTranspose(attributes: Attributes, { input, weights, bias }: CallShapes): ConvProblem {
  const read = reader(framework, 'ConvTranspose', attributes);
  read.onlyKnown([...shared, 'output_padding', 'output_shape']);
  const axes = axesOf(read, input, weights);
  const stride = read.list('strides', axes, 1);
  const dilation = read.list('dilations', axes, 1);
  const outputPadding = read.list('output_padding', axes, 0);
  let padding = paddingOf(read, axes, attributes);
  if (read.has('output_shape')) {
    const upper = attributes['auto_pad'] === 'SAME_UPPER';
    padding = outputShapeOf(read, axes, attributes).map((wanted, d): AxisPadding => {
      const span = spanOf({ taps: weights[2 + d]!, dilation: dilation[d]! });
      const total = (input[2 + d]! - 1) * stride[d]! + outputPadding[d]! + span - wanted;
      // What is missing is added at the end: ONNX's formula would extend the front too, no runtime does.
      if (total < 0) return [0, total];
      const less = Math.floor(total / 2);
      return upper ? [less, total - less] : [total - less, less];
    });
  }
  const options = { stride, dilation, outputPadding, groups: read.whole('group', 1) };
  return convTransposeProblem(input, weights, { ...options, padding }, bias);
}

function axesOf({ op, list, has, invalid }: Reader, input: Shape, weights: Shape): number {
  const axes = input.length - 2;
  if (axes < 1) throw new ShapeError('input-rank', { op, axes: Math.max(1, weights.length - 2), input });
  if (weights.length !== input.length) throw new ShapeError('weights-rank', { op, axes, weights });
  // kernel_shape only repeats what the weights say, so a difference is a mistake in one of them.
  if (has('kernel_shape') && list('kernel_shape', axes, 1).some((taps, d) => taps !== weights[2 + d])) {
    invalid('kernel_shape', `the spatial shape of the weights, [${weights.slice(2).join(', ')}]`);
  }
  return axes;
}

function paddingOf({ op, word, list, has, invalid }: Reader, axes: number, attributes: Attributes): Padding {
  const auto = word('auto_pad', 'NOTSET', autoPads);
  const pads = list('pads', 2 * axes, 0);
  refuseNegative(framework, op, pads);
  if (auto === 'NOTSET') return pads.slice(0, axes).map((before, d): AxisPadding => [before, pads[axes + d]!]);
  if (has('pads') && pads.some((cells) => cells !== 0))
    invalid('pads', `left out beside auto_pad ${String(attributes['auto_pad'])}`);
  return auto === 'VALID' ? 'valid' : auto === 'SAME_LOWER' ? 'sameLower' : 'same';
}

/** The spatial sizes wanted; some models give batch and channels too. */
function outputShapeOf({ list, invalid }: Reader, axes: number, attributes: Attributes): number[] {
  const given = attributes['output_shape'];
  const sizes =
    Array.isArray(given) && given.length === axes + 2 ? (given.slice(2) as number[]) : list('output_shape', axes, 1);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1))
    return invalid('output_shape', `a list of ${axes} sizes from 1 on`);
  return sizes;
}
