// Which of TensorFlow.js's calls a problem is, and its weights in that call's order.
import type { Tensor, Tensor4D, Tensor5D } from '@tensorflow/tfjs-core';
import { convShapes, permute, type ConvAxis, type ConvProblem } from 'faltung/ops';
import { correlated, type Task } from '../task.ts';
import type { Tensorflow } from './tfjs.ts';

export interface TfjsCall {
  readonly weights: Tensor;
  readonly apply: (x: Tensor) => Tensor;
  /** Whether an axis of length 1 stands before the only one. */
  readonly lifted: boolean;
}

type Four = [number, number, number, number];
type Five = [number, number, number, number, number];
type Explicit = [[0, 0], [number, number], [number, number], [0, 0]];

export function tfjsCall(tf: Tensorflow, task: Task): TfjsCall | string {
  const { problem } = task;
  const reason = refusal(problem);
  if (reason) return reason;
  return problem.axes.length === 3 ? threeAxes(tf, task) : twoAxes(tf, task);
}

function refusal(problem: ConvProblem): string | undefined {
  const { op, axes, groups } = problem;
  const boundary = axes.find((axis) => axis.boundary !== 'zeros' && axis.before + axis.after > 0)?.boundary;
  const dilated = axes.some((axis) => axis.dilation > 1);
  if (axes.length > 3) return `it has no convolution over ${axes.length} axes`;
  if (boundary) return `its convolutions pad with zeros only, not ${boundary}`;
  if (axes.some(({ before, after }) => before < 0 || after < 0)) return 'it has no negative padding';
  if (groups > 1 && (op !== 'conv' || groups !== problem.inChannels)) return 'it has no groups but depthwise ones';
  if (groups > 1 && axes.length === 3) return 'it has no depthwise convolution over three axes';
  if (op === 'convTranspose' && dilated) return 'its transposed convolution has no dilation';
  if (dilated && axes.some((axis) => axis.stride > 1)) return 'it has no stride together with dilation';
  return undefined;
}

function twoAxes(tf: Tensorflow, task: Task): TfjsCall {
  const { problem } = task;
  const { op, groups, axes, inChannels, outChannels } = problem;
  const lifted = axes.length === 1;
  const one: ConvAxis = { ...axes[0]!, input: 1, output: 1, taps: 1, stride: 1, dilation: 1, before: 0, after: 0 };
  const [high, wide] = (lifted ? [one, axes[0]!] : axes) as [ConvAxis, ConvAxis];
  const strides: [number, number] = [high.stride, wide.stride];
  const dilations: [number, number] = [high.dilation, wide.dilation];
  const pad: Explicit = [
    [0, 0],
    [high.before, high.after],
    [wide.before, wide.after],
    [0, 0],
  ];
  // One plane is the depthwise case with one channel, and faster so.
  const depthwise = op === 'conv' && groups === inChannels && (groups > 1 || outChannels === 1);
  const shape = depthwise ? [groups, outChannels / groups] : convShapes(problem).w.slice(0, 2);
  // [outputs, inputs, …taps] become […taps, inputs, outputs]; depthwise ones are [channels, multiplier, …taps].
  const order = depthwise ? [2, 3, 0, 1] : [2, 3, 1, 0];
  const w = ordered([...shape, high.taps, wide.taps], correlated(task), order);
  const weights = tf.tensor4d(w.data, [...w.shape] as Four);
  if (depthwise)
    return {
      weights,
      lifted,
      apply: (x) => tf.depthwiseConv2d(x as Tensor4D, weights, strides, pad, 'NHWC', dilations),
    };
  if (op === 'conv')
    return { weights, lifted, apply: (x) => tf.conv2d(x as Tensor4D, weights, strides, pad, 'NHWC', dilations) };
  const output: Four = [problem.batch, high.output, wide.output, outChannels];
  return { weights, lifted, apply: (x) => tf.conv2dTranspose(x as Tensor4D, weights, output, strides, pad) };
}

function threeAxes(tf: Tensorflow, task: Task): TfjsCall | string {
  const { op, axes, batch, outChannels } = task.problem;
  const pad = axes[0]!.before;
  if (axes.some(({ before, after }) => before !== pad || after !== pad))
    return 'its convolutions over three axes have one padding for all sides';
  const [strides, dilations] = [axes.map((axis) => axis.stride), axes.map((axis) => axis.dilation)] as [
    [number, number, number],
    [number, number, number],
  ];
  const shape = convShapes(task.problem).w;
  const w = ordered(shape, correlated(task), [2, 3, 4, 1, 0]);
  const weights = tf.tensor5d(w.data, [...w.shape] as Five);
  // The declarations know words alone, the code takes a number too.
  const padding = pad as unknown as 'same';
  if (op === 'conv')
    return {
      weights,
      lifted: false,
      apply: (x) => tf.conv3d(x as Tensor5D, weights, strides, padding, 'NDHWC', dilations),
    };
  const [depth, height, width] = axes.map((axis) => axis.output) as [number, number, number];
  const output: Five = [batch, depth, height, width, outChannels];
  return { weights, lifted: false, apply: (x) => tf.conv3dTranspose(x as Tensor5D, weights, output, strides, padding) };
}

const ordered = (shape: readonly number[], data: Float32Array, order: readonly number[]) =>
  permute({ shape, data }, order) as { readonly shape: readonly number[]; readonly data: Float32Array };
