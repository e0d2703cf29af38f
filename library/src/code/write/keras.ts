// Keras: a layer with its weights set, channels last.
import { tensorflowConv, tensorflowConvTranspose, tensorflowDepthwiseConv } from '../../ops/adapters/tensorflow.ts';
import { orderOf, type Arrangement } from '../../ops/adapters/adapted.ts';
import { convShapes, spanOf, type ConvProblem } from '../../ops/problem.ts';
import { write } from '../../ops/write.ts';
import { ShapeError } from '../../tensor/errors.ts';
import { dtypeOf } from '../../tensor/tensor.ts';
import { perAxis, tuple } from '../numbers.ts';
import type { Script } from '../script.ts';
import type { CodeState } from '../state.ts';
import { unarranged } from './arranged.ts';
import { arrayLine, writeInputSteps, writeOutputSteps, type Place } from './numpySteps.ts';
import { settingsOf } from './settings.ts';
import { inputSteps, outputSteps } from './steps.ts';

const place: Place = { module: 'np', channels: 'last' };

export function writeKeras(state: CodeState, script: Script): void {
  const { problem, b } = state;
  script.add('import numpy as np', 'from keras import layers, ops', '');
  const call = callOf(state);
  script.add(arrayLine('x', unarranged(state.x, call.input)), arrayLine('w', unarranged(state.w, call.weights)));
  if (b) script.add(arrayLine('b', b));
  script.add('');
  if (problem.flip) {
    script.remark('flip');
    script.add(`w = np.flip(w, ${tuple(problem.axes.map((_, d) => d))})`);
  }
  if (call.spread) {
    script.remark('stride-and-dilation');
    const slices = problem.axes.map(({ dilation }) => (dilation === 1 ? ':' : `::${dilation}`));
    script.add(`spread = np.zeros(${tuple([...problem.axes.map(spanOf), '*w.shape[-2:]'])}, w.dtype)`);
    script.add(`spread[${slices.join(', ')}] = w`, 'w = spread');
  }
  if (problem.op === 'conv') writeConv(state, call, script);
  else writeTransposed(state, call, script);
  script.add('print(y)');
}

function writeConv({ problem }: CodeState, call: Call, script: Script): void {
  const { axes, groups, outChannels, inChannels, bias } = problem;
  const steps = inputSteps(problem, () => call.word !== undefined);
  writeInputSteps(steps, place, script, 'padding-words');
  const settings = settingsOf([
    ...sharedSettings(problem, call),
    ['groups', call.family === 'Conv' ? String(groups) : '1', '1'],
    ['depth_multiplier', call.family === 'DepthwiseConv' ? String(outChannels / inChannels) : '1', '1'],
    ['use_bias', bias ? 'True' : 'False', 'True'],
    ['dtype', dtypeWord(call), '"float32"'],
  ]);
  const size = kernelSize(problem, call);
  const words = call.family === 'Conv' ? `${outChannels}, ${size}` : size;
  script.add(
    `layer = layers.${call.family}${axes.length}D(${words}${settings})`,
    'layer.build(x.shape)',
    `layer.set_weights([w${bias ? ', b' : ''}])`,
    'y = ops.convert_to_numpy(layer(x))',
  );
}

function writeTransposed({ problem }: CodeState, call: Call, script: Script): void {
  const { axes, groups, inChannels, outChannels, bias } = problem;
  const said = call.word !== undefined && groups === 1;
  const settings = settingsOf([
    ...sharedSettings(problem, call),
    ['use_bias', said && bias ? 'True' : 'False', 'True'],
    ['dtype', dtypeWord(call), '"float32"'],
  ]);
  const made = outChannels / groups;
  const layer = `layers.Conv${axes.length}DTranspose(${made}, ${kernelSize(problem, call)}${settings})`;
  if (groups === 1) {
    if (!said) script.remark('transposed-cells');
    script.add(`layer = ${layer}`, 'layer.build(x.shape)', `layer.set_weights([w${said && bias ? ', b' : ''}])`);
    script.add('y = ops.convert_to_numpy(layer(x))');
  } else {
    script.remark('transposed-groups');
    const each = inChannels / groups;
    script.add('parts = []', `for first in range(0, ${inChannels}, ${each}):`);
    script.add(`    part = x[..., first : first + ${each}]`, `    layer = ${layer}`, '    layer.build(part.shape)');
    script.add(`    layer.set_weights([w[..., first : first + ${each}]])`);
    script.add('    parts.append(ops.convert_to_numpy(layer(part)))', 'y = np.concatenate(parts, axis=-1)');
    if (call.word === undefined) script.remark('transposed-cells');
  }
  if (said) return;
  // Keras gives a stride that is longer than the window its whole length.
  const valid = axes.map((axis) => (axis.input - 1) * axis.stride + Math.max(spanOf(axis), axis.stride));
  const whole = call.word === undefined ? valid : axes.map(({ output }) => output);
  const steps = call.word === undefined ? outputSteps(problem, whole) : axes.map(() => ({ sides: [0, 0] as const }));
  writeOutputSteps(problem, steps, place, script);
}

const dtypeWord = ({ state }: Call): string => `"${dtypeOf(state.x)}"`;

const kernelSize = ({ axes }: ConvProblem, { spread }: Call): string =>
  perAxis(axes.map((axis) => (spread ? spanOf(axis) : axis.taps)));

const sharedSettings = ({ axes }: ConvProblem, { word, spread }: Call) =>
  [
    ['strides', perAxis(axes.map(({ stride }) => stride)), '1'],
    ['padding', `"${word ?? 'valid'}"`, '"valid"'],
    ['dilation_rate', spread ? '1' : perAxis(axes.map(({ dilation }) => dilation)), '1'],
  ] as const;
type Family = 'Conv' | 'DepthwiseConv' | 'ConvTranspose';

/** How a layer says a problem: its kind, its word for the padding if there is one, and how its tensors lie. */
interface Call {
  readonly family: Family;
  readonly word: 'valid' | 'same' | undefined;
  /** Whether zeros between the taps stand for the dilation. */
  readonly spread: boolean;
  readonly input: Arrangement;
  readonly weights: Arrangement;
  readonly state: CodeState;
}

const adapters = {
  Conv: tensorflowConv,
  DepthwiseConv: tensorflowDepthwiseConv,
  ConvTranspose: tensorflowConvTranspose,
} as const;

function callOf(state: CodeState): Call {
  const { problem } = state;
  const { axes, groups, inChannels, outChannels } = problem;
  const { x, w } = convShapes(problem);
  const strides = axes.map(({ stride }) => stride);
  const spread = strides.some((stride) => stride > 1) && axes.some(({ dilation }) => dilation > 1);
  // Depthwise layers exist for one and two axes, and step by the same stride along both.
  const depthwise = groups === inChannels && groups > 1 && axes.length < 3 && new Set(strides).size === 1;
  const family: Family = problem.op === 'convTranspose' ? 'ConvTranspose' : depthwise ? 'DepthwiseConv' : 'Conv';
  const taps = w.slice(2);
  const input = [x[0]!, ...x.slice(2), x[1]!];
  const weights = {
    Conv: [...taps, w[1]!, w[0]!],
    DepthwiseConv: [...taps, inChannels, outChannels / groups],
    // Each group has a layer of its own, and the weights of the groups lie behind one another along the inputs.
    ConvTranspose: [...taps, w[1]!, w[0]!],
  }[family];
  const dilations = axes.map(({ dilation }) => dilation);
  const attempt = (padding: 'VALID' | 'SAME'): ConvProblem | undefined => {
    try {
      return adapters[family]({ strides, dilations, padding }, { input, weights }).problem;
    } catch (error) {
      if (error instanceof ShapeError) return undefined;
      throw error;
    }
  };
  // A group's own layer has the same sizes as the whole.
  const grouped = family === 'ConvTranspose' ? { groups: 1, outChannels: outChannels / groups } : {};
  const wanted = write({ ...problem, ...grouped, bias: false, flip: false });
  const fits = (padding: 'VALID' | 'SAME'): boolean => {
    const found = attempt(padding);
    return found !== undefined && write(found) === wanted;
  };
  const word = fits('VALID') ? 'valid' : fits('SAME') ? 'same' : undefined;
  const letters = Array.from(taps, (_, d) => String(d)).join('');
  const inputs: Arrangement = { from: input, order: orderOf(`N${letters}C`, `NC${letters}`), to: x };
  const order = orderOf(`${letters}${family === 'DepthwiseConv' ? 'OI' : 'IO'}`, `OI${letters}`);
  return { family, word, spread, input: inputs, weights: { from: weights, order, to: w }, state };
}
