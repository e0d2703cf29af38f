// From friendly options to the one record: for convolutions and transposed convolutions in any number of axes.
import { ShapeError } from '../tensor/errors.ts';
import type { Shape } from '../tensor/shape.ts';
import { checkShape } from '../tensor/tensor.ts';
import { convAxis, paddingOfWord, transposedAxis, transposedPaddingOfWord, type AxisSettings } from './axis.ts';
import * as read from './options.ts';
import { convShapes, frozen, spanOf, type ConvAxis, type ConvProblem } from './problem.ts';

/**
 * The problem of a convolution in as many axes as the weights have.
 *
 * @param input `[batch, channels, …spatial]`, or the same without the batch
 * @param weights `[outputs, channels / groups, …taps]`
 * @param bias the bias' shape when there is one: it must be `[outputs]`
 * @throws {ShapeError} on the first rule that does not hold
 *
 * @example
 * convProblem([1, 1, 5, 5], [1, 1, 3, 3], { stride: 2, padding: 1 }).axes[0]!.output; // 3
 */
export function convProblem(input: Shape, weights: Shape, options: read.ConvOptions = {}, bias?: Shape): ConvProblem {
  const axes = weights.length - 2;
  const op = `conv${axes}d`;
  read.checkNames(op, options, read.convOptionNames);
  const { batch, channels, sizes } = readInput(op, axes, input, weights);
  const groups = read.groupsOf(op, options.groups ?? 1);
  const outputs = weights[0]!;
  if (outputs % groups !== 0) throw new ShapeError('groups-divide', { op, side: 'output', channels: outputs, groups });
  checkChannels(op, input, weights, groups, channels, weights[1]! * groups);
  checkBias(op, bias, outputs);
  const padding = read.paddingPerAxis(op, options.padding ?? 0, axes);
  const made = settingsPerAxis(op, sizes, weights, options).map((settings, d): ConvAxis => {
    const cells = padding[d]!;
    return convAxis(op, d, settings, typeof cells === 'string' ? paddingOfWord(cells, settings) : cells);
  });
  const flip = read.switchOf(op, 'flip', options.flip ?? false);
  return finished({
    op: 'conv',
    batch,
    groups,
    inChannels: channels,
    outChannels: outputs,
    flip,
    bias: bias !== undefined,
    axes: made,
  });
}

/**
 * The problem of a transposed convolution: the adjoint of the convolution with the same weights and settings.
 *
 * @param input `[batch, channels, …spatial]`, or the same without the batch
 * @param weights `[channels, outputs / groups, …taps]`
 * @param bias the bias' shape when there is one: it must be `[outputs]`
 * @throws {ShapeError} on the first rule that does not hold
 *
 * @example
 * convTransposeProblem([1, 1, 3, 3], [1, 1, 3, 3], { stride: 2, padding: 1, outputPadding: 1 }).axes[0]!.output; // 6
 */
export function convTransposeProblem(
  input: Shape,
  weights: Shape,
  options: read.ConvTransposeOptions = {},
  bias?: Shape,
): ConvProblem {
  const axes = weights.length - 2;
  const op = `convTranspose${axes}d`;
  read.checkNames(op, options, read.convTransposeOptionNames);
  const { batch, channels, sizes } = readInput(op, axes, input, weights);
  const groups = read.groupsOf(op, options.groups ?? 1);
  checkChannels(op, input, weights, groups, channels, weights[0]!);
  if (channels % groups !== 0) throw new ShapeError('groups-divide', { op, side: 'input', channels, groups });
  const outputs = weights[1]! * groups;
  checkBias(op, bias, outputs);
  if (options.outputSize !== undefined && options.outputPadding !== undefined)
    throw new ShapeError('output-padding-and-size', { op });
  const padding = read.paddingPerAxis(op, options.padding ?? 0, axes);
  const outputPadding = read.perAxis(op, 'outputPadding', options.outputPadding ?? 0, axes);
  const wanted =
    options.outputSize === undefined ? undefined : read.perAxis(op, 'outputSize', options.outputSize, axes);
  const made = settingsPerAxis(op, sizes, weights, options).map((settings, d): ConvAxis => {
    const word = padding[d]!;
    const cells = typeof word === 'string' ? transposedPaddingOfWord(word, settings, outputPadding[d]!) : word;
    const extended = wanted ? outputPaddingFor(op, d, settings, cells, wanted[d]!) : outputPadding[d]!;
    return transposedAxis(op, d, settings, cells, extended);
  });
  const flip = read.switchOf(op, 'flip', options.flip ?? false);
  const shared = {
    batch,
    groups,
    inChannels: channels,
    outChannels: outputs,
    flip,
    bias: bias !== undefined,
    axes: made,
  };
  return finished({ op: 'convTranspose', ...shared });
}

/** The output padding that reaches a wanted size: one of the `stride` sizes that one input size can stand for. */
function outputPaddingFor(
  op: string,
  axis: number,
  settings: AxisSettings,
  cells: readonly [number, number],
  wanted: number,
): number {
  const smallest = (settings.input - 1) * settings.stride - cells[0] - cells[1] + spanOf(settings);
  const largest = smallest + settings.stride - 1;
  if (wanted < smallest || wanted > largest)
    throw new ShapeError('output-size-impossible', { op, axis, wanted, smallest, largest });
  return wanted - smallest;
}

/** The record, if its output is a tensor that can be. */
function finished(problem: ConvProblem): ConvProblem {
  checkShape(convShapes(problem).y);
  return frozen(problem);
}

function readInput(op: string, axes: number, input: Shape, weights: Shape) {
  if (axes < 1)
    throw new ShapeError('weights-rank', {
      op: op.replace(/-?\d+d$/, ''),
      axes: Math.max(1, input.length - 2),
      weights,
    });
  if (input.length !== axes + 2 && input.length !== axes + 1) throw new ShapeError('input-rank', { op, axes, input });
  checkShape(input);
  checkShape(weights);
  if (weights.some((length) => length < 1)) throw new ShapeError('weights-empty', { op, weights });
  const [batch, channels, ...sizes] = input.length === axes + 1 ? [1, ...input] : input;
  return { batch: batch!, channels: channels!, sizes };
}

function settingsPerAxis(op: string, sizes: Shape, weights: Shape, options: read.ConvOptions): AxisSettings[] {
  const axes = sizes.length;
  const stride = read.perAxis(op, 'stride', options.stride ?? 1, axes);
  const dilation = read.perAxis(op, 'dilation', options.dilation ?? 1, axes);
  const boundary = read.boundaryPerAxis(op, options.boundary ?? 'zeros', axes);
  const settings = sizes.map((input, d) => ({
    input,
    taps: weights[2 + d]!,
    stride: stride[d]!,
    dilation: dilation[d]!,
    boundary: boundary[d]!,
  }));
  settings.forEach(({ stride, dilation }, axis) => {
    if (stride < 1) throw new ShapeError('stride-invalid', { op, axis, stride });
    if (dilation < 1) throw new ShapeError('dilation-invalid', { op, axis, dilation });
  });
  return settings;
}

function checkChannels(
  op: string,
  input: Shape,
  weights: Shape,
  groups: number,
  channels: number,
  wanted: number,
): void {
  if (channels === wanted) return;
  const batched = input.length === weights.length ? input : [1, ...input];
  throw new ShapeError('channel-mismatch', { op, input: batched, weights, groups, wanted });
}

function checkBias(op: string, bias: Shape | undefined, outputs: number): void {
  if (bias && (bias.length !== 1 || bias[0] !== outputs)) throw new ShapeError('bias-shape', { op, bias, outputs });
}
