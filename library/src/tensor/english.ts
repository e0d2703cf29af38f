// The English sentence of every refusal: who speaks, which rule, the numbers, what to do. The Korean ones are in
// text/korean.ts.
import { pointAt } from './caret.ts';
import type { CodePart, NotationPart, ShapeCode, ShapeFacts } from './facts.ts';
import type { Shape } from './shape.ts';

/** A shape in brackets; what goes on after twelve axes is counted. */
export const listed = (shape: Shape): string =>
  shape.length <= 12 ? `[${shape.join(', ')}]` : `[${shape.slice(0, 8).join(', ')}, … ${shape.length} axes]`;

const roles: Readonly<Record<string, string>> = { x: 'input', w: 'weights', y: 'output', b: 'bias' };
/** `w` and `w of conv` by the words that readers know. */
const called = (role: string): string =>
  role.replace(/^(x|w|y|b)(?= of |$)/, (name) => roles[name]!).replace(/^(?=.* of )/, 'the ');
const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const count = (n: number, noun: string): string => counted(n, noun, `${noun}s`);
const product = (shape: Shape): number => shape.reduce((size, length) => size * length, 1);
/** Axes are counted from 0 among the spatial ones, as the option lists are. */
const along = (axis: number): string => `along spatial axis ${axis}`;

export const english: { readonly [C in ShapeCode]: (facts: ShapeFacts[C]) => string } = {
  'shape-invalid': ({ shape }) =>
    `A shape is a list of whole numbers from 0 on, but this one is ${listed(shape)}. Give the length of each axis.`,
  'tensor-too-large': ({ shape, size }) =>
    `A tensor of shape ${listed(shape)} is too large: ${size} cells, where at most 2147483647 are possible, ` +
    `along one axis and in all. Split the work along the batch.`,
  'data-length': ({ shape, size, length }) =>
    `Shape ${listed(shape)} has ${count(size, 'cell')}, but ${count(length, 'number')} ` +
    `${length === 1 ? 'is' : 'are'} given. Give one number for each cell.`,
  'not-a-tensor': ({ role, got }) =>
    `A tensor is needed as ${called(role)}, but the value is ${got}. ` +
    `Give { data, shape } or { data, dims } with the numbers in row-major order.`,
  'dtype-unsupported': ({ role, got }) =>
    `The numbers of the ${called(role)} come as ${got}; Faltung computes on Float32Array and Float64Array. ` +
    `Convert the numbers first.`,
  'dtype-mismatch': ({ op, role, input, got }) =>
    `${op}: the input holds ${input}, but the ${called(role)} ` +
    `${role === 'w' || role === 'weights' ? 'hold' : 'holds'} ${got}. Convert one of them.`,
  'shape-mismatch': ({ op, role, wanted, got }) =>
    `${op}: shape ${listed(wanted)} is needed for ${op === 'add' ? `input ${role}` : `the ${called(role)}`}, but it ` +
    `is ${listed(got)}.`,
  'no-kernel': ({ op, backend, dtype }) =>
    `${op}: back end '${backend}' has no kernel for ${dtype}. Use back end 'ts', which computes everything.`,

  'memory-full': ({ bytes }) =>
    `There is no room in memory for ${bytes} bytes. Use smaller tensors, or split the work along the batch.`,

  'thread-died': ({ reason }) =>
    `A thread ended while it computed (${reason}), so there is no result. Another takes its place: call again.`,
  'engine-closed': () => `This engine was closed, and its threads with it. Open another one.`,

  'option-unknown': ({ op, option, known }) => `${op}: there is no option "${option}". It has ${known.join(', ')}.`,
  'option-invalid': ({ op, option, got, wanted }) => `${op}: ${option} should be ${wanted}, but is ${got}.`,
  'values-per-axis': ({ op, option, axes, given }) =>
    `${op}: ${option} has ${count(given, 'value')} for ${counted(axes, 'spatial axis', 'spatial axes')}. ` +
    `Give one number for all, or one for each ` +
    `axis${option === 'padding' ? ' (unequal sides are [[before, after], …])' : ''}.`,

  'input-rank': ({ op, axes, input }) =>
    `${op}: the input has ${counted(input.length, 'axis', 'axes')}, ${listed(input)}, but ${axes + 2} are expected ` +
    `(batch, channels, then ${axes} spatial) or ${axes + 1} without a batch.`,
  'weights-rank': ({ op, axes, weights }) =>
    `${op}: the weights have ${counted(weights.length, 'axis', 'axes')}, ${listed(weights)}, but ${axes + 2} are ` +
    `expected: two of channels, then ${axes} of taps.`,
  'weights-empty': ({ op, weights }) =>
    `${op}: weights of shape ${listed(weights)} have no taps or no channels. Every axis needs at least 1.`,
  'channel-mismatch': ({ op, input, weights, groups, wanted }) =>
    `${op}: the input has ${count(input[1]!, 'channel')}, but the weights expect ${wanted}.\n` +
    `  input   ${listed(input)}  channels are axis 1\n` +
    `  weights ${listed(weights)}  groups = ${groups}\n` +
    `Change the weights, the input or groups until both agree.`,
  'groups-invalid': ({ op, groups }) => `${op}: groups should be a whole number from 1 on, but is ${groups}.`,
  'groups-divide': ({ op, side, channels, groups }) =>
    `${op}: ${count(channels, `${side} channel`)} cannot be divided into ${groups} equal groups (${channels} / ` +
    `${groups} is not whole). Use a number of groups that divides ${channels}.`,
  'bias-shape': ({ op, bias, outputs }) =>
    `${op}: the bias has shape ${listed(bias)}, but it should be [${outputs}], one number for each output channel.`,
  'stride-invalid': ({ op, axis, stride }) =>
    `${op}: stride ${along(axis)} should be a whole number from 1 on, but is ${stride}.`,
  'dilation-invalid': ({ op, axis, dilation }) =>
    `${op}: dilation ${along(axis)} should be a whole number from 1 on, but is ${dilation}.`,
  'padding-word': ({ op, word }) =>
    `${op}: "${word}" is not a padding. The words are 'same', 'sameLower', 'valid' and 'causal'; otherwise give ` +
    `numbers.`,
  'padding-too-wide': ({ op, axis, boundary, padding, limit, length }) =>
    `${op}: ${along(axis)} the padding is ${padding}, but boundary '${boundary}' has only ${limit} to give from ` +
    `${count(length, 'sample')}. Pad by at most ${limit}, or use boundary 'replicate' or 'zeros'.`,
  'crop-too-large': ({ op, axis, crop, length }) =>
    `${op}: ${along(axis)} negative padding crops ${crop}, but there are only ${count(length, 'sample')}. ` +
    `Crop at most ${length}.`,
  'window-too-large': ({ op, axis, span, room }) =>
    `${op}: ${along(axis)} the window spans ${count(span, 'sample')}, but the padded input has only ` +
    `${Math.max(0, room)}.\n` +
    `Pad by ${span - room} more in all, or use fewer taps or less dilation.`,
  'boundary-unknown': ({ op, boundary, known }) =>
    `${op}: there is no boundary ${boundary}. There are ${known.join(', ')}.`,
  'output-padding-invalid': ({ op, axis, outputPadding }) =>
    `${op}: outputPadding ${along(axis)} should be a whole number from 0 on, but is ${outputPadding}.`,
  'output-padding-too-large': ({ op, axis, outputPadding, stride, dilation }) =>
    `${op}: ${along(axis)} outputPadding is ${outputPadding}, but it must be smaller than the stride (${stride}) or ` +
    `the dilation (${dilation}). Use at most ${Math.max(stride, dilation) - 1}.`,
  'output-padding-and-size': ({ op }) =>
    `${op}: outputSize decides the output padding. Give one of outputSize and outputPadding, not both.`,
  'output-size-impossible': ({ op, axis, wanted, smallest, largest }) =>
    `${op}: ${along(axis)} an output of ${wanted} cannot be reached; these settings give ${smallest} to ${largest}. ` +
    `Choose one of those, or change the padding.`,
  'output-too-small': ({ op, axis, output }) =>
    `${op}: ${along(axis)} the output would have ${output} samples. Use less padding, more taps, or a larger input.`,

  'same-with-stride': ({ op, framework, stride }) =>
    `${op}: ${framework} refuses padding 'same' with a stride (${stride.join(', ')}). Give the padding as numbers.`,
  'negative-padding': ({ op, framework, padding }) =>
    `${op}: ${framework} refuses negative padding (${padding.join(', ')}). Crop the input instead.`,
  'transposed-boundary': ({ op, framework, boundary }) =>
    `${op}: ${framework} knows only zeros around a transposed convolution, not '${boundary}'. Use 'zeros'.`,
  'attribute-invalid': ({ op, framework, attribute, got, wanted }) =>
    `${op} (${framework}): ${attribute} should be ${wanted}, but is ${got}.`,

  'channels-divide': ({ op, channels, divisor }) =>
    `${op}: ${count(channels, 'channel')} cannot be divided by ${divisor}. Use a divisor of ${channels}.`,
  'pool-padding': ({ op, axis, padding, taps }) =>
    `${op}: ${along(axis)} padding ${padding} is more than half the window of ${taps}, so a window could see padding ` +
    `alone. Pad by at most ${Math.floor(taps / 2)}.`,
  'concat-mismatch': ({ op, first, other }) =>
    `${op}: ${listed(first)} and ${listed(other)} may differ only in channels (axis 1).`,
  'stage-mismatch': ({ stage, gives, wants }) =>
    `Stage ${stage} gives ${listed(gives)}, but stage ${stage + 1} expects ${listed(wants)}. Make both the same.`,
  'stage-parameters': ({ wanted, given }) =>
    `These stages have ${count(wanted, 'convolution')}, but parameters of ${given} are given. ` +
    `Give one entry for each, in their order.`,
  'size-divide': ({ op, axis, length, divisor }) =>
    `${op}: the ${count(length, 'sample')} ${along(axis)} cannot be divided by ${divisor}. Use a divisor of ${length}.`,
  'pool-crop': ({ op, axis, padding }) =>
    `${op}: ${along(axis)} the padding is ${padding}, but a pooling cannot crop. Give 0 or more.`,
  'pool-window-empty': ({ op, axis, position }) =>
    `${op}: ${along(axis)} the window of output ${position} sees padding alone. Use less padding or less dilation.`,
  'resize-target': ({ op }) =>
    `${op}: either size or scale says how large the output becomes. Give exactly one of them.`,
  'composite-transposed': ({ kind }) => `${kind} stands in for a convolution, not for a transposed one. Give a conv.`,
  'composite-channels': ({ op, join, input, output }) =>
    join === 'add'
      ? `${op}: at stride 1 the input is added to the result, so both need the same channels, but they have ${input} ` +
        `and ${output}. Make them equal, or use a larger stride.`
      : `${op}: the input's ${count(input, 'channel')} are put behind the result, so ${output} output channels are ` +
        `too few. Use more than ${input}.`,
  'composite-size': ({ op, axis, output, shortcut }) =>
    `${op}: ${along(axis)} the window gives ${count(output, 'sample')}, but the shortcut has ${shortcut}. ` +
    `Pad each side by (taps - 1) * dilation / 2.`,

  'mean-of-nothing': ({ shape }) =>
    `A tensor of shape ${listed(shape)} has no numbers, so it has no mean. Give at least one.`,
  'reshape-size': ({ from, to }) =>
    `${listed(from)} has ${count(product(from), 'cell')}, but ${listed(to)} has ${product(to)}. ` +
    `Choose a shape with as many cells.`,
  'loss-not-scalar': ({ shape }) =>
    `The gradient of one number is taken, but this result has shape ${listed(shape)}. ` +
    `Take its mean or sum first, or say what flows back into it with { from }.`,
  'not-in-graph': ({ which, shape }) =>
    `The result does not depend on variable ${which} of the list, shape ${listed(shape)}, so it has no gradient for ` +
    `it. Make it with variable(), and compute the result from it with the calls of faltung/grad.`,
  'no-variables': ({ shape }) =>
    `This result, shape ${listed(shape)}, was computed from no variable, so there is nothing to take a gradient by. ` +
    `Make weights or inputs with variable(), and compute the result from them with the calls of faltung/grad.`,
  'changed-since': ({ op, role }) =>
    `${op}: the ${called(role)} got other numbers after the call was recorded. ` +
    `Compute the result again before taking its gradient.`,
  'loss-not-finite': ({ loss }) =>
    `The loss is ${loss}, so a step would spoil every parameter. Use a smaller rate, and check the inputs.`,

  'code-axes': ({ framework, axes, most }) =>
    `${framework} has convolutions with up to ${most} spatial axes, not with ${axes}. Choose another framework.`,
  code: ({ text, at, wanted, got = '' }) => `Cannot read this code: ${codeParts[wanted](got)}\n${pointAt(text, at)}`,

  notation: ({ text, at, wanted, setting = '' }) =>
    `Cannot read this notation: expected ${notationParts[wanted](setting)} here.\n${pointAt(text, at)}`,

  'matrix-too-large': ({ rows, columns, cells, limit }) =>
    `The matrix would be ${rows} x ${columns}, ${cells} cells; at most ${limit} are built. ` +
    `Use a smaller input or fewer channels.`,
  'stages-empty': () => 'There is no stage to look at. Give at least one.',
  'field-undefined': ({ stage, op }) =>
    `Stage ${stage}, ${op}, has no receptive field of one size and place: its outputs read differently. ` +
    `Ask for the exact inputs of one output instead.`,
  'jumps-differ': ({ jump, shortcut }) =>
    `The stages step over ${listed(jump)} inputs from output to output, the shortcut over ${listed(shortcut)}. ` +
    `Only ways with the same steps have a receptive field together.`,
  'position-outside': ({ position, shape }) =>
    `There is no position ${listed(position)} in a tensor of shape ${listed(shape)}. Positions are counted from 0.`,
  'window-axes': ({ least, most, window }) =>
    `This needs a window of ${least === most ? least : `at least ${least}`} axes, but ${listed(window)} has ` +
    `${window.length}.`,
  'rank-range': ({ rank, most }) => `The rank should be a whole number from 1 to ${most}, but is ${rank}.`,
  'not-finite': ({ role }) =>
    `There is NaN or an infinity in the ${called(role)}, so there is no rank. Give finite numbers.`,
};

const notationParts: { readonly [P in NotationPart]: (setting: string) => string } = {
  operator: () => 'the name of an operator, like conv2d,',
  shape: () => 'a shape of whole numbers, like 1x3x32x32,',
  weights: () => 'the shape of weights, like * 16x3x3x3,',
  'no-weights': () => 'no weights',
  setting: () => 'a setting, like stride=2,',
  'setting-needed': (setting) => `the setting ${setting}`,
  'setting-once': (setting) => `a setting other than ${setting}, which is already given,`,
  'whole-numbers': () => 'a whole number, or one for each axis like 2,1',
  padding: () => 'a padding like 1, 2,1, 1:2,2:1 or same',
  word: () => 'a name like reflect, or one for each axis',
  number: () => 'a number like 0.2',
  'true-or-false': () => 'true or false',
  'one-convolution': () => 'one convolution and nothing else',
  'plain-stage': () => 'a stage without a shortcut',
  'shorter-text': () => 'the end (a text has at most 65536 characters)',
};

const codeParts: { readonly [P in CodePart]: (got: string) => string } = {
  call: () => 'it has no convolution that is known here, such as nn.Conv2d(3, 16, 3) or F.conv2d(x, w).',
  argument: (got) => `${got} has no value that can be read. Write it as a number, a tuple or a word.`,
  input: () => 'its convolution has no input of known size. Give one, such as x = torch.zeros(1, 3, 32, 32).',
  weights: () => 'its convolution has no weights of known shape. Give them, such as w = torch.zeros(16, 3, 3, 3).',
  'plain-steps': () =>
    'these steps together are no single convolution. Leave out the padding before or behind the call.',
  'shorter-text': (got) => `it is longer than ${got} characters. Give only the lines of the convolution.`,
};
