// jax.lax.conv_general_dilated, conv_transpose and conv.
import { jaxConvGeneralDilated, jaxConvTranspose } from '../../ops/adapters/jax.ts';
import type { Attributes } from '../../ops/adapters/attributes.ts';
import type { Shape } from '../../tensor/shape.ts';
import { argumentsOf, type Given } from './arguments.ts';
import { callOf, type CallReader } from './calls.ts';
import type { Call } from './values.ts';

const names = {
  conv_general_dilated: [
    'window_strides',
    'padding',
    'lhs_dilation',
    'rhs_dilation',
    'dimension_numbers',
    'feature_group_count',
    'batch_group_count',
  ],
  conv_transpose: ['strides', 'padding', 'rhs_dilation', 'dimension_numbers', 'transpose_kernel'],
  conv: ['window_strides', 'padding'],
} as const;

/** A shape of ours by the letters of dimension_numbers; spatial letters stand in the order of the weights' word. */
function lettered(attributes: Attributes, which: 0 | 1, names: string): (given: Shape) => Shape {
  const words = attributes['dimension_numbers'];
  const word: unknown = Array.isArray(words) ? words[which] : undefined;
  const rhs: unknown = Array.isArray(words) ? words[1] : undefined;
  if (typeof word !== 'string' || typeof rhs !== 'string') return (given) => given;
  const order = names + rhs.replaceAll(/[OI]/g, '');
  return (given) => Array.from(word, (letter) => given[order.indexOf(letter)] ?? 0);
}

function read(name: keyof typeof names, given: Given): Call {
  const args = argumentsOf(given, ['lhs', 'rhs', ...names[name]]);
  // Both have no defaults.
  for (const setting of names[name].slice(0, 2)) args.known(setting);
  const list = name === 'conv_transpose' ? [...names[name], 'use_consistent_padding'] : names[name];
  const attributes = args.settings(Object.fromEntries(list.map((setting) => [setting, setting])));
  const adapter = name === 'conv_transpose' ? jaxConvTranspose : jaxConvGeneralDilated;
  return callOf(given, {
    framework: 'jax',
    places: { input: args.place('lhs'), weights: args.place('rhs') },
    adapt: (input, weights, bias) => adapter(attributes, { input, weights, bias }),
    inputShape: lettered(attributes, 0, 'NC'),
    givenWeights: lettered(attributes, 1, 'OI'),
    x: args.tensor('lhs'),
    w: args.tensor('rhs'),
  });
}

export const jaxCalls: Readonly<Record<string, CallReader>> = {
  conv_general_dilated: (given) => read('conv_general_dilated', given),
  conv_transpose: (given) => read('conv_transpose', given),
  conv: (given) => (/(^|\.)lax\.conv$/.test(given.path) ? read('conv', given) : undefined),
};
