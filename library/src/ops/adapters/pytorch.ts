// The settings of torch.nn.functional.conv* and conv_transpose*, and what PyTorch refuses although Faltung could do it.
import { ShapeError } from '../../tensor/errors.ts';
import type { Shape } from '../../tensor/shape.ts';
import { convProblem, convTransposeProblem } from '../convProblem.ts';
import type { AxisPadding } from '../options.ts';
import type { ConvProblem } from '../problem.ts';
import { reader, refuseNegative, type Attributes } from './attributes.ts';

const framework = 'PyTorch';
const modes = ['zeros', 'reflect', 'replicate', 'circular'];

/** What the tensors of a call look like. */
export interface CallShapes {
  readonly input: Shape;
  readonly weights: Shape;
  readonly bias?: Shape | undefined;
}

/**
 * The problem of PyTorch's `conv1d`, `conv2d`, `conv3d` (stride, padding, dilation, groups, padding_mode).
 * `pad_begin` and `pad_end` stand for `F.pad` in the same mode before an unpadded convolution.
 *
 * @throws {ShapeError} where PyTorch refuses, too: negative padding, 'same' with a stride, words it does not know
 *
 * @example
 * const shapes = { input: [1, 1, 8], weights: [1, 1, 4] };
 * pytorchConv(1, { padding: 'same' }, shapes).axes[0]!.after; // 2
 */
export function pytorchConv(axes: number, attributes: Attributes, { input, weights, bias }: CallShapes): ConvProblem {
  const op = `conv${axes}d`;
  const read = reader(framework, op, attributes);
  read.onlyKnown(['stride', 'padding', 'dilation', 'groups', 'padding_mode', 'pad_begin', 'pad_end']);
  checkRanks(op, axes, input, weights);
  const stride = read.perAxis('stride', axes, 1);
  const dilation = read.perAxis('dilation', axes, 1);
  const boundary = read.word('padding_mode', 'zeros', modes) as 'zeros';
  const options = { stride, dilation, boundary, groups: read.whole('groups', 1) };

  let padding: readonly AxisPadding[];
  if (typeof attributes['padding'] === 'string') {
    const word = attributes['padding'];
    if (word !== 'same' && word !== 'valid') throw new ShapeError('padding-word', { op, word });
    if (word === 'same' && stride.some((step) => step !== 1))
      throw new ShapeError('same-with-stride', { op, framework, stride });
    padding = weights.slice(2).map((taps, d) => (word === 'same' ? samePadding(taps, dilation[d]!) : 0));
  } else {
    padding = read.perAxis('padding', axes, 0);
    refuseNegative(framework, op, padding as number[]);
  }
  if (read.has('pad_begin') || read.has('pad_end')) {
    const [before, after] = [read.perAxis('pad_begin', axes, 0), read.perAxis('pad_end', axes, 0)];
    padding = before.map((cells, d): AxisPadding => [cells, after[d]!]);
  }
  return convProblem(input, weights, { ...options, padding }, bias);
}

/** PyTorch's 'same': d · (k − 1) cells whatever the input, half of them (rounded down) in front. */
const samePadding = (taps: number, dilation: number): AxisPadding => {
  const total = dilation * (taps - 1);
  return [Math.floor(total / 2), total - Math.floor(total / 2)];
};

/**
 * The problem of PyTorch's `conv_transpose1d`, `2d`, `3d` (stride, padding, output_padding, dilation, groups).
 *
 * @example
 * const shapes = { input: [1, 1, 3], weights: [1, 1, 3] };
 * pytorchConvTranspose(1, { stride: 2, padding: 1, output_padding: 1 }, shapes).axes[0]!.output; // 6
 */
export function pytorchConvTranspose(
  axes: number,
  attributes: Attributes,
  { input, weights, bias }: CallShapes,
): ConvProblem {
  const op = `conv_transpose${axes}d`;
  const read = reader(framework, op, attributes);
  read.onlyKnown(['stride', 'padding', 'output_padding', 'dilation', 'groups', 'padding_mode']);
  checkRanks(op, axes, input, weights);
  const boundary = read.word('padding_mode', 'zeros', modes);
  if (boundary !== 'zeros') throw new ShapeError('transposed-boundary', { op, framework, boundary });
  const padding = read.perAxis('padding', axes, 0);
  refuseNegative(framework, op, padding);
  const outputPadding = read.perAxis('output_padding', axes, 0);
  const options = { stride: read.perAxis('stride', axes, 1), dilation: read.perAxis('dilation', axes, 1) };
  return convTransposeProblem(
    input,
    weights,
    { ...options, padding, outputPadding, groups: read.whole('groups', 1) },
    bias,
  );
}

function checkRanks(op: string, axes: number, input: Shape, weights: Shape): void {
  if (weights.length !== axes + 2) throw new ShapeError('weights-rank', { op, axes, weights });
  if (input.length !== axes + 2 && input.length !== axes + 1) throw new ShapeError('input-rank', { op, axes, input });
}
